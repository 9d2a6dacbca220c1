import type { Period } from '../../../schemas/period.ts';
import type { Planned } from '../../../schemas/statement.ts';
import { type ReadNumber, readNumber } from './read-number.ts';

/** Marks that stand where something does not apply, and where a figure is still to be put in. */
const NOT_APPLICABLE = new Set(['n/a', 'na', 'n.a.', 'n/a.', 'not applicable', 'z', '[z]']);
const TO_BE_PUT_IN = /^(x{2,}|\?+|t\.?b\.?[acd]\.?|to be (confirmed|advised|added|decided|determined))$/i;

/** Numbers between which, or on which side of which, something lies. */
const BOUND =
  /^(?:[<>≤≥]|(?:under|below|fewer than|less than|up to|over|above|more than|at least|at most|no more than)\b)|^\d+ ?(?:-|–|to) ?\d+$/i;

/** A number with what it is a number of: `74 families`, `50% of cases`, `£5,000`. */
const WITH_UNIT = /^(?<currency>£?)(?<number>[^%£\p{L}]*?\d)(?<percent>\s?(?:%|per ?cent\b))?(?<words>\s[^\d]*)?$/iu;

/** Words behind a number are its unit where they are so few; more of them are a sentence, or part of a date. */
const UNIT_WORDS = 5;
const NO_UNIT =
  /[.;:!?]|\b(jan(uary)?|feb(ruary)?|march|april|may|june|july|aug(ust)?|sept(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b/i;

/** What is read under baseline, target or actual, and why it is `not-reported` where it is. */
export type ReadPlanned = { planned: Planned; missing?: 'empty' | 'to-be-put-in' | 'not-given' };

/**
 * Reads a cell of a plan, which may hold a number, a number with a unit, words or nothing. An empty cell
 * and one with crosses in it are not reported, never 0. `text` is the cell as it is kept.
 */
export function readPlanned(text: string, period: Period | null): ReadPlanned {
  const without = { text, value: null, unit: null, period };
  if (text === '') return { planned: { ...without, state: 'not-reported' }, missing: 'empty' };
  if (TO_BE_PUT_IN.test(text)) return { planned: { ...without, state: 'not-reported' }, missing: 'to-be-put-in' };
  if (NOT_APPLICABLE.has(text.toLowerCase())) return { planned: { ...without, state: 'not-applicable' } };
  // "<5" is a target to stay below 5, and "about 50" none of exactly 50.
  if (BOUND.test(text)) return { planned: { ...without, state: 'words' } };
  const number = readWithUnit(text);
  if (number !== null) return { planned: { text, ...number, period, state: 'number' } };
  if (readNumber(text).state === 'not-given')
    return { planned: { ...without, state: 'not-reported' }, missing: 'not-given' };
  return { planned: { ...without, state: 'words' } };
}

function readWithUnit(text: string): { value: number; unit: string | null } | null {
  const plain = readNumber(text);
  if (plain.state === 'number' && plain.approximate) return null;
  if (plain.state === 'number') {
    const unit = text.includes('%') ? 'percent' : text.includes('£') ? 'pounds' : null;
    return { value: plain.value, unit };
  }
  const { currency, number, percent, words } = WITH_UNIT.exec(text)?.groups ?? {};
  const read: ReadNumber = readNumber(number ?? '');
  const behind = words?.trim() ?? '';
  if (read.state !== 'number' || read.approximate || NO_UNIT.test(behind) || behind.split(' ').length > UNIT_WORDS)
    return null;
  const unit = [currency && 'pounds', percent && 'percent', behind].filter((part) => part).join(' ');
  return unit === '' ? null : { value: read.value, unit };
}
