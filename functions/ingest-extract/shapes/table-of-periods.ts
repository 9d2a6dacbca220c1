import type { Figure } from '../../../schemas/figure.ts';
import type { Period } from '../../../schemas/period.ts';
import { type Count, readCount } from '../cells/read-count.ts';
import { readNumber } from '../cells/read-number.ts';
import { checkPrintedArithmetic } from '../checks/check-printed-arithmetic.ts';
import type { ExtractContext } from '../extract-context.ts';
import { type KeptLines, keepLines } from '../tables/keep-lines.ts';
import { hasItsCells } from '../tables/row-length.ts';
import type { TableLine } from '../tables/table-line.ts';
import { tellOfSplitCells } from '../tables/tell-of-split-cells.ts';
import { type PeriodColumns, tellOfRepeatedColumns } from './period-columns.ts';

/** What stands on a line of the table beside its labels. */
export type LineCells = {
  counts: (Count & { period: Period; column: string })[];
  values: ReadonlyMap<Period, number>;
  printed: readonly string[];
};

/** A table being read that has a period in each column of figures and, maybe, printed numbers beside them. */
export type TableOfPeriods = {
  /** Reads the numbers of a line; null, and a finding, where it cannot be told which heading each stands under. */
  readCells(cells: readonly string[], line: number, unit: string): LineCells | null;
  /** Stores the counts of a line as figures of one measure and area. */
  store(line: number, counts: LineCells['counts'], of: Pick<Figure, 'measure' | 'area' | 'aside'>): void;
  /** The lines of the table: what is printed on those that are kept is checked. */
  lines: KeptLines<TableLine>;
  /** Tells of columns that were not used, and checks what is printed. */
  finish(): void;
};

const HEADING_WANTED = 'a period, such as "Apr-Aug 19" or "2019-04"';

/** Starts reading a table below its header. `about` says what its lines are about: an area, a ward. */
export function beginTableOfPeriods<Label extends string>(
  columns: PeriodColumns<Label>,
  header: readonly string[],
  headerLine: number,
  about: string,
  context: ExtractContext,
): TableOfPeriods {
  const { findings, figures } = context;
  const read = new Set([...columns.periods, ...columns.printed].map(({ at }) => at));
  const numbers = columns.periods.map(({ at, heading }) => ({ at, heading, besideIsRead: read.has(at + 1) }));
  const lines = keepLines<TableLine>(about, findings);
  const holdNumbers = new Set<number>();
  tellOfRepeatedColumns(columns.repeated, headerLine, findings);

  return {
    readCells(cells, line, unit) {
      if (!hasItsCells(cells, header, 1, line, findings)) return null;
      if (tellOfSplitCells(cells, line, header, numbers, findings)) return null;
      const counts = columns.periods.flatMap(({ at, heading: column, period }) => {
        const count = readCount(cells[at] ?? '', { line, column, unit }, context);
        return count === null ? [] : [{ ...count, period, column }];
      });
      for (const { at } of columns.others) if (readNumber(cells[at] ?? '').state === 'number') holdNumbers.add(at);
      // Nothing can be held against an approximate figure.
      const exact = counts.filter(({ aside }) => aside?.approximate === undefined);
      const values = new Map(exact.map(({ period, value }) => [period, value]));
      return { counts, values, printed: columns.printed.map(({ at }) => cells[at] ?? '') };
    },
    store(line, counts, { measure, area, aside: ofLine }) {
      for (const { value, aside, period, column } of counts) {
        const both = { ...aside, ...ofLine };
        const said = Object.keys(both).length > 0 && { aside: both };
        figures.add({ measure, area, period, value, ...said, line, column });
      }
    },
    lines,
    finish() {
      for (const { at, heading: column } of columns.others) {
        if (!holdNumbers.has(at)) findings.add('column-not-used', { line: headerLine, column });
        else findings.add('column-not-understood', { line: headerLine, column, instead: HEADING_WANTED });
      }
      const periods = columns.periods.map(({ period }) => period);
      checkPrintedArithmetic(lines.all, columns.printed, periods, headerLine, context);
    },
  };
}
