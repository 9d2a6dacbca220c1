import { DeleteObjectsCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';

/**
 * Deletes everything that a bucket holds: every version of every object, and every mark that one was deleted.
 * Gives how many those were. A bucket that is gone already holds nothing.
 *
 * @throws where a version cannot be deleted, so that nothing is taken for empty that is not
 */
export async function emptyBucket(s3: S3Client, bucket: string): Promise<number> {
  let deleted = 0;
  while (true) {
    // Always the first page: what stood on it is gone by the time that the next is asked for.
    const versions = await firstVersions(s3, bucket);
    if (versions.length === 0) return deleted;
    const answer = await s3.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: versions, Quiet: true } }),
    );
    const [refused] = answer.Errors ?? [];
    if (refused !== undefined)
      throw new Error(
        `Of bucket ${bucket}, ${answer.Errors?.length} objects cannot be deleted (${refused.Code}: ${refused.Message}).`,
      );
    deleted += versions.length;
  }
}

async function firstVersions(s3: S3Client, bucket: string): Promise<{ Key: string; VersionId: string | undefined }[]> {
  try {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    const listed = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    return listed.flatMap(({ Key, VersionId }) => (Key === undefined ? [] : [{ Key, VersionId }]));
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchBucket') return [];
    throw error;
  }
}
