import { once } from 'node:events';
import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../../schemas/plain-text.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { kindOfPath, runCommand, say, terminalWidth } from '../terminal.ts';
import { dropFiles, extractsIn } from './folder-extracts.ts';
import { publishAndTell } from './publication.ts';
import { newReceipts, readReceipts } from './receipts-in-bucket.ts';
import { type Site, servePublished } from './serve-published.ts';
import { deadLettersOnTerminal, receiptsOnTerminal } from './summary-on-terminal.ts';
import { watchInbox } from './watch-inbox.ts';
import { startWorld, type World } from './world/world-from-template.ts';

// npm start [-- --inbox <folder>] [-- --port <port>]
// Runs the pipeline on what the inbox folder holds (at first a copy of the sample data), serves what is published, and
// takes through whatever is dropped into the inbox, changed there or removed, until it is stopped with Ctrl+C.

const SAMPLES = 'sample-data';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { inbox: { type: 'string', default: 'inbox' }, port: { type: 'string', default: '8080' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${values.port} is not a port: give a number up to 65535.`);
  }
  const inbox = resolve(values.inbox);
  if ((await kindOfPath(inbox)) === 'file') throw new Error(`${values.inbox} is a file: the inbox is a folder.`);
  await fillNewInbox(inbox);

  say(['Making the pipeline on this machine …']);
  // One at a time, so that each finds stored what was dropped before it.
  const world = await startWorld({ concurrency: 1 });
  const extracts = await extractsIn(inbox);
  say([`Dropping ${counted(extracts.length, 'file')} from ${values.inbox} …`]);
  await dropFiles(world, extracts);
  let receipts = await takeThrough(world, new Map());

  const site = await servePublished(world.published, port);
  say(whereToLook(world, site, values.inbox));
  watchInbox(world, inbox, async ({ place, removed, fault }) => {
    if (fault !== undefined)
      say(['', `${place} could not be taken through: ${fault instanceof Error ? fault.message : fault}`]);
    else if (removed) say(['', `Removed: ${place}`]);
    receipts = await takeThrough(world, receipts);
  });
  // Nothing here outlives the process, so there is nothing to finish: Ctrl+C ends it at once.
  await once(process, 'exit');
});

/** A first start has something to show: the inbox begins as a copy of the sample data. */
async function fillNewInbox(inbox: string): Promise<void> {
  if ((await kindOfPath(inbox)) === 'folder') return;
  await mkdir(inbox, { recursive: true });
  for (const { path } of await extractsIn(SAMPLES)) {
    await cp(path, join(inbox, path.slice(SAMPLES.length)), { preserveTimestamps: true });
  }
}

/** Waits until everything dropped is taken through, publishes, and says what came of it; gives the receipts that stand. */
async function takeThrough(world: World, before: ReadonlyMap<string, Receipt>): Promise<Map<string, Receipt>> {
  const deadLetters = await world.idle();
  const receipts = await readReceipts(world);
  const uploads = `${world.endpoints.s3}/${world.uploads.bucket}`;
  say(receiptsOnTerminal(newReceipts(before, receipts), terminalWidth(), (key) => `${uploads}/${encodeURI(key)}`));
  say(deadLettersOnTerminal(deadLetters));
  say(await publishAndTell(world));
  return receipts;
}

function whereToLook(world: World, site: Site, inbox: string): string[] {
  const { port, wantedPort } = site;
  return [
    '',
    'Where to look:',
    `  ${site.address}   the site: open it in a browser (the data begins at ${site.address}/v1/latest.json)`,
    `  ${inbox}/<submitter>/<dataset>/   drop a CSV here, change one or remove one, and watch this terminal`,
    `  ${world.endpoints.s3}   the S3 endpoint (bucket ${world.uploads.bucket}: extracts under in/, receipts under receipts/, as .html for people)`,
    ...(port === wantedPort
      ? []
      : [`  Port ${wantedPort} is taken, so the site has ${port}; choose one with: npm start -- --port <port>`]),
    'Stop with Ctrl+C.',
  ];
}
