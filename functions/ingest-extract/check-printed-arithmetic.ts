import type { Area } from '../../schemas/area.ts';
import { comparedAreas, comparedWithin } from '../../schemas/county.ts';
import { firstMonth, lastMonth, monthsOf, newestFirst, type Period } from '../../schemas/period.ts';
import { change, changePercent, changePercentCutOff } from '../comparison-rules/change.ts';
import { rankHighestFirst } from '../comparison-rules/rank.ts';
import { latestMidYearBefore, ratePer1000 } from '../comparison-rules/rate.ts';
import type { ExtractContext } from './extract-context.ts';
import { type ReadNumber, readNumber } from './read-number.ts';
import type { PrintedColumn, TableLine } from './table-line.ts';

/** A printed rate may differ by this much: reports round in ways of their own. */
const RATE_TOLERANCE = 0.1;

/** A spreadsheet's own division has more decimals than anybody checks, the last of them wrong. */
const DECIMALS_CHECKED = 6;

type Printed = Extract<ReadNumber, { state: 'number' }>;

/** Tells of one printed number that is wrong. */
type Check = (line: TableLine, printed: Printed, found: string) => void;

/** Why a column cannot be checked. */
type Unchecked = string;

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
    const unread = typeof check === 'string' ? 0 : checkCells(lines, at, check);
    const why = typeof check === 'string' ? check : `${unread} of its cells hold something else than a number`;
    if (typeof check === 'string' || unread > 0) {
      context.findings.add('printed-not-checked', { line: headerLine, column: column.heading, why });
    }
  }
}

/** Checks the cells of one column, and counts those that hold neither a number nor a mark for none. */
function checkCells(lines: readonly TableLine[], at: number, check: Check): number {
  let unread = 0;
  for (const line of lines) {
    const found = line.printed[at]?.trim() ?? '';
    const printed = readNumber(found);
    if (printed.state === 'number') check(line, printed, found);
    else if (printed.state === 'unreadable') unread += 1;
  }
  return unread;
}

function checkOf(
  column: PrintedColumn,
  columns: readonly PrintedColumn[],
  lines: readonly TableLine[],
  periods: readonly Period[],
  context: ExtractContext,
): Check | Unchecked {
  const { heading, what } = column;
  if (what === 'unchecked') return 'its heading does not say all that it is worked out from';
  const named = namedPeriods(column, periods);
  if (named.some((period) => !periods.includes(period))) return 'the period it names is not in the table';
  if (what === 'rate' || what === 'rank') {
    const [period] = named.length > 0 ? named : [...periods].sort(newestFirst);
    if (period === undefined || named.length > 1) return 'it names more than one period';
    if (what === 'rate') return rateCheck(heading, period, context);
    if (columns.some((other) => other.what === 'rate')) return 'its positions may be by count or by rate';
    return rankCheck(heading, period, lines, context);
  }
  const pair = periodsCompared(named, periods);
  if (typeof pair === 'string') return pair;
  return what === 'change' ? changeCheck(heading, pair, context) : percentCheck(heading, pair, context);
}

/** The periods that a heading names. `Change, Apr 18 to Apr 19` names two where the table has those two. */
function namedPeriods({ periods: named }: PrintedColumn, periods: readonly Period[]): readonly Period[] {
  const [only, another] = named;
  if (only === undefined || another !== undefined || periods.includes(only)) return named;
  const ends = [firstMonth(only), lastMonth(only)];
  return ends.every((end) => periods.includes(end)) ? ends : named;
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

function changeCheck(column: string, { before, after }: Pair, { findings }: ExtractContext): Check {
  return ({ line, values }, printed, found) => {
    const [previous, current] = [values.get(before), values.get(after)];
    if (previous === undefined || current === undefined || printed.value === change(previous, current)) return;
    const expected = String(change(previous, current));
    findings.add('printed-change-wrong', { line, column, found, expected, previous, current });
  };
}

function percentCheck(column: string, { before, after }: Pair, { findings }: ExtractContext): Check {
  return ({ line, values }, printed, found) => {
    const [previous, current] = [values.get(before), values.get(after)];
    if (previous === undefined || current === undefined) return;
    const decimals = Math.min(printed.decimals, DECIMALS_CHECKED);
    const written = Number(printed.value.toFixed(decimals));
    if (written === changePercent(previous, current, decimals)) return;
    const percent = changePercent(previous, current);
    const expected = percent === null ? 'n/a' : percent.toFixed(1);
    const worked = percent === null ? 'no percentage, because the earlier one is 0' : `${expected} %`;
    const cutOff = written === changePercentCutOff(previous, current, decimals);
    const code = cutOff ? 'printed-percent-cut-off' : 'printed-percent-wrong';
    findings.add(code, { line, column, found, expected, worked, previous, current });
  };
}

function rateCheck(column: string, period: Period, context: ExtractContext): Check | Unchecked {
  const year = latestMidYearBefore(period);
  const { county, findings } = context;
  if (!county.populations.estimates.some((estimate) => estimate.year === year)) {
    return `the populations of mid-${year} are not known here`;
  }
  return ({ line, area, values }, printed, found) => {
    const current = values.get(period);
    const population = area === null ? null : populationOf(area, year, context);
    if (current === undefined || population === null) return;
    const rate = ratePer1000(current, population);
    if (Math.abs(printed.value - rate) <= RATE_TOLERANCE) return;
    findings.add('printed-rate-wrong', { line, column, found, expected: rate.toFixed(1), current, population, year });
  };
}

function rankCheck(
  column: string,
  period: Period,
  lines: readonly TableLine[],
  { county, findings }: ExtractContext,
): Check | Unchecked {
  const compared = comparedAreas(county);
  const values = compared.map((area) => lines.find((line) => line.area === area)?.values.get(period));
  const known = values.filter((value) => value !== undefined);
  if (known.length < compared.length) return 'not every area of the county is in the table';
  const places = rankHighestFirst(known);
  return ({ line, area }, printed, found) => {
    const place = area === null ? undefined : places[compared.indexOf(area)];
    if (place === undefined || printed.value === place.position) return;
    const expected = String(place.position);
    findings.add('printed-rank-wrong', { line, column, found, expected, outOf: place.outOf });
  };
}

function populationOf(area: Area, year: number, { county }: ExtractContext): number | null {
  const within = comparedWithin(county, area);
  const codes = within.length > 0 ? within.map((part) => part.code) : [area.code];
  let total = 0;
  for (const code of codes) {
    const estimate = county.populations.estimates.find((entry) => entry.area === code && entry.year === year);
    if (estimate === undefined) return null;
    total += estimate.value;
  }
  return total;
}
