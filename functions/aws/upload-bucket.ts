import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import canonicalize from 'canonicalize';
import type { Receipt } from '../../schemas/receipt.ts';
import { type OpenedUpload, receiptKey, type UploadArrival } from '../../schemas/upload.ts';
import { failedCall } from './failed-call.ts';

/** The bucket that extracts are dropped in and their receipts are put beside. */
export function uploadBucket(s3: S3Client, bucket: string) {
  return {
    /**
     * Opens the bytes an arrival speaks of. S3 itself compares the entity tag, so that nothing is
     * sent when the object holds other bytes by now.
     * @throws when the bucket may not be read, and from `bytes` when reading breaks off.
     */
    async openUpload({ key, etag }: UploadArrival): Promise<OpenedUpload> {
      try {
        const { Body } = await s3.send(
          new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag && `"${etag}"` }),
        );
        return { state: 'found', bytes: readAll(Body, `${bucket}/${key}`) };
      } catch (error) {
        if (error instanceof NoSuchKey) return { state: 'gone' };
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412)
          return { state: 'overwritten' };
        throw failedCall(`open ${bucket}/${key}`, error, MAY_READ);
      }
    },

    /**
     * Whether the bucket still is as an arrival tells: its object is there with its entity tag or, of a
     * deletion, not there.
     * @throws when the bucket may not be read.
     */
    async stillHolds({ kind, key, etag }: UploadArrival): Promise<boolean> {
      try {
        const { ETag } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return kind === 'created' && (etag === undefined || ETag === `"${etag}"`);
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return kind === 'deleted';
        throw failedCall(`look at ${bucket}/${key}`, error, MAY_READ);
      }
    },

    /**
     * Puts a receipt where its sender looks for it, in one and the same bytes however often.
     * @throws when the bucket may not be written.
     */
    async saveReceipt(receipt: Receipt): Promise<void> {
      const key = receiptKey(receipt.key, receipt.uploadId);
      const Body = `${canonicalize(receipt)}\n`;
      const ContentType = 'application/json; charset=utf-8';
      try {
        await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body, ContentType }));
      } catch (error) {
        throw failedCall(`put the receipt ${bucket}/${key}`, error, MAY_WRITE);
      }
    },
  };
}

const MAY_READ =
  'The message will come again. If this goes on, look whether the function may read in/ (s3:GetObject) and list the bucket ' +
  '(s3:ListBucket, without which S3 calls a missing object forbidden), and may use its key.';
const MAY_WRITE =
  'The message will come again. If this goes on, look whether the function may write receipts/ (s3:PutObject) and use the key of the bucket.';

async function* readAll(body: unknown, object: string): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Readable)) throw new Error(`S3 answered for ${object} without a stream: run this on Node.js`);
  try {
    yield* body;
  } catch (error) {
    throw failedCall(`read ${object} to its end`, error, 'The message will come again; nothing of it is stored yet.');
  }
}
