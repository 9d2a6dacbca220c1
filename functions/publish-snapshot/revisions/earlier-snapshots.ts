import type { Manifest, StandingLatest } from '../../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { followManifestsBack } from '../../what-counts/manifests-back.ts';
import type { Identified } from '../manifest.ts';

/**
 * What was published before, the newest first, as far as it has to be known. `lost` is the path of a manifest that one of
 * them names and that is gone: of anything before it nothing is known.
 */
export type EarlierSnapshots = { manifests: Manifest[]; lost: string | null };

/**
 * Follows what was published from the newest back, each manifest naming the one before, to the first that is older than a
 * moment: what a snapshot of that moment came after is among them.
 *
 * @throws when the manifest that the pointer names is gone: to publish without it would forget all that was ever published
 */
export async function earlierSnapshots(
  standing: StandingLatest | null,
  moment: string,
  readManifest: (path: string) => Promise<Manifest | null>,
): Promise<EarlierSnapshots> {
  const manifests: Manifest[] = [];
  if (standing === null) return { manifests, lost: null };
  const lost = await followManifestsBack(standing.latest.manifest, readManifest, (manifest) => {
    manifests.push(manifest);
    return Date.parse(manifest.asAt) < Date.parse(moment) ? 'enough' : 'further';
  });
  return { manifests, lost };
}

/**
 * The snapshot that was published before another, of those from the newest back: where that one is among them, the one it
 * came after; where it is not, the newest there was then. Never one of a later moment, and null where there is none.
 */
export function snapshotBefore({ snapshotId, asAt }: Identified, manifests: readonly Manifest[]): Manifest | null {
  const own = manifests.findIndex((manifest) => manifest.snapshotId === snapshotId);
  return manifests.slice(own + 1).find((manifest) => Date.parse(manifest.asAt) <= Date.parse(asAt)) ?? null;
}

/**
 * The uploads that a snapshot rested on, as the ledger has them: each by its id and when it was written, for what counts now of
 * the same file may be another write of it. One that the ledger no longer has is passed over, and with it whatever it said.
 */
export function uploadsOf({ uploads }: Manifest, entries: readonly LedgerEntry[]): LedgerEntry[] {
  const writes = new Set(uploads.map(({ uploadId, receivedAt }) => `${uploadId} ${receivedAt}`));
  return entries.filter(
    ({ state, uploadId, writtenAt }) => state === 'accepted' && writes.has(`${uploadId} ${writtenAt}`),
  );
}
