import type { AreaComparison, Comparison, TotalComparison } from '../../../schemas/comparison.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { concerns } from '../../comparison-rules/breaks-concern.ts';
import { areaPath, figurePath } from '../frame/paths.ts';
import type { SiteFrame } from '../frame/site-frame.ts';
import type { Mark } from '../marks/marks.ts';
import { monthsOfWindow, windowSlug } from '../words/window-names.ts';
import { againstCell, changeCells, countCell, directionCell, rankCell, rateCell } from './cells.ts';
import { AGAINST_COLUMN, aboutWindow, changeColumns, POSITION_BY_RATE_COLUMN, RATE_COLUMN } from './columns.ts';
import { notesOf } from './comparison-notes.ts';
import { type IsRevised, isSideRevised } from './revised-sides.ts';
import type { ShownCell, ShownColumn, ShownRow, ShownTable } from './shown-table.ts';

/** The table that reports print: every area in one window, the totals below. */
export function comparisonTable(
  measure: MeasureDocument['measure'],
  comparison: Comparison,
  site: SiteFrame,
  isRevised: IsRevised,
): ShownTable {
  const { window } = comparison;
  const areas = comparison.areas.map((area) => areaRow(measure.id, area, comparison, site, isRevised));
  const totals = comparison.totals
    .filter(({ current, previous }) => current !== null || previous !== null)
    .map((total) => totalRow(measure.id, total, comparison, site, isRevised));
  return {
    caption: `${measure.label}, ${monthsOfWindow(window)}`,
    about: aboutWindow(measure, window),
    columns: columnsOf(comparison),
    rows: [...areas, ...totals],
    notes: notesOf(measure, comparison, site.county),
  };
}

function columnsOf({ window }: Comparison): ShownColumn[] {
  return [
    { id: 'area', heading: 'Area', kind: 'name' },
    ...changeColumns(window),
    RATE_COLUMN,
    POSITION_BY_RATE_COLUMN,
    { id: 'positionByCount', heading: 'Position by count', kind: 'number', detail: 'positionByCountAmong' },
    AGAINST_COLUMN,
  ];
}

function areaRow(
  measure: string,
  area: AreaComparison,
  comparison: Comparison,
  site: SiteFrame,
  isRevised: IsRevised,
): ShownRow {
  const { code, name, rateInterval95, missingMonths, previousMissingMonths, partialCount } = area;
  const link = figurePath(measure, code, windowSlug(comparison.window));
  const marks = sideMarks(area, comparison, site, isRevised);
  const cells: ShownCell[] = [
    nameCell(code, name, site),
    countCell(area.previous, previousMissingMonths.length > 0 ? partialCount.previous : null, marks.previous, link),
    countCell(area.current, missingMonths.length > 0 ? partialCount.current : null, marks.current, link),
    ...changeCells(area, breakMarks(code, comparison, site)),
    directionCell(area),
    rateCell(area.ratePer1000, rateInterval95),
    rankCell(area.rankByRate),
    rankCell(area.rankByCount),
    againstCell(area.againstCounty, area.beyond998, area.againstCountyReading),
  ];
  return { code, kind: 'area', cells };
}

function totalRow(
  measure: string,
  total: TotalComparison,
  comparison: Comparison,
  site: SiteFrame,
  isRevised: IsRevised,
): ShownRow {
  const { code, name, rateInterval95 } = total;
  const link = figurePath(measure, code, windowSlug(comparison.window));
  const marks = sideMarks(total, comparison, site, isRevised);
  const none: ShownCell = { text: '', value: null };
  return {
    code,
    kind: 'total',
    cells: [
      nameCell(code, name, site),
      countCell(total.previous, null, marks.previous, link),
      countCell(total.current, null, marks.current, link),
      ...changeCells(total, breakMarks(code, comparison, site)),
      directionCell(total),
      rateCell(total.ratePer1000, rateInterval95),
      ...[none, none, none],
    ],
  };
}

function nameCell(code: string, name: string, { published }: SiteFrame): ShownCell {
  return { text: name, value: name, ...(published.areas.has(code) && { link: areaPath(code) }) };
}

function sideMarks(
  compared: AreaComparison | TotalComparison,
  { window, incompleteExtract }: Comparison,
  { county }: SiteFrame,
  isRevised: IsRevised,
): { current: Mark[]; previous: Mark[] } {
  const of = (side: 'current' | 'previous'): Mark[] => [
    ...(compared.approximate[side] ? (['approximate'] as const) : []),
    ...(incompleteExtract[side] === null ? [] : (['partial'] as const)),
    ...(isSideRevised(compared, window, side, { county, isRevised }) ? (['revised'] as const) : []),
  ];
  return { current: of('current'), previous: of('previous') };
}

function breakMarks(code: string, { breaks }: Comparison, { county }: SiteFrame): Mark[] {
  return breaks.some((each) => concerns(each, code, county)) ? ['break'] : [];
}
