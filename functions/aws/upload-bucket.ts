import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import canonicalize from 'canonicalize';
import type { Receipt } from '../../schemas/receipt.ts';
import { type OpenedUpload, PEOPLE_TAG, receiptKey, type UploadArrival } from '../../schemas/upload.ts';
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
     * Tags the object of an arrival as one that holds people, exactly that version of it, so that what was
     * dropped there since stays as it is. Whatever tags its sender's tool may have set go with that.
     * @throws when it may not be tagged; trying again begins anew, to the same end.
     */
    async quarantine(arrival: UploadArrival): Promise<void> {
      const { key, versionId } = arrival;
      // S3 compares no entity tag when it tags, and the one of a developer's machine keeps no versions.
      if (versionId === undefined && !(await stillHolds(arrival))) return;
      const Tagging = { TagSet: [{ Key: PEOPLE_TAG.key, Value: PEOPLE_TAG.value }] };
      try {
        await s3.send(new PutObjectTaggingCommand({ Bucket: bucket, Key: key, VersionId: versionId, Tagging }));
      } catch (error) {
        if (error instanceof S3ServiceException && IS_GONE.includes(error.name)) return;
        throw failedCall(`quarantine ${bucket}/${key}`, error, MAY_TAG);
      }
    },
  };
}

const MAY_READ =
  'The message will come again. If this goes on, look whether the function may read in/ (s3:GetObject) and list the bucket ' +
  '(s3:ListBucket, without which S3 calls a missing object forbidden), and may use its key.';
const MAY_WRITE =
  'The message will come again. If this goes on, look whether the function may write receipts/ (s3:PutObject) and use the key of the bucket.';

const IS_GONE = ['NoSuchKey', 'NoSuchVersion'];
const MAY_TAG =
  'The message will come again; until then whoever may read the folder can open the file, and it looks as if it held personal data. ' +
  'Look whether the function may tag what lies in in/ (s3:PutObjectTagging, s3:PutObjectVersionTagging), or tag the file by hand: ' +
  `${PEOPLE_TAG.key}=${PEOPLE_TAG.value}.`;

async function* readAll(body: unknown, object: string): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Readable)) throw new Error(`S3 answered for ${object} without a stream: run this on Node.js`);
  try {
    yield* body;
  } catch (error) {
    throw failedCall(`read ${object} to its end`, error, 'The message will come again; nothing of it is stored yet.');
  }
}
