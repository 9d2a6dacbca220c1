import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { comparedAreas } from '../../schemas/county.ts';
import { type Measure, POPULATION, type SubmitterRole } from '../../schemas/measure.ts';
import { kent } from '../../schemas/reference/kent/county.ts';

const run = promisify(execFile);

/** A file of a month, by its key. */
export type MonthlyFile = { key: string; body: Uint8Array };

/** Lines of a month of street-level records: Kent has about so many incidents, anti-social behaviour among them. */
const INCIDENTS = 17_000;
const WARDS = 20;

/**
 * What a county sends in a month, all invented: the police one file of all their measures and one of street-level
 * records, each district its own measures and two tables of wards, the county its road casualties; and a correction of
 * every tenth file. `month` is the first day of the month, `folder` one for what has to be made on the way.
 */
export async function filesOfMonth(month: Date, folder: string): Promise<MonthlyFile[]> {
  const name = month.toISOString().slice(0, 7);
  const inWords = month.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const random = seeded(month.getTime() / 1000);
  const areas = comparedAreas(kent).map(({ name: area }) => area);
  const files: [string, string][] = [
    [`kent-police/figures/${name}.csv`, tidy(areas, measuresOf('police'), inWords, random)],
    [`kent-county/figures/${name}.csv`, tidy(areas, measuresOf('county'), inWords, random)],
  ];
  for (const { id, name: submitter, role, areas: own } of kent.submitters) {
    if (role !== 'district') continue;
    const [area = submitter] = kent.areas.filter(({ code }) => own.includes(code)).map((named) => named.name);
    files.push([`${id}/figures/${name}.csv`, tidy([area], measuresOf('district'), inWords, random)]);
    for (const measure of ['all-crime', 'asb-incidents']) {
      files.push([`${id}/${measure}/wards-${name}.csv`, wards(area, inWords, random)]);
    }
  }
  const corrections = files.filter((_, place) => place % 10 === 0).map(([key, text]) => [key, `${text}\n`] as const);
  const bytes = [...files, ...corrections].map(([key, text]) => ({ key: `in/${key}`, body: Buffer.from(text) }));
  return [...bytes, { key: `in/kent-police/street-crime/${name}.csv`, body: await streetCrime(name, folder) }];
}

function measuresOf(role: SubmitterRole): Measure[] {
  return kent.measures.filter(
    ({ id, reportedBy }) => reportedBy[0] === role && id !== POPULATION && !id.startsWith('street-crime-'),
  );
}

/** A line for each area and measure, in which every total is the sum of its parts. */
function tidy(areas: readonly string[], measures: readonly Measure[], month: string, random: () => number): string {
  const lines = areas.flatMap((area) => {
    const values = new Map<string, number>();
    return measures.map(({ id }) => `${area},${id},${month},${figureOf(id, measures, values, random)}`);
  });
  return `area,measure,period,value\n${lines.join('\n')}\n`;
}

/** A measure's value in one area, worked out once: of its parts where it has any, a part of its own total where it is counted within. */
function figureOf(id: string, among: readonly Measure[], values: Map<string, number>, random: () => number): number {
  const { sumOf, parent, ofWhich } = among.find((measure) => measure.id === id) ?? {};
  const parts = sumOf ?? among.filter((part) => part.parent === id && !part.ofWhich).map((part) => part.id);
  const known = values.get(id);
  if (known !== undefined) return known;
  const sum = parts.reduce((total, part) => total + figureOf(part, among, values, random), 0);
  const within = ofWhich && parent !== undefined ? figureOf(parent, among, values, random) / 3 : 60 * random();
  const value = parts.length > 0 ? sum : Math.round(within);
  values.set(id, value);
  return value;
}

function wards(area: string, month: string, random: () => number): string {
  const lines = Array.from({ length: WARDS }, (_, place) => `Ward ${place + 1},${Math.round(40 * random())}`);
  return `"Wards of ${area}"\nWard,${month}\n${lines.join('\n')}\n`;
}

async function streetCrime(month: string, folder: string): Promise<Uint8Array> {
  const file = join(folder, `${month}.csv`);
  const script = 'test/sample-data/make-street-crime.ts';
  const seed = month.replace('-', '');
  await run(process.execPath, ['--import', 'tsx', script, file, String(INCIDENTS), month, seed]);
  return readFile(file);
}

/** Numbers from 0.5 up to 1.5 that a seed always gives in the same order (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 0.5 + state / 2 ** 32;
  };
}
