import type { WardComparison } from '../../../schemas/comparison.ts';
import type { County } from '../../../schemas/county.ts';
import type { AreaDocument } from '../../../schemas/snapshot.ts';
import type { Mark } from '../marks/marks.ts';
import { monthsOfWindow, shortPeriod } from '../words/window-names.ts';
import { changeCells, countCell, directionCell } from './cells.ts';
import { breaksInWords } from './comparison-notes.ts';
import type { ShownCell, ShownRow, ShownTable } from './shown-table.ts';

/** The wards of one district in one measure. */
export function wardTable(wards: AreaDocument['wards'][number], district: string, county: County): ShownTable {
  const { measure, window, comparisons, breaks } = wards;
  const marks: Mark[] = breaks.length === 0 ? [] : ['break'];
  return {
    caption: `${measure.label} by ward, ${district}, ${monthsOfWindow(window)}`,
    columns: [
      { id: 'ward', heading: 'Ward', kind: 'name' },
      { id: 'previous', heading: shortPeriod(window.previous), kind: 'number' },
      { id: 'current', heading: shortPeriod(window.current), kind: 'number' },
      { id: 'change', heading: 'Change', kind: 'number' },
      { id: 'changePercent', heading: 'Change %', kind: 'number' },
      { id: 'direction', heading: 'Direction', kind: 'words' },
    ],
    rows: comparisons.map((ward) => wardRow(ward, marks)),
    notes: [
      ...breaksInWords(breaks, county),
      'Counts from 1 to 4 are withheld, and with them as many others as it takes that none can be worked out by adding and subtracting.',
    ],
  };
}

function wardRow(ward: WardComparison, marks: readonly Mark[]): ShownRow {
  const { code, name, withheld } = ward;
  const isWithheld = withheld.current || withheld.previous;
  const hidden: ShownCell = { text: '', value: null, marks: ['withheld'] };
  return {
    code,
    kind: 'area',
    cells: [
      { text: name, value: name },
      countCell(ward.previous, null, withheld.previous ? ['withheld'] : []),
      countCell(ward.current, null, withheld.current ? ['withheld'] : []),
      ...(isWithheld && ward.change === null ? [hidden, hidden] : changeCells(ward, marks)),
      directionCell(ward),
    ],
  };
}
