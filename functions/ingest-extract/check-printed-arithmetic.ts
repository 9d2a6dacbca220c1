import type { Area } from '../../schemas/area.ts';
import { comparedAreas, comparedWithin } from '../../schemas/county.ts';
import { newestFirst, type Period } from '../../schemas/period.ts';
import { change, changePercent, changePercentCutOff } from '../comparison-rules/change.ts';
import { rankHighestFirst } from '../comparison-rules/rank.ts';
import { latestMidYearBefore, ratePer1000 } from '../comparison-rules/rate.ts';
import type { ExtractContext } from './extract-context.ts';
import type { PrintedKind } from './read-heading.ts';
import { type ReadNumber, readNumber } from './read-number.ts';

/** A line of a table as it was read: whose it is, its figures by period, and what is printed beside them. */
export type TableLine = {
  line: number;
  /** Null for a line of totals that names no area. */
  area: Area | null;
  values: ReadonlyMap<Period, number>;
  /** The cells of the printed columns, in the order of those columns. */
  printed: readonly string[];
};

/** A column of printed numbers: its heading as spelt, and what it prints. */
export type PrintedColumn = { heading: string; what: PrintedKind };

/** A printed rate may differ by this much: reports round in ways of their own. */
const RATE_TOLERANCE = 0.1;

/** A spreadsheet's own division has more decimals than anybody checks, the last of them wrong. */
const DECIMALS_CHECKED = 6;

type Printed = Extract<ReadNumber, { state: 'number' }>;
type Check = (line: TableLine, printed: Printed, found: string) => void;

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
  const [current, previous, ...more] = [...periods].sort(newestFirst);
  for (const [at, column] of columns.entries()) {
    const check = checkOf(column);
    if (typeof check === 'string') {
      context.findings.add('printed-not-checked', { line: headerLine, column: column.heading, why: check });
    } else for (const line of lines) checkCell(line, line.printed[at], check);
  }

  function checkOf({ what, heading }: PrintedColumn): Check | string {
    if (current === undefined) return 'the table has no period';
    if (what === 'unchecked') return 'what it is worked out from is not in the table';
    if (what === 'rank') return rankCheck(heading, current);
    if (what === 'rate') return rateCheck(heading, current);
    if (previous === undefined) return 'the table has only one period';
    if (more.length > 0) return 'the table has more than two periods, so which two it compares cannot be told';
    return what === 'change' ? changeCheck(heading, previous, current) : percentCheck(heading, previous, current);
  }

  function changeCheck(column: string, previousPeriod: Period, currentPeriod: Period): Check {
    return ({ line, values }, printed, found) => {
      const [before, after] = [values.get(previousPeriod), values.get(currentPeriod)];
      if (before === undefined || after === undefined || printed.value === change(before, after)) return;
      const expected = String(change(before, after));
      context.findings.add('printed-change-wrong', { line, column, found, expected, previous: before, current: after });
    };
  }

  function percentCheck(column: string, previousPeriod: Period, currentPeriod: Period): Check {
    return ({ line, values }, printed, found) => {
      const [before, after] = [values.get(previousPeriod), values.get(currentPeriod)];
      if (before === undefined || after === undefined) return;
      const decimals = Math.min(printed.decimals, DECIMALS_CHECKED);
      const written = Number(printed.value.toFixed(decimals));
      if (written === changePercent(before, after, decimals)) return;
      const percent = changePercent(before, after);
      const expected = percent === null ? 'n/a' : percent.toFixed(1);
      const cutOff = written === changePercentCutOff(before, after, decimals);
      const worked = percent === null ? 'no percentage, because the earlier one is 0' : `${expected} %`;
      context.findings.add(cutOff ? 'printed-percent-cut-off' : 'printed-percent-wrong', {
        ...{ line, column, found, expected, worked, previous: before, current: after },
      });
    };
  }

  function rateCheck(column: string, period: Period): Check | string {
    const year = latestMidYearBefore(period);
    if (!context.county.populations.estimates.some((estimate) => estimate.year === year)) {
      return `the populations of mid-${year} are not known here`;
    }
    return ({ line, area, values }, printed, found) => {
      const value = values.get(period);
      const population = area === null ? null : populationOf(area, year, context);
      if (value === undefined || population === null) return;
      const rate = ratePer1000(value, population);
      if (Math.abs(printed.value - rate) <= RATE_TOLERANCE) return;
      const expected = rate.toFixed(1);
      context.findings.add('printed-rate-wrong', { line, column, found, expected, current: value, population, year });
    };
  }

  function rankCheck(column: string, period: Period): Check | string {
    const compared = comparedAreas(context.county);
    const values = compared.map((area) => lines.find((line) => line.area === area)?.values.get(period));
    const known = values.filter((value) => value !== undefined);
    if (known.length < compared.length) return 'not every area of the county is in the table';
    const places = rankHighestFirst(known);
    return ({ line, area }, printed, found) => {
      const place = area === null ? undefined : places[compared.indexOf(area)];
      if (place === undefined || printed.value === place.position) return;
      const expected = String(place.position);
      context.findings.add('printed-rank-wrong', { line, column, found, expected, outOf: place.outOf });
    };
  }
}

function checkCell(line: TableLine, cell: string | undefined, check: Check): void {
  const found = cell?.trim() ?? '';
  const printed = readNumber(found);
  if (printed.state === 'number') check(line, printed, found);
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
