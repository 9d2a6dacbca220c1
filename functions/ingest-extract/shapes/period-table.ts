import { isCompared } from '../../../schemas/area.ts';
import { isTotal } from '../cells/is-total.ts';
import { whyNoPeriod } from '../cells/period-in-doubt.ts';
import { readHeading } from '../cells/read-heading.ts';
import { measuresCalled } from '../cells/read-measure.ts';
import { readNumber } from '../cells/read-number.ts';
import { checkChangesDown, type LineOfPeriod } from '../checks/check-changes-down.ts';
import { checkColumnsOfTotals, checkLinesOfTotals } from '../checks/check-totals-down.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { isRemark } from '../tables/is-remark.ts';
import { keepLines } from '../tables/keep-lines.ts';
import { hasItsCells } from '../tables/row-length.ts';
import { tellOfSplitCells } from '../tables/tell-of-split-cells.ts';
import { isPassedOver } from '../tables/worked-out-lines.ts';
import { printedBeside, readFigures } from './figure-columns.ts';
import { columnsOfAreas, columnsOfMeasures, type NamedColumns, type UnnamedColumn } from './name-columns.ts';
import { isPeriodHeading, periodOfLine } from './period-of-line.ts';

/**
 * A period on each line, figures of the folder's measure beside it: of one area, or of the areas that
 * head the columns. Under figures/ the columns are headed by measures. Printed changes, percentages and
 * rates are checked and never stored.
 */
export const periodTable: Shape = {
  name: 'period-table',
  reads: ['measure', 'figures'],
  expects: 'a column "Period" and one of figures, or one for each area (or for each measure, under figures/)',
  recognise(header, headerLine, context, titles) {
    const labels = periodColumns(header);
    const columns = labels && figureColumns(header, labels);
    if (labels === null || columns === null || columns.length === 0) return null;
    if (
      context.dataset.kind === 'figures' &&
      !columns.some(({ heading }) => measuresCalled(context.county, heading).length > 0)
    )
      return null;
    return readLines({ header, headerLine, labels, columns, titles }, context);
  },
};

type Layout = {
  header: readonly string[];
  headerLine: number;
  labels: readonly number[];
  columns: readonly UnnamedColumn[];
  titles: readonly string[];
};

/** Where the periods of the lines stand: in one column, or in one of years and one of months or quarters. */
function periodColumns(header: readonly string[]): number[] | null {
  const at = header.flatMap((cell, i) => (isPeriodHeading(cell) ? [i] : []));
  const isYear = (i: number) => /year/i.test(header[i] ?? '');
  if (at.length === 1) return at;
  return at.length === 2 && at.filter(isYear).length === 1
    ? at.sort((one, other) => Number(isYear(one)) - Number(isYear(other)))
    : null;
}

/** The columns that may hold figures; null where a heading shows that this is a table of another kind. */
function figureColumns(header: readonly string[], labels: readonly number[]): UnnamedColumn[] | null {
  const columns: UnnamedColumn[] = [];
  for (const [at, cell] of header.entries()) {
    const { kind } = readHeading(cell);
    if (labels.includes(at) || kind === 'blank' || kind === 'note' || kind === 'printed') continue;
    if (kind === 'area' || kind === 'code' || kind === 'ward' || kind === 'period') return null;
    if (!/\p{L}/u.test(cell)) return null;
    columns.push({ at, heading: cell.trim() });
  }
  return columns;
}

type KeptLine = { line: number; cells: readonly string[] };

function readLines({ header, headerLine, labels, columns, titles }: Layout, context: ExtractContext): LineReader {
  const { dataset, findings } = context;
  const lines = keepLines<KeptLine>('period', findings);
  const read = new Set(header.flatMap((cell, at) => (readHeading(cell).kind === 'printed' ? [at] : [])).concat(labels));
  for (const { at } of columns) read.add(at);
  const numbers = columns.map((column) => ({ ...column, besideIsRead: read.has(column.at + 1) }));
  const headings = labels.map((at) => header[at]?.trim() ?? '');
  const column = headings[0] ?? '';

  function labelOf(cells: readonly string[]): string {
    return labels
      .map((at) => cells[at]?.trim() ?? '')
      .join(' ')
      .trim();
  }

  /** What the columns hold: what holds no number is no column of figures. */
  function nameColumns(): NamedColumns {
    const holdNumbers = columns.filter(({ at }) =>
      lines.all.some(({ cells }) => readNumber(cells[at] ?? '').state === 'number'),
    );
    const numeric = columns.length === 1 ? columns : holdNumbers;
    for (const column of columns.filter((each) => !numeric.includes(each))) {
      findings.add('column-not-used', { line: headerLine, column: column.heading });
    }
    const texts = [...titles, ...numeric.map(({ heading }) => heading)];
    return 'measure' in dataset
      ? columnsOfAreas(numeric, dataset.measure, texts, headerLine, context)
      : columnsOfMeasures(numeric, texts, headerLine, context);
  }

  return {
    takeLine(cells, line) {
      if (isRemark(cells, context)) return lines.passOver(line, labelOf(cells));
      if (isPassedOver({ label: labelOf(cells), line, what: 'period' }, context)) return;
      if (!hasItsCells(cells, header, 1, line, findings)) return;
      if (!tellOfSplitCells(cells, line, header, numbers, findings)) lines.keep({ line, cells });
    },
    finish() {
      const named = nameColumns();
      const read: LineOfPeriod[] = [];
      for (const { line, cells } of lines.all) {
        const found = labelOf(cells);
        if (isTotal(found, context)) continue;
        const period = periodOfLine(headings.join(' '), found);
        if (period === null) findings.add(found === '' ? 'text-missing' : whyNoPeriod(found), { line, column, found });
        const values = readFigures(cells, line, named.figures, { area: null, period }, context);
        if (period !== null) read.push({ line, area: null, period, values, cells });
      }
      const totals = lines.all.filter(({ cells }) => isTotal(labelOf(cells), context));
      checkLinesOfTotals(totals, read, named.figures, context);
      const ofParts = named.figures.filter(({ area }) => area !== null && isCompared(area));
      checkColumnsOfTotals(named.totals, read, ofParts, context);
      checkChangesDown(
        read,
        printedBeside(header, (at) => labels.includes(at), named.figures),
        headerLine,
        context,
      );
    },
  };
}
