import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { uploadBucket } from '../../../functions/aws/upload-bucket.ts';
import type { IngestDependencies } from '../../../functions/ingest-extract/ingest-extract.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { receiptKey, type UploadArrival } from '../../../schemas/upload.ts';
import { inMemoryUploadBucket } from '../../doubles/in-memory-upload-bucket.ts';
import { startS3 } from './embedded-s3.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(120_000);

let engine: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  engine = await startS3();
});
afterAll(() => engine.stop());

const PEOPLE = [{ Key: 'holds', Value: 'people' }];
const KEY = 'in/ashford/asb-incidents/2018.csv';
const ODD_KEYS = [
  'in/ashford/figures/Q1 + Q2 50%25 %2B.csv',
  'in/ashford/figures/Übersicht – 報告 🙂.csv',
  'in/ashford/figures/a#b?c&d=e;f,g (1)!*\'".csv',
];

/** An upload bucket with what a test needs around it. */
type Rig = Pick<IngestDependencies, 'openUpload' | 'stillHolds' | 'saveReceipt' | 'quarantine'> & {
  put(key: string, bytes: Uint8Array): Promise<string>;
  remove(key: string): Promise<void>;
  receiptAt(key: string): Promise<unknown>;
  /** The tags of an object. */
  tagsOf(key: string): Promise<{ Key?: string | undefined; Value?: string | undefined }[]>;
  pageAt(key: string): Promise<string | undefined>;
};

async function inMemory(): Promise<Rig> {
  const bucket = inMemoryUploadBucket();
  return {
    ...bucket,
    receiptAt: async (key) => bucket.receipts.get(key),
    pageAt: async (key) => bucket.pages.get(key),
    tagsOf: async (of) => {
      const tag = bucket.tags.get(of);
      return tag === undefined ? [] : [{ Key: tag.key, Value: tag.value }];
    },
  };
}

async function inS3(): Promise<Rig> {
  const { s3 } = engine;
  const Bucket = await engine.emptyBucket();
  const textAt = async (Key: string) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return Body?.transformToString();
  };
  return {
    ...uploadBucket(s3, Bucket),
    put: async (Key, Body) => {
      const { ETag = '' } = await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
      return ETag.replaceAll('"', '');
    },
    remove: async (Key) => void (await s3.send(new DeleteObjectCommand({ Bucket, Key }))),
    receiptAt: async (Key) => JSON.parse((await textAt(Key)) ?? ''),
    pageAt: textAt,
    tagsOf: async (Key) => (await s3.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet ?? [],
  };
}

describe.each([
  ['in memory', inMemory],
  ['in S3', inS3],
])('an upload bucket %s', (_, emptyBucket) => {
  test('opens the bytes an arrival speaks of', async () => {
    const bucket = await emptyBucket();
    const bytes = Buffer.from('Area,Apr 19\r\nGravesham – Übersicht,5370\r\n'.repeat(5_000));
    const etag = await bucket.put(KEY, bytes);
    expect(await readWhole(bucket, arrivalOf(KEY, etag))).toEqual(bytes);
  });

  test('opens whatever stands there for an arrival without a tag', async () => {
    const bucket = await emptyBucket();
    await bucket.put(KEY, Buffer.from('now'));
    expect(await readWhole(bucket, arrivalOf(KEY))).toEqual(Buffer.from('now'));
  });

  test('opens an empty upload', async () => {
    const bucket = await emptyBucket();
    const etag = await bucket.put(KEY, Buffer.alloc(0));
    expect(await readWhole(bucket, arrivalOf(KEY, etag))).toEqual(Buffer.alloc(0));
  });

  test.each(ODD_KEYS)('tells of %s whether it still is as an arrival says', async (key) => {
    const bucket = await emptyBucket();
    const deletion: UploadArrival = { ...arrivalOf(key), kind: 'deleted' };
    const etag = await bucket.put(key, Buffer.from('then'));
    expect(await bucket.stillHolds(arrivalOf(key, etag))).toBe(true);
    expect(await bucket.stillHolds(arrivalOf(key))).toBe(true);
    expect(await bucket.stillHolds(deletion)).toBe(false);
    await bucket.put(key, Buffer.from('now'));
    expect(await bucket.stillHolds(arrivalOf(key, etag))).toBe(false);
    await bucket.remove(key);
    expect(await bucket.stillHolds(arrivalOf(key, etag))).toBe(false);
    expect(await bucket.stillHolds(deletion)).toBe(true);
  });

  test('says that an upload is gone', async () => {
    const bucket = await emptyBucket();
    const etag = await bucket.put(KEY, Buffer.from('then'));
    await bucket.remove(KEY);
    expect(await bucket.openUpload(arrivalOf(KEY, etag))).toEqual({ state: 'gone' });
    expect(await bucket.openUpload(arrivalOf('in/ashford/figures/never.csv'))).toEqual({ state: 'gone' });
  });

  test('says that an upload was overwritten by other bytes, and not by the same', async () => {
    const bucket = await emptyBucket();
    const then = await bucket.put(KEY, Buffer.from('then'));
    const again = await bucket.put(KEY, Buffer.from('then'));
    expect(await readWhole(bucket, arrivalOf(KEY, then))).toEqual(Buffer.from('then'));
    expect(again).toBe(then);
    await bucket.put(KEY, Buffer.from('now'));
    expect(await bucket.openUpload(arrivalOf(KEY, then))).toEqual({ state: 'overwritten' });
  });

  test.each(ODD_KEYS)('opens the key %j and puts its receipt and the page of it', async (key) => {
    const bucket = await emptyBucket();
    const etag = await bucket.put(key, Buffer.from(key));
    expect(await readWhole(bucket, arrivalOf(key, etag))).toEqual(Buffer.from(key));

    await bucket.saveReceipt({ ...receipt, key }, PAGE);
    expect(await bucket.receiptAt(receiptKey(key, receipt.uploadId))).toEqual({ ...receipt, key });
    expect(await bucket.pageAt(receiptKey(key, receipt.uploadId, 'html'))).toBe(PAGE);
  });

  test.each(ODD_KEYS)(
    'tags the object of the key %j as one that holds people, and leaves its bytes alone',
    async (key) => {
      const bucket = await emptyBucket();
      const etag = await bucket.put(key, Buffer.from(key));
      expect(await bucket.tagsOf(key)).toEqual([]);
      for (let time = 0; time < 2; time += 1) await bucket.quarantine(arrivalOf(key, etag));
      expect(await bucket.tagsOf(key)).toEqual(PEOPLE);
      expect(await readWhole(bucket, arrivalOf(key, etag))).toEqual(Buffer.from(key));
      expect(await bucket.stillHolds(arrivalOf(key, etag))).toBe(true);
    },
  );

  test('tags nothing that holds other bytes by now', async () => {
    const bucket = await emptyBucket();
    const then = await bucket.put(KEY, Buffer.from('then'));
    await bucket.put(KEY, Buffer.from('now'));
    await bucket.quarantine(arrivalOf(KEY, then));
    expect(await bucket.tagsOf(KEY)).toEqual([]);
  });

  test('tags nothing that is gone by now', async () => {
    const bucket = await emptyBucket();
    const then = await bucket.put(KEY, Buffer.from('then'));
    await bucket.remove(KEY);
    await bucket.quarantine(arrivalOf(KEY, then));
    await bucket.put(KEY, Buffer.from('then'));
    expect(await bucket.tagsOf(KEY)).toEqual([]);
  });

  test('has no tag any more on an object that was written anew', async () => {
    const bucket = await emptyBucket();
    const etag = await bucket.put(KEY, Buffer.from('then'));
    await bucket.quarantine(arrivalOf(KEY, etag));
    await bucket.put(KEY, Buffer.from('now'));
    expect(await bucket.tagsOf(KEY)).toEqual([]);
  });

  test('keeps the newest receipt of an upload', async () => {
    const bucket = await emptyBucket();
    await bucket.saveReceipt(receipt, PAGE);
    await bucket.saveReceipt({ ...receipt, outcome: 'unchanged' }, PAGE);
    const standing = await bucket.receiptAt('receipts/ashford/asb-incidents/2018.csv/f00d.json');
    expect(standing).toEqual({ ...receipt, outcome: 'unchanged' });
  });
});

test('a receipt is canonical JSON with a newline, and says that it is JSON', async () => {
  const Bucket = await engine.emptyBucket();
  const { outcome, ...others } = receipt;
  await uploadBucket(engine.s3, Bucket).saveReceipt({ outcome, ...others }, PAGE);
  const Key = 'receipts/ashford/asb-incidents/2018.csv/f00d.json';
  const { Body, ContentType } = await engine.s3.send(new GetObjectCommand({ Bucket, Key }));
  expect(ContentType).toBe('application/json; charset=utf-8');
  const text = await Body?.transformToString();
  expect(text).toMatch(/^\{"counts":\{"byCode":\{\},.*"uploadId":"f00d"\}\n$/);
});

test('the page of a receipt says that it is HTML', async () => {
  const Bucket = await engine.emptyBucket();
  await uploadBucket(engine.s3, Bucket).saveReceipt(receipt, PAGE);
  const Key = 'receipts/ashford/asb-incidents/2018.csv/f00d.html';
  const { ContentType } = await engine.s3.send(new GetObjectCommand({ Bucket, Key }));
  expect(ContentType).toBe('text/html; charset=utf-8');
});

test('S3 is told which version of an object to tag, whatever stands there now', async () => {
  const s3 = engine.connect();
  const sent: unknown[] = [];
  s3.middlewareStack.add(
    (_next, { commandName }) =>
      async ({ input }) => {
        sent.push([commandName, input]);
        return { response: {}, output: { $metadata: {} } };
      },
    { step: 'initialize' },
  );
  await uploadBucket(s3, 'uploads').quarantine({ ...arrivalOf(KEY, 'b1946ac9'), versionId: 'IYV3p45BT0ac' });
  expect(sent).toEqual([
    [
      'PutObjectTaggingCommand',
      { Bucket: 'uploads', Key: KEY, VersionId: 'IYV3p45BT0ac', Tagging: { TagSet: PEOPLE } },
    ],
  ]);
});

test.each([
  ['NoSuchKey', 404],
  ['NoSuchVersion', 404],
])('a version of which S3 says %s needs no tag', async (name, status) => {
  const s3 = failingAt('PutObjectTaggingCommand', faultOf(name, status));
  await uploadBucket(s3, 'uploads').quarantine({ ...arrivalOf(KEY), versionId: 'IYV3p45BT0ac' });
});

test.each([
  ['AccessDenied', 403],
  ['NoSuchBucket', 404],
])('an object that cannot be tagged for %s is named, with what to do, and tried again', async (name, status) => {
  const s3 = failingAt('PutObjectTaggingCommand', faultOf(name, status));
  await expect(
    uploadBucket(s3, 'uploads').quarantine({ ...arrivalOf(KEY), versionId: 'IYV3p45BT0ac' }),
  ).rejects.toThrow(/quarantine uploads\/in\/.*2018\.csv \(.*s3:PutObjectVersionTagging.*holds=people/);
});

/** A client for which one command fails. */
function failingAt(command: string, fault: S3ServiceException): S3Client {
  const s3 = engine.connect();
  s3.middlewareStack.add(
    (next, { commandName }) =>
      (step) =>
        commandName === command ? Promise.reject(fault) : next(step),
    { step: 'initialize' },
  );
  return s3;
}

function faultOf(name: string, httpStatusCode: number): S3ServiceException {
  return new S3ServiceException({ name, message: name, $fault: 'client', $metadata: { httpStatusCode } });
}

test('a bucket that may not be read is named, with what to do', async () => {
  const s3 = engine.connect();
  const $metadata = { httpStatusCode: 403 };
  const denied = new S3ServiceException({
    name: 'AccessDenied',
    message: 'Access Denied',
    $fault: 'client',
    $metadata,
  });
  s3.middlewareStack.add(
    () => async () => {
      throw denied;
    },
    { step: 'initialize' },
  );
  const bucket = uploadBucket(s3, 'uploads');
  await expect(bucket.openUpload(arrivalOf(KEY))).rejects.toThrow(
    /open uploads\/in\/ashford\/asb-incidents\/2018\.csv \(AccessDenied.*s3:GetObject/,
  );
  await expect(bucket.saveReceipt(receipt, PAGE)).rejects.toThrow(
    /uploads\/receipts\/.*f00d\.html \(AccessDenied.*s3:PutObject/,
  );
});

test('an upload whose reading breaks off is named, with what was read before', async () => {
  const s3 = engine.connect();
  s3.middlewareStack.add(
    () => async () => {
      const Body = Readable.from(
        (async function* () {
          yield Buffer.from('Area,');
          throw new Error('socket hang up');
        })(),
      );
      return { response: {}, output: { $metadata: {}, Body } };
    },
    { step: 'initialize' },
  );
  const opened = await uploadBucket(s3, 'uploads').openUpload(arrivalOf(KEY));
  const read: string[] = [];
  const reading = async () => {
    if (opened.state === 'found') for await (const chunk of opened.bytes) read.push(Buffer.from(chunk).toString());
  };
  await expect(reading()).rejects.toThrow(/uploads\/in\/ashford\/.* to its end \(Error: socket hang up/);
  expect(read).toEqual(['Area,']);
});

const PAGE = '<!doctype html><title>Übersicht</title>';

const receipt: Receipt = {
  schemaVersion: 1,
  uploadId: 'f00d',
  key: KEY,
  submitter: 'ashford',
  dataset: 'asb-incidents',
  receivedAt: '2019-02-01T09:00:00.000Z',
  outcome: 'accepted',
  readAs: { periods: ['2018-04/2018-08'] },
  counts: { linesRead: 14, figures: 28, statements: 0, errors: 0, warnings: 0, notices: 0, byCode: {} },
  findings: [],
};

function arrivalOf(key: string, etag?: string): UploadArrival {
  const arrival = { kind: 'created' as const, key, sequencer: '0061', writtenAt: '2019-02-01T09:00:00.000Z' };
  return etag === undefined ? arrival : { ...arrival, etag };
}

async function readWhole({ openUpload }: Pick<Rig, 'openUpload'>, arrival: UploadArrival): Promise<Buffer> {
  const opened = await openUpload(arrival);
  if (opened.state !== 'found') throw new Error(`the upload is ${opened.state}`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of opened.bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
