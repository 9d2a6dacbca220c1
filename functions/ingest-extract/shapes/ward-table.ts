import { type Area, wardCode, wardCodeOf } from '../../../schemas/area.ts';
import { isRemainder } from '../cells/is-total.ts';
import { readHeading } from '../cells/read-heading.ts';
import { checkWardTotal } from '../checks/check-totals.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { districtOfTable } from '../tables/area-of-table.ts';
import { isRemark } from '../tables/is-remark.ts';
import { type AreaCells, readAreaCells } from '../tables/read-area-cell.ts';
import type { TableLine } from '../tables/table-line.ts';
import { isPassedOver, isTotalInDoubt } from '../tables/worked-out-lines.ts';
import { headingOf, labelCell, type PeriodColumns, readPeriodColumns } from './period-columns.ts';
import { beginTableOfPeriods, type LineCells } from './table-of-periods.ts';

/** Words that call a line the total of wards, alone or around the name of their district. */
const OF_TOTALS = /\b(grand|overall|all|sum|totals?|of|the|wards|district|borough|city|council|wide)\b|[:-]/gi;

/** What the columns say that tell which ward a line is about. */
type Label = 'ward' | 'area' | 'code';

/**
 * A ward on each line, a period in each column of figures, and printed numbers, which are checked and
 * never stored. The wards are of the sender's own area; or of the district that a column of districts,
 * else the titles, name. Totals are checked and never stored.
 */
export const wardTable: Shape = {
  name: 'ward-table',
  reads: ['measure', 'wards'],
  expects: 'a column "Ward" and a column for each period, such as "Apr-Aug 19"',
  headerMaySpread: true,
  recognise(header, headerLine, context, titles) {
    const columns = readPeriodColumns(header, labelOf, null);
    if (columns === null || !columns.labels.has('ward')) return null;
    const { labels } = columns;
    const ofTable = labels.has('area') || labels.has('code') ? null : districtOfTable(titles, headerLine, context);
    return readLines(columns, header, headerLine, ofTable, context);
  },
};

function labelOf(heading: string): Label | null {
  const { kind } = readHeading(heading);
  return kind === 'ward' || kind === 'area' || kind === 'code' ? kind : null;
}

function readLines(
  columns: PeriodColumns<Label>,
  header: readonly string[],
  headerLine: number,
  ofTable: Area | null,
  context: ExtractContext,
): LineReader {
  const { dataset, findings, readArea } = context;
  const measure = 'measure' in dataset ? dataset.measure : null;
  const { labels } = columns;
  const hasDistricts = labels.has('area') || labels.has('code');
  const column = headingOf(header, columns, 'ward');
  const districtColumn = headingOf(header, columns, labels.has('area') ? 'area' : 'code');
  const table = beginTableOfPeriods(columns, header, headerLine, 'ward', context);
  const totals: { total: TableLine; within: Area | null }[] = [];
  const remainders: TableLine[] = [];

  /** The cells of a line that say which district it is of, null where they are empty. */
  function districtCells(cells: readonly string[], line: number): AreaCells | null {
    const [name, code] = [labelCell(cells, columns, 'area'), labelCell(cells, columns, 'code')];
    return name?.trim() || code?.trim() ? { name, code, line, column: districtColumn } : null;
  }

  function takeWard(ward: string, ofDistrict: AreaCells | null, counts: LineCells['counts'], line: number): void {
    const said = ofDistrict ?? { name: '', code: '', line, column: districtColumn };
    const district = hasDistricts ? readAreaCells(said, context) : ofTable;
    if (district === null || measure === null) return;
    const area = wardCodeOf(district, ward);
    if (wardCode.safeParse(area).success) table.store(line, counts, { measure: measure.id, area, aside: { ward } });
    else findings.add('area-missing', { line, column });
  }

  /** What belongs to no ward that is named counts in totals, and is no figure. */
  function takeRemainder(found: string, kept: TableLine): void {
    findings.add('line-not-stored', { line: kept.line, found, what: 'ward', why: 'what is left beside those named' });
    remainders.push(kept);
  }

  /** Keeps a line of totals: of the area that it names, or of every ward where it names none. */
  function takeTotal(total: TableLine, named: AreaCells | null): void {
    const within = named && readAreaCells(named, context);
    if (named === null || within !== null) totals.push({ total, within });
  }

  return {
    takeLine(cells, line) {
      const ward = labelCell(cells, columns, 'ward')?.trim() ?? '';
      const named = ward.replace(OF_TOTALS, '').trim();
      const ofDistrict = districtCells(cells, line);
      const isTotal = named === '' ? ward !== '' || ofDistrict !== null : readArea(named) !== undefined;
      if (!isTotal && isRemark(cells, context)) return table.lines.passOver(line, ward);
      const said = { label: ward, line, what: 'ward' };
      if (isPassedOver(said, context) || (!isTotal && isTotalInDoubt(said, context))) return;
      const read = table.readCells(cells, line, measure?.unit ?? 'figures');
      if (read === null) return;
      const { counts, ...numbers } = read;
      const kept = { line, area: null, ...numbers };
      if (!isTotal && isRemainder(ward)) takeRemainder(ward, kept);
      else if (!isTotal) takeWard(ward, ofDistrict, counts, line);
      else takeTotal(kept, named === '' ? ofDistrict : { name: named, code: undefined, line, column });
      table.lines.keep(kept);
    },
    finish() {
      const ofTotals = new Set(totals.map(({ total }) => total));
      const listed = table.lines.all.filter((line) => !ofTotals.has(line));
      for (const total of totals) checkWardTotal({ ...total, listed, remainders }, columns.periods, context);
      table.finish();
    },
  };
}
