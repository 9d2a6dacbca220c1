import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { latestSchema, manifestSchema } from '../../../schemas/snapshot.ts';
import { type HandlerEngines, type Handlers, startHandlerEngines } from './handlers-on-engines.ts';
import { writtenLines } from './written-lines.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(120_000);

let engines: HandlerEngines;
let handlers: Handlers;
let environment: Record<string, string>;

beforeAll(async () => {
  engines = await startHandlerEngines();
});
beforeEach(async () => {
  writtenLines();
  handlers = await engines.load();
  ({ environment } = handlers);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => engines.stop());

test('an extract that was dropped is published, and a message that is none is sent back alone', async () => {
  const Key = 'in/kent-police/all-crime/April 2019 + 2018.csv';
  const Body = 'area,period,value\nGravesham,2019-04,1074\nGravesham,2018-04,1183\n';
  expect(await handlers.ingest('no event', await handlers.drop(Key, Body))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'message-0' }],
  });
  const { Contents = [] } = await engines.s3.send(
    new ListObjectsV2Command({ Bucket: environment['UPLOAD_BUCKET'], Prefix: 'receipts/' }),
  );
  expect(Contents.map(({ Key: receipt }) => receipt).sort()).toEqual([
    expect.stringMatching(/^receipts\/kent-police\/all-crime\/April 2019 \+ 2018\.csv\/\w+\.html$/),
    expect.stringMatching(/^receipts\/kent-police\/all-crime\/April 2019 \+ 2018\.csv\/\w+\.json$/),
  ]);

  await handlers.publish({ version: '0', 'detail-type': 'Scheduled Event', detail: {} });
  expect(Object.keys((await readLatest()).measures)).toEqual(['all-crime']);
});

test('asked for a past moment it puts that snapshot back byte for byte, whatever was lost of it, and leaves readers with the newest', async () => {
  for (const [month, time] of [
    ['2019-04', '2019-05-01T09:00:00.000Z'],
    ['2019-05', '2019-06-01T09:00:00.000Z'],
    ['2019-06', '2019-07-01T09:00:00.000Z'],
  ] as const) {
    const Key = `in/kent-police/all-crime/${month}.csv`;
    const Body = `area,period,value\nGravesham,2019-03,${month.slice(-2)}\nGravesham,${month},1100\n`;
    await handlers.ingest(await handlers.drop(Key, Body, { time }));
    expect(await handlers.publish()).toMatchObject({ outcome: 'published', asAt: time });
  }
  const files = await publishedFiles();
  const manifestOf = (id: string | null) =>
    manifestSchema.parse(JSON.parse(files.get(`v1/snapshots/${id}.json`) ?? 'null'));
  const newest = manifestOf((await readLatest()).snapshotId);
  const older = manifestOf(newest.previous);
  expect(newest.changes.revisions).toMatchObject({ revised: 1, added: 1, withdrawn: 0 });

  expect(await handlers.publish({ asAt: '2019-06-15T00:00:00+01:00' })).toMatchObject({
    outcome: 'rebuilt',
    snapshotId: older.snapshotId,
  });
  expect(await publishedFiles()).toEqual(files);

  const first = manifestOf(older.previous);
  const ofOlder = [...older.documents, ...(older.changes.revisions ? [older.changes.revisions] : [])];
  const ofFirst = [...first.documents, { path: `v1/snapshots/${first.snapshotId}.json` }];
  for (const [asAt, lost] of [
    [older.asAt, ofOlder],
    [first.asAt, ofFirst],
  ] as const) {
    for (const { path } of lost) {
      await engines.s3.send(new DeleteObjectCommand({ Bucket: environment['STATIC_BUCKET'], Key: path }));
    }
    expect((await publishedFiles()).size).toBe(files.size - lost.length);
    expect(await handlers.publish({ asAt })).toMatchObject({ outcome: 'rebuilt' });
    expect(await publishedFiles()).toEqual(files);
  }
});

test('a moment to publish as at is told with its zone', async () => {
  await expect(handlers.publish({ asAt: 'yesterday' })).rejects.toThrow('asAt');
  await expect(handlers.publish({ asAt: '2019-02-01T09:00:00' })).rejects.toThrow('asAt');
});

async function readLatest() {
  return latestSchema.parse(JSON.parse(await readPublished('v1/latest.json')));
}

/** Every published file with its text. */
async function publishedFiles(): Promise<Map<string, string>> {
  const listing = new ListObjectsV2Command({ Bucket: environment['STATIC_BUCKET'], Prefix: 'v1/', MaxKeys: 10_000 });
  const { Contents = [] } = await engines.s3.send(listing);
  const paths = Contents.flatMap(({ Key }) => Key ?? []).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, await readPublished(path)] as const)));
}

async function readPublished(path: string): Promise<string> {
  const { Body } = await engines.s3.send(new GetObjectCommand({ Bucket: environment['STATIC_BUCKET'], Key: path }));
  return (await Body?.transformToString()) ?? '';
}
