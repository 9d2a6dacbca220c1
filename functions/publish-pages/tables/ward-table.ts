import type { WardComparison } from '../../../schemas/comparison.ts';
import type { County } from '../../../schemas/county.ts';
import { monthsOf } from '../../../schemas/period.ts';
import { counted } from '../../../schemas/plain-text.ts';
import type { AreaDocument } from '../../../schemas/snapshot.ts';
import type { Mark } from '../marks/marks.ts';
import { placeInFile } from '../words/place-in-file.ts';
import { monthsOfWindow } from '../words/window-names.ts';
import { changeCells, countCell, directionCell } from './cells.ts';
import { aboutWindow, changeColumns } from './columns.ts';
import { caveatsInWords } from './comparison-notes.ts';
import type { ShownCell, ShownRow, ShownTable } from './shown-table.ts';

/** The wards of one district in one measure. */
export function wardTable(
  wards: AreaDocument['wards'][number],
  { area: { name: district }, uploads }: Pick<AreaDocument, 'area' | 'uploads'>,
  county: County,
): ShownTable {
  const { measure, window, comparisons, breaks } = wards;
  const marks: Mark[] = breaks.length === 0 ? [] : ['break'];
  return {
    caption: `${measure.label} by ward, ${district}, ${monthsOfWindow(window)}`,
    about: aboutWindow(measure, window),
    columns: [
      { id: 'ward', heading: 'Ward', kind: 'name' },
      ...changeColumns(window),
      { id: 'source', heading: 'Read in', kind: 'words' },
    ],
    rows: comparisons.map((ward) => wardRow(ward, wards, marks, uploads)),
    notes: [
      `${counted(comparisons.length, 'ward')} of ${district} ${comparisons.length === 1 ? 'was' : 'were'} sent; others may not be here.`,
      ...caveatsInWords(wards, county),
      'Counts from 1 to 4 are withheld, and with them as many others as it takes that none can be worked out by adding and subtracting.',
    ],
  };
}

function wardRow(
  ward: WardComparison,
  { window, incompleteExtract }: AreaDocument['wards'][number],
  marks: readonly Mark[],
  uploads: AreaDocument['uploads'],
): ShownRow {
  const { code, name, withheld, missingMonths } = ward;
  const hidden: ShownCell = { text: '', value: null, marks: ['withheld'] };
  const some: ShownCell = { text: '', value: null, marks: ['partial'] };
  const isPartlySent = missingMonths.length > 0 && missingMonths.length < monthsOf(window.current).length;
  const countOf = (side: 'current' | 'previous'): ShownCell => {
    if (withheld[side]) return hidden;
    if (side === 'current' && ward.current === null && isPartlySent) return some;
    return countCell(ward[side], null, incompleteExtract[side] === null ? [] : ['partial']);
  };
  const isHidden = (withheld.current || withheld.previous) && ward.change === null;
  const { current: source } = ward.sources;
  const read = source === null || withheld.current ? '' : placeInFile(source, uploads);
  return {
    code,
    kind: 'area',
    cells: [
      { text: name, value: name },
      countOf('previous'),
      countOf('current'),
      ...(isHidden ? [hidden, hidden] : changeCells(ward, marks)),
      directionCell(ward),
      { text: read, value: read === '' ? null : read },
    ],
  };
}
