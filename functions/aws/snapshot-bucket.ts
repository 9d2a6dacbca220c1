import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import canonicalize from 'canonicalize';
import type * as z from 'zod';
import {
  LATEST,
  type Latest,
  latestSchema,
  type Manifest,
  manifestSchema,
  type PublishedFile,
  type StandingLatest,
} from '../../schemas/snapshot.ts';
import { failedCall } from './failed-call.ts';

const JSON_TEXT = 'application/json; charset=utf-8';

/** The bucket that the public reads snapshots from. */
export function snapshotBucket(s3: S3Client, bucket: string) {
  /** The text at a path, with its entity tag, or null where nothing stands. */
  async function read(path: string): Promise<{ text: string; etag: string } | null> {
    try {
      const { Body, ETag } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: path }));
      if (Body === undefined || ETag === undefined) throw new Error('an answer without a body or an entity tag');
      return { text: await Body.transformToString('utf-8'), etag: ETag };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw failedCall(`read ${bucket}/${path}`, error, MAY_READ);
    }
  }

  function parse<Schema extends z.ZodType>(schema: Schema, text: string, path: string): z.output<Schema> {
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      throw failedCall(`make sense of ${bucket}/${path}`, error, 'Put its last good version back, then publish again.');
    }
  }

  return {
    /** The pointer with its entity tag, or null before the first publication. @throws when it cannot be read. */
    async readLatest(): Promise<StandingLatest | null> {
      const standing = await read(LATEST);
      return standing && { latest: parse(latestSchema, standing.text, LATEST), etag: standing.etag };
    },

    /** The manifest at a path, or null where there is none. @throws when it cannot be read. */
    async readManifest(path: string): Promise<Manifest | null> {
      const standing = await read(path);
      return standing && parse(manifestSchema, standing.text, path);
    },

    /** Puts a file; `body` is text. @throws when the bucket may not be written. */
    async putFile({ path, body, contentType }: PublishedFile): Promise<void> {
      const CacheControl = isForGood(path) ? 'public, max-age=31536000, immutable' : SHORT_LIVED;
      try {
        await s3.send(
          new PutObjectCommand({ Bucket: bucket, Key: path, Body: body, ContentType: contentType, CacheControl }),
        );
      } catch (error) {
        throw failedCall(`put ${bucket}/${path}`, error, MAY_WRITE);
      }
    },

    /**
     * Replaces the pointer if it is still the one that was read (null: if there is none yet).
     * @throws when another publication replaced it in between, or the bucket may not be written.
     */
    async replaceLatest(latest: Latest, standing: StandingLatest | null): Promise<void> {
      const condition = standing === null ? { IfNoneMatch: '*' } : { IfMatch: standing.etag };
      const file = { Body: `${canonicalize(latest)}\n`, ContentType: JSON_TEXT, CacheControl: SHORT_LIVED };
      try {
        await s3.send(new PutObjectCommand({ Bucket: bucket, Key: LATEST, ...file, ...condition }));
      } catch (error) {
        throw failedCall(`replace ${bucket}/${LATEST}`, error, isBeaten(error) ? BEATEN : MAY_WRITE);
      }
    },
  };
}

const SHORT_LIVED = 'public, max-age=60, must-revalidate';
const MAY_READ =
  'Look whether the function may read v1/ (s3:GetObject) and list the bucket (s3:ListBucket, without which S3 calls a missing object forbidden).';
const MAY_WRITE =
  'Nothing published before has changed. Look whether the function may write v1/ (s3:PutObject), then publish again.';
const BEATEN =
  'Another publication was faster, and what it published stands. Nothing needs doing but to publish again.';

/**
 * Whether what stands at a path can be kept for good, because the path holds its hash. A manifest's
 * does not quite: put before another publication was faster, it is put again to tell of that one before it.
 */
function isForGood(path: string): boolean {
  return /\/[0-9a-f]{8,64}(?:\.\w+)+$/.test(path) && !path.startsWith('v1/snapshots/');
}

/** 412: the condition did not hold; 409: another write of the same path was under way. */
function isBeaten(error: unknown): boolean {
  return error instanceof S3ServiceException && [409, 412].includes(error.$metadata.httpStatusCode ?? 0);
}
