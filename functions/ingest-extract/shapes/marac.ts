import type { Area } from '../../../schemas/area.ts';
import { measureNamed } from '../../../schemas/county.ts';
import type { Period } from '../../../schemas/period.ts';
import { isTotal } from '../cells/is-total.ts';
import { whyNoPeriod } from '../cells/period-in-doubt.ts';
import { readHeading } from '../cells/read-heading.ts';
import { checkChangesDown, type LineOfPeriod } from '../checks/check-changes-down.ts';
import { checkColumn } from '../checks/check-printed-column.ts';
import { checkShare } from '../checks/check-printed-share.ts';
import { checkLinesOfTotals } from '../checks/check-totals-down.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { areaOfTable } from '../tables/area-of-table.ts';
import { isRemark } from '../tables/is-remark.ts';
import { keepLines } from '../tables/keep-lines.ts';
import { periodOfTable } from '../tables/period-of-table.ts';
import { readAreaCells } from '../tables/read-area-cell.ts';
import { hasItsCells } from '../tables/row-length.ts';
import { tellOfSplitCells } from '../tables/tell-of-split-cells.ts';
import { isPassedOver } from '../tables/worked-out-lines.ts';
import { type ColumnsByHeading, columnsByHeading } from './columns-by-heading.ts';
import { type FigureColumn, printedBeside, readFigures } from './figure-columns.ts';
import { isPeriodHeading, periodOfLine } from './period-of-line.ts';

type Column = 'period' | 'area' | 'code' | 'cases' | 'repeats' | 'share';

/** What the figures of each column are counted as. */
const MEASURES = { cases: 'marac-cases', repeats: 'marac-repeat-victims' } as const;

/**
 * Cases at MARAC, and repeat victims among them: a line for each period, of one area, or a line for each
 * area. A printed share of repeat victims is checked and never stored, as are printed changes.
 */
export const marac: Shape = {
  name: 'marac',
  reads: ['marac'],
  expects: 'a column "Year" (or "Area"), one of cases and one of repeat victims',
  recognise(header, headerLine, context, titles) {
    const columns = columnsByHeading(header, columnOf);
    if (!columns.has('cases') || !(columns.has('period') || columns.has('area') || columns.has('code'))) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    return readLines({ header, headerLine, columns, titles }, context);
  },
};

function columnOf(heading: string): Column | null {
  const { kind } = readHeading(heading);
  if (isPeriodHeading(heading)) return 'period';
  if (kind === 'area' || kind === 'code') return kind;
  const words = heading.replaceAll('_', ' ');
  if (/\brepeats?\b/i.test(words))
    return /%|\bper ?cent/i.test(words) ? 'share' : kind === 'printed' ? null : 'repeats';
  return kind !== 'printed' && /\b(cases?|maracs?)\b/i.test(words) ? 'cases' : null;
}

type Layout = {
  header: readonly string[];
  headerLine: number;
  columns: ColumnsByHeading<Column>;
  titles: readonly string[];
};

function readLines({ header, headerLine, columns, titles }: Layout, context: ExtractContext): LineReader {
  const { county, findings } = context;
  const namesAreas = columns.has('area') || columns.has('code');
  const areaOfAll = namesAreas ? null : areaOfTable([...titles, ...header], headerLine, context);
  const periodOfAll = columns.has('period') ? null : periodOfTable(titles, context);
  if (!columns.has('period') && periodOfAll === null) findings.add('period-of-table-not-told', { line: headerLine });
  const figureColumns = (['cases', 'repeats'] as const).flatMap((column): FigureColumn[] => {
    const [at, measure] = [columns.at(column), measureNamed(county, MEASURES[column])];
    return at === undefined || measure === undefined
      ? []
      : [{ at, heading: columns.heading(column), measure, area: null }];
  });
  const numbers = figureColumns.map(({ at, heading }) => ({ at, heading, besideIsRead: columns.isRead(at + 1) }));
  const about = columns.has('period') ? 'period' : 'area';
  const lines = keepLines<LineOfPeriod>(about, findings);
  const totals: { line: number; cells: readonly string[] }[] = [];

  function areaOf(cells: readonly string[], line: number): Area | null {
    if (!namesAreas) return areaOfAll;
    const [name, code] = [columns.cell('area', cells), columns.cell('code', cells)];
    return readAreaCells({ name, code, line, column: columns.heading(columns.has('area') ? 'area' : 'code') }, context);
  }

  function periodOf(cells: readonly string[], line: number): Period | null {
    if (!columns.has('period')) return periodOfAll;
    const [column, found] = [columns.heading('period'), columns.cell('period', cells)];
    const period = periodOfLine(column, found);
    if (period === null) findings.add(found === '' ? 'text-missing' : whyNoPeriod(found), { line, column, found });
    return period;
  }

  return {
    takeLine(cells, line) {
      const labels = [columns.cell('area', cells), columns.cell('code', cells), columns.cell('period', cells)];
      const ofAll = labels.some((label) => isTotal(label, context));
      if (!ofAll && isRemark(cells, context)) return lines.passOver(line, labels.join(' ').trim());
      if (labels.some((label) => isPassedOver({ label, line, what: about }, context))) return;
      if (!hasItsCells(cells, header, 1, line, findings)) return;
      if (tellOfSplitCells(cells, line, header, numbers, findings)) return;
      if (ofAll) {
        totals.push({ line, cells });
        return;
      }
      const [area, period] = [areaOf(cells, line), periodOf(cells, line)];
      const values = readFigures(cells, line, figureColumns, { area, period }, context);
      if (period !== null) lines.keep({ line, area: namesAreas ? area : null, period, values, cells });
    },
    finish() {
      const [at, cases, repeats] = [columns.at('share'), columns.at('cases'), columns.at('repeats')];
      if (at !== undefined) {
        const place = { heading: columns.heading('share'), headerLine };
        checkColumn(
          place,
          lines.all,
          ({ cells }) => cells[at] ?? '',
          ({ values }, printed) => {
            const [whole, part] = [values.get(cases ?? -1), values.get(repeats ?? -1)];
            if (whole !== undefined && part !== undefined) checkShare(printed, { part, whole }, findings);
          },
          findings,
        );
      }
      checkLinesOfTotals(totals, lines.all, figureColumns, context);
      checkChangesDown(
        lines.all,
        printedBeside(header, (i) => i === at, figureColumns),
        headerLine,
        context,
      );
    },
  };
}
