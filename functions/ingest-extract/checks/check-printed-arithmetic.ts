import { comparedAreas } from '../../../schemas/county.ts';
import { firstMonth, lastMonth, monthsOf, newestFirst, type Period } from '../../../schemas/period.ts';
import { rankHighestFirst } from '../../comparison-rules/rank.ts';
import { liesMostlyIn } from '../cells/read-period.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { PrintedColumn, TableLine } from '../tables/table-line.ts';
import { checkChange, checkPercent } from './check-printed-change.ts';
import { type CheckOf, checkColumn, type Unchecked } from './check-printed-column.ts';
import { checkRate, populationsFor } from './check-printed-rate.ts';
import { sumOf, tellOfDifferences } from './differing-totals.ts';

type Check = CheckOf<TableLine>;

/**
 * Works out again every change, percentage, rate and position that a table prints beside its
 * figures, and tells of each that its own figures contradict. A percentage is held against the
 * exact one at the decimals it was printed with; a column that cannot be checked is said to be so.
 */
export function checkPrintedArithmetic(
  lines: readonly TableLine[],
  columns: readonly PrintedColumn[],
  periods: readonly Period[],
  headerLine: number,
  context: ExtractContext,
): void {
  for (const [at, column] of columns.entries()) {
    const check = checkOf(column, columns, lines, periods, context);
    const cellOf = ({ printed }: TableLine) => printed[at] ?? '';
    checkColumn({ heading: column.heading, headerLine }, lines, cellOf, check, context.findings);
  }
}

function checkOf(
  column: PrintedColumn,
  columns: readonly PrintedColumn[],
  lines: readonly TableLine[],
  periods: readonly Period[],
  context: ExtractContext,
): Check | Unchecked {
  const { what } = column;
  if (what === 'unchecked') return 'its heading does not say all that it is worked out from';
  if (what === 'total') return totalCheck(periods, context);
  const named = namedPeriods(column, periods);
  if (named.some((period) => !periods.includes(period))) return 'the period it names is not in the table';
  if (what === 'rate' || what === 'rank') {
    if (lines.every(({ area }) => area === null))
      return 'the populations and positions of its areas are not known here';
    const [period] = named.length > 0 ? named : [...periods].sort(newestFirst);
    if (period === undefined || named.length > 1) return 'it names more than one period';
    if (what === 'rate') return rateCheck(period, context);
    if (columns.some((other) => other.what === 'rate')) return 'its positions may be by count or by rate';
    return rankCheck(period, lines, context);
  }
  const pair = periodsCompared(named, periods);
  if (typeof pair === 'string') return pair;
  return changeCheck(pair, what === 'change' ? checkChange : checkPercent, context);
}

/**
 * The periods that a heading names. `Change, Apr 18 to Apr 19` names two where the table has those two;
 * `Change 2018 to 2019` names those of the table's two periods that lie in these years.
 */
function namedPeriods({ periods: written }: PrintedColumn, periods: readonly Period[]): readonly Period[] {
  const named = written.map((year) => (periods.length > 2 ? year : theOneIn(year, periods)));
  const [only, another] = named;
  if (only === undefined || another !== undefined || periods.includes(only)) return named;
  const ends = [firstMonth(only), lastMonth(only)];
  return ends.every((end) => periods.includes(end)) ? ends : named;
}

function theOneIn(year: Period, periods: readonly Period[]): Period {
  if (periods.includes(year)) return year;
  const [only, another] = periods.filter((period) => liesMostlyIn(period, year));
  return another === undefined ? (only ?? year) : year;
}

/** The two periods that a printed change is between: those its heading names, else the table's only two. */
function periodsCompared(named: readonly Period[], periods: readonly Period[]): Pair | Unchecked {
  const [after, before, ...more] = (named.length > 1 ? [...named] : [...periods]).sort(newestFirst);
  if (after === undefined || before === undefined) return 'the table has only one period';
  if (more.length > 0) return 'the table has more than two periods, so which two it compares cannot be told';
  if (named.length === 1 && named[0] !== after) return 'the period it names is not the later one';
  const [months, earlier] = [monthsOf(after), monthsOf(before)];
  const alike = months.length === earlier.length && !months.some((month) => earlier.includes(month));
  return alike ? { before, after } : 'its two periods are not of one length and apart';
}

type Pair = { before: Period; after: Period };

function changeCheck({ before, after }: Pair, check: typeof checkChange, { findings }: ExtractContext): Check {
  return ({ values }, printed) => {
    const [previous, current] = [values.get(before), values.get(after)];
    if (previous !== undefined && current !== undefined) check(printed, { previous, current }, findings);
  };
}

/** A column of totals beside months or quarters is their sum; beside periods that overlap it can be anything. */
function totalCheck(periods: readonly Period[], { findings }: ExtractContext): Check | Unchecked {
  const months = periods.flatMap(monthsOf);
  if (periods.length < 2 || new Set(months).size < months.length)
    return 'which of the periods beside it it adds up cannot be told';
  return ({ values }, { line, column, number }) => {
    const known = periods.flatMap((period) => values.get(period) ?? []);
    if (known.length < periods.length) return;
    const sent = { line, column, total: number.value, sum: sumOf(known) };
    tellOfDifferences([sent], { parts: 'the periods beside it', what: 'This total is not stored' }, findings);
  };
}

function rateCheck(period: Period, context: ExtractContext): Check | Unchecked {
  const { year, known } = populationsFor(period, context);
  if (!known) return `the populations of mid-${year} are not known here`;
  return ({ area, values }, printed) => {
    const current = values.get(period);
    if (current !== undefined && area !== null) checkRate(printed, current, area, period, context);
  };
}

function rankCheck(
  period: Period,
  lines: readonly TableLine[],
  { county, findings }: ExtractContext,
): Check | Unchecked {
  const compared = comparedAreas(county);
  const values = compared.map((area) => lines.find((line) => line.area === area)?.values.get(period));
  const known = values.filter((value) => value !== undefined);
  if (known.length < compared.length) return 'not every area of the county is in the table';
  const places = rankHighestFirst(known);
  return ({ area }, { line, column, found, number }) => {
    const place = area === null ? undefined : places[compared.indexOf(area)];
    if (place === undefined || number.value === place.position) return;
    const expected = String(place.position);
    findings.add('printed-rank-wrong', { line, column, found, expected, outOf: place.outOf });
  };
}
