import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    expect(out).toMatch(/Gravesham +5,915 +5,370 +−545 +−9\.2 +50\.5 +7/);
    const receipts = await readdir(join(to, 'receipts', 'ashford', 'all-crime', 'marac_ashford.csv'));
    expect(receipts.sort()).toEqual([expect.stringMatching(/^\w+\.html$/), expect.stringMatching(/^\w+\.json$/)]);
    const latest = latestSchema.parse(JSON.parse(await readFile(join(to, 'published', 'v1', 'latest.json'), 'utf8')));
    await expect(readFile(join(to, 'published', latest.measures['all-crime']?.path ?? ''), 'utf8')).resolves.toContain(
      'Gravesham',
    );
  }, 60_000);

  test('says how it is called where it was called wrongly', async () => {
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
