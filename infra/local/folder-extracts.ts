import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UPLOAD_PREFIX } from '../../schemas/upload.ts';
import type { World } from './world/world-from-template.ts';

/** A file of a folder laid out as submitters drop them, and the key it is dropped at. */
export type FolderExtract = { path: string; key: string };

/**
 * Every file under a folder in the order of their keys, through links too; hidden ones, which systems
 * leave about, are passed over.
 */
export async function extractsIn(folder: string): Promise<FolderExtract[]> {
  const paths = await filesUnder(folder, new Set());
  return paths
    .filter((path) => !isHidden(folder, path))
    .map((path) => ({ path, key: keyOf(folder, path) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** `seen` holds the real folders on the way here, so that a link to one of them is not followed for ever. */
async function filesUnder(folder: string, seen: ReadonlySet<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  const found = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      const kind = await stat(path).catch(() => null);
      if (kind?.isDirectory()) return filesUnder(path, new Set([...seen, real]));
      return kind?.isFile() ? [path] : [];
    }),
  );
  return found.flat();
}

/** `in/<submitter>/<dataset>/<file>` of a file in a folder. */
export function keyOf(folder: string, path: string): string {
  return `${UPLOAD_PREFIX}${relative(folder, path).split(sep).join('/')}`;
}

/** Whether a file, or a folder it lies in, has a name that begins with a dot. */
export function isHidden(folder: string, path: string): boolean {
  return relative(folder, path)
    .split(sep)
    .some((name) => name.startsWith('.'));
}

/** Drops a file; it counts as written when the file was last changed, so that replaying a folder gives the same state. */
export async function dropFile(world: World, { path, key }: FolderExtract): Promise<void> {
  const { mtime } = await stat(path);
  await world.drop(key, createReadStream(path), mtime);
}
