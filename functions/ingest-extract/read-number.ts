/**
 * What a cell says where a number is expected. `decimals` is how many were written, which is how
 * exactly a printed number can be checked; `approximate` is there where its sender says that it is.
 * Blank and not-given cells are missing, never zero.
 */
export type ReadNumber =
  | { state: 'number'; value: number; decimals: number; approximate?: true }
  | { state: 'blank' }
  | { state: 'not-given' }
  | { state: 'unreadable' };

/** The marks that tables use for "there is no number here", seen in reports and in the statistics office's guidance. */
const NOT_GIVEN = new Set([
  'n/a',
  'na',
  'n.a.',
  '-',
  '–',
  '—',
  '..',
  '...',
  '*',
  ':',
  '[c]',
  '[x]',
  '[z]',
  'c',
  'x',
  'z',
]);

/** A longer cell is no number, and looking for one in it would take ever longer. */
const LONGEST_NUMBER = 500;

const NUMBER =
  /^(?<sign>[+\-−–]?)\s*(?<whole>\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:\.(?<part>\d+))?\s*%?$/;

/**
 * Reads `5,370`, `+ 2,807`, `-361 (decrease)`, `(35)` for minus 35, `-9.2%`, `1 234`. A direction in
 * words gives a number without a sign its sign. Anything else is not guessed at.
 */
export function readNumber(cell: string): ReadNumber {
  const text = cell.trim();
  if (text === '') return { state: 'blank' };
  if (text.length > LONGEST_NUMBER) return { state: 'unreadable' };
  if (NOT_GIVEN.has(text.toLowerCase())) return { state: 'not-given' };
  const worded = /^(.*?)\s*\((increase|decrease|no change)\)$/i.exec(text);
  const bracketed = /^\((.+)\)$/.exec(text);
  const written = worded?.[1] ?? bracketed?.[1] ?? text;
  const groups = NUMBER.exec(written)?.groups;
  if (groups === undefined || (bracketed !== null && groups['sign'] !== '')) return { state: 'unreadable' };
  const part = groups['part'] ?? '';
  const size = Number(`${(groups['whole'] ?? '').replace(/\D/g, '')}.${part || '0'}`);
  // A number too long to be kept to its last digit would be stored as another.
  const rounded = !Number.isSafeInteger(Math.trunc(size)) || (Number.isInteger(size) && /[1-9]/.test(part));
  if (rounded) return { state: 'unreadable' };
  const falls =
    bracketed !== null || (groups['sign'] === '' ? worded?.[2]?.toLowerCase() === 'decrease' : groups['sign'] !== '+');
  return { state: 'number', value: falls && size !== 0 ? -size : size, decimals: part.length };
}
