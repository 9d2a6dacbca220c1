import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractsIn } from '../../infra/local/folder-extracts.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'county-benchmarks-test-'));
  await mkdir(join(folder, 'in', 'ashford', 'figures'), { recursive: true });
  await writeFile(join(folder, 'in', 'ashford', 'figures', 'b.csv'), '');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const keys = async () => (await extractsIn(join(folder, 'in'))).map(({ key }) => key);

test('files are found at any depth, in the order of their keys, and hidden ones are passed over', async () => {
  await writeFile(join(folder, 'in', 'ashford', 'figures', 'a.csv'), '');
  await writeFile(join(folder, 'in', 'ashford', 'figures', '.DS_Store'), '');
  await mkdir(join(folder, 'in', '.git'));
  await writeFile(join(folder, 'in', '.git', 'config.csv'), '');
  await writeFile(join(folder, 'in', 'loose.csv'), '');
  expect(await keys()).toEqual(['in/ashford/figures/a.csv', 'in/ashford/figures/b.csv', 'in/loose.csv']);
});

test('links to files and folders are followed, but not round in circles, and broken ones are passed over', async () => {
  await mkdir(join(folder, 'elsewhere'));
  await writeFile(join(folder, 'elsewhere', 'c.csv'), '');
  await symlink(join(folder, 'elsewhere'), join(folder, 'in', 'ashford', 'street-crime'));
  await symlink(join(folder, 'elsewhere', 'c.csv'), join(folder, 'in', 'ashford', 'figures', 'linked.csv'));
  await symlink(join(folder, 'in'), join(folder, 'in', 'ashford', 'loop'));
  await symlink(join(folder, 'nothing'), join(folder, 'in', 'ashford', 'broken.csv'));
  expect(await keys()).toEqual([
    'in/ashford/figures/b.csv',
    'in/ashford/figures/linked.csv',
    'in/ashford/street-crime/c.csv',
  ]);
});
