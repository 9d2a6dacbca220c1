import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
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
type Rig = Pick<IngestDependencies, 'openUpload' | 'stillHolds' | 'saveReceipt' | 'putAside'> & {
  put(key: string, bytes: Uint8Array): Promise<string>;
  remove(key: string): Promise<void>;
  receiptAt(key: string): Promise<unknown>;
  /** What lies in the quarantine, by its key. */
  quarantined(): Promise<Record<string, string>>;
  pageAt(key: string): Promise<string | undefined>;
};

async function inMemory(): Promise<Rig> {
  const bucket = inMemoryUploadBucket();
  return {
    ...bucket,
    receiptAt: async (key) => bucket.receipts.get(key),
    pageAt: async (key) => bucket.pages.get(key),
    quarantined: async () =>
      Object.fromEntries([...bucket.quarantined].map(([key, bytes]) => [key, new TextDecoder().decode(bytes)])),
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
    quarantined: async () => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'quarantine/' }));
      const texts = Contents.map(async ({ Key = '' }) => [Key, (await textAt(Key)) ?? '']);
      return Object.fromEntries(await Promise.all(texts));
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

  test.each(ODD_KEYS)('opens the key %j and puts its receipt and the page of it', async (key) => {
    const bucket = await emptyBucket();
    const etag = await bucket.put(key, Buffer.from(key));
    expect(await readWhole(bucket, arrivalOf(key, etag))).toEqual(Buffer.from(key));

    await bucket.saveReceipt({ ...receipt, key }, PAGE);
    expect(await bucket.receiptAt(receiptKey(key, receipt.uploadId))).toEqual({ ...receipt, key });
    expect(await bucket.pageAt(receiptKey(key, receipt.uploadId, 'html'))).toBe(PAGE);
  });

  test.each(ODD_KEYS)('moves the object of the key %j to the quarantine, once', async (key) => {
    const bucket = await emptyBucket();
    const etag = await bucket.put(key, Buffer.from(key));
    for (let time = 0; time < 2; time += 1) await bucket.putAside(arrivalOf(key, etag), 'f00d');
    expect(await bucket.openUpload(arrivalOf(key))).toEqual({ state: 'gone' });
    expect(await bucket.quarantined()).toEqual({ [`quarantine/${key.slice('in/'.length)}/f00d`]: key });
  });

  test('leaves an object where it is that holds other bytes by now', async () => {
    const bucket = await emptyBucket();
    const then = await bucket.put(KEY, Buffer.from('then'));
    await bucket.put(KEY, Buffer.from('now'));
    await bucket.putAside(arrivalOf(KEY, then), 'f00d');
    expect(await readWhole(bucket, arrivalOf(KEY))).toEqual(Buffer.from('now'));
    expect(await bucket.quarantined()).toEqual({});
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

test('S3 is told of which bytes a copy and a deletion speak, and is asked to carry nothing else over', async () => {
  const s3 = engine.connect();
  const Bucket = await engine.emptyBucket();
  const { ETag = '' } = await s3.send(new PutObjectCommand({ Bucket, Key: KEY, Body: 'then' }));
  const sent: unknown[] = [];
  s3.middlewareStack.add(
    (next, { commandName }) =>
      (step) => {
        sent.push([commandName, step.input]);
        return next(step);
      },
    { step: 'initialize' },
  );
  await uploadBucket(s3, Bucket).putAside(arrivalOf(KEY, ETag.replaceAll('"', '')), 'f00d');
  expect(sent).toEqual([
    ['HeadObjectCommand', { Bucket, Key: KEY }],
    [
      'CopyObjectCommand',
      {
        Bucket,
        Key: 'quarantine/ashford/asb-incidents/2018.csv/f00d',
        CopySource: `${Bucket}/${KEY}`,
        CopySourceIfMatch: ETag,
        TaggingDirective: 'REPLACE',
      },
    ],
    ['DeleteObjectCommand', { Bucket, Key: KEY, IfMatch: ETag }],
  ]);
});

test.each([
  ['copied', 'CopyObjectCommand'],
  ['deleted', 'DeleteObjectCommand'],
])('what S3 says has changed when it is to be %s is left to the event of that', async (_, command) => {
  const s3 = engine.connect();
  const Bucket = await engine.emptyBucket();
  const { ETag = '' } = await s3.send(new PutObjectCommand({ Bucket, Key: KEY, Body: 'then' }));
  const changed = faultOf('PreconditionFailed', 412);
  s3.middlewareStack.add(
    (next, { commandName }) =>
      (step) =>
        commandName === command ? Promise.reject(changed) : next(step),
    { step: 'initialize' },
  );
  const bucket = uploadBucket(s3, Bucket);
  await bucket.putAside(arrivalOf(KEY, ETag.replaceAll('"', '')), 'f00d');
  expect(await readWhole(bucket, arrivalOf(KEY))).toEqual(Buffer.from('then'));
});

test('an object that may not be moved is named, with what to do, and tried again', async () => {
  const s3 = engine.connect();
  const Bucket = await engine.emptyBucket();
  await s3.send(new PutObjectCommand({ Bucket, Key: KEY, Body: 'then' }));
  const denied = faultOf('AccessDenied', 403);
  s3.middlewareStack.add(
    (next, { commandName }) =>
      (step) =>
        commandName === 'DeleteObjectCommand' ? Promise.reject(denied) : next(step),
    { step: 'initialize' },
  );
  await expect(uploadBucket(s3, Bucket).putAside(arrivalOf(KEY), 'f00d')).rejects.toThrow(
    /put .*2018\.csv aside \(AccessDenied.*s3:DeleteObject/,
  );
});

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
