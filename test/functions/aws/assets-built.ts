import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE_ASSETS } from '../../../schemas/site.ts';

/** A new folder such as a function's code lies in, with assets that say which they are. Whoever asks for it removes it. */
export async function folderWithAssets(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'county-benchmarks-test-'));
  await mkdir(join(folder, 'assets'));
  for (const name of Object.keys(SITE_ASSETS)) await writeFile(join(folder, 'assets', name), `/* ${name} – é */`);
  return folder;
}
