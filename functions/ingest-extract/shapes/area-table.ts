import { checkPrintedArithmetic, type PrintedColumn, type TableLine } from '../check-printed-arithmetic.ts';
import { checkTotals, type PeriodColumn } from '../check-totals.ts';
import type { ExtractContext, LineReader, Shape } from '../extract-context.ts';
import { isRemark } from '../is-remark.ts';
import { readAreaCells } from '../read-area-cell.ts';
import { readCount } from '../read-count.ts';
import { readHeading } from '../read-heading.ts';
import { readNumber } from '../read-number.ts';
import { tellOfSplitCells } from '../tell-of-split-cells.ts';

/** The columns of one table, by what they hold; numbers are positions in a line. */
type Columns = {
  area: number | undefined;
  code: number | undefined;
  periods: (PeriodColumn & { at: number })[];
  printed: (PrintedColumn & { at: number })[];
  others: { heading: string; at: number }[];
  /** Headings of a second column of areas or of codes. */
  repeated: string[];
};

/** What a line of totals that names no area is called. */
const TOTAL = /^(grand |county |overall |district )?totals?:?$/i;

/**
 * An area on each line, a period in each column of figures, and printed changes, percentages, rates
 * and positions, which are checked and never stored. Of one measure: the folder says which.
 */
export const areaTable: Shape = {
  name: 'area-table',
  reads: ['measure'],
  expects: 'a column "Area" and a column for each period, such as "Apr-Aug 19"',
  recognise(header, headerLine, context) {
    if (context.dataset.kind !== 'measure') return null;
    const columns = readColumns(header);
    if (columns.periods.length === 0 || (columns.area ?? columns.code) === undefined) return null;
    tellOfRepeats(columns, headerLine, context);
    return readLines(columns, header, headerLine, context);
  },
};

function readColumns(header: readonly string[]): Columns {
  const columns: Columns = { area: undefined, code: undefined, periods: [], printed: [], others: [], repeated: [] };
  for (const [at, cell] of header.entries()) {
    const heading = cell.trim();
    const read = readHeading(cell);
    if (read.kind === 'area' && columns.area === undefined) columns.area = at;
    else if (read.kind === 'code' && columns.code === undefined) columns.code = at;
    else if (read.kind === 'area' || read.kind === 'code') columns.repeated.push(heading);
    else if (read.kind === 'period') columns.periods.push({ at, heading, period: read.period });
    else if (read.kind === 'printed') columns.printed.push({ at, heading, what: read.what });
    else if (read.kind !== 'blank' && read.kind !== 'note') columns.others.push({ at, heading });
  }
  // Reports often leave the heading above the areas empty.
  if (columns.area === undefined && columns.code === undefined && header[0]?.trim() === '') columns.area = 0;
  return columns;
}

function tellOfRepeats({ periods, repeated }: Columns, line: number, context: ExtractContext): void {
  for (const heading of repeated) context.findings.add('column-twice', { line, column: heading, found: heading });
  const seen = new Set<string>();
  for (const { period, heading } of periods) {
    if (seen.has(period)) context.findings.add('column-twice', { line, column: heading, found: heading });
    seen.add(period);
  }
}

function readLines(
  columns: Columns,
  header: readonly string[],
  headerLine: number,
  context: ExtractContext,
): LineReader {
  const { findings, figures, dataset } = context;
  const lines: TableLine[] = [];
  const read = new Set([...columns.periods, ...columns.printed].map(({ at }) => at));
  const numbers = columns.periods.map(({ at, heading }) => ({ at, heading, besideIsRead: read.has(at + 1) }));
  const holdNumbers = new Set<number>();
  const areaColumn = header[columns.area ?? columns.code ?? 0]?.trim() ?? '';

  function takeLine(cells: readonly string[], line: number): void {
    const name = columns.area === undefined ? undefined : cells[columns.area];
    const code = columns.code === undefined ? undefined : cells[columns.code];
    const label = (code?.trim() || name?.trim()) ?? '';
    const isTotal = TOTAL.test(label);
    if (!isTotal && isRemark(cells, context)) return;
    if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      findings.add('row-too-long', { line, found: String(cells.length), expected: String(header.length) });
      return;
    }
    if (tellOfSplitCells(cells, line, header, numbers, findings)) return;
    const area = isTotal ? null : readAreaCells({ name, code, line, column: areaColumn }, context);
    const values = new Map<string, number>();
    for (const { at, heading, period } of columns.periods) {
      const unit = dataset.kind === 'measure' ? dataset.measure.unit : 'figures';
      const value = readCount(cells[at] ?? '', { line, column: heading, unit }, context);
      if (value === null) continue;
      values.set(period, value);
      if (area === null || dataset.kind !== 'measure') continue;
      figures.add({ measure: dataset.measure.id, area: area.code, period, value, line, column: heading });
    }
    const printed = columns.printed.map(({ at }) => cells[at] ?? '');
    if (area !== null || isTotal) lines.push({ line, area, values, printed });
    for (const { at } of columns.others) if (readNumber(cells[at] ?? '').state === 'number') holdNumbers.add(at);
  }

  return {
    takeLine,
    finish() {
      for (const { at, heading } of columns.others) {
        findings.add(holdNumbers.has(at) ? 'column-not-understood' : 'column-not-used', {
          line: headerLine,
          column: heading,
        });
      }
      checkTotals(lines, columns.periods, context);
      const periods = columns.periods.map(({ period }) => period);
      checkPrintedArithmetic(lines, columns.printed, periods, headerLine, context);
    },
  };
}
