import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { momentSchema } from '../../schemas/moment.ts';
import { counted } from '../../schemas/plain-text.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { LATEST } from '../../schemas/snapshot.ts';
import { HOME_PAGE } from '../security/site-headers.ts';
import { kindOfPath, runCommand, say, terminalWidth } from '../terminal.ts';
import { refuseWhatIsNotOurs } from './earlier-output.ts';
import { dropFiles, extractsIn } from './folder-extracts.ts';
import { publishAndTell } from './publication.ts';
import { readReceipts } from './receipts-in-bucket.ts';
import { deadLettersOnTerminal, receiptsOnTerminal } from './summary-on-terminal.ts';
import type { StoredObjects } from './world/stored-objects.ts';
import { startWorld } from './world/world-from-template.ts';

// npm run pipeline -- --in <folder> --out <folder> [--as-at <moment>]
// Takes every file of <in>/<submitter>/<dataset>/ through the whole pipeline, publishes what counts, or what counted at a
// moment, and leaves what the buckets then hold in <out>/receipts/ and <out>/published/.

const USAGE = [
  'Say: npm run pipeline -- --in <folder> --out <folder>   (for example --in sample-data --out out)',
  '  --as-at 2019-02-01T09:00:00Z   publishes as at a past moment: without the files that were last changed after it',
].join('\n');

await runCommand(async () => {
  const values = readOptions();
  if (values.help) return say(USAGE.split('\n'));
  if (values.in === undefined || values.out === undefined) throw new Error(USAGE);
  const asAt = readMoment(values['as-at']);
  const [from, to] = [resolve(values.in), resolve(values.out)];
  if ((await kindOfPath(from)) !== 'folder') throw new Error(`There is no folder ${values.in}. ${USAGE}`);
  if (!relative(from, to).startsWith('..'))
    throw new Error(`${values.out} lies in ${values.in}: what is written there would be taken for extracts.`);
  await refuseWhatIsNotOurs(to, values.out);
  const extracts = await extractsIn(from);

  say(['Making the pipeline on this machine …']);
  // One at a time, so that each finds stored what was dropped before it.
  const world = await startWorld({ concurrency: 1 });
  try {
    say([`Dropping ${counted(extracts.length, 'file')} …`]);
    await dropFiles(world, extracts);
    const deadLetters = await world.idle();
    const receipts = await readReceipts(world);
    const out = values.out;
    say(receiptsOnTerminal([...receipts.values()], terminalWidth(), (key) => join(out, key)));
    say(deadLettersOnTerminal(deadLetters));
    if (asAt !== undefined) say(leftOutOnTerminal([...receipts.values()], asAt));
    say(await publishAndTell(world, asAt));

    await copyOut(world.uploads, 'receipts/', to);
    await copyOut(world.published, '', join(to, 'published'));
    say(['', 'Where to look:', ...(await whereToLook(to, out))]);
    if ((await world.idle()).length > 0) process.exitCode = 1;
  } finally {
    await world.stop();
  }
});

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { in: text, out: text, 'as-at': text, help: { type: 'boolean' } } }).values;
  } catch {
    throw new Error(USAGE);
  }
}

function readMoment(told: string | undefined): string | undefined {
  const moment = momentSchema.optional().safeParse(told);
  if (moment.success) return moment.data;
  throw new Error(`--as-at ${told} cannot be read: ${moment.error.issues[0]?.message}.`);
}

function leftOutOnTerminal(receipts: readonly Receipt[], asAt: string): string[] {
  const taken = receipts.filter(({ outcome }) => outcome !== 'refused');
  const later = taken.filter(({ receivedAt }) => Date.parse(receivedAt) > Date.parse(asAt));
  const of = `${later.length} of ${counted(taken.length, 'file')} taken`;
  return ['', `Publishing as at ${asAt}, without what was written later (${of}) …`];
}

async function whereToLook(to: string, out: string): Promise<string[]> {
  const places: [string, string][] = [
    [join('published', HOME_PAGE), 'the pages: open it in a browser'],
    [join('published', LATEST), 'where the snapshot begins, for programs'],
    ['receipts', 'what became of each file: open the .html, the .json beside it is for programs'],
  ];
  const found = await Promise.all(places.map(async ([place]) => (await kindOfPath(join(to, place))) !== 'nothing'));
  return places.filter((_, index) => found[index]).map(([place, what]) => `  ${join(out, place)}   ${what}`);
}

/** Copies what a bucket holds under a prefix into a folder, in place of what an earlier run left there. */
async function copyOut(bucket: StoredObjects, prefix: string, folder: string): Promise<void> {
  await rm(join(folder, prefix), { recursive: true, force: true });
  for (const key of await bucket.list(prefix)) {
    const path = join(folder, key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await bucket.read(key));
  }
}
