import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import * as z from 'zod';
import { measureLoadTimes } from './load-times.ts';
import { median } from './median.ts';

// npm run bench [-- --lines <lines>] [-- --rounds <rounds>] [-- --loads <loads>]
// Full ingest of an invented street-level extract against bare papaparse with headers, and loading each function against
// loading one that does nothing, as ratios of one run. Each measurement is a process of its own, and those that are
// compared take turns, so that a busy machine slows both alike. With 0 rounds or loads, that half is left out.

const run = promisify(execFile);
const WANTED_LOAD = 3.5;

/** What one measured run prints. */
const measurementSchema = z.object({ did: z.string(), ms: z.number(), peakMb: z.number() });
type Measurement = z.infer<typeof measurementSchema>;

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    loads: { type: 'string', default: '25' },
  },
});
if (Number(values.loads) > 0) await compareLoading();
if (Number(values.rounds) > 0) await compareIngest();

async function compareLoading(): Promise<void> {
  print(`Loading each function and an empty one, ${values.loads} times each, with Node ${process.version} …`);
  for (const { name, bytes, ms, emptyMs, ratio } of await measureLoadTimes(Number(values.loads))) {
    print(`  ${name}: ${Math.round(ms)} ms, an empty handler ${Math.round(emptyMs)} ms`);
    const missed = ratio > WANTED_LOAD ? ', and missed: docs/decisions/0016-what-a-bundle-holds.md says why' : '';
    print(
      `Load time of ${name}, an empty handler = 1:  ${ratio.toFixed(2)}   (wanted: at most ${WANTED_LOAD}${missed})`,
    );
    print(`Bundle of ${name}:  ${bytes.toLocaleString('en-GB')} bytes   (wanted: under 700,000)`);
  }
  print('');
}

async function compareIngest(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'county-benchmarks-bench-'));
  const file = join(folder, 'street.csv');

  try {
    print(`Making an invented extract of ${Number(values.lines).toLocaleString('en-GB')} lines …`);
    await tsx('test/sample-data/make-street-crime.ts', file, values.lines, '2018-12', '7');
    const rounds: { ingest: Measurement; papaparse: Measurement }[] = [];
    for (let round = 1; round <= Number(values.rounds); round += 1) {
      const ingest = await measure('test/bench/ingest-whole-file.ts', file);
      const papaparse = await measure('test/bench/bare-papaparse.ts', file);
      rounds.push({ ingest, papaparse });
      print(
        `  round ${round}: ingest ${ingest.ms} ms (${ingest.did}), papaparse with headers ${papaparse.ms} ms (${papaparse.did})`,
      );
    }
    const speed = median(rounds.map(({ ingest, papaparse }) => papaparse.ms / ingest.ms));
    const peak = Math.max(...rounds.map(({ ingest }) => ingest.peakMb));
    print('');
    print(`Speed of full ingest, bare papaparse with headers = 1:  ${speed.toFixed(2)}   (wanted: at least 0.80)`);
    print(`Peak memory of full ingest:  ${peak} MB   (wanted: under 256 MB)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(script: string, file: string): Promise<Measurement> {
  const { stdout } = await tsx(script, file);
  return measurementSchema.parse(JSON.parse(stdout));
}

function tsx(...args: string[]): Promise<{ stdout: string }> {
  return run(process.execPath, ['--import', 'tsx', ...args]);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
