import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cloudFormationWith } from './cloud-formation.ts';

jest.setTimeout(120_000);

const run = promisify(execFile);
const FILE = ['--file', 'asb-reports/2026-04.csv'];
const SIGNED_IN = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };

let folder: string;
let cloudFormation: Awaited<ReturnType<typeof cloudFormationWith>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'invite-'));
  const template = { Resources: {} };
  cloudFormation = await cloudFormationWith({
    name: 'CountyBenchmarks-dev',
    outputs: { UploadBucket: 'uploads-1' },
    template,
  });
});
afterAll(async () => {
  await cloudFormation.stop();
  await rm(folder, { recursive: true });
});

/** The command as an operator gives it, with no settings of AWS but these. */
async function invite(words: string[], signedIn: Record<string, string> = SIGNED_IN) {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.endpoint,
    ...signedIn,
  };
  const ended = run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'infra/account/invite.ts', ...words], { env });
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

test('an operator who is signed in gets a command, and a page to send on', async () => {
  const page = join(folder, 'invitation.html');
  const { code, stdout, stderr } = await invite(['ashford', ...FILE, '--page', page]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Ashford Borough Council may send in/ashford/asb-reports/2026-04.csv, until ');
  expect(stdout).toContain("'https://uploads-1.s3.eu-west-2.amazonaws.com/'");
  expect(await readFile(page, 'utf8')).toContain('action="https://uploads-1.s3.eu-west-2.amazonaws.com/"');
});

test.each([
  [
    'without credentials',
    ['ashford', ...FILE],
    {},
    /^Could not .+: you are not signed in to AWS, or no longer .+\.\n$/,
  ],
  [
    'for a stage that is not deployed',
    ['ashford', ...FILE, '--stage', 'prod'],
    SIGNED_IN,
    /^There is no stack CountyBenchmarks-prod in .+\.\n$/,
  ],
  [
    'for a stage without settings',
    ['ashford', ...FILE, '--stage', 'live'],
    SIGNED_IN,
    /^There is no stage "live" in cdk\.json: say one of dev, prod\.\n$/,
  ],
  ['for nobody that is known', ['essex', ...FILE], SIGNED_IN, /^There is no submitter "essex" in Kent: .+\.\n$/],
  [
    'for too long',
    ['ashford', ...FILE, '--hours', '169'],
    SIGNED_IN,
    /^--hours 169 must be a whole number from 1 to 168, which is a week\.\n$/,
  ],
  ['with a slip', ['ashford', '--fiel', 'a'], SIGNED_IN, /^Say: npm run invite -- /],
  [
    'to a page that cannot be written',
    ['ashford', ...FILE, '--page', '/nowhere/a.html'],
    SIGNED_IN,
    /^The page cannot be written to \/nowhere\/a\.html \(.+\): give --page another file\.\n$/,
  ],
])('invited %s, it says so in plain words and ends with 2', async (_, words, signedIn, sentence) => {
  const { code, stdout, stderr } = await invite(words, signedIn);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});
