import * as fc from 'fast-check';
import { type SentUpload, sentUpload } from '../sent-upload.ts';
import type { Cell } from './one-who-keeps-all.ts';

const MONTHS = ['2019-04', '2019-05'];
const KINDS = ['trafficking-of-drugs', 'possession-of-drugs'];

/** The measures that ward tables of these tests are of: two kinds, and what they add up to. */
export const MEASURES = [...KINDS, 'drug-offences'];

/** A count that is sent of each ward: of a measure in a period, and the smallest parts that it adds up. */
export type Line = Omit<Cell, 'ward'>;

/** Every measure in each of two months and in both together. */
export const LINES: Line[] = MEASURES.flatMap((measure) =>
  [...MONTHS, MONTHS.join('/')].map((period) => {
    const kinds = KINDS.filter((kind) => kind === measure || measure === 'drug-offences');
    const months = MONTHS.filter((month) => period.includes(month));
    const parts = kinds.flatMap((kind) => months.map((month) => `${kind} ${month}`));
    return { measure, period, parts };
  }),
);

export const WARDS = ['east', 'north', 'south', 'west'];

export const CELLS: Cell[] = WARDS.flatMap((ward) => LINES.map((line) => ({ ...line, ward: codeOf(ward) })));

export function codeOf(ward: string): string {
  return `E07000105/${ward}`;
}

/** How many there were of each smallest part in each ward. */
type Truth = ReadonlyMap<string, number>;

/** One file: what it says, of which wards and in which lines; or that what stands under its key was withdrawn. */
export type WardTable = {
  key: string;
  wards: readonly string[];
  lines: readonly Line[];
  truth: Truth;
  withdrawn: boolean;
};

/** Any counts of the smallest parts but none, which would tell of others without any sum; small ones more often than not. */
export const anyTruth: fc.Arbitrary<Truth> = (() => {
  const keys = WARDS.flatMap((ward) => KINDS.flatMap((kind) => MONTHS.map((month) => `${ward} ${kind} ${month}`)));
  const count = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 }));
  return fc
    .array(count, { minLength: keys.length, maxLength: keys.length })
    .map((counts) => new Map(keys.map((key, at) => [key, counts[at] ?? 0])));
})();

/**
 * Files of up to four keys, so that some take the place of others, sent one after another of any wards and lines. What they tell
 * is in part as it was told before, in part revised.
 */
export const wardTables: fc.Arbitrary<SentUpload[]> = fc
  .array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      wards: fc.subarray(WARDS, { minLength: 1 }),
      lines: fc.subarray(LINES, { minLength: 1 }),
      truth: anyTruth,
      revised: fc.uniqueArray(fc.nat(15)),
      withdrawn: fc.nat(5).map((chance) => chance === 0),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((tables) => {
    let truth: Truth = new Map();
    return sentTables(
      tables.map((table) => {
        const told = [...table.truth].map(([key, count], at): [string, number] => [
          key,
          table.revised.includes(at) ? count : (truth.get(key) ?? count),
        ]);
        truth = new Map(told);
        return { ...table, truth };
      }),
    );
  });

/** The uploads of tables that are sent one day after another. */
export function sentTables(tables: readonly WardTable[]): SentUpload[] {
  return tables.map(({ key, wards, lines, truth, withdrawn }, at) => {
    const told = {
      key: `in/ashford/figures/${key}.csv`,
      submitter: 'ashford',
      uploadId: `table-${at}`,
      writtenAt: `2019-09-0${at + 1}T09:00:00Z`,
      sequencer: `0${at + 1}`,
    };
    if (withdrawn) return sentUpload([], { ...told, state: 'withdrawn' });
    const figures = wards.flatMap((ward) =>
      lines.map(({ measure, period, parts }) => {
        const value = parts.reduce((sum, part) => sum + (truth.get(`${ward} ${part}`) ?? 0), 0);
        return { measure, period, area: codeOf(ward), value };
      }),
    );
    return sentUpload(figures, told);
  });
}
