import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod';
import {
  LATEST,
  latestSchema,
  type Manifest,
  manifestSchema,
  type PublishedFile,
  type StandingLatest,
} from '../../schemas/snapshot.ts';
import { failedCall } from './failed-call.ts';

export const JSON_TEXT = 'application/json; charset=utf-8';
export const SHORT_LIVED = 'public, max-age=60, must-revalidate';

/** What an operator can do where the bucket may not be read, where what it holds cannot be, and where it may not be written. */
type Remedies = { mayRead: string; mendWhatStands: string; mayWrite: string };

/** What everybody who publishes does with the bucket that the public reads. */
export function publishedObjects(s3: S3Client, bucket: string, remedies: Remedies) {
  /** The text at a path, with its entity tag, or null where nothing stands. */
  async function read(path: string): Promise<{ text: string; etag: string } | null> {
    try {
      const { Body, ETag } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: path }));
      if (Body === undefined || ETag === undefined) throw new Error('an answer without a body or an entity tag');
      return { text: await Body.transformToString('utf-8'), etag: ETag };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw failedCall(`read ${bucket}/${path}`, error, remedies.mayRead);
    }
  }

  function parse<Schema extends z.ZodType>(schema: Schema, text: string, path: string): z.output<Schema> {
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      throw failedCall(`make sense of ${bucket}/${path}`, error, remedies.mendWhatStands);
    }
  }

  /** What stands at a path, as its schema has it, or null where nothing does. @throws when it cannot be read. */
  async function readAs<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | null> {
    const standing = await read(path);
    return standing && parse(schema, standing.text, path);
  }

  return {
    readAs,

    /** The pointer with its entity tag, or null before the first publication. @throws when it cannot be read. */
    async readLatest(): Promise<StandingLatest | null> {
      const standing = await read(LATEST);
      return standing && { latest: parse(latestSchema, standing.text, LATEST), etag: standing.etag };
    },

    /** The manifest at a path, or null where there is none. @throws when it cannot be read. */
    readManifest: (path: string): Promise<Manifest | null> => readAs(path, manifestSchema),

    /** Puts a file; `body` is text. @throws when the bucket may not be written. */
    async putFile({ path, body, contentType }: PublishedFile): Promise<void> {
      const CacheControl = isForGood(path) ? 'public, max-age=31536000, immutable' : SHORT_LIVED;
      try {
        await s3.send(
          new PutObjectCommand({ Bucket: bucket, Key: path, Body: body, ContentType: contentType, CacheControl }),
        );
      } catch (error) {
        throw failedCall(`put ${bucket}/${path}`, error, remedies.mayWrite);
      }
    },

    /** Takes a file away; one that is not there is no fault. @throws when the bucket may not be written. */
    async removeFile(path: string): Promise<void> {
      try {
        await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: path }));
      } catch (error) {
        throw failedCall(`remove ${bucket}/${path}`, error, remedies.mayWrite);
      }
    },
  };
}

/**
 * Whether what stands at a path can be kept for good, because the path holds its hash. A manifest's
 * does not quite: put before another publication was faster, it is put again to tell of that one before it. Nor does
 * that of a page, which may hold the id of what it shows.
 */
function isForGood(path: string): boolean {
  return /^(?:v1\/(?!snapshots\/)|assets\/)(?:.+\/)?[0-9a-f]{8,64}(?:\.\w+)+$/.test(path);
}
