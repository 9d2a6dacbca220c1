import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../schemas/plain-text.ts';
import { dropFiles, extractsIn } from './folder-extracts.ts';
import { publishAndTell } from './publication.ts';
import { readReceipts } from './receipts-in-bucket.ts';
import { deadLettersOnTerminal, receiptsOnTerminal } from './summary-on-terminal.ts';
import { kindOfPath, runCommand, say, terminalWidth } from './terminal.ts';
import type { StoredObjects } from './world/stored-objects.ts';
import { startWorld } from './world/world-from-template.ts';

// npm run pipeline -- --in <folder> --out <folder>
// Takes every file of <in>/<submitter>/<dataset>/ through the whole pipeline, publishes, and leaves what the
// buckets then hold in <out>/receipts/ and <out>/published/.

const USAGE = 'Say: npm run pipeline -- --in <folder> --out <folder>   (for example --in sample-data --out out)';

await runCommand(async () => {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
  if (values.in === undefined || values.out === undefined) throw new Error(USAGE);
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
    say(await publishAndTell(world));

    await copyOut(world.uploads, 'receipts/', to);
    await copyOut(world.published, '', join(to, 'published'));
    const latest = join('published', 'v1', 'latest.json');
    say([
      '',
      'Where to look:',
      `  ${join(values.out, 'receipts')}   what became of each file: open the .html, the .json beside it is for programs`,
    ]);
    if ((await kindOfPath(join(to, latest))) === 'file')
      say([`  ${join(values.out, latest)}   where the snapshot begins`]);
    if (deadLetters.length > 0) process.exitCode = 1;
  } finally {
    await world.stop();
  }
});

/** Earlier output is replaced; anything else in its place is somebody's, and stays. */
async function refuseWhatIsNotOurs(to: string, out: string): Promise<void> {
  if ((await kindOfPath(to)) === 'file') throw new Error(`${out} is a file: --out is a folder.`);
  const strange = [
    ...(await filesIn(join(to, 'receipts'))).filter((path) => !/\.(json|html)$/.test(path)),
    ...(await filesIn(join(to, 'published'))).filter((path) => !path.startsWith('v1')),
  ];
  if (strange.length === 0) return;
  throw new Error(
    `${out} holds files that this command did not leave there (${strange[0]}). Choose another --out, or move them.`,
  );
}

async function filesIn(folder: string): Promise<string[]> {
  if ((await kindOfPath(folder)) === 'nothing') return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
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
