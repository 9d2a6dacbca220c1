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

/**
 * Drops files in the order in which they count as written, to the second, and those of one second in the order of
 * their keys: a receipt looks back at what was dropped before.
 */
export async function dropFiles(world: Pick<World, 'drop'>, extracts: readonly FolderExtract[]): Promise<void> {
  const now = new Date();
  const drops = await Promise.all(
    extracts.map(async (extract) => ({ ...extract, writtenAt: whenWritten((await stat(extract.path)).mtime, now) })),
  );
  const second = ({ writtenAt }: { writtenAt: Date }) => Math.floor(writtenAt.getTime() / 1000);
  drops.sort((one, other) => second(one) - second(other) || (one.key < other.key ? -1 : 1));
  for (const { path, key, writtenAt } of drops) await world.drop(key, createReadStream(path), writtenAt);
}

/**
 * A file counts as written when it was last changed, so that replaying a folder gives the same state. A time
 * before the year 2000, which archives give that are made alike every time, is none: then it is now.
 */
function whenWritten(changedAt: Date, now: Date): Date {
  return changedAt.getUTCFullYear() < 2000 ? now : changedAt;
}
