import type { PublishedSnapshot } from '../../../schemas/published-snapshots.ts';
import type { RevisionsDocument } from '../../../schemas/revisions.ts';
import type { SiteRecord } from '../../../schemas/site.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import { manifestPath } from '../../what-counts/manifests-back.ts';
import { snapshotPath } from '../frame/paths.ts';
import type { PagesDependencies } from '../pages-dependencies.ts';
import { revisionsOnceTold } from './revisions-once-told.ts';

/**
 * A snapshot with all that its page tells: the one published before it, null where there is none or it is gone, and what changed
 * since, null where that was never told or the document that told it has been removed.
 */
export type SnapshotTold = {
  manifest: Manifest;
  before: PublishedSnapshot | null;
  revisions: RevisionsDocument | null;
};

/**
 * Of all snapshots, the newest first, those whose page has to be made: the newest, and each that has none yet. A snapshot never
 * changes, so that the page of an older one stays as it is, with the frame it was made with; whoever makes the record of what
 * stands takes its entry over from the record before.
 */
export function snapshotsWithoutPage(
  snapshots: readonly PublishedSnapshot[],
  record: SiteRecord | null,
): PublishedSnapshot[] {
  return snapshots.filter(({ id }, place) => place === 0 || record?.files[snapshotPath(id)] === undefined);
}

/**
 * Reads what the page of a snapshot tells. `snapshots` are all of them, the newest first. Null where its manifest has gone
 * meanwhile. Documents of revisions can be large: read those of many snapshots one after another.
 */
export async function readSnapshot(
  { id, revisions: told }: PublishedSnapshot,
  snapshots: readonly PublishedSnapshot[],
  { readManifest, readDocumentIfThere }: Pick<PagesDependencies, 'readManifest' | 'readDocumentIfThere'>,
): Promise<SnapshotTold | null> {
  const manifest = await readManifest(manifestPath(id));
  if (manifest === null) return null;
  const before = snapshots[snapshots.findIndex((snapshot) => snapshot.id === id) + 1] ?? null;
  const revisions = told === null ? null : await readDocumentIfThere(told.path, revisionsOnceTold);
  return { manifest, before, revisions };
}
