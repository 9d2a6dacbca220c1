import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { uploadBucket } from '../../../functions/aws/upload-bucket.ts';
import type { IngestDependencies } from '../../../functions/ingest-extract/ingest-extract.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { receiptKey, type UploadArrival } from '../../../schemas/upload.ts';
import { inMemoryUploadBucket } from '../../doubles/in-memory-upload-bucket.ts';
import { startS3 } from './embedded-s3.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(30_000);

let engine: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  engine = await startS3();
});
afterAll(() => engine.stop());

const KEY = 'in/ashford/asb-incidents/2018.csv';
const ODD_KEYS = [
  'in/ashford/figures/Q1 + Q2 50%25 %2B.csv',
  'in/ashford/figures/Übersicht – 報告 🙂.csv',
  'in/ashford/figures/a#b?c&d=e;f,g (1)!*\'".csv',
];

/** An upload bucket with what a test needs around it. */
type Rig = Pick<IngestDependencies, 'openUpload' | 'stillHolds' | 'saveReceipt'> & {
  put(key: string, bytes: Uint8Array): Promise<string>;
  remove(key: string): Promise<void>;
  receiptAt(key: string): Promise<unknown>;
};

async function inMemory(): Promise<Rig> {
  const bucket = inMemoryUploadBucket();
  return { ...bucket, receiptAt: async (key) => bucket.receipts.get(key) };
}

async function inS3(): Promise<Rig> {
  const { s3 } = engine;
  const Bucket = await engine.emptyBucket();
  return {
    ...uploadBucket(s3, Bucket),
    put: async (Key, Body) => {
      const { ETag = '' } = await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
      return ETag.replaceAll('"', '');
    },
    remove: async (Key) => void (await s3.send(new DeleteObjectCommand({ Bucket, Key }))),
    receiptAt: async (Key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return JSON.parse((await Body?.transformToString()) ?? '');
    },
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

  test.each(ODD_KEYS)('opens the key %j and puts its receipt', async (key) => {
    const bucket = await emptyBucket();
    const etag = await bucket.put(key, Buffer.from(key));
    expect(await readWhole(bucket, arrivalOf(key, etag))).toEqual(Buffer.from(key));

    await bucket.saveReceipt({ ...receipt, key });
    expect(await bucket.receiptAt(receiptKey(key, receipt.uploadId))).toEqual({ ...receipt, key });
  });

  test('keeps the newest receipt of an upload', async () => {
    const bucket = await emptyBucket();
    await bucket.saveReceipt(receipt);
    await bucket.saveReceipt({ ...receipt, outcome: 'unchanged' });
    const standing = await bucket.receiptAt('receipts/ashford/asb-incidents/2018.csv/f00d.json');
    expect(standing).toEqual({ ...receipt, outcome: 'unchanged' });
  });
});

test('a receipt is canonical JSON with a newline, and says that it is JSON', async () => {
  const Bucket = await engine.emptyBucket();
  const { outcome, ...others } = receipt;
  await uploadBucket(engine.s3, Bucket).saveReceipt({ outcome, ...others });
  const Key = 'receipts/ashford/asb-incidents/2018.csv/f00d.json';
  const { Body, ContentType } = await engine.s3.send(new GetObjectCommand({ Bucket, Key }));
  expect(ContentType).toBe('application/json; charset=utf-8');
  const text = await Body?.transformToString();
  expect(text).toMatch(/^\{"counts":\{"byCode":\{\},.*"uploadId":"f00d"\}\n$/);
});

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
  await expect(bucket.saveReceipt(receipt)).rejects.toThrow(
    /uploads\/receipts\/.*f00d\.json \(AccessDenied.*s3:PutObject/,
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
