import * as z from 'zod';
import { revisionsCounted } from './revisions.ts';

/** Where the list of all snapshots stands, from the site's root. */
export const SNAPSHOTS_FILE = 'snapshots.json';

const count = z.number().int().nonnegative();

/**
 * A snapshot that was published, as far as a list of all of them needs it: how many documents it has and how many extracts it
 * rests on. `previous` is the id of the one published before, null for the first; `revisions` tell what changed since that one,
 * null where there is none or it was never told.
 */
const publishedSnapshotSchema = z.strictObject({
  id: z.string().min(1),
  asAt: z.iso.datetime(),
  documents: count,
  extracts: count,
  previous: z.string().nullable(),
  revisions: revisionsCounted.nullable(),
});
export type PublishedSnapshot = z.infer<typeof publishedSnapshotSchema>;

/**
 * `snapshots.json`: all snapshots, the newest first, each followed by its `previous`; `lost` is the path of a manifest that is
 * gone, before which nothing is known, null where all are there.
 */
export const publishedSnapshotsSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    snapshots: z.array(publishedSnapshotSchema),
    lost: z.string().nullable(),
  })
  .refine(isOneLine, 'a snapshot is not followed by the one published before it');
export type PublishedSnapshots = Omit<z.infer<typeof publishedSnapshotsSchema>, 'schemaVersion'>;

function isOneLine({ snapshots, lost }: { snapshots: readonly PublishedSnapshot[]; lost: string | null }): boolean {
  return snapshots.every(({ previous }, place) => {
    const next = snapshots[place + 1];
    return next === undefined ? (previous === null) === (lost === null) : previous === next.id;
  });
}
