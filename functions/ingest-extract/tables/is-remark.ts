import { readNumber } from '../cells/read-number.ts';
import type { ExtractContext } from '../extract-context.ts';

/** How notes and sources begin that go on over several cells, as text typed with commas in it does. */
const BEGINS_A_NOTE =
  /^\s*(?:(?:foot)?notes?\b|(?:data )?source\b|n\.?b\b|[*†‡§¶⁰¹²³⁴-⁹©]|\[(?:note ?)?\w{1,2}\]|\(\d\))/i;

/** How those begin that nothing else begins like, and the year that often ends one. */
const IS_A_NOTE = /^\s*(?:(?:foot)?notes?|(?:data )?source) ?:/i;
const A_YEAR = /^\s*(?:19|20)\d{2}\.?\s*$/;

/**
 * Whether a line is a note or a source under a table: a single cell of text that names no area, or
 * several without a number among them that begin as notes do.
 */
export function isRemark(cells: readonly string[], { readArea }: ExtractContext): boolean {
  const [first, ...others] = cells.filter((cell) => cell.trim() !== '');
  if (first === undefined || readArea(first) !== undefined || readNumber(first).state === 'number') return false;
  if (others.length === 0) return true;
  return (
    BEGINS_A_NOTE.test(first) && others.every((cell) => isWords(cell) || (IS_A_NOTE.test(first) && A_YEAR.test(cell)))
  );
}

function isWords(cell: string): boolean {
  return readNumber(cell).state === 'unreadable';
}
