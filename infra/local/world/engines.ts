import { once } from 'node:events';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import dynalite from 'dynalite';
import { buildApp } from 'fauxqs';
// `startFauxqs` listens on every network interface of the machine. The parts it is made of can be
// made to listen on loopback alone; the package does not export them, hence the paths.
import { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
import { MessageSpy } from '../../../node_modules/fauxqs/dist/spy.js';
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { keepObjectTags } from './object-tags.ts';

const LOOPBACK = '127.0.0.1';
export const REGION = 'eu-west-2';
export const ACCOUNT = '000000000000';
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** What happened to objects since it was last asked: in the order in which it happened. */
export type ObjectChange = { kind: 'created' | 'deleted'; bucket: string; key: string };

/** The messages of a queue, without disturbing them: those that can be received now, and all that it holds. */
export type QueueState = { receivable: number; held: number; waiting: { messageId: string; body: string }[] };

export type Engines = {
  endpoints: { s3: string; sqs: string; dynamodb: string };
  s3: S3Client;
  sqs: SQSClient;
  dynamodb: DynamoDBClient;
  hasObjectChanges(): boolean;
  takeObjectChanges(): ObjectChange[];
  queueState(queueName: string): QueueState;
  stop(): Promise<void>;
};

/** Starts S3, SQS and DynamoDB on free ports of the loopback interface, empty, with clients to reach them. */
export async function startEngines(): Promise<Engines> {
  const spy = new MessageSpy({ bufferSize: 1_000_000 });
  const stores = { s3Store: new S3Store(), sqsStore: new SqsStore(), snsStore: new SnsStore() };
  stores.s3Store.spy = spy;
  const objectsAndQueues = buildApp({ logger: false, defaultRegion: REGION, stores });
  keepObjectTags(objectsAndQueues, stores.s3Store);
  const tables = dynalite({ createTableMs: 0 });

  const s3AndSqs = await objectsAndQueues.listen({ port: 0, host: LOOPBACK });
  tables.listen(0, LOOPBACK);
  await once(tables, 'listening');
  const endpoints = { s3: s3AndSqs, sqs: s3AndSqs, dynamodb: addressOf(tables.address()) };
  const clients = connect(endpoints);

  return {
    endpoints,
    ...clients,
    hasObjectChanges: () => objectChanges(spy).length > 0,
    takeObjectChanges() {
      const changes = objectChanges(spy);
      spy.clear();
      return changes;
    },
    queueState: (queueName) => stateOf(stores.sqsStore, queueName),
    async stop() {
      for (const client of Object.values(clients)) client.destroy();
      tables.closeAllConnections();
      await Promise.all([objectsAndQueues.close(), new Promise((closed) => tables.close(closed))]);
    },
  };
}

function connect(endpoints: Engines['endpoints']) {
  // Whoever runs this on Node 20 is told so by the documentation, not by every client that is made.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const common = { region: REGION, credentials: CREDENTIALS };
  return {
    s3: new S3Client({
      ...common,
      endpoint: endpoints.s3,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    }),
    sqs: new SQSClient({ ...common, endpoint: endpoints.sqs, useQueueUrlAsEndpoint: false }),
    dynamodb: new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb }),
  };
}

function objectChanges(spy: MessageSpy): ObjectChange[] {
  const changes: ObjectChange[] = [];
  for (const seen of spy.getAllMessages()) {
    if (seen.service !== 's3') continue;
    const { bucket, key, status } = seen;
    if (status === 'uploaded') changes.push({ kind: 'created', bucket, key });
    if (status === 'deleted') changes.push({ kind: 'deleted', bucket, key });
  }
  return changes;
}

function stateOf(store: SqsStore, queueName: string): QueueState {
  const queue = store.inspectQueue(queueName);
  if (queue === undefined) throw new Error(`there is no queue ${queueName} on this machine`);
  const { ready, delayed, inflight } = queue.messages;
  const expired = inflight.filter(({ visibilityDeadline }) => visibilityDeadline <= Date.now());
  return {
    receivable: ready.length + expired.length,
    held: ready.length + delayed.length + inflight.length,
    waiting: ready.map(({ messageId, body }) => ({ messageId, body })),
  };
}

function addressOf(address: string | { port: number } | null): string {
  if (address === null || typeof address === 'string') throw new Error('DynamoDB was given no port to listen on');
  return `http://${LOOPBACK}:${address.port}`;
}
