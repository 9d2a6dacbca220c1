import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { InvitedFile } from './invited-file.ts';

/** The longest that S3 takes a signature for. */
export const LONGEST_HOURS = 7 * 24;

/**
 * The right to send one file, to be handed on: a form with these fields, and the file after them, posted to
 * `url`. It holds until `endsAt`, which comes early where the credentials that signed it end before.
 */
export type Invitation = InvitedFile & {
  url: string;
  fields: Readonly<Record<string, string>>;
  megabytes: number;
  endsAt: Date;
  endsEarly: boolean;
};

export type InvitationTerms = { bucket: string; megabytes: number; hours: number };

/** Signs an invitation with the credentials of whoever invites: it can reach this one key and no further. */
export async function makeInvitation(s3: S3Client, file: InvitedFile, terms: InvitationTerms): Promise<Invitation> {
  const { bucket, megabytes, hours } = terms;
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: bucket,
    Key: file.key,
    Expires: hours * 60 * 60,
    // Otherwise S3 answers with nothing at all, and nobody sees in a browser that the file has arrived.
    Fields: { success_action_status: '201' },
    Conditions: [['content-length-range', 1, megabytes * 1024 * 1024]],
  });
  const wanted = new Date(Date.now() + hours * 60 * 60 * 1000);
  const { expiration } = await s3.config.credentials();
  const endsEarly = expiration !== undefined && expiration < wanted;
  return { ...file, url, fields, megabytes, endsAt: endsEarly ? expiration : wanted, endsEarly };
}
