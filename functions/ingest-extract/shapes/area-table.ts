import { checkPrintedArithmetic } from '../check-printed-arithmetic.ts';
import { checkNamelessTotals } from '../check-totals.ts';
import type { ExtractContext } from '../extract-context.ts';
import { isRemark } from '../is-remark.ts';
import { readAreaCells } from '../read-area-cell.ts';
import { readCount } from '../read-count.ts';
import { readNumber } from '../read-number.ts';
import { hasItsCells } from '../row-length.ts';
import type { LineReader, Shape } from '../shape.ts';
import type { TableLine } from '../table-line.ts';
import { tellOfSplitCells } from '../tell-of-split-cells.ts';
import { type AreaTableColumns, readAreaTableColumns, tellOfRepeatedColumns } from './area-table-columns.ts';

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
    const columns = readAreaTableColumns(header);
    if (columns === null) return null;
    tellOfRepeatedColumns(columns, headerLine, context);
    return readLines(columns, header, headerLine, context);
  },
};

function readLines(
  columns: AreaTableColumns,
  header: readonly string[],
  headerLine: number,
  context: ExtractContext,
): LineReader {
  const { findings, figures, dataset } = context;
  const measure = dataset.kind === 'measure' ? dataset.measure : null;
  const areaColumn = header[columns.area ?? columns.code ?? 0]?.trim() ?? '';
  const read = new Set([...columns.periods, ...columns.printed].map(({ at }) => at));
  const numbers = columns.periods.map(({ at, heading }) => ({ at, heading, besideIsRead: read.has(at + 1) }));
  const lines: TableLine[] = [];
  const holdNumbers = new Set<number>();
  let remarks: { line: number; found: string }[] = [];

  function takeLine(cells: readonly string[], line: number): void {
    const name = columns.area === undefined ? undefined : cells[columns.area];
    const code = columns.code === undefined ? undefined : cells[columns.code];
    const label = (code?.trim() || name?.trim()) ?? '';
    const isTotal = TOTAL.test(label);
    if (!isTotal && isRemark(cells, context)) {
      if (label !== '' && lines.length > 0) remarks.push({ line, found: label });
      return;
    }
    if (!hasItsCells(cells, header, 1, line, findings) || tellOfSplitCells(cells, line, header, numbers, findings))
      return;
    const area = isTotal ? null : readAreaCells({ name, code, line, column: areaColumn }, context);
    const values = new Map<string, number>();
    for (const { at, heading, period } of columns.periods) {
      const count = readCount(cells[at] ?? '', { line, column: heading, unit: measure?.unit ?? 'figures' }, context);
      if (count === null) continue;
      values.set(period, count.value);
      if (area !== null && measure !== null) {
        figures.add({ measure: measure.id, area: area.code, period, ...count, line, column: heading });
      }
    }
    for (const { at } of columns.others) if (readNumber(cells[at] ?? '').state === 'number') holdNumbers.add(at);
    if (area === null && !isTotal) return;
    const printed = columns.printed.map(({ at }) => cells[at] ?? '');
    lines.push({ line, area, values, printed });
    // Below the table a line of text is a note; between its lines it may be an area that lost its figures.
    for (const remark of remarks) findings.add('line-not-used', remark);
    remarks = [];
  }

  return {
    takeLine,
    finish() {
      for (const { at, heading: column } of columns.others) {
        findings.add(holdNumbers.has(at) ? 'column-not-understood' : 'column-not-used', { line: headerLine, column });
      }
      checkNamelessTotals(lines, columns.periods, context);
      const periods = columns.periods.map(({ period }) => period);
      checkPrintedArithmetic(lines, columns.printed, periods, headerLine, context);
    },
  };
}
