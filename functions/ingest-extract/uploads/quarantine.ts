import type { Receipt } from '../../../schemas/receipt.ts';
import { type LedgerEntry, readUploadKey, type UploadArrival } from '../../../schemas/upload.ts';
import { entryOf, newestUpTo, type RecordingDependencies } from './ledger-entry.ts';

/** What putting a file aside needs from the world around it. */
export type QuarantineDependencies = Pick<RecordingDependencies, 'recordEntry'> & {
  /** Puts a receipt, and the page that tells the same to people; putting the same again changes nothing. */
  saveReceipt(receipt: Receipt, page: string): Promise<void>;
  /**
   * Moves the object of an arrival out of its place to where it lies for a few days. One that is gone by now,
   * or holds other bytes than the arrival speaks of, is left as it is.
   */
  putAside(arrival: UploadArrival, uploadId: string): Promise<void>;
};

/**
 * Puts aside an upload that holds people. It is in the ledger before its object is deleted, so that the
 * event of that finds it there; and its receipt is written before, for afterwards nothing is left to read.
 */
export async function quarantine(
  arrival: UploadArrival,
  receipt: Receipt,
  page: string,
  deps: QuarantineDependencies,
): Promise<void> {
  const { uploadId } = receipt;
  const isOfAnExtract = readUploadKey(arrival.key) !== null;
  if (isOfAnExtract) await deps.recordEntry(withoutContent(arrival, uploadId, 'quarantined'));
  await deps.saveReceipt(receipt, page);
  await deps.putAside(arrival, uploadId);
}

/** Whether an arrival tells that an object was deleted which we deleted ourselves: the one put aside right before it. */
export function isDeletedByUs(arrival: UploadArrival, entries: readonly LedgerEntry[]): boolean {
  return arrival.kind === 'deleted' && newestUpTo(arrival, entries)?.state === 'quarantined';
}

/** A refused upload leaves an entry only where its deletion would else be taken for that of one put aside before it. */
export async function rememberRefusal(
  arrival: UploadArrival,
  uploadId: string,
  entries: readonly LedgerEntry[],
  deps: Pick<RecordingDependencies, 'recordEntry'>,
): Promise<void> {
  if (newestUpTo(arrival, entries)?.state === 'quarantined')
    await deps.recordEntry(withoutContent(arrival, uploadId, 'refused'));
}

function withoutContent(arrival: UploadArrival, uploadId: string, state: LedgerEntry['state']): LedgerEntry {
  return entryOf(arrival, { uploadId, state, partitions: [], statements: [] });
}
