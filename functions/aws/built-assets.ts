import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASSETS_FOLDER, type SiteAsset } from '../../schemas/site.ts';

/**
 * The text of every asset of the site, by its name, as it was built beside the bundle of the function.
 * @param folder where the function's code lies
 * @throws where one is missing
 */
export async function readBuiltAssets(folder: string | undefined): Promise<Record<SiteAsset, string>> {
  const read = async (name: SiteAsset) => {
    try {
      return await readFile(join(folder ?? '', ASSETS_FOLDER, name), 'utf8');
    } catch (cause) {
      throw new Error(
        `the asset ${name} of the site does not lie in ${ASSETS_FOLDER}/ beside the function's bundle. ` +
          'They are built while the stack is synthesized: deploy it again, from a whole checkout.',
        { cause },
      );
    }
  };
  return {
    'site.css': await read('site.css'),
    'site.js': await read('site.js'),
    'compare-snapshots.js': await read('compare-snapshots.js'),
    'check-a-file.js': await read('check-a-file.js'),
    'check-worker.js': await read('check-worker.js'),
    'offline.js': await read('offline.js'),
  };
}
