import type { AreaDocument } from '../../../schemas/snapshot.ts';
import type { SparklinePoints } from '../charts/sparkline.tsx';
import { figurePath, measurePath } from '../frame/paths.ts';
import type { SiteFrame } from '../frame/site-frame.ts';
import type { Mark } from '../marks/marks.ts';
import { kindOfWindow, shortPeriod, windowSlug } from '../words/window-names.ts';
import { caveatsOfMeasures } from './caveats-of-measures.ts';
import { againstCell, changeCells, countCell, directionCell, rankCell, rateCell } from './cells.ts';
import { AGAINST_COLUMN, changeColumns, monthsColumn, POSITION_BY_RATE_COLUMN, RATE_COLUMN } from './columns.ts';
import { POSITIONS_IN_WORDS, ratesInWords } from './comparison-notes.ts';
import { type IsRevised, isSideRevised } from './revised-sides.ts';
import type { ShownCell, ShownRow, ShownTable } from './shown-table.ts';

export type OfMeasure = AreaDocument['measures'][number];

/** What is known of the figures of a measure beside its windows: the months of an area, and which were published otherwise before. */
export type OfEachMeasure = {
  monthsOf(measure: string): SparklinePoints;
  isRevisedOf(measure: string): IsRevised;
};

/** Measures of one area under one heading, a line for each of their windows told. */
export function areaMeasuresTable(
  heading: string,
  measures: readonly OfMeasure[],
  site: SiteFrame,
  { monthsOf, isRevisedOf }: OfEachMeasure,
): ShownTable {
  const hasMonths = measures.some(({ measure }) => monthsOf(measure.id).length > 1);
  return {
    caption: heading,
    columns: [
      { id: 'measure', heading: 'Measure', kind: 'name', detail: 'period' },
      ...changeColumns(null),
      RATE_COLUMN,
      POSITION_BY_RATE_COLUMN,
      AGAINST_COLUMN,
      ...monthsColumn(hasMonths),
    ],
    rows: measures.map((each, at) => {
      // Of a measure with several windows, the months stand once.
      const isFirst = measures[at - 1]?.measure.id !== each.measure.id;
      const months = hasMonths ? (isFirst ? monthsOf(each.measure.id) : []) : null;
      return measureRow(each, site, months, isRevisedOf(each.measure.id));
    }),
    notes: [
      ...caveatsOfMeasures(measures, site.county),
      ...ratesInWords(measures.map(({ comparison }) => comparison)),
      POSITIONS_IN_WORDS,
    ],
  };
}

function measureRow(
  { measure, window, comparison, breaks, incompleteExtract }: OfMeasure,
  { published, county }: SiteFrame,
  months: SparklinePoints | null,
  isRevised: IsRevised,
): ShownRow {
  const { code, approximate } = comparison;
  const link = figurePath(measure.id, code, windowSlug(window));
  const marksOf = (side: 'current' | 'previous'): Mark[] => [
    ...(approximate[side] ? (['approximate'] as const) : []),
    ...(incompleteExtract[side] === null ? [] : (['partial'] as const)),
    ...(isSideRevised(comparison, window, side, { county, isRevised }) ? (['revised'] as const) : []),
  ];
  const name: ShownCell = {
    text: measure.label,
    value: measure.label,
    detail: `${kindOfWindow(window)}, ${shortPeriod(window.current)}`,
    ...(published.measures.has(measure.id) && { link: measurePath(measure.id) }),
  };
  const partialBefore = 'partialCount' in comparison ? comparison.partialCount.previous : null;
  const none: ShownCell = { text: '', value: null };
  const cells: ShownCell[] = [
    name,
    countCell(comparison.previous, partialBefore, marksOf('previous'), link),
    countCell(comparison.current, null, marksOf('current'), link),
    ...changeCells(comparison, breaks.length === 0 ? [] : ['break']),
    directionCell(comparison),
    rateCell(comparison.ratePer1000, comparison.rateInterval95),
    ...('rankByRate' in comparison
      ? [
          rankCell(comparison.rankByRate),
          againstCell(comparison.againstCounty, comparison.beyond998, comparison.againstCountyReading),
        ]
      : [none, none]),
  ];
  const line = months !== null && months.length > 1 ? { text: `${measure.label} by month`, value: null, months } : none;
  return { code: `${measure.id} ${window.current}`, kind: 'area', cells: months === null ? cells : [...cells, line] };
}
