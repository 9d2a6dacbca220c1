import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuiltAssets } from '../../../functions/aws/built-assets.ts';
import { SITE_ASSETS } from '../../../schemas/site.ts';
import { folderWithAssets } from './assets-built.ts';

let folder: string;
beforeEach(async () => {
  folder = await folderWithAssets();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('every asset of the site is read, by its name', async () => {
  const expected = Object.keys(SITE_ASSETS).map((name) => [name, `/* ${name} – é */`]);
  expect(await readBuiltAssets(folder)).toEqual(Object.fromEntries(expected));
});

test.each(Object.keys(SITE_ASSETS))('without %s it is said which is missing, and what to do', async (name) => {
  await rm(join(folder, 'assets', name));
  await expect(readBuiltAssets(folder)).rejects.toThrow(new RegExp(`asset ${name} .* deploy it again`));
});

test('without a folder of the function it is said what to do', async () => {
  await expect(readBuiltAssets(undefined)).rejects.toThrow(/deploy it again/);
});
