import { type ReadNumber, readNumber } from '../cells/read-number.ts';
import type { ExtractContext } from '../extract-context.ts';
import { type AverageOfLine, checkAverage } from './check-printed-average.ts';
import { type CheckOf, checkColumn, type Unchecked } from './check-printed-column.ts';
import { checkShare } from './check-printed-share.ts';
import { type SentTotal, sumOf, tellOfDifferences } from './differing-totals.ts';

type Printed = Extract<ReadNumber, { state: 'number' }>;

/** How many cases a line counts, and of what. */
export type CountName = 'total' | 'outstanding' | 'complete';
/** Average days that a line gives, and the cases that each is of. */
export const CASES_OF = { firstResponse: 'total', completed: 'complete' } as const satisfies Record<string, CountName>;
export type AverageName = keyof typeof CASES_OF;

/** A line of a council's cases as it was read; what it does not give, or nobody can read, is null. */
export type CaseLine = {
  line: number;
  counts: Record<CountName, number | null>;
  averages: Record<AverageName, Printed | null>;
  /** The cells of shares and averages as they are written. */
  written: Record<AverageName | 'share', string>;
};

/** The headings of the columns as their sender spells them; empty where there is no such column. */
export type CaseHeadings = Record<CountName | AverageName | 'share', string>;

const COUNTS = ['total', 'outstanding', 'complete'] as const;

/** What the lines of categories add up to; null for what not every line gives. */
export function sumsOf(lines: readonly CaseLine[]): Record<CountName, number | null> {
  const of = (name: CountName) => {
    const known = lines.flatMap(({ counts }) => counts[name] ?? []);
    return known.length === lines.length ? sumOf(known) : null;
  };
  return { total: of('total'), outstanding: of('outstanding'), complete: of('complete') };
}

/**
 * Works out again what a table of cases prints: that a line's total is what is outstanding and what is
 * complete, that totals are the sums of the lines, each share, and the averages on a line of totals.
 */
export function checkCouncilCases(
  lines: readonly CaseLine[],
  totals: readonly CaseLine[],
  headings: CaseHeadings,
  headerLine: number,
  context: ExtractContext,
): void {
  const { findings } = context;
  for (const { line, counts } of lines) {
    const { total, outstanding, complete } = counts;
    if (total === null || outstanding === null || complete === null) continue;
    const sent = { line, column: headings.total, total, sum: outstanding + complete };
    const parts = `the cases under "${headings.outstanding}" and "${headings.complete}"`;
    tellOfDifferences([sent], { parts, what: 'All three are kept as they were sent' }, findings);
  }
  const sums = sumsOf(lines);
  for (const { line, counts } of totals) {
    const sent = COUNTS.flatMap((name): SentTotal[] => {
      const [total, sum] = [counts[name], sums[name]];
      return total === null || sum === null ? [] : [{ line, column: headings[name], total, sum }];
    });
    tellOfDifferences(sent, { parts: 'the lines above it', what: 'The total is stored as it was sent' }, findings);
  }
  checkShares([...lines, ...totals], sums.total, headings.share, headerLine, context);
  for (const name of ['firstResponse', 'completed'] as const) {
    checkAverages(lines, totals, name, headings[name], headerLine, context);
  }
}

function checkShares(
  lines: readonly CaseLine[],
  whole: number | null,
  heading: string,
  headerLine: number,
  { findings }: ExtractContext,
): void {
  const shareOf = ({ written }: CaseLine) => written.share;
  const shares = lines.map((line) => readNumber(shareOf(line))).filter((read) => read.state === 'number');
  if (shares.length === 0) return;
  // A spreadsheet writes 17.0 for a share that was rounded to 17.
  const decimals = shares.every(({ value }) => Number.isInteger(value)) ? 0 : undefined;
  const check: CheckOf<CaseLine> | Unchecked =
    whole === null
      ? 'not every line says how many cases it is of'
      : ({ counts: { total: part } }, printed) => {
          if (part !== null) checkShare(printed, { part, whole }, findings, decimals);
        };
  checkColumn({ heading, headerLine }, lines, shareOf, check, findings);
}

function checkAverages(
  lines: readonly CaseLine[],
  totals: readonly CaseLine[],
  name: AverageName,
  heading: string,
  headerLine: number,
  { findings }: ExtractContext,
): void {
  const printing = totals.filter(({ averages }) => averages[name] !== null);
  if (printing.length === 0) return;
  const withCases = lines.filter(({ counts }) => counts[CASES_OF[name]] !== 0);
  const known = withCases.flatMap(({ counts, averages }): AverageOfLine[] => {
    const [average, cases] = [averages[name], counts[CASES_OF[name]]];
    return average === null || cases === null ? [] : [{ ...average, cases }];
  });
  const check: CheckOf<CaseLine> | Unchecked =
    known.length < withCases.length
      ? 'not every line gives an average and how many cases it is of'
      : (_, printed) => checkAverage(printed, known, findings);
  checkColumn({ heading, headerLine }, printing, ({ written }) => written[name], check, findings);
}
