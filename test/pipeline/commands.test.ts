import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { latestSchema } from '../../schemas/snapshot.ts';

type Run = { code: number; out: string; err: string };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'county-benchmarks-test-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function tsx(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

async function writeAt(path: string, text: string, changedAt: Date): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await utimes(path, changedAt, changedAt);
}

/** Every file of a folder with its text; of the pointer, which says when it was put, all but that. */
async function filesUnder(top: string): Promise<Record<string, string>> {
  const found = await readdir(top, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.sort().map(async (path) => {
    const text = await readFile(path, 'utf8');
    return [relative(top, path), text.replace(/"publishedAt":"[^"]*"/, '')] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** A table that is refused where it was dropped in the folder of something else. */
const MARAC = 'sample-data/ashford/marac/marac_ashford.csv';

describe('npm run pipeline', () => {
  test('leaves receipts and the published documents as the buckets hold them, says what it did, and ends well whatever was refused', async () => {
    const [from, to] = [join(folder, 'in'), join(folder, 'out')];
    await cp(join('sample-data', 'kent-police/all-crime'), join(from, 'kent-police/all-crime'), { recursive: true });
    await cp(MARAC, join(from, 'ashford/all-crime/marac_ashford.csv'));
    const { code, out, err } = await tsx('infra/local/run-folder.ts', '--in', from, '--out', to);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Taken (2 files)');
    expect(out).toContain('Refused (1 file)');
    expect(out).toMatch(/Gravesham +5,915 +5,370 +−545 +−9\.2 +50\.5 +49\.1–51\.8 +7/);
    const receipts = await readdir(join(to, 'receipts', 'ashford', 'all-crime', 'marac_ashford.csv'));
    expect(receipts.sort()).toEqual([expect.stringMatching(/^\w+\.html$/), expect.stringMatching(/^\w+\.json$/)]);
    const latest = latestSchema.parse(JSON.parse(await readFile(join(to, 'published', 'v1', 'latest.json'), 'utf8')));
    await expect(readFile(join(to, 'published', latest.measures['all-crime']?.path ?? ''), 'utf8')).resolves.toContain(
      'Gravesham',
    );
    expect(out).toContain(`${join(to, 'published', 'index.html')}   the pages: open it in a browser`);
    const home = await readFile(join(to, 'published', 'index.html'), 'utf8');
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(home) ?? [];
    await expect(readFile(join(to, 'published', style), 'utf8')).resolves.toContain('{');
  }, 120_000);

  test('replaces what an earlier run left, pages too, and nothing that is somebody else’s', async () => {
    const [from, to] = [join(folder, 'in'), join(folder, 'out')];
    const run = () => tsx('infra/local/run-folder.ts', '--in', from, '--out', to);
    const [file, page] = [join(from, 'kent-police/asb-incidents/2018.csv'), 'published/measures/asb-incidents.html'];
    const table = 'area,period,value\nAshford,2018-01/2018-12,1\n';
    await writeAt(file, table, new Date('2019-01-31T09:00:00Z'));
    expect(await run()).toMatchObject({ code: 0, err: '' });
    await expect(readFile(join(to, page), 'utf8')).resolves.toContain('Ashford');

    await rm(file);
    await writeAt(file.replaceAll('asb-incidents', 'robbery'), table, new Date('2019-01-31T09:00:00Z'));
    expect(await run()).toMatchObject({ code: 0, err: '' });
    const published = Object.keys(await filesUnder(join(to, 'published')));
    expect(published).toContain('measures/robbery.html');
    expect(published.filter((path) => path.includes('asb-incidents'))).toEqual([]);

    await writeFile(join(to, 'published', 'my-own.html'), 'mine');
    const refused = await run();
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('did not leave there (my-own.html)') });
    expect(Object.keys(await filesUnder(join(to, 'published'))).sort()).toEqual([...published, 'my-own.html'].sort());
  }, 300_000);

  test('as at a past moment leaves, byte for byte, what it would have left then', async () => {
    const table = await readFile('sample-data/kent-police/asb-incidents/asb-incidents_2017_2018.csv', 'utf8');
    const older = { file: 'kent-police/asb-incidents/2018.csv', text: table, changedAt: '2019-01-31T09:00:00Z' };
    const figures = 'area,measure,period,value\nAshford,asb-incidents,2018-01/2018-12,1\nDover,robbery,2019-01,7\n';
    const newer = { file: 'kent-police/figures/revised.csv', text: figures, changedAt: '2019-02-02T09:00:00Z' };
    const [then, now] = [join(folder, 'then'), join(folder, 'now')];
    for (const [name, files] of [
      [then, [older]],
      [now, [older, newer]],
    ] as const) {
      for (const { file, text, changedAt } of files) await writeAt(join(name, 'in', file), text, new Date(changedAt));
    }
    const run = (name: string, ...options: string[]) =>
      tsx('infra/local/run-folder.ts', '--in', join(name, 'in'), '--out', join(name, 'out'), ...options);

    expect(await run(then)).toMatchObject({ code: 0, err: '' });
    const { code, out, err } = await run(now, '--as-at', '2019-02-01T10:00:00+01:00');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('as at 2019-02-01T09:00:00.000Z, without what was written later (1 of 2 files taken)');
    expect(out).toContain('whose newest file was written at 2019-01-31T09:00:00.000Z');
    const published = await filesUnder(join(now, 'out', 'published'));
    expect(published).toEqual(await filesUnder(join(then, 'out', 'published')));
    expect(Object.keys(published).filter((path) => path.startsWith('v1/tables/asb-incidents/'))).toHaveLength(2);
    expect(Object.keys(published).filter((path) => path.includes('robbery'))).toEqual([]);

    const before = await run(now, '--as-at', '2019-01-01T00:00:00Z');
    expect(before).toMatchObject({ code: 0, err: '' });
    expect(before.out).toContain('Nothing is published: no file had been taken by 2019-01-01T00:00:00.000Z.');
    expect(await filesUnder(join(now, 'out', 'published'))).toEqual({});
  }, 300_000);

  test.each(['yesterday', '2019-02-01', '2019-02-01T09:00:00', '2019-02-30T09:00:00Z'])(
    'does not guess at the moment %s',
    async (moment) => {
      expect(await tsx('infra/local/run-folder.ts', '--in', 'sample-data', '--out', folder, '--as-at', moment)).toEqual(
        {
          code: 2,
          out: '',
          err: `--as-at ${moment} cannot be read: write the moment with its zone, as 2019-02-01T09:00:00Z.\n`,
        },
      );
    },
    30_000,
  );

  test('says how it is called where it was asked to, or called wrongly', async () => {
    expect(await tsx('infra/local/run-folder.ts', '--help')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Say: npm run pipeline.*--as-at 2019-02-01T09:00:00Z/s),
    });
    expect(await tsx('infra/local/run-folder.ts', '--what')).toMatchObject({ code: 2, out: '' });
    expect(await tsx('infra/local/run-folder.ts')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^Say: npm run pipeline/),
    });
    const nowhere = await tsx('infra/local/run-folder.ts', '--in', join(folder, 'none'), '--out', folder);
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('There is no folder') });
  }, 30_000);
});

describe('npm run check', () => {
  const check = (...args: string[]) => tsx('functions/ingest-extract/check-file.ts', ...args);

  test('tells of an accepted file what is amiss in it', async () => {
    const { code, out } = await check(
      'sample-data/kent-police/asb-incidents/asb-incidents_2017_2018.csv',
      '--as',
      'kent-police/asb-incidents',
    );
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Line 6 prints a change of "-650 (decrease)" under "Difference (number)"; its own figures, 2385 and 1732, give -653.',
    );
  }, 30_000);

  test('tells of a refused file why, and ends with 1', async () => {
    const { code, out } = await check(MARAC, '--as', 'ashford/all-crime');
    expect({ code, refused: out.includes('Refused') }).toEqual({ code: 1, refused: true });
  }, 30_000);

  test.each([
    [[]],
    [['package.json']],
    [['none.csv', '--as', 'kent-police/all-crime']],
    [['infra', '--as', 'a/b']],
    [['--what']],
  ])(
    'says how it is called: %j',
    async (args) => {
      expect(await check(...args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('npm run check -- <file> --as'),
      });
    },
    30_000,
  );
});
