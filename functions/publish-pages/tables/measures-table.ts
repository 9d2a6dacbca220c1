import type { County } from '../../../schemas/county.ts';
import { counted } from '../../../schemas/plain-text.ts';
import type { SparklinePoints } from '../charts/sparkline.tsx';
import { measurePath } from '../frame/paths.ts';
import type { Mark } from '../marks/marks.ts';
import type { MeasureGroup } from '../measures/group-measures.ts';
import type { ToldOfMeasure } from '../measures/told-of-measure.ts';
import { shortPeriod } from '../words/window-names.ts';
import type { OfEachMeasure } from './area-measures-table.ts';
import { caveatsOfMeasures } from './caveats-of-measures.ts';
import { changeCells, countCell, directionCell, NOT_WORKED_OUT } from './cells.ts';
import { changeColumns, monthsColumn } from './columns.ts';
import { isSideRevised } from './revised-sides.ts';
import type { ShownCell, ShownRow, ShownTable } from './shown-table.ts';

/** Measures of one group, each by its county, or by the one area of which anything is known. */
export function measuresTable(
  { heading, measures }: MeasureGroup,
  ofCounty: County,
  isRevisedOf: OfEachMeasure['isRevisedOf'],
): ShownTable {
  const hasMonths = measures.some(({ county, months }) => (months.get(county?.code ?? '')?.length ?? 0) > 1);
  return {
    caption: heading,
    columns: [
      { id: 'measure', heading: 'Measure', kind: 'name', detail: 'whereAndWhen' },
      ...changeColumns(null),
      ...monthsColumn(hasMonths),
    ],
    rows: measures.map((each) =>
      measureRow(each, hasMonths, { county: ofCounty, isRevised: isRevisedOf(each.measure.id) }),
    ),
    notes: caveatsOfMeasures(measures, ofCounty),
  };
}

function measureRow(told: ToldOfMeasure, hasMonths: boolean, revised: Parameters<typeof isSideRevised>[3]): ShownRow {
  const { measure, county, window, months, breaks, incompleteExtract, areas } = told;
  const where = county?.name ?? counted(areas, 'area');
  const name: ShownCell = {
    text: measure.label,
    value: measure.label,
    link: measurePath(measure.id),
    detail: `${where}, ${shortPeriod(window.current)}`,
  };
  const marksOf = (side: 'current' | 'previous'): Mark[] => [
    ...(county?.approximate[side] ? (['approximate'] as const) : []),
    ...(incompleteExtract[side] === null ? [] : (['partial'] as const)),
    ...(county !== null && isSideRevised(county, window, side, revised) ? (['revised'] as const) : []),
  ];
  const line = months.get(county?.code ?? '') ?? [];
  if (county === null) {
    return row(
      measure,
      [name, ...Array.from({ length: 4 }, () => NOT_WORKED_OUT), { text: '', value: null }],
      hasMonths,
      [],
    );
  }
  const cells = [
    name,
    countCell(county.previous, null, marksOf('previous')),
    countCell(county.current, null, marksOf('current')),
    ...changeCells(county, breaks.length === 0 ? [] : ['break']),
    directionCell(county),
  ];
  return row(measure, cells, hasMonths, line);
}

function row(
  { id, label }: ToldOfMeasure['measure'],
  cells: ShownRow['cells'],
  hasMonths: boolean,
  months: SparklinePoints,
): ShownRow {
  const line = months.length > 1 ? { text: `${label} by month`, value: null, months } : { text: '', value: null };
  return { code: id, kind: 'area', cells: hasMonths ? [...cells, line] : cells };
}
