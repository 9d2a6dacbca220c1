import * as z from 'zod';
import { STATEMENT_KINDS } from './statement.ts';

/**
 * One arrival of an object in the upload bucket, as its event tells it.
 * `writtenAt` is when the object was written; `sequencer` orders the writes of one key.
 */
export type UploadArrival = {
  kind: 'created' | 'deleted';
  key: string;
  writtenAt: string;
  sequencer: string;
  /** The entity tag of the bytes that the event speaks of; absent when they were deleted. */
  etag?: string;
  /** Which version of the object they are; absent when they were deleted, and where the bucket keeps no versions. */
  versionId?: string;
};

/**
 * What the ledger keeps of an upload that was accepted, is being stored, or was withdrawn because
 * its object was deleted. Refused uploads leave nothing here: their receipt is all there is. `partitions`
 * lists where its figures stand, and `statements` of which kinds it has any, so that readers need not search.
 */
export const ledgerEntrySchema = z.strictObject({
  key: z.string().min(1),
  sequencer: z.string().min(1),
  writtenAt: z.iso.datetime(),
  uploadId: z.string(),
  submitter: z.string().min(1),
  dataset: z.string().min(1),
  state: z.enum(['storing', 'accepted', 'withdrawn']),
  partitions: z.array(z.strictObject({ measure: z.string().min(1), year: z.number().int() })),
  statements: z.array(z.enum(STATEMENT_KINDS)),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/**
 * Compares two sequencers of one key: below 0 when the first was written earlier. The shorter is
 * padded with zeros on the right, then both compare as text, which is how S3 defines their order.
 */
export function compareSequencers(one: string, other: string): number {
  const width = Math.max(one.length, other.length);
  const [left, right] = [one.padEnd(width, '0'), other.padEnd(width, '0')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** An upload's bytes, or why they cannot be had: the object is gone, or holds other bytes than the arrival speaks of. */
export type OpenedUpload =
  | { state: 'found'; bytes: AsyncIterable<Uint8Array> }
  | { state: 'gone' }
  | { state: 'overwritten' };

/** The parts of an upload key, `in/<submitter>/<dataset>/<file>`. */
export type UploadKey = { submitter: string; dataset: string; file: string };

/** The folder of the upload bucket in which extracts are dropped. */
export const UPLOAD_PREFIX = 'in/';

/** Reads an upload key, or gives null where it does not name a submitter, a dataset and a file. */
export function readUploadKey(key: string): UploadKey | null {
  const [folder, submitter, dataset, ...file] = key.split('/');
  if (`${folder}/` !== UPLOAD_PREFIX || !submitter || !dataset || file.length === 0 || file.at(-1) === '') return null;
  return { submitter, dataset, file: file.join('/') };
}

/**
 * The tag of an object that holds people. It keeps the object where it is from everybody but the ingest function, and
 * has it deleted after so many days.
 */
export const PEOPLE_TAG = { key: 'holds', value: 'people' } as const;
export const QUARANTINE_DAYS = 7;

/** The folder of the upload bucket in which receipts are put. */
export const RECEIPT_PREFIX = 'receipts/';

/** Where the receipt of an upload is put: `receipts/<submitter>/<dataset>/<file>/<upload id>.json`, and its page beside it. */
export function receiptKey(key: string, uploadId: string, as: 'json' | 'html' = 'json'): string {
  return `${RECEIPT_PREFIX}${key.slice(UPLOAD_PREFIX.length)}/${uploadId}.${as}`;
}
