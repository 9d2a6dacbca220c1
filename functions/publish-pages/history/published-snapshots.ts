import type { RevisionsCounted } from '../../../schemas/revisions.ts';
import type { Latest, Manifest } from '../../../schemas/snapshot.ts';
import { followManifestsBack, manifestPath } from '../../what-counts/manifests-back.ts';

/**
 * A snapshot that was published, as far as a list of all of them needs it: its manifest's path, how many documents it has and
 * how many extracts it rests on. `previous` is the id of the one published before, null for the first; `revisions` tell what
 * changed since that one, null where there is none or it was never told.
 */
export type PublishedSnapshot = {
  id: string;
  asAt: string;
  manifest: string;
  documents: number;
  extracts: number;
  previous: string | null;
  revisions: RevisionsCounted | null;
};

/** All snapshots, the newest first; `lost` is the path of a manifest that is gone, before which nothing is known. */
export type PublishedSnapshots = { snapshots: PublishedSnapshot[]; lost: string | null };

/**
 * Follows what was published from the newest back to the first.
 *
 * @throws when the manifest that the pointer names is gone
 */
export async function publishedSnapshots(
  { manifest: newest }: Pick<Latest, 'manifest'>,
  readManifest: (path: string) => Promise<Manifest | null>,
): Promise<PublishedSnapshots> {
  const snapshots: PublishedSnapshot[] = [];
  const lost = await followManifestsBack(newest, readManifest, (manifest) => {
    // Manifests are large and there is one for each publication: what is told of each is kept, and no more.
    snapshots.push(listed(manifest));
    return 'further';
  });
  return { snapshots, lost };
}

function listed({ snapshotId, asAt, documents, uploads, previous, changes }: Manifest): PublishedSnapshot {
  return {
    id: snapshotId,
    asAt,
    manifest: manifestPath(snapshotId),
    documents: documents.length,
    extracts: uploads.length,
    previous,
    revisions: changes.revisions,
  };
}
