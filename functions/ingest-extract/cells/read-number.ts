import { visibleText } from './visible-text.ts';

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
  ...['n/a', 'na', 'n.a.', 'n/k', 'n/r', '-', '–', '—', '−', '--', '---', '..', '...', '…', '*', '**', '***', ':', '~'],
  ...['[c]', '[w]', '[x]', '[z]', '[low]', 'c', 'x', 'z'],
  ...['not applicable', 'not available', 'not known', 'not recorded', 'no data', 'suppressed', 'withheld'],
]);

/** A count held back because it is small: `<5`, `fewer than 5`, `1-4`. */
const WITHHELD =
  /^(?:(?:<|<=|≤|under|below|fewer than|less than|up to) ?(?:[1-9]|10|five|ten)|[01] ?(?:-|–|to) ?[3-9])$/i;

/** Marks behind a number that do not change it: they point to a note, or say that it is provisional or revised. */
const MARK = /(?:[*†‡§¶⁰¹²³⁴-⁹]|\[(?:\d|note ?\d{1,2}|[abdpru])\]|\([pr]\)|(?<=[\d%)]) ?[pr])$/i;

/** What says that a number is approximate, before it or behind it. */
const ABOUT = /^(?:approximately|approx\.?|about|around|roughly|circa|ca?\.|c(?= ?\d)|estimated|est\.?|~|≈) ?/i;
const ESTIMATED =
  /(?:\[e\]|\((?:e|est\.?|estimated?|approx\.?|approximately)\)|(?<=[\d%)]) ?e|(?<=\d ?)(?:approx|est)\.?)$/i;

/** A longer cell is no number, and looking for one in it would take ever longer. */
const LONGEST_NUMBER = 500;

const NUMBER =
  /^(?<sign>[+\-−–]?)\s*(?<whole>\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:\.(?<part>\d+))?\s*%?$/;

/**
 * Reads `5,370`, `+ 2,807`, `-361 (decrease)`, `(35)` for minus 35, `-9.2%`, `1 234`, and past the
 * footnote mark of `5,370*` or `5,370 [r]`. A direction in words gives a number without a sign its
 * sign; `about 3,200` and `3,200 [e]` are approximate. `<5` is a count held back. Anything else is
 * not guessed at.
 */
export function readNumber(cell: string): ReadNumber {
  const text = visibleText(cell);
  if (text === '') return { state: 'blank' };
  if (text.length > LONGEST_NUMBER) return { state: 'unreadable' };
  const plain = readPlain(text);
  if (plain.state !== 'unreadable') return plain;
  const { rest, approximate } = withoutMarks(text);
  if (rest === text || rest === '') return plain;
  const read = readPlain(rest);
  return read.state === 'number' && approximate ? { ...read, approximate: true } : read;
}

/** A text without what stands behind or before its number, and whether any of that says it is approximate. */
function withoutMarks(text: string): { rest: string; approximate: boolean } {
  let [rest, approximate] = [text, false];
  for (let more = true; more; ) {
    const estimated = ESTIMATED.test(rest);
    more = estimated || MARK.test(rest);
    rest = rest.replace(estimated ? ESTIMATED : MARK, '').trimEnd();
    approximate ||= estimated;
  }
  return ABOUT.test(rest) ? { rest: rest.replace(ABOUT, ''), approximate: true } : { rest, approximate };
}

function readPlain(text: string): ReadNumber {
  if (NOT_GIVEN.has(text.toLowerCase()) || WITHHELD.test(text)) return { state: 'not-given' };
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
