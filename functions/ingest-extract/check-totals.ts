import { type Area, isCompared } from '../../schemas/area.ts';
import { comparedWithin, wholeArea } from '../../schemas/county.ts';
import { describePeriod, type Period } from '../../schemas/period.ts';
import type { TableLine } from './check-printed-arithmetic.ts';
import type { ExtractContext } from './extract-context.ts';

/** A column of figures: its heading as spelt, and its period. */
export type PeriodColumn = { heading: string; period: Period };

type Difference = PeriodColumn & { total: number; sum: number };

/**
 * Holds every total of a table against the sum of the areas it covers, where they are all in the
 * table. A line of totals that names no area covers all that the table lists. One finding a line
 * tells of every period in which the two differ.
 */
export function checkTotals(
  lines: readonly TableLine[],
  columns: readonly PeriodColumn[],
  context: ExtractContext,
): void {
  const listed = lines.filter((line) => line.area !== null && isCompared(line.area));
  for (const line of lines) {
    if (line.area !== null && isCompared(line.area)) continue;
    const parts = line.area === null ? listed : linesWithin(line.area);
    if (parts === null) continue;
    const differing = differences(line, parts);
    const [first] = differing;
    if (first === undefined) continue;
    if (line.area !== null && listed.length > parts.length && differences(line, listed).length === 0) {
      const { name: expected } = wholeArea(context.county);
      context.findings.add('total-of-another-area', {
        line: line.line,
        column: first.heading,
        found: line.area.name,
        expected,
      });
      continue;
    }
    context.findings.add('printed-total-differs', {
      line: line.line,
      column: first.heading,
      found: String(first.total),
      expected: String(first.sum),
      more: differing.slice(1).map(inWords).join(''),
    });
  }

  function linesWithin(area: Area): TableLine[] | null {
    const parts = comparedWithin(context.county, area).map((part) => listed.find((line) => line.area === part));
    return parts.every((part) => part !== undefined) ? parts : null;
  }

  function differences(total: TableLine, parts: readonly TableLine[]): Difference[] {
    return columns.flatMap((column) => {
      const printed = total.values.get(column.period);
      const values = parts.map((part) => part.values.get(column.period));
      if (printed === undefined || !values.every((value) => value !== undefined)) return [];
      const sum = values.reduce((one, other) => one + other, 0);
      return sum === printed ? [] : [{ ...column, total: printed, sum }];
    });
  }
}

function inWords({ period, total, sum }: Difference): string {
  return `; in ${describePeriod(period)} it says ${total} where they add up to ${sum}`;
}
