import { compareSequencers, type LedgerEntry, type UploadArrival } from '../../../schemas/upload.ts';
import { entryOf, inOrder, type RecordingDependencies } from './ledger-entry.ts';
import { isDeletedByUs } from './quarantine.ts';

/** What came of a deletion: `put-aside` where it was our own, `overtaken` where nothing stood there or something stands again. */
export type Withdrawal = { outcome: 'withdrawn'; uploadId: string } | { outcome: 'put-aside' | 'overtaken' };

/**
 * A deleted object takes its upload with it, be it stored to its end or not, unless something stands
 * in its place again by now. With a refused object goes what stands in spite of it; but not with one
 * that we deleted ourselves because it holds people.
 */
export async function withdrawUpload(
  arrival: UploadArrival,
  entries: readonly LedgerEntry[],
  deps: RecordingDependencies,
): Promise<Withdrawal> {
  if (isDeletedByUs(arrival, entries)) return { outcome: 'put-aside' };
  const newest = inOrder(entries.filter(({ state }) => state !== 'quarantined' && state !== 'refused')).at(-1);
  const isNews = newest !== undefined && compareSequencers(newest.sequencer, arrival.sequencer) <= 0;
  if (!isNews || !(await deps.stillHolds(arrival))) return { outcome: 'overtaken' };
  const { uploadId, partitions, statements } = newest;
  await deps.recordEntry(entryOf(arrival, { uploadId, state: 'withdrawn', partitions, statements }));
  return { outcome: 'withdrawn', uploadId };
}
