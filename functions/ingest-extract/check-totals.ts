import { type Area, isCompared } from '../../schemas/area.ts';
import { comparedWithin, containingAreas } from '../../schemas/county.ts';
import { describePeriod, type Period } from '../../schemas/period.ts';
import type { TableLine } from './check-printed-arithmetic.ts';
import type { ExtractContext } from './extract-context.ts';

/** A column of figures: its heading as spelt, and its period. */
export type PeriodColumn = { heading: string; period: Period };

/** What a line of totals says in one column, and what the areas it covers add up to there. */
type Sum = PeriodColumn & { total: number; sum: number };

/**
 * Holds every total of a table against the sum of the areas it covers, where they are all in the
 * table. A line of totals that names no area covers all that the table lists. One finding a line
 * tells of every period in which the two differ. A total that is the sum of another area's parts is
 * taken for the wrong area, and refused.
 */
export function checkTotals(
  lines: readonly TableLine[],
  columns: readonly PeriodColumn[],
  context: ExtractContext,
): void {
  const listed = lines.filter((line) => line.area !== null && isCompared(line.area));
  for (const line of lines) {
    if (line.area !== null && isCompared(line.area)) continue;
    const sums = line.area === null ? sumsBeside(line, listed) : sumsOfArea(line, line.area);
    const [first, ...more] = sums.filter(isDifferent);
    if (sums.length > 0 && first === undefined) continue;
    const misnamed = line.area !== null && tellOfAnotherArea(line, line.area);
    if (misnamed || first === undefined) continue;
    context.findings.add('printed-total-differs', {
      line: line.line,
      column: first.heading,
      found: String(first.total),
      expected: String(first.sum),
      more: more.map(inWords).join(''),
    });
  }

  function tellOfAnotherArea(line: TableLine, area: Area): boolean {
    for (const other of containingAreas(context.county)) {
      if (other === area) continue;
      const sums = sumsOfArea(line, other);
      const [first] = sums;
      if (first === undefined || sums.some(isDifferent)) continue;
      context.findings.add('total-of-another-area', {
        line: line.line,
        column: first.heading,
        found: String(first.total),
        expected: other.name,
        area: area.name,
        code: other.code,
      });
      return true;
    }
    return false;
  }

  /** Nothing where not every part of the area is in the table. */
  function sumsOfArea(total: TableLine, area: Area): Sum[] {
    const parts = comparedWithin(context.county, area).map((part) => listed.find((line) => line.area === part));
    return parts.every((part) => part !== undefined) ? sumsBeside(total, parts) : [];
  }

  function sumsBeside(total: TableLine, parts: readonly TableLine[]): Sum[] {
    return columns.flatMap((column) => {
      const printed = total.values.get(column.period);
      const values = parts.map((part) => part.values.get(column.period));
      if (printed === undefined || !values.every((value) => value !== undefined)) return [];
      return [{ ...column, total: printed, sum: values.reduce((one, other) => one + other, 0) }];
    });
  }
}

function isDifferent({ total, sum }: Sum): boolean {
  return total !== sum;
}

function inWords({ period, total, sum }: Sum): string {
  return `; in ${describePeriod(period)} it says ${total} where they add up to ${sum}`;
}
