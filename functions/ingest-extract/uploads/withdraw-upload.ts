import { compareSequencers, type LedgerEntry, type UploadArrival } from '../../../schemas/upload.ts';
import { entryOf, inOrder, type RecordingDependencies } from './ledger-entry.ts';

/** What came of a deletion: `overtaken` where nothing stood there or something stands again. */
export type Withdrawal = { outcome: 'withdrawn'; uploadId: string } | { outcome: 'overtaken' };

/**
 * A deleted object takes its upload with it, be it stored to its end or not, unless something stands
 * in its place again by now. With a refused object goes what stands in spite of it.
 */
export async function withdrawUpload(
  arrival: UploadArrival,
  entries: readonly LedgerEntry[],
  deps: RecordingDependencies,
): Promise<Withdrawal> {
  const newest = inOrder(entries).at(-1);
  const isNews = newest !== undefined && compareSequencers(newest.sequencer, arrival.sequencer) <= 0;
  if (!isNews || !(await deps.stillHolds(arrival))) return { outcome: 'overtaken' };
  const { uploadId, partitions, statements } = newest;
  await deps.recordEntry(entryOf(arrival, { uploadId, state: 'withdrawn', partitions, statements }));
  return { outcome: 'withdrawn', uploadId };
}
