import type { Outcome } from '../../../schemas/receipt.ts';
import { compareSequencers, type LedgerEntry, type UploadArrival } from '../../../schemas/upload.ts';
import { inOrder } from './ledger-entry.ts';

/**
 * An upload is unchanged where the one right before it at its place is accepted and has the same bytes;
 * one still being stored stands between, for it may yet be accepted. It is superseded by a newer one
 * that was taken first, unless that one has its bytes: then both stand, and readers go by the first. An
 * arrival that stands in the ledger itself is a message delivered again.
 */
export function decideOutcome(
  refused: boolean,
  uploadId: string,
  arrival: UploadArrival,
  entries: readonly LedgerEntry[],
): Outcome {
  if (refused) return 'refused';
  const ordered = inOrder(entries);
  const place = (entry: LedgerEntry) => compareSequencers(entry.sequencer, arrival.sequencer);
  if (ordered.some((entry) => place(entry) === 0)) return 'accepted';
  const before = ordered.findLast((entry) => place(entry) < 0);
  if (before?.state === 'accepted' && before.uploadId === uploadId) return 'unchanged';
  const after = ordered.find(
    (entry) => place(entry) > 0 && (entry.state === 'accepted' || entry.state === 'withdrawn'),
  );
  const sameAfter = after?.state === 'accepted' && after.uploadId === uploadId && arrival.etag !== undefined;
  return after === undefined || sameAfter ? 'accepted' : 'superseded';
}
