import type { S3Client } from '@aws-sdk/client-s3';
import canonicalize from 'canonicalize';
import type * as z from 'zod';
import { SITE_RECORD, type SiteRecord, siteRecordSchema } from '../../schemas/site.ts';
import { JSON_TEXT, publishedObjects } from './published-objects.ts';

/** The bucket that the public reads, for who makes pages of the snapshots in it. */
export function siteBucket(s3: S3Client, bucket: string) {
  const { readLatest, readManifest, readAs, putFile, removeFile } = publishedObjects(s3, bucket, {
    mayRead: MAY_READ,
    mendWhatStands:
      'Put its last good version back (of site.json, any or none: delete it, and every page is made anew), then make the pages again.',
    mayWrite: MAY_WRITE,
  });

  return {
    readLatest,
    readManifest,
    putFile,
    removeFile,

    /** A published document, as its schema has it. @throws where there is none at the path, or another one. */
    async readDocument<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
      const document = await readAs(path, schema);
      if (document === null)
        throw new Error(
          `${bucket}/${path} is named by the newest snapshot and is not there. Bring its last version back, then make the pages again.`,
        );
      return document;
    },

    /** A document that may have been removed since it was published, or null where it was. @throws where there is another one. */
    readDocumentIfThere: readAs,

    /** What the last run left, or null before the first. @throws when it cannot be read. */
    readSiteRecord: (): Promise<SiteRecord | null> => readAs(SITE_RECORD, siteRecordSchema),

    /** Keeps what stands now for the next run. @throws when the bucket may not be written. */
    putSiteRecord: (record: SiteRecord): Promise<void> =>
      putFile({ path: SITE_RECORD, body: `${canonicalize(record)}\n`, contentType: JSON_TEXT }),
  };
}

const MAY_READ =
  'Look whether the function may read v1/ and site.json (s3:GetObject) and list the bucket (s3:ListBucket, without which S3 calls a missing object forbidden).';
const MAY_WRITE =
  'The snapshot itself is published all the same. Look whether the function may write what lies outside v1/ (s3:PutObject) and remove pages (s3:DeleteObject), then make the pages again.';
