import type { FigurePartition } from '../../schemas/figure.ts';
import type { StatementKind } from '../../schemas/statement.ts';
import { compareSequencers, type LedgerEntry } from '../../schemas/upload.ts';

/**
 * The uploads that count at one moment, and the moment: when the newest entry considered was written. `changes` are all entries
 * that ever changed what counts, up to then, the oldest first: taken one after another they lead to what counts now.
 */
export type UploadsAsAt = { asAt: string; uploads: LedgerEntry[]; changes: LedgerEntry[] };

/** Of the states of an entry, those that change what counts. */
const CHANGES: readonly LedgerEntry['state'][] = ['accepted', 'withdrawn'];

/**
 * The uploads that stand as at a moment (ISO date and time; all there is where none is given), ordered
 * by key. Of each key the newest accepted or withdrawn entry decides, and where that is a withdrawal the
 * key has none. Null where nothing had been accepted or withdrawn by then.
 *
 * `asAt` is that of the newest change considered rather than of the request, so that asking later for
 * the same moment gives the same snapshot.
 */
export function uploadsAsAt(entries: readonly LedgerEntry[], moment?: string): UploadsAsAt | null {
  const limit = moment === undefined ? Number.POSITIVE_INFINITY : instantOf(moment);
  const changesOfKey = new Map<string, LedgerEntry[]>();
  for (const entry of [...entries].sort(compareEntries)) {
    if (!CHANGES.includes(entry.state) || instantOf(entry.writtenAt) > limit) continue;
    const changes = changesOfKey.get(entry.key) ?? [];
    if (!isSameAs(entry, changes.at(-1))) changes.push(entry);
    changesOfKey.set(entry.key, changes);
  }
  const changes = [...changesOfKey.values()].flat().sort(compareUploads);
  const newest = changes.at(-1);
  if (newest === undefined) return null;
  const standing = [...changesOfKey.values()].flatMap((changes) => changes.at(-1) ?? []);
  const uploads = standing.filter((entry) => entry.state === 'accepted');
  return { asAt: newest.writtenAt, uploads: uploads.sort((one, other) => (one.key < other.key ? -1 : 1)), changes };
}

/** The same bytes dropped again, and a deletion of what is deleted, change nothing. */
function isSameAs(entry: LedgerEntry, before: LedgerEntry | undefined): boolean {
  return entry.state === before?.state && entry.uploadId === before.uploadId;
}

/** The measures and years in which uploads have figures, each once. */
export function partitionsOf(uploads: readonly LedgerEntry[]): FigurePartition[] {
  const partitions = uploads.flatMap((upload) => upload.partitions);
  return [...new Map(partitions.map((partition) => [`${partition.measure} ${partition.year}`, partition])).values()];
}

/** The kinds of which uploads make statements, each once. */
export function statementKindsOf(uploads: readonly LedgerEntry[]): StatementKind[] {
  return [...new Set(uploads.flatMap(({ statements }) => statements))];
}

/** Compares two uploads of any keys: below 0 when the first was written earlier; their ids settle a tie. */
export function compareUploads(one: LedgerEntry, other: LedgerEntry): number {
  return compareInstants(one.writtenAt, other.writtenAt) || compareText(one.uploadId, other.uploadId);
}

/** Of one key, S3's sequencer says which write came later; its clock need not. */
function compareEntries(one: LedgerEntry, other: LedgerEntry): number {
  return compareSequencers(one.sequencer, other.sequencer) || compareUploads(one, other);
}

/** Compared as instants, since `09:00:00Z` and `09:00:00.000Z` are one moment and differ as text. */
function compareInstants(one: string, other: string): number {
  return instantOf(one) - instantOf(other) || compareText(one, other);
}

function instantOf(moment: string): number {
  const instant = Date.parse(moment);
  if (Number.isNaN(instant)) throw new Error(`${moment} is not a date and time: write it as 2019-02-01T09:00:00Z`);
  return instant;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
