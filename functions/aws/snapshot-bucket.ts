import { PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import canonicalize from 'canonicalize';
import { LATEST, type Latest, type StandingLatest } from '../../schemas/snapshot.ts';
import { failedCall } from './failed-call.ts';
import { JSON_TEXT, publishedObjects, SHORT_LIVED } from './published-objects.ts';

/** The bucket that the public reads, for who publishes snapshots in it. */
export function snapshotBucket(s3: S3Client, bucket: string) {
  const { readLatest, readManifest, putFile } = publishedObjects(s3, bucket, {
    mayRead: MAY_READ,
    mendWhatStands: 'Put its last good version back, then publish again.',
    mayWrite: MAY_WRITE,
  });

  return {
    readLatest,
    readManifest,
    putFile,

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

const MAY_READ =
  'Look whether the function may read v1/ (s3:GetObject) and list the bucket (s3:ListBucket, without which S3 calls a missing object forbidden).';
const MAY_WRITE =
  'Nothing published before has changed. Look whether the function may write v1/ (s3:PutObject), then publish again.';
const BEATEN =
  'Another publication was faster, and what it published stands. Nothing needs doing but to publish again.';

/** 412: the condition did not hold; 409: another write of the same path was under way. */
function isBeaten(error: unknown): boolean {
  return error instanceof S3ServiceException && [409, 412].includes(error.$metadata.httpStatusCode ?? 0);
}
