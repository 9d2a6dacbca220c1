import canonicalize from 'canonicalize';
import {
  type PublishedSnapshots,
  publishedSnapshotsSchema,
  SNAPSHOTS_FILE,
} from '../../../schemas/published-snapshots.ts';
import type { PublishedFile } from '../../../schemas/snapshot.ts';

/** The list of all snapshots as a file of the site: for whoever compares them, and for the next run, which need not read them again. */
export function snapshotsFile({ snapshots, lost }: PublishedSnapshots): PublishedFile {
  return {
    path: SNAPSHOTS_FILE,
    body: `${canonicalize({ schemaVersion: 1, snapshots, lost })}\n`,
    contentType: 'application/json; charset=utf-8',
  };
}

/** The list that a run before has left; null where it is none, or of another release, so that everything is followed back. */
export const snapshotsKnown = publishedSnapshotsSchema.nullable().catch(null);
