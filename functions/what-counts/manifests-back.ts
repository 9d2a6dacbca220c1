import type { Manifest } from '../../schemas/snapshot.ts';

/** Where the manifest of a snapshot lies. */
export function manifestPath(snapshotId: string): string {
  return `v1/snapshots/${snapshotId}.json`;
}

/**
 * Follows what was published from the newest manifest back, each naming the one before, and shows each to `look` until that
 * has seen enough. Gives the path of a manifest that one of them names and that is gone: of anything before it nothing is
 * known. Null where none is.
 *
 * @throws when the newest manifest, which the pointer names, is gone: to go on without it would forget all that was ever published
 */
export async function followManifestsBack(
  newest: string,
  readManifest: (path: string) => Promise<Manifest | null>,
  look: (manifest: Manifest) => 'enough' | 'further',
): Promise<string | null> {
  const seen = new Set<string>();
  for (let path = newest; ; ) {
    const manifest = await readManifest(path);
    if (manifest === null && seen.size === 0) throw new Error(`could not find ${path}. ${MISSING}`);
    // A manifest that leads back to itself was written before rebuilding kept what it had said: it leads no further.
    if (manifest === null || seen.has(manifest.snapshotId)) return path;
    seen.add(manifest.snapshotId);
    if (look(manifest) === 'enough' || manifest.previous === null) return null;
    path = manifestPath(manifest.previous);
  }
}

const MISSING = 'The pointer names it, so it was removed by hand: put its last version back, then publish again.';
