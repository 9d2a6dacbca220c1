import type { AreaReader } from '../cells/read-area.ts';
import { readHeading } from '../cells/read-heading.ts';
import { readNumber } from '../cells/read-number.ts';
import { readPeriod } from '../cells/read-period.ts';

/** Words that stand in the lower line of a header under a heading that is shared by several columns. */
const SHARED_UNDER =
  /^(?:no\.?|nos\.?|num(?:ber)?s?|figures?|counts?|actual|baseline|target|latest|previous|current|rate|value|total|q[1-4]|percent(?:age)?)$/i;

/**
 * Two lines that are one header, joined cell by cell: `Recorded offences,,Change,` over
 * `Apr-Aug 18,Apr-Aug 19,No.,%`. A cell of the upper line goes for the blanks to its right as well. Null
 * where they are a title above a header, or a header above its first line of figures; `isHeader` says
 * whether cells are a header by themselves.
 */
export function joinSpreadHeader(
  upper: readonly string[],
  lower: readonly string[],
  isHeader: (cells: readonly string[]) => boolean,
  readArea: AreaReader,
): string[] | null {
  if (!mayBeUpper(upper) || !lower.some(isFilled)) return null;
  if (![...upper, ...lower].filter(isFilled).every((cell) => mayBeHeading(cell, readArea))) return null;
  const joined = join(upper, lower);
  const loses = (one: readonly string[]) =>
    isHeader(one) && one.some((cell, at) => isColumnKnown(cell) && !isReadSomehow(joined[at] ?? ''));
  if (loses(upper) || loses(lower)) return null;
  if (isHeader(upper) && !lower.every(mayStandUnder)) return null;
  return joined;

  /** Below a header that needs nothing more, only what cannot be the first line of its table. */
  function mayStandUnder(cell: string, at: number): boolean {
    if (!isFilled(cell)) return true;
    if (['area', 'code'].includes(readHeading(upper[at] ?? '').kind)) return false;
    const isKnown = readHeading(cell).kind !== 'other' || readHeading(joined[at] ?? '').kind === 'period';
    return isKnown || SHARED_UNDER.test(cell.trim());
  }
}

function join(upper: readonly string[], lower: readonly string[]): string[] {
  let shared = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above, below] = [upper[at]?.trim() ?? '', lower[at]?.trim() ?? ''];
    if (below === '') shared = '';
    else if (above !== '') shared = isLabel(above) ? '' : above;
    return `${above === '' ? shared : above} ${below}`.trim();
  });
}

/** A line with one cell of words on the left is a title, unless it heads the areas. */
function mayBeUpper(upper: readonly string[]): boolean {
  const filled = upper.filter(isFilled);
  return filled.length > 1 || (filled.length === 1 && (!isFilled(upper[0] ?? '') || isLabel(upper[0] ?? '')));
}

/** Whether a cell can be part of a heading: it is not an area and not a number, unless that may be a year. */
function mayBeHeading(cell: string, readArea: AreaReader): boolean {
  if (readArea(cell) !== undefined) return false;
  return readNumber(cell).state === 'unreadable' || readPeriod(cell) !== null;
}

function isColumnKnown(heading: string): boolean {
  return isLabel(heading) || readHeading(heading).kind === 'period';
}

/** A period below "Per 1,000" is one of a printed column. */
function isReadSomehow(heading: string): boolean {
  return isColumnKnown(heading) || readHeading(heading).kind === 'printed';
}

function isLabel(heading: string): boolean {
  return ['area', 'code', 'ward'].includes(readHeading(heading).kind);
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
