import { describePeriod, monthName } from './period.ts';
import { counted } from './plain-text.ts';

/** More months than this are told by how many there are, and the first. */
const MONTHS_NAMED = 3;

/** `April 2018`, `April and May 2018`, `December 2018 and January 2019`, `5 months, the first of them April 2018`. */
export function monthsInWords(months: readonly string[]): string {
  const inOrder = [...new Set(months)].sort();
  const [first = '', last = ''] = [inOrder[0], inOrder.at(-1)];
  if (inOrder.length > MONTHS_NAMED)
    return `${counted(inOrder.length, 'month')}, the first of them ${describePeriod(first)}`;
  const isWithinYear = first.slice(0, 4) === last.slice(0, 4);
  const names = inOrder.slice(0, -1).map((month) => (isWithinYear ? monthName(month) : describePeriod(month)));
  return names.length === 0 ? describePeriod(last) : `${names.join(', ')} and ${describePeriod(last)}`;
}
