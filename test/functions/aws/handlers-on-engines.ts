import type { S3Client } from '@aws-sdk/client-s3';
import { PutObjectCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3';
import type { Context } from 'aws-lambda';
import { startDynamoDB } from './embedded-dynamodb.ts';
import { startS3 } from './embedded-s3.ts';
import { batchOf, created } from './queued-events.ts';

/** The handlers as they are deployed, on empty buckets and tables of embedded engines. */
export type Handlers = Awaited<ReturnType<typeof load>>;

export type HandlerEngines = {
  s3: S3Client;
  /** Makes buckets and tables anew, and the handlers with them, told these variables too. */
  load(variables?: Record<string, string>): Promise<Handlers>;
  stop(): Promise<void>;
};

/** What Lambda tells a handler of the invocation, as far as it is read. */
export const INVOCATION = { awsRequestId: 'request-1', functionName: 'a function' } as Context;

/** Starts the engines that handlers run on. */
export async function startHandlerEngines(): Promise<HandlerEngines> {
  const outside = { ...process.env };
  const [buckets, tables] = await Promise.all([startS3(), startDynamoDB()]);
  return {
    s3: buckets.s3,
    async load(variables = {}) {
      const environment = {
        AWS_REGION: 'eu-west-2',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_S3: buckets.url,
        AWS_ENDPOINT_URL_DYNAMODB: tables.url,
        UPLOAD_BUCKET: await buckets.emptyBucket(),
        STATIC_BUCKET: await buckets.emptyBucket(),
        FIGURE_TABLE: await tables.emptyTable(),
        LEDGER_TABLE: await tables.emptyTable(),
        LATE_AFTER_DAYS: '{}',
        POWERTOOLS_METRICS_NAMESPACE: 'CountyBenchmarks-test',
        POWERTOOLS_SERVICE_NAME: 'a-service',
        ...variables,
      };
      return load(environment, buckets.s3);
    },
    async stop() {
      process.env = outside;
      await Promise.all([buckets.stop(), tables.stop()]);
    },
  };
}

/** Handlers read the environment when they are loaded, so they are imported anew once it is set. */
async function load(environment: Record<string, string>, s3: S3Client) {
  Object.assign(process.env, environment);
  jest.resetModules();
  const ingest = await import('../../../functions/ingest-extract/handler.ts');
  const publish = await import('../../../functions/publish-snapshot/handler.ts');
  return {
    environment,
    ingest: (...bodies: string[]) => ingest.handler(batchOf(bodies), INVOCATION),
    publish: (event: unknown = {}) => publish.handler(event, INVOCATION),
    // Whoever makes no pages need not wait for all that they are made with.
    publishPages: async () => (await import('../../../functions/publish-pages/handler.ts')).handler({}, INVOCATION),

    /** Drops an extract and gives the body of the message that tells of it. */
    async drop(Key: string, Body: PutObjectCommandInput['Body'], told: { time?: string } = {}): Promise<string> {
      const { ETag = '' } = await s3.send(new PutObjectCommand({ Bucket: environment['UPLOAD_BUCKET'], Key, Body }));
      return JSON.stringify({ ...created(Key, ETag), ...told });
    },
  };
}
