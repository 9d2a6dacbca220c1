import { describePeriod, type Period } from '../../../schemas/period.ts';
import type { FindingCollector } from '../collect-findings.ts';

/** A total that was sent, and what the numbers it covers add up to; both of one period, where columns are periods. */
export type SentTotal = { line: number; column: string; period?: Period; total: number; sum: number };

export function isDifferent({ total, sum }: SentTotal): boolean {
  return total !== sum;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0);
}

/**
 * Tells of the totals of one line that are not the sums of what they cover: the first in full, the
 * others in words, and nothing where all are right; and of one that is smaller than its parts, which
 * nothing left out explains. `parts` names what is covered; `what` says what becomes of the total.
 */
export function tellOfDifferences(
  totals: readonly SentTotal[],
  words: { parts: string; what: string },
  findings: FindingCollector,
): void {
  const [first, ...more] = totals.filter(isDifferent);
  if (first === undefined) return;
  const { line, column, total, sum } = first;
  findings.add('printed-total-differs', {
    line,
    column,
    found: String(total),
    expected: String(sum),
    more: more.map(inWords).join(''),
    ...words,
  });
  const tooSmall = totals.find((sent) => sent.total < sent.sum);
  if (tooSmall === undefined) return;
  const { column: at, total: found, sum: expected } = tooSmall;
  findings.add('total-smaller-than-parts', { line, column: at, found: String(found), expected: String(expected) });
}

function inWords({ column, period, total, sum }: SentTotal): string {
  const where = period === undefined ? `under "${column}"` : `in ${describePeriod(period)}`;
  return `; ${where} it says ${total} where they add up to ${sum}`;
}
