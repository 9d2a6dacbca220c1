import type { Outcome, Receipt } from '../../schemas/receipt.ts';
import type { LedgerEntry, OpenedUpload, UploadArrival } from '../../schemas/upload.ts';
import { type AssessedUpload, assessUpload } from './assess-upload.ts';
import { lookBack } from './history/look-back.ts';
import { type LookBackDependencies, readWhatStood } from './history/what-stood.ts';
import { receiptOf } from './receipts/receipt-of.ts';
import { receiptPage } from './receipts/receipt-page.tsx';
import { decideOutcome } from './uploads/decide-outcome.ts';
import { type StoringDependencies, storeUpload } from './uploads/store-upload.ts';
import { withdrawUpload } from './uploads/withdraw-upload.ts';

/** What ingesting needs from the world around it. */
export type IngestDependencies = LookBackDependencies &
  StoringDependencies & {
    openUpload(arrival: UploadArrival): Promise<OpenedUpload>;
    /**
     * Closes the object of an arrival to everybody else until it is deleted, a few days later; doing so again changes
     * nothing. One that is gone by now, or holds other bytes than the arrival speaks of, is left as it is.
     */
    quarantine(arrival: UploadArrival): Promise<void>;
    /** Puts a receipt, and the page that tells the same to people; putting the same again changes nothing. */
    saveReceipt(receipt: Receipt, page: string): Promise<void>;
    /** Everything the ledger holds of one key, in any order. */
    entriesOf(key: string): Promise<LedgerEntry[]>;
  };

/**
 * What came of one arrival, fit for a log: no content of the extract. An arrival is `overtaken`
 * when its object is gone or overwritten before it is read (the event of that is on its way), and
 * `withdrawn` when the object was deleted.
 */
export type IngestOutcome = {
  outcome: Outcome | 'withdrawn' | 'overtaken';
  key: string;
  uploadId?: string;
  figures?: number;
  errors?: number;
};

/**
 * Takes one arrival through: reads the extract, decides what becomes of it, stores its figures and
 * leaves a receipt. The same arrival any number of times, and arrivals in any order, end in the
 * same tables. Throws only for faults of ours; the arrival can then be tried again as it is.
 */
export async function ingestExtract(arrival: UploadArrival, deps: IngestDependencies): Promise<IngestOutcome> {
  const { kind, key } = arrival;
  const entries = await deps.entriesOf(key);
  if (kind === 'deleted') return { key, ...(await withdrawUpload(arrival, entries, deps)) };
  const opened = await deps.openUpload(arrival);
  if (opened.state !== 'found') return { key, outcome: 'overtaken' };
  const upload = await assessUpload(arrival, opened.bytes, deps.county);

  const receipt = upload.read.holdsPeople
    ? await refusePeople(upload, arrival, deps)
    : await takeUpload(upload, arrival, entries, deps);
  const { outcome, uploadId, counts } = receipt;
  return { key, outcome, uploadId, figures: counts.figures, errors: counts.errors };
}

async function takeUpload(
  { uploadId, read, tellAlso }: AssessedUpload,
  arrival: UploadArrival,
  entries: readonly LedgerEntry[],
  deps: IngestDependencies,
): Promise<Receipt> {
  const decided = decideOutcome(read.refused, uploadId, arrival, entries);
  // What changes nothing revises nothing.
  const stood = decided === 'accepted' ? await readWhatStood(read.figures, arrival, deps) : null;

  const assessment =
    stood === null ? read : tellAlso((findings) => lookBack(read.figures, stood, deps.county, findings));

  const kept = decided !== 'accepted' || (await storeUpload(assessment, uploadId, arrival, deps));
  const receipt = receiptOf(assessment, uploadId, arrival, kept ? decided : 'superseded');
  await deps.saveReceipt(receipt, receiptPage(receipt, deps.county));
  return receipt;
}

/** Nothing is looked up for a file that holds people, and it is closed to readers before anything else is done. */
async function refusePeople(
  { uploadId, read }: AssessedUpload,
  arrival: UploadArrival,
  deps: IngestDependencies,
): Promise<Receipt> {
  const receipt = receiptOf(read, uploadId, arrival, 'refused');
  await deps.quarantine(arrival);
  await deps.saveReceipt(receipt, receiptPage(receipt, deps.county));
  return receipt;
}
