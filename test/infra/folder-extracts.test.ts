import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropFiles, extractsIn } from '../../infra/local/folder-extracts.ts';

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

test('files are dropped in the order in which they were last changed, and those of one second by their keys', async () => {
  await file('ashford/a.csv', '2019-06-01T09:00:00.000Z');
  await file('ashford/figures/b.csv', '2019-05-01T09:00:00.900Z');
  await file('ashford/z.csv', '2019-05-01T09:00:00.100Z');
  expect(await dropped()).toEqual([
    ['in/ashford/figures/b.csv', '2019-05-01T09:00:00.900Z'],
    ['in/ashford/z.csv', '2019-05-01T09:00:00.100Z'],
    ['in/ashford/a.csv', '2019-06-01T09:00:00.000Z'],
  ]);
});

test.each(['1970-01-01T00:00:00.000Z', '1985-10-26T08:15:00.000Z', '1999-12-31T23:59:59.000Z'])(
  'a file of %s, as archives made alike every time have them, counts as written now',
  async (time) => {
    await file('ashford/figures/b.csv', time);
    const before = new Date().toISOString();
    const [[, writtenAt] = []] = await dropped();
    expect(writtenAt && writtenAt >= before && writtenAt <= new Date().toISOString()).toBe(true);
  },
);

async function file(name: string, changedAt: string): Promise<void> {
  const path = join(folder, 'in', name);
  await writeFile(path, '');
  await utimes(path, new Date(changedAt), new Date(changedAt));
}

/** What is dropped of the folder, in order: the keys, and when they count as written. */
async function dropped(): Promise<[string, string][]> {
  const drops: [string, string][] = [];
  const drop = async (key: string, _: unknown, writtenAt = new Date(0)) => {
    drops.push([key, writtenAt.toISOString()]);
  };
  await dropFiles({ drop }, await extractsIn(join(folder, 'in')));
  return drops;
}
