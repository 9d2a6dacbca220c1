import type { Area } from '../../../schemas/area.ts';
import { firstMonth, lastMonth, monthsApart, type Period } from '../../../schemas/period.ts';
import { readNumber } from '../cells/read-number.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { PrintedColumn } from '../tables/table-line.ts';
import { checkChange, checkPercent } from './check-printed-change.ts';
import { type CheckOf, checkColumn, type Unchecked } from './check-printed-column.ts';
import { checkRate, populationsFor } from './check-printed-rate.ts';

/** A line of a table whose lines each are of a period: its cells, and its counts by the position of their column. */
export type LineOfPeriod = {
  line: number;
  /** Null where the lines do not name areas. */
  area: Area | null;
  period: Period;
  values: ReadonlyMap<number, number>;
  cells: readonly string[];
};

/** A printed column, and the column of figures beside it that it is worked out from, if that can be told. */
export type ColumnBeside = PrintedColumn & { at: number; figures: { at: number; area: Area | null } | null };

/** The line that each line is compared with. */
type Earlier = ReadonlyMap<LineOfPeriod, LineOfPeriod>;

const WITH_YEAR_BEFORE = /\b(previous|last|prior|same)\b.*\byears?\b|\byear on year\b|\byoy\b|\bannual/i;
const WITH_PERIOD_BEFORE = /\b(previous|last|prior) (month|quarter|period)\b|\b(month on month|quarter on quarter)\b/i;

/**
 * Works out again the changes, percentages and rates that stand beside figures whose periods stand one
 * below the other. A line is compared with that of the year before, or with that of the period before it
 * where the table can only mean that; what could be either is said to be unchecked.
 */
export function checkChangesDown(
  lines: readonly LineOfPeriod[],
  columns: readonly ColumnBeside[],
  headerLine: number,
  context: ExtractContext,
): void {
  for (const column of columns) {
    const { heading, at } = column;
    const cellOf = ({ cells }: LineOfPeriod) => cells[at] ?? '';
    checkColumn({ heading, headerLine }, lines, cellOf, checkOf(column, lines, context), context.findings);
  }
}

function checkOf(
  { at, heading, what, periods, figures }: ColumnBeside,
  lines: readonly LineOfPeriod[],
  context: ExtractContext,
): CheckOf<LineOfPeriod> | Unchecked {
  if (what === 'unchecked' || what === 'rank' || periods.length > 0) {
    return 'its heading does not say all that it is worked out from';
  }
  if (figures === null) return 'which of the columns beside it it is worked out from cannot be told';
  if (what === 'rate') return rateCheck(figures, lines, context);
  const earlier = earlierLines(lines, heading, ({ cells }) => readNumber(cells[at] ?? '').state === 'number');
  if (typeof earlier === 'string') return earlier;
  const check = what === 'change' ? checkChange : checkPercent;
  return (line, printed) => {
    const [previous, current] = [earlier.get(line)?.values.get(figures.at), line.values.get(figures.at)];
    if (previous !== undefined && current !== undefined) check(printed, { previous, current }, context.findings);
  };
}

function rateCheck(
  figures: { at: number; area: Area | null },
  lines: readonly LineOfPeriod[],
  context: ExtractContext,
): CheckOf<LineOfPeriod> | Unchecked {
  const unknown = lines.map(({ period }) => populationsFor(period, context)).find(({ known }) => !known);
  if (unknown !== undefined) return `the populations of mid-${unknown.year} are not known here`;
  return ({ area: ofLine, period, values }, printed) => {
    const [area, current] = [figures.area ?? ofLine, values.get(figures.at)];
    if (area !== null && current !== undefined) checkRate(printed, current, area, period, context);
  };
}

function earlierLines(
  lines: readonly LineOfPeriod[],
  heading: string,
  prints: (line: LineOfPeriod) => boolean,
): Earlier | Unchecked {
  const byPlace = new Map(lines.map((line) => [placeOf(line, 0), line]));
  const earlierBy = (months: (line: LineOfPeriod) => number) =>
    new Map(
      lines.flatMap((line) => {
        const earlier = byPlace.get(placeOf(line, months(line)));
        return earlier === undefined ? [] : [[line, earlier] as const];
      }),
    );
  const yearBefore = earlierBy(() => 12);
  const periodBefore = earlierBy(({ period }) => lengthOf(period));
  if (WITH_YEAR_BEFORE.test(heading)) return yearBefore;
  if (WITH_PERIOD_BEFORE.test(heading)) return periodBefore;
  const other = [...periodBefore].filter(([line, earlier]) => yearBefore.get(line) !== earlier);
  if (other.length === 0)
    return yearBefore.size > 0 ? yearBefore : 'no line of the table is of an earlier period like another';
  // What stands on the first line can only be compared with something that is not in the table.
  const onlyBefore = yearBefore.size === 0 && !lines.some((line) => prints(line) && !periodBefore.has(line));
  return onlyBefore ? periodBefore : 'it may compare with the year before or with the period before';
}

function placeOf({ area, period }: LineOfPeriod, monthsBefore: number): string {
  return `${area?.code} ${lengthOf(period)} ${monthsApart('1900-01', firstMonth(period)) - monthsBefore}`;
}

function lengthOf(period: Period): number {
  return monthsApart(firstMonth(period), lastMonth(period)) + 1;
}
