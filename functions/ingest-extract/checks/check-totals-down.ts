import { monthsOf } from '../../../schemas/period.ts';
import { readNumber } from '../cells/read-number.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineOfPeriod } from './check-changes-down.ts';
import { type SentTotal, sumOf, tellOfDifferences } from './differing-totals.ts';

type NumberColumn = { at: number; heading: string };
type LineOfCells = { line: number; cells: readonly string[] };

const NOT_STORED = 'This total is not stored';

/** Holds lines of totals below a table against the sums of its lines, where no two lines of one area overlap. */
export function checkLinesOfTotals(
  totals: readonly LineOfCells[],
  lines: readonly LineOfPeriod[],
  columns: readonly NumberColumn[],
  { findings }: ExtractContext,
): void {
  const months = lines.flatMap(({ area, period }) => monthsOf(period).map((month) => `${area?.code} ${month}`));
  if (new Set(months).size < months.length) return;
  for (const { line, cells } of totals) {
    const sent = columns.flatMap(({ at, heading: column }): SentTotal[] => {
      const known = lines.flatMap(({ values }) => values.get(at) ?? []);
      const total = readNumber(cells[at] ?? '');
      if (total.state !== 'number' || known.length < lines.length) return [];
      return [{ line, column, total: total.value, sum: sumOf(known) }];
    });
    tellOfDifferences(sent, { parts: 'the lines of the table', what: NOT_STORED }, findings);
  }
}

/** Holds columns of totals beside columns of areas against the sums of those areas, line by line. */
export function checkColumnsOfTotals(
  totals: readonly NumberColumn[],
  lines: readonly LineOfPeriod[],
  columns: readonly NumberColumn[],
  { findings }: ExtractContext,
): void {
  for (const { line, values, cells } of lines) {
    const known = columns.flatMap(({ at }) => values.get(at) ?? []);
    const sent = totals.flatMap(({ at, heading: column }): SentTotal[] => {
      const total = readNumber(cells[at] ?? '');
      if (total.state !== 'number' || known.length < columns.length) return [];
      return [{ line, column, total: total.value, sum: sumOf(known) }];
    });
    tellOfDifferences(sent, { parts: 'the areas beside it', what: NOT_STORED }, findings);
  }
}
