import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { keepObjectTags } from '../../../infra/local/world/object-tags.ts';
import { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';

/** An S3 on loopback, with a client of it. */
export async function startS3() {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const stores = { s3Store: new S3Store(), sqsStore: new SqsStore(), snsStore: new SnsStore() };
  const server = buildApp({ logger: false, stores });
  keepObjectTags(server, stores.s3Store);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const clients: S3Client[] = [];

  /** A client of its own, for a test to put faults into. */
  function connect(): S3Client {
    const client = new S3Client({ endpoint: url, region: 'eu-west-2', credentials, forcePathStyle: true });
    clients.push(client);
    return client;
  }
  const s3 = connect();
  let buckets = 0;

  return {
    url,
    s3,
    connect,

    /** Makes an empty bucket and gives its name. */
    async emptyBucket(): Promise<string> {
      buckets += 1;
      const Bucket = `bucket-${buckets}`;
      await s3.send(new CreateBucketCommand({ Bucket }));
      return Bucket;
    },

    async stop(): Promise<void> {
      for (const client of clients) client.destroy();
      await server.close();
    },
  };
}
