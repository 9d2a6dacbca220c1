import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import canonicalize from 'canonicalize';
import type { Receipt } from '../../schemas/receipt.ts';
import { type OpenedUpload, quarantineKey, receiptKey, type UploadArrival } from '../../schemas/upload.ts';
import { failedCall } from './failed-call.ts';

/** The bucket that extracts are dropped in and their receipts are put beside. */
export function uploadBucket(s3: S3Client, bucket: string) {
  /**
   * Whether the bucket still is as an arrival tells: its object is there with its entity tag or, of a
   * deletion, not there.
   * @throws when the bucket may not be read.
   */
  async function stillHolds({ kind, key, etag }: UploadArrival): Promise<boolean> {
    try {
      const { ETag } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return kind === 'created' && (etag === undefined || ETag === `"${etag}"`);
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return kind === 'deleted';
      throw failedCall(`look at ${bucket}/${key}`, error, MAY_READ);
    }
  }

  return {
    stillHolds,

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
     * Puts a receipt where its sender looks for it, in one and the same bytes however often, and its page
     * of HTML before it: where there is a receipt there is its page.
     * @throws when the bucket may not be written.
     */
    async saveReceipt(receipt: Receipt, page: string): Promise<void> {
      const files = [
        { as: 'html', Body: page, ContentType: 'text/html; charset=utf-8' },
        { as: 'json', Body: `${canonicalize(receipt)}\n`, ContentType: 'application/json; charset=utf-8' },
      ] as const;
      for (const { as, ...file } of files) {
        const Key = receiptKey(receipt.key, receipt.uploadId, as);
        try {
          await s3.send(new PutObjectCommand({ Bucket: bucket, Key, ...file }));
        } catch (error) {
          throw failedCall(`put the receipt ${bucket}/${Key}`, error, MAY_WRITE);
        }
      }
    },

    /**
     * Moves the object of an arrival to the quarantine: a copy, then the deletion of what was copied. S3
     * compares the entity tag both times, so that what was dropped there since stays where it is.
     * @throws when it may not be copied or deleted; trying again begins anew, to the same end.
     */
    async putAside(arrival: UploadArrival, uploadId: string): Promise<void> {
      const { key, etag } = arrival;
      // Not every S3 heeds the tag of a copy or a deletion: one on a developer's machine may not.
      if (!(await stillHolds(arrival))) return;
      const tag = etag && `"${etag}"`;
      const Key = quarantineKey(key, uploadId);
      const CopySource = [bucket, ...key.split('/')].map(encodeURIComponent).join('/');
      try {
        const copy = { Bucket: bucket, Key, CopySource, CopySourceIfMatch: tag };
        // Tags that a sender's tool may have set are not ours to read.
        await s3.send(new CopyObjectCommand({ ...copy, TaggingDirective: 'REPLACE' }));
        await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, IfMatch: tag }));
      } catch (error) {
        const isGoneOrOther =
          error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.$metadata.httpStatusCode === 412);
        if (isGoneOrOther) return;
        throw failedCall(`put ${bucket}/${key} aside`, error, MAY_MOVE);
      }
    },
  };
}

const MAY_READ =
  'The message will come again. If this goes on, look whether the function may read in/ (s3:GetObject) and list the bucket ' +
  '(s3:ListBucket, without which S3 calls a missing object forbidden), and may use its key.';
const MAY_WRITE =
  'The message will come again. If this goes on, look whether the function may write receipts/ (s3:PutObject) and use the key of the bucket.';

const MAY_MOVE =
  'The message will come again; until then the file lies where it was dropped, and it looks as if it held personal data. Look whether ' +
  'the function may write quarantine/ (s3:PutObject) and delete from in/ (s3:DeleteObject), or move the file by hand.';

async function* readAll(body: unknown, object: string): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Readable)) throw new Error(`S3 answered for ${object} without a stream: run this on Node.js`);
  try {
    yield* body;
  } catch (error) {
    throw failedCall(`read ${object} to its end`, error, 'The message will come again; nothing of it is stored yet.');
  }
}
