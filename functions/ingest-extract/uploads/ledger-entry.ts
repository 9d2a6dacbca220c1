import { compareSequencers, type LedgerEntry, readUploadKey, type UploadArrival } from '../../../schemas/upload.ts';

/** What recording what becomes of uploads needs from the world around it. */
export type RecordingDependencies = {
  /** Writes an entry as it is; writing the same entry again changes nothing, and an accepted entry is never set back. */
  recordEntry(entry: LedgerEntry): Promise<void>;
  /** Whether the bucket still is as an arrival tells: its object is there with its entity tag or, of a deletion, not there. */
  stillHolds(arrival: UploadArrival): Promise<boolean>;
};

/** The entry of an arrival. Throws where its key is not one of an extract. */
export function entryOf(
  { key, sequencer, writtenAt }: UploadArrival,
  rest: Pick<LedgerEntry, 'uploadId' | 'state' | 'partitions' | 'statements'>,
): LedgerEntry {
  const place = readUploadKey(key);
  if (place === null) throw new Error(`${key} is not the key of an extract, so nothing of it can be in the ledger`);
  return { key, sequencer, writtenAt, submitter: place.submitter, dataset: place.dataset, ...rest };
}

/** The entries of one key, in the order in which its object was written and deleted. */
export function inOrder(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return [...entries].sort((one, other) => compareSequencers(one.sequencer, other.sequencer));
}
