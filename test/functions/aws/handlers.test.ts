import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { latestSchema } from '../../../schemas/snapshot.ts';
import { startDynamoDB } from './embedded-dynamodb.ts';
import { startS3 } from './embedded-s3.ts';
import { batchOf, created } from './queued-events.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(30_000);

// Handlers read the environment when they are loaded, so they are imported once it is set.
let buckets: Awaited<ReturnType<typeof startS3>>;
let tables: Awaited<ReturnType<typeof startDynamoDB>>;
let environment: Record<string, string>;
const outside = { ...process.env };

beforeAll(async () => {
  [buckets, tables] = await Promise.all([startS3(), startDynamoDB()]);
  environment = {
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: buckets.url,
    AWS_ENDPOINT_URL_DYNAMODB: tables.url,
    UPLOAD_BUCKET: await buckets.emptyBucket(),
    STATIC_BUCKET: await buckets.emptyBucket(),
    FIGURE_TABLE: await tables.emptyTable(),
    LEDGER_TABLE: await tables.emptyTable(),
  };
  Object.assign(process.env, environment);
  jest.spyOn(console, 'info').mockImplementation(() => {});
  jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(async () => {
  jest.restoreAllMocks();
  process.env = outside;
  await Promise.all([buckets.stop(), tables.stop()]);
});

test('an extract that was dropped is published, and a message that is none is sent back alone', async () => {
  const ingest = await import('../../../functions/ingest-extract/handler.ts');
  const publish = await import('../../../functions/publish-snapshot/handler.ts');
  const Key = 'in/kent-police/all-crime/April 2019 + 2018.csv';
  const Body = 'area,period,value\nGravesham,2019-04,1074\nGravesham,2018-04,1183\n';
  const { ETag = '' } = await buckets.s3.send(
    new PutObjectCommand({ Bucket: environment['UPLOAD_BUCKET'], Key, Body }),
  );

  const batch = batchOf(['no event', JSON.stringify(created(Key, ETag))]);
  expect(await ingest.handler(batch)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'message-0' }],
  });
  const { Contents = [] } = await buckets.s3.send(
    new ListObjectsV2Command({ Bucket: environment['UPLOAD_BUCKET'], Prefix: 'receipts/' }),
  );
  expect(Contents.map(({ Key: receipt }) => receipt).sort()).toEqual([
    expect.stringMatching(/^receipts\/kent-police\/all-crime\/April 2019 \+ 2018\.csv\/\w+\.html$/),
    expect.stringMatching(/^receipts\/kent-police\/all-crime\/April 2019 \+ 2018\.csv\/\w+\.json$/),
  ]);

  await publish.handler({ version: '0', 'detail-type': 'Scheduled Event', detail: {} });
  expect(Object.keys((await readLatest()).measures)).toEqual(['all-crime']);
});

test('a moment to publish as at is told with its zone', async () => {
  const publish = await import('../../../functions/publish-snapshot/handler.ts');
  await expect(publish.handler({ asAt: 'yesterday' })).rejects.toThrow('asAt');
  await expect(publish.handler({ asAt: '2019-02-01T09:00:00' })).rejects.toThrow('asAt');
});

async function readLatest() {
  const latest = new GetObjectCommand({ Bucket: environment['STATIC_BUCKET'], Key: 'v1/latest.json' });
  const { Body } = await buckets.s3.send(latest);
  return latestSchema.parse(JSON.parse((await Body?.transformToString()) ?? ''));
}
