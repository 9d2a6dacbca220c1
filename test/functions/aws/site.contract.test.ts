import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { siteBucket } from '../../../functions/aws/site-bucket.ts';
import type { PagesDependencies } from '../../../functions/publish-pages/pages-dependencies.ts';
import type { SiteRecord } from '../../../schemas/site.ts';
import { inMemoryStaticBucket } from '../../doubles/in-memory-static-bucket.ts';
import { cacheControlOf } from './cache-control.ts';
import { startS3 } from './embedded-s3.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(120_000);

let engine: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  engine = await startS3();
});
afterAll(() => engine.stop());

const HASH = '9f'.repeat(32);
const PAGE = { path: 'measures/all-crime.html', body: '<p>Kent – “é”</p>\n', contentType: 'text/html; charset=utf-8' };
const record: SiteRecord = { schemaVersion: 1, snapshotId: 'one', unfinishedSince: null, files: { [PAGE.path]: HASH } };
const numbered = z.strictObject({ number: z.number() });

type Rig = Pick<
  PagesDependencies,
  'readLatest' | 'readDocument' | 'readDocumentIfThere' | 'readSiteRecord' | 'putSiteRecord' | 'putFile' | 'removeFile'
>;

describe.each<[string, () => Promise<Rig>]>([
  ['in memory', async () => inMemoryStaticBucket()],
  ['in S3', async () => siteBucket(engine.s3, await engine.emptyBucket())],
])('a static bucket %s', (_, emptyBucket) => {
  test('has no pointer and no record before anything was published', async () => {
    const bucket = await emptyBucket();
    expect(await bucket.readLatest()).toBeNull();
    expect(await bucket.readSiteRecord()).toBeNull();
  });

  test('keeps the record of the last run', async () => {
    const bucket = await emptyBucket();
    await bucket.putSiteRecord({ ...record, snapshotId: 'before' });
    await bucket.putSiteRecord(record);
    expect(await bucket.readSiteRecord()).toEqual(record);
  });

  test('gives a document as its schema has it, and throws for another one and for none', async () => {
    const bucket = await emptyBucket();
    const put = (path: string, body: string) => bucket.putFile({ path, body, contentType: 'application/json' });
    await put('v1/a.json', '{"number":3}');
    await put('v1/b.json', '{"number":"three"}');
    expect(await bucket.readDocument('v1/a.json', numbered)).toEqual({ number: 3 });
    await expect(bucket.readDocument('v1/b.json', numbered)).rejects.toThrow();
    await expect(bucket.readDocument('v1/c.json', numbered)).rejects.toThrow('v1/c.json');
  });

  test('gives a document that may have been removed, null where it was, and throws for another one', async () => {
    const bucket = await emptyBucket();
    const put = (path: string, body: string) => bucket.putFile({ path, body, contentType: 'application/json' });
    await put('v1/a.json', '{"number":3}');
    await put('v1/b.json', '{"number":"three"}');
    expect(await bucket.readDocumentIfThere('v1/a.json', numbered)).toEqual({ number: 3 });
    expect(await bucket.readDocumentIfThere('v1/c.json', numbered)).toBeNull();
    await expect(bucket.readDocumentIfThere('v1/b.json', numbered)).rejects.toThrow();
  });

  test('has a file no more that was removed, which may be removed again; its neighbours stay', async () => {
    const bucket = await emptyBucket();
    for (const path of ['v1/a.json', 'v1/a.json.csv']) {
      await bucket.putFile({ path, body: '{"number":3}', contentType: 'application/json' });
    }
    await bucket.removeFile('v1/a.json');
    await bucket.removeFile('v1/a.json');
    await bucket.removeFile('v1/never-there.json');
    expect(await bucket.readDocumentIfThere('v1/a.json', numbered)).toBeNull();
    await expect(bucket.readDocument('v1/a.json', numbered)).rejects.toThrow('v1/a.json');
    expect(await bucket.readDocumentIfThere('v1/a.json.csv', numbered)).toEqual({ number: 3 });
  });

  test('keeps a moment since which a run has not ended', async () => {
    const bucket = await emptyBucket();
    const unfinished = { ...record, unfinishedSince: '2019-11-01T06:00:00.000Z' };
    await bucket.putSiteRecord(unfinished);
    expect(await bucket.readSiteRecord()).toEqual(unfinished);
  });
});

test('a page keeps its bytes and its media type', async () => {
  const Bucket = await engine.emptyBucket();
  await siteBucket(engine.s3, Bucket).putFile(PAGE);
  const { Body, ContentType } = await engine.s3.send(new GetObjectCommand({ Bucket, Key: PAGE.path }));
  expect([await Body?.transformToString(), ContentType]).toEqual([PAGE.body, PAGE.contentType]);
});

describe('how long readers may keep', () => {
  const sent = (path: string) =>
    cacheControlOf(engine, (s3, bucket) => siteBucket(s3, bucket).putFile({ ...PAGE, path }));

  test.each([`assets/site/${HASH}.css`, `assets/check-worker/${HASH}.js`])(
    '%s, whose path holds its hash: for good',
    async (path) => {
      expect(await sent(path)).toBe('public, max-age=31536000, immutable');
    },
  );

  test.each(['index.html', PAGE.path, `snapshots/${HASH}.html`, `figures/${HASH}.html`, 'offline.js', 'site.json'])(
    '%s, which may change: a minute',
    async (path) => {
      expect(await sent(path)).toBe('public, max-age=60, must-revalidate');
    },
  );

  test('the record: a minute', async () => {
    const ofRecord = await cacheControlOf(engine, (s3, bucket) => siteBucket(s3, bucket).putSiteRecord(record));
    expect(ofRecord).toBe('public, max-age=60, must-revalidate');
  });
});

test.each(['not JSON', '{"schemaVersion":2}'])('a record that holds %j says that it may go', async (Body) => {
  const Bucket = await engine.emptyBucket();
  await engine.s3.send(new PutObjectCommand({ Bucket, Key: 'site.json', Body }));
  await expect(siteBucket(engine.s3, Bucket).readSiteRecord()).rejects.toThrow(/site\.json .*delete it/s);
});

test('a bucket that is not there is named', async () => {
  const bucket = siteBucket(engine.s3, 'no-such-bucket');
  await expect(bucket.readSiteRecord()).rejects.toThrow(/no-such-bucket\/site\.json \(NoSuchBucket/);
  await expect(bucket.readDocument('v1/a.json', numbered)).rejects.toThrow(
    /no-such-bucket\/v1\/a\.json \(NoSuchBucket/,
  );
  await expect(bucket.readDocumentIfThere('v1/a.json', numbered)).rejects.toThrow(/no-such-bucket/);
  await expect(bucket.removeFile('a.html')).rejects.toThrow(/no-such-bucket\/a\.html \(NoSuchBucket/);
  await expect(bucket.putFile(PAGE)).rejects.toThrow(/no-such-bucket\/measures\/all-crime\.html \(NoSuchBucket/);
});
