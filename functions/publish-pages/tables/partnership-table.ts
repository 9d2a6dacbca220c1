import type { Comparison, PartnershipComparison } from '../../../schemas/comparison.ts';
import type { County } from '../../../schemas/county.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { concerns } from '../../comparison-rules/breaks-concern.ts';
import { monthsOfWindow } from '../words/window-names.ts';
import { changeCells, countCell, directionCell, rankCell, rateCell } from './cells.ts';
import { aboutWindow, changeColumns, POSITION_BY_RATE_COLUMN, RATE_COLUMN } from './columns.ts';
import { caveatsInWords, POSITIONS_IN_WORDS, ratesInWords } from './comparison-notes.ts';
import type { ShownTable } from './shown-table.ts';

/** The community safety partnerships of a window, or null where none of them is anything but one district. */
export function partnershipTable(
  measure: MeasureDocument['measure'],
  { window, partnerships, breaks, incompleteExtract }: Comparison,
  county: County,
): ShownTable | null {
  if (!partnerships.some(({ districts, current }) => districts.length > 1 && current !== null)) return null;
  return {
    caption: `${measure.label} by community safety partnership, ${monthsOfWindow(window)}`,
    about: aboutWindow(measure, window),
    columns: [
      { id: 'partnership', heading: 'Partnership', kind: 'name' },
      ...changeColumns(window),
      RATE_COLUMN,
      POSITION_BY_RATE_COLUMN,
    ],
    rows: partnerships.map((partnership) => ({
      code: partnership.id,
      kind: 'area' as const,
      cells: [
        { text: partnership.name, value: partnership.name },
        countCell(partnership.previous, null, incompleteExtract.previous === null ? [] : ['partial']),
        countCell(partnership.current, null, incompleteExtract.current === null ? [] : ['partial']),
        ...changeCells(partnership, isBroken(partnership, breaks, county) ? ['break'] : []),
        directionCell(partnership),
        rateCell(partnership.ratePer1000, partnership.rateInterval95),
        rankCell(partnership.rankByRate),
      ],
    })),
    notes: [
      'A partnership is the sum of its districts.',
      ...caveatsInWords({ window, breaks, incompleteExtract }, county),
      ...ratesInWords(partnerships),
      POSITIONS_IN_WORDS,
    ],
  };
}

function isBroken({ districts }: PartnershipComparison, breaks: Comparison['breaks'], county: County): boolean {
  return breaks.some((each) => districts.some((code) => concerns(each, code, county)));
}
