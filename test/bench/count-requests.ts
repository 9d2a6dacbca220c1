import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWorld, type World } from '../../infra/local/world/world-from-template.ts';
import { filesOfMonth, type MonthlyFile } from './county-month.ts';
import { usedByFunctions } from './function-processes.ts';
import { countRequests } from './request-counter.ts';

// npm run bench:requests [-- --months <months>]
// Takes a county's months through the pipeline of this machine, publishing after each, and counts what the first of them and
// every twelfth ask of S3, SQS and DynamoDB, and what processor time they take. docs/cost.md is worked out from this.

const { values } = parseArgs({ options: { months: { type: 'string', default: '24' } } });
const months = Number(values.months);
const folder = await mkdtemp(join(tmpdir(), 'county-benchmarks-count-'));
const counter = countRequests();
let logged = 0;
const world = await startWorld({
  concurrency: 1,
  onOutput: (text) => {
    logged += Buffer.byteLength(text);
  },
});

try {
  for (let month = 1; month <= months; month += 1) {
    const files = await filesOfMonth(new Date(Date.UTC(2023, month - 1, 1)), folder);
    if (month === 1 || month % 12 === 0) await countMonth(files, month);
    else {
      await take(world, files, month);
      await world.publish();
    }
  }
  const { figures, ledger } = await world.dumpTables();
  for (const [name, items] of Object.entries({ figures, ledger })) {
    print(`Table of ${name}: ${items.length} items, some ${JSON.stringify(items).length} bytes`);
  }
  print(
    `Upload bucket, in/: ${await sizeOf(world.uploads, 'in/')}; receipts/: ${await sizeOf(world.uploads, 'receipts/')}`,
  );
  print(`Static bucket: ${await sizeOf(world.published, '')}`);
} finally {
  await world.stop();
  counter.stop();
  await rm(folder, { recursive: true, force: true });
}

async function countMonth(files: MonthlyFile[], month: number): Promise<void> {
  await inCounting(`Month ${month}: ${files.length} files dropped and taken`, () => take(world, files, month));
  await inCounting(`Month ${month}: a publication`, () => world.publish());
  const ofDistrict = files.filter(({ key }) => key.startsWith('in/ashford/figures/')).slice(0, 1);
  const corrected = ofDistrict.map(({ key, body }) => ({ key, body: Buffer.concat([body, Buffer.from('\n\n')]) }));
  await inCounting(`Month ${month}: one file of one district`, () => take(world, corrected, month, 10));
  await inCounting(`Month ${month}: a publication of that`, () => world.publish());
  await inCounting(`Month ${month}: a run that changes nothing`, () => world.publish());
}

/** Drops the files of a month, one a minute from an hour on the fifth of the next month on. */
async function take({ drop, idle }: World, files: readonly MonthlyFile[], month: number, hour = 9): Promise<void> {
  for (const [place, { key, body }] of files.entries()) {
    await drop(key, body, new Date(Date.UTC(2023, month, 5, hour, place)));
    const [deadLetter] = await idle();
    if (deadLetter !== undefined) throw new Error(`${key} ended among the dead letters: ${deadLetter.body}`);
  }
}

/** Does a piece of work and prints what it asked of the engines, and what the functions used for it. */
async function inCounting(what: string, work: () => Promise<unknown>): Promise<void> {
  const before = await usedByFunctions();
  counter.take();
  logged = 0;
  const outcome = await work();
  const { operations, bytesIn, bytesOut, capacity } = counter.take();
  print(`\n${what}${outcome === undefined ? '' : `: ${JSON.stringify(outcome)}`}`);
  for (const [operation, times] of Object.entries(operations).sort()) print(`  ${operation}: ${times}`);
  print(`  bytes asked ${bytesIn}, answered ${bytesOut}, logged ${logged}`);
  print(`  ${JSON.stringify(capacity)}`);
  for (const [name, { cpuMs, peakMb }] of await usedByFunctions()) {
    const used = cpuMs - (before.get(name)?.cpuMs ?? 0);
    if (used > 0) print(`  ${name}: ${used} ms of processor, ${peakMb} MB at most so far`);
  }
}

async function sizeOf(bucket: World['uploads'], prefix: string): Promise<string> {
  const keys = await bucket.list(prefix);
  let bytes = 0;
  for (const key of keys) bytes += (await bucket.read(key)).length;
  return `${keys.length} objects, ${bytes} bytes`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
