import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { siteRecordSchema } from '../../../schemas/site.ts';
import { latestSchema } from '../../../schemas/snapshot.ts';
import { folderWithAssets } from './assets-built.ts';
import { type HandlerEngines, type Handlers, startHandlerEngines } from './handlers-on-engines.ts';
import { type WrittenLines, writtenLines } from './written-lines.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(120_000);

const TABLE = 'area,period,value\nGravesham,2019-04,1074\nGravesham,2018-04,1183\nDover,2019-04,900\n';

let engines: HandlerEngines;
let folder: string;
let handlers: Handlers;
let written: WrittenLines;

beforeAll(async () => {
  engines = await startHandlerEngines();
});
beforeEach(async () => {
  written = writtenLines();
  folder = await folderWithAssets();
  handlers = await engines.load({ LAMBDA_TASK_ROOT: folder });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});
afterAll(() => engines.stop());

async function publishTable(table: string): Promise<void> {
  await handlers.ingest(await handlers.drop('in/kent-police/all-crime/2019.csv', table));
  await handlers.publish();
}

async function read(Key: string): Promise<string> {
  const { Body } = await engines.s3.send(new GetObjectCommand({ Bucket: handlers.environment['STATIC_BUCKET'], Key }));
  return (await Body?.transformToString()) ?? '';
}

async function keysPublished(): Promise<string[]> {
  const listing = new ListObjectsV2Command({ Bucket: handlers.environment['STATIC_BUCKET'], MaxKeys: 10_000 });
  const { Contents = [] } = await engines.s3.send(listing);
  return Contents.flatMap(({ Key }) => Key ?? []);
}

test('the pages of what is published, if anything is, are put beside it with what they bring with them, and recorded', async () => {
  const nothing = { outcome: 'nothing-to-show', snapshotId: null, pages: 0, filesWritten: 0, filesRemoved: 0 };
  expect(await handlers.publishPages()).toEqual(nothing);
  expect(await keysPublished()).toEqual([]);

  await publishTable(TABLE);
  const { snapshotId } = latestSchema.parse(JSON.parse(await read('v1/latest.json')));
  const outcome = await handlers.publishPages();
  expect(outcome).toMatchObject({ outcome: 'published', snapshotId });
  const record = siteRecordSchema.parse(JSON.parse(await read('site.json')));
  expect(record.snapshotId).toBe(snapshotId);
  const beside = (await keysPublished()).filter((key) => !key.startsWith('v1/') && key !== 'site.json');
  expect(beside.sort()).toEqual(Object.keys(record.files).sort());
  expect(outcome.filesWritten).toBe(beside.length);
  expect(beside).toEqual(expect.arrayContaining(['index.html', 'measures/all-crime.html', 'not-found.html']));
  expect(await read('offline.js')).toContain('offline.js – é');
  const { ContentType } = await engines.s3.send(
    new HeadObjectCommand({ Bucket: handlers.environment['STATIC_BUCKET'], Key: 'index.html' }),
  );
  expect(ContentType).toBe('text/html; charset=utf-8');
  expect(written.logged().at(-1)).toMatchObject({
    ...{ level: 'INFO', message: 'pages-published', function_request_id: 'request-1' },
    ...{ outcome: 'published', pages: outcome.pages },
  });
});

test('a second run finds nothing to write, and of a new snapshot only what differs', async () => {
  await publishTable(TABLE);
  const { filesWritten } = await handlers.publishPages();
  expect(await handlers.publishPages()).toMatchObject({ outcome: 'unchanged', filesWritten: 0 });
  await publishTable(TABLE.replace('900', '950'));
  const after = await handlers.publishPages();
  expect(after.outcome).toBe('published');
  expect(after.filesWritten).toBeLessThan(filesWritten);
  expect(await read('measures/all-crime.html')).toContain('950');
});

test('where a document is gone the run fails with one line that names it, and what stands stays', async () => {
  await publishTable(TABLE);
  await handlers.publishPages();
  const before = await read('measures/all-crime.html');
  await publishTable(TABLE.replace('900', '950'));
  const { measures } = latestSchema.parse(JSON.parse(await read('v1/latest.json')));
  const Key = measures['all-crime']?.path ?? '';
  await engines.s3.send(new DeleteObjectCommand({ Bucket: handlers.environment['STATIC_BUCKET'], Key }));
  await expect(handlers.publishPages()).rejects.toThrow(Key);
  expect(written.logged().at(-1)).toMatchObject({
    ...{ level: 'ERROR', message: 'pages-failed' },
    error: { message: expect.stringMatching(/Bring its last version back/) },
  });
  expect(await read('measures/all-crime.html')).toBe(before);
});

test('without its assets a run fails, and says what an operator can do', async () => {
  await publishTable(TABLE);
  await rm(join(folder, 'assets', 'site.css'));
  await expect(handlers.publishPages()).rejects.toThrow(/site\.css/);
  expect(written.logged().at(-1)).toMatchObject({ message: 'pages-failed' });
  expect((await keysPublished()).filter((key) => !key.startsWith('v1/'))).toEqual([]);
});
