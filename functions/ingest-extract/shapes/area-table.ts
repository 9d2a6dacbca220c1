import { isCompared } from '../../../schemas/area.ts';
import { areaOfTotal, isTotal } from '../cells/is-total.ts';
import { readHeading } from '../cells/read-heading.ts';
import { checkNamelessTotals } from '../checks/check-totals.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { isRemark } from '../tables/is-remark.ts';
import { readAreaCells } from '../tables/read-area-cell.ts';
import { isPassedOver } from '../tables/worked-out-lines.ts';
import { headingOf, labelCell, type PeriodColumns, readPeriodColumns } from './period-columns.ts';
import { beginTableOfPeriods } from './table-of-periods.ts';

/**
 * An area on each line, a period in each column of figures, and printed changes, percentages, rates
 * and positions, which are checked and never stored. Of one measure: the folder says which.
 */
export const areaTable: Shape = {
  name: 'area-table',
  reads: ['measure'],
  expects: 'a column "Area" and a column for each period, such as "Apr-Aug 19"',
  headerMaySpread: true,
  recognise(header, headerLine, context) {
    const columns = readPeriodColumns(header, areaOrCode, 'area');
    return columns && readLines(columns, header, headerLine, context);
  },
};

function areaOrCode(heading: string): 'area' | 'code' | null {
  const { kind } = readHeading(heading);
  return kind === 'area' || kind === 'code' ? kind : null;
}

function readLines(
  columns: PeriodColumns<'area' | 'code'>,
  header: readonly string[],
  headerLine: number,
  context: ExtractContext,
): LineReader {
  const { dataset } = context;
  const measure = dataset.kind === 'measure' ? dataset.measure : null;
  const column = headingOf(header, columns, columns.labels.has('area') ? 'area' : 'code');
  const table = beginTableOfPeriods(columns, header, headerLine, 'area', context);

  return {
    takeLine(cells, line) {
      const [name, code] = [labelCell(cells, columns, 'area'), labelCell(cells, columns, 'code')];
      const label = (code?.trim() || name?.trim()) ?? '';
      const ofAll = isTotal(label, context);
      if (!ofAll && isRemark(cells, context)) return table.lines.passOver(line, label);
      if (isPassedOver({ label, line, what: 'area' }, context)) return;
      const read = table.readCells(cells, line, measure?.unit ?? 'figures');
      if (read === null) return;
      const { counts, ...kept } = read;
      const ofCounty = areaOfTotal(label, context);
      const named = ofCounty !== undefined && !isCompared(ofCounty) ? ofCounty.name : name;
      const area = ofAll ? null : readAreaCells({ name: named, code, line, column }, context);
      if (area !== null && measure !== null) {
        table.store(line, counts, { measure: measure.id, area: area.code });
      }
      if (area !== null || ofAll) table.lines.keep({ line, area, ...kept });
    },
    finish() {
      checkNamelessTotals(table.lines.all, columns.periods, context);
      table.finish();
    },
  };
}
