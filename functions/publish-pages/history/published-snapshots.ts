import type { PublishedSnapshot, PublishedSnapshots } from '../../../schemas/published-snapshots.ts';
import type { Latest, Manifest } from '../../../schemas/snapshot.ts';
import { followManifestsBack } from '../../what-counts/manifests-back.ts';

/**
 * All snapshots, followed back from the newest. `known` is what was found before, null where nothing was: from the first snapshot
 * that comes after a known one, that and all before it are taken from there, also where their manifests are gone by now. Where
 * the known ones do not lead on, or their lost manifest is there again, every manifest is read.
 *
 * @throws when the manifest that the pointer names is gone
 */
export async function publishedSnapshots(
  { manifest: newest }: Pick<Latest, 'manifest'>,
  known: PublishedSnapshots | null,
  readManifest: (path: string) => Promise<Manifest | null>,
): Promise<PublishedSnapshots> {
  const isMended = known !== null && known.lost !== null && (await readManifest(known.lost)) !== null;
  const earlier = isMended ? [] : (known?.snapshots ?? []);
  const earlierIds = new Set(earlier.map(({ id }) => id));
  const snapshots: PublishedSnapshot[] = [];
  const lost = await followManifestsBack(newest, readManifest, (manifest) => {
    // Manifests are large and there is one for each publication: what is told of each is kept, and no more.
    snapshots.push(listed(manifest));
    return manifest.previous !== null && earlierIds.has(manifest.previous) ? 'enough' : 'further';
  });
  const place = earlier.findIndex(({ id }) => id === snapshots.at(-1)?.previous);
  if (known === null || place === -1) return { snapshots, lost };
  return { snapshots: [...snapshots, ...earlier.slice(place)], lost: known.lost };
}

function listed({ snapshotId, asAt, documents, uploads, previous, changes }: Manifest): PublishedSnapshot {
  return {
    id: snapshotId,
    asAt,
    documents: documents.length,
    extracts: uploads.length,
    previous,
    revisions: changes.revisions,
  };
}
