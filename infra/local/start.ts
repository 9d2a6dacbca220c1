import { once } from 'node:events';
import { cp, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { counted } from '../../schemas/plain-text.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { dropFile, extractsIn, isHidden, keyOf } from './folder-extracts.ts';
import { publishAndTell } from './publication.ts';
import { newReceipts, readReceipts } from './receipts-in-bucket.ts';
import { type Site, servePublished } from './serve-published.ts';
import { deadLettersOnTerminal, receiptsOnTerminal } from './summary-on-terminal.ts';
import { runCommand, say, terminalWidth } from './terminal.ts';
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
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${values.port} is not a port: give a number up to 65535.`);
  const inbox = resolve(values.inbox);
  await fillNewInbox(inbox);

  say(['Making the pipeline on this machine …']);
  const world = await startWorld();
  try {
    const extracts = await extractsIn(inbox);
    say([`Dropping ${counted(extracts.length, 'file')} from ${values.inbox} …`]);
    for (const extract of extracts) await dropFile(world, extract);
    let receipts = await takeThrough(world, new Map());

    const site = await servePublished(world.published, port);
    say(whereToLook(world, site, values.inbox));
    const watcher = watch(inbox, {
      ignored: (path) => isHidden(inbox, path),
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: 300, pollInterval: 50 },
    });
    // One change after the other: each is taken through and published before the next is looked at.
    let work = Promise.resolve();
    const then = (change: (path: string) => Promise<void>) => (path: string) => {
      work = work
        .then(async () => {
          await change(path);
          receipts = await takeThrough(world, receipts);
        })
        .catch((error: unknown) =>
          say([`That could not be taken through: ${error instanceof Error ? error.message : error}`]),
        );
    };
    watcher.on(
      'add',
      then((path) => dropFile(world, { path, key: keyOf(inbox, path) })),
    );
    watcher.on(
      'change',
      then((path) => dropFile(world, { path, key: keyOf(inbox, path) })),
    );
    watcher.on(
      'unlink',
      then((path) => world.remove(keyOf(inbox, path))),
    );

    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    say(['', 'Stopping.']);
    await watcher.close();
    await site.stop();
  } finally {
    await world.stop();
  }
});

/** A first start has something to show: the inbox begins as a copy of the sample data. */
async function fillNewInbox(inbox: string): Promise<void> {
  if (await stat(inbox).catch(() => null)) return;
  await mkdir(inbox, { recursive: true });
  for (const { path } of await extractsIn(SAMPLES)) {
    if (path.endsWith('.csv')) await cp(path, join(inbox, path.slice(SAMPLES.length)), { preserveTimestamps: true });
  }
}

/** Waits until everything dropped is taken through, publishes, and says what came of it; gives the receipts that stand. */
async function takeThrough(world: World, before: ReadonlyMap<string, Receipt>): Promise<Map<string, Receipt>> {
  const deadLetters = await world.idle();
  const receipts = await readReceipts(world);
  say(receiptsOnTerminal(newReceipts(before, receipts), terminalWidth()));
  say(deadLettersOnTerminal(deadLetters));
  say(await publishAndTell(world));
  return receipts;
}

function whereToLook(world: World, site: Site, inbox: string): string[] {
  return [
    '',
    'Where to look:',
    `  ${site.address}/v1/latest.json   where the snapshot begins`,
    `  ${inbox}/<submitter>/<dataset>/   drop a CSV here, change one or remove one, and watch this terminal`,
    `  ${world.endpoints.s3}   the S3 endpoint (bucket ${world.uploads.bucket}: extracts under in/, receipts under receipts/)`,
    ...(site.port === site.wantedPort
      ? []
      : [
          `  Port ${site.wantedPort} is taken, so the site has ${site.port}; choose one with: npm start -- --port <port>`,
        ]),
    'Stop with Ctrl+C.',
  ];
}
