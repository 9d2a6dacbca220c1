import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { snapshotBucket } from '../../../functions/aws/snapshot-bucket.ts';
import type { PublishDependencies } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import type { Latest, Manifest } from '../../../schemas/snapshot.ts';
import { inMemoryStaticBucket } from '../../doubles/in-memory-static-bucket.ts';
import { cacheControlOf } from './cache-control.ts';
import { addConditionalPut } from './conditional-put.ts';
import { startS3 } from './embedded-s3.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(120_000);

let engine: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  engine = await startS3();
});
afterAll(() => engine.stop());

const HASH = '9f'.repeat(32);
const manifest: Manifest = {
  schemaVersion: 1,
  snapshotId: 'one',
  asAt: '2019-02-01T09:00:00.000Z',
  documents: [],
  uploads: [],
  previous: null,
  changes: { added: [], removed: [], revisions: null },
};
const one: Latest = {
  schemaVersion: 1,
  snapshotId: 'one',
  publishedAt: '2019-02-02T06:00:00.000Z',
  asAt: '2019-02-01T09:00:00.000Z',
  manifest: 'v1/snapshots/one.json',
  measures: { 'all-crime': { path: `v1/measures/all-crime/${HASH}.json`, sha256: HASH, label: 'All crime – “Kent”' } },
  areas: {},
  tables: {},
  meetings: {},
  statements: {},
  revisions: null,
};
const two: Latest = { ...one, snapshotId: 'two', manifest: 'v1/snapshots/two.json' };

type Rig = Pick<PublishDependencies, 'readLatest' | 'readManifest' | 'putFile' | 'replaceLatest'>;

async function inS3(): Promise<Rig> {
  const s3 = engine.connect();
  addConditionalPut(s3);
  return snapshotBucket(s3, await engine.emptyBucket());
}

describe.each<[string, () => Promise<Rig>]>([
  ['in memory', async () => inMemoryStaticBucket()],
  ['in S3', inS3],
])('a static bucket %s', (_, emptyBucket) => {
  test('has no pointer before the first publication', async () => {
    const bucket = await emptyBucket();
    expect(await bucket.readLatest()).toBeNull();
  });

  test('takes a first pointer, and a second in place of the one that was read', async () => {
    const bucket = await emptyBucket();
    await bucket.replaceLatest(one, null);
    const first = await bucket.readLatest();
    expect(first?.latest).toEqual(one);

    await bucket.replaceLatest(two, first);
    const second = await bucket.readLatest();
    expect(second?.latest).toEqual(two);
    expect(second?.etag).not.toBe(first?.etag);
  });

  test('refuses a pointer from whoever read an older one, and keeps the newer', async () => {
    const bucket = await emptyBucket();
    await bucket.replaceLatest(one, null);
    const first = await bucket.readLatest();
    await bucket.replaceLatest(two, first);
    await expect(bucket.replaceLatest({ ...one, snapshotId: 'late' }, first)).rejects.toThrow(
      /nother publication was faster/,
    );
    expect((await bucket.readLatest())?.latest).toEqual(two);
  });

  test('refuses a second first pointer', async () => {
    const bucket = await emptyBucket();
    await bucket.replaceLatest(one, null);
    await expect(bucket.replaceLatest(two, null)).rejects.toThrow(/nother publication was faster/);
    expect((await bucket.readLatest())?.latest).toEqual(one);
  });

  test('gives back a manifest, and none where there is none', async () => {
    const bucket = await emptyBucket();
    const path = 'v1/snapshots/one.json';
    await bucket.putFile({ path, body: JSON.stringify(manifest), contentType: 'application/json' });
    expect(await bucket.readManifest(path)).toEqual(manifest);
    expect(await bucket.readManifest('v1/snapshots/two.json')).toBeNull();
  });

  test('reads a manifest from before there were revisions as one that names none', async () => {
    const bucket = await emptyBucket();
    const path = 'v1/snapshots/one.json';
    const body = JSON.stringify({ ...manifest, changes: { added: [], removed: [] } });
    await bucket.putFile({ path, body, contentType: 'application/json' });
    expect(await bucket.readManifest(path)).toEqual(manifest);
  });

  test('throws for a manifest that is none', async () => {
    const bucket = await emptyBucket();
    const path = 'v1/snapshots/one.json';
    await bucket.putFile({ path, body: '{}', contentType: 'application/json' });
    await expect(bucket.readManifest(path)).rejects.toThrow();
  });
});

test('a file keeps its bytes and its media type', async () => {
  const Bucket = await engine.emptyBucket();
  const file = {
    path: `v1/tables/all-crime/${HASH}.csv`,
    body: 'Area,Kent – “é”\r\n',
    contentType: 'text/csv; charset=utf-8',
  };
  await snapshotBucket(engine.s3, Bucket).putFile(file);
  const { Body, ContentType } = await engine.s3.send(new GetObjectCommand({ Bucket, Key: file.path }));
  expect(await Body?.transformToString()).toBe(file.body);
  expect(ContentType).toBe(file.contentType);
});

describe('how long readers may keep', () => {
  const sent = (write: (bucket: Rig) => Promise<void>) =>
    cacheControlOf(engine, (s3, bucket) => write(snapshotBucket(s3, bucket)));

  test.each([
    `v1/measures/all-crime/${HASH}.json`,
    `v1/tables/all-crime/${HASH}.csv`,
    `v1/tables/all-crime/${HASH}.datapackage.json`,
    `v1/revisions/${HASH}.json`,
  ])('%s, whose path holds its hash: for good', async (path) => {
    const file = { path, body: '{}', contentType: 'application/json' };
    expect(await sent(({ putFile }) => putFile(file))).toBe('public, max-age=31536000, immutable');
  });

  test.each([`v1/snapshots/${HASH}.json`, 'v1/schemas/measure-document.schema.json'])(
    '%s, which may change: a minute',
    async (path) => {
      const file = { path, body: '{}', contentType: 'application/json' };
      expect(await sent(({ putFile }) => putFile(file))).toBe('public, max-age=60, must-revalidate');
    },
  );

  test('the pointer: a minute', async () => {
    expect(await sent(({ replaceLatest }) => replaceLatest(one, null))).toBe('public, max-age=60, must-revalidate');
  });
});

test('the same pointer is the same bytes, whatever order its parts were made in', async () => {
  const Bucket = await engine.emptyBucket();
  const { replaceLatest } = snapshotBucket(engine.s3, Bucket);
  const etagAfter = async (latest: Latest) => {
    await replaceLatest(latest, null);
    return (await engine.s3.send(new HeadObjectCommand({ Bucket, Key: 'v1/latest.json' }))).ETag;
  };
  const { asAt, ...others } = one;
  expect(await etagAfter({ asAt, ...others })).toBe(await etagAfter({ ...others, asAt }));
});

test.each(['not JSON', '{"schemaVersion":2}'])('a pointer that holds %j is not taken for one', async (Body) => {
  const Bucket = await engine.emptyBucket();
  await engine.s3.send(new PutObjectCommand({ Bucket, Key: 'v1/latest.json', Body }));
  await expect(snapshotBucket(engine.s3, Bucket).readLatest()).rejects.toThrow(/v1\/latest\.json .*last good version/s);
});

test('a bucket that is not there is named', async () => {
  const bucket = snapshotBucket(engine.s3, 'no-such-bucket');
  const file = { path: 'v1/a.json', body: '{}', contentType: 'application/json' };
  await expect(bucket.readLatest()).rejects.toThrow(/no-such-bucket\/v1\/latest\.json \(NoSuchBucket/);
  await expect(bucket.putFile(file)).rejects.toThrow(/no-such-bucket\/v1\/a\.json \(NoSuchBucket/);
  await expect(bucket.replaceLatest(one, null)).rejects.toThrow(/no-such-bucket\/v1\/latest\.json \(NoSuchBucket/);
});
