import jstat from 'jstat';
import { isCount } from './count.ts';

/** How likely chance alone sets two counts as far apart as these, and whether that is too unlikely to be believed. */
export type ChangeByChance = { pValue: number; moreThanChance: boolean };

/** Once in twenty times. */
const TOO_UNLIKELY = 0.05;

/**
 * The exact two-sided test of two counts (Przyborowski and Wilenski, 1940): given their sum, each incident falls on either
 * side as the lengths of the two periods, in `days`, have it; over equal times like a coin. Two counts of 0 are no change, which
 * is never more than chance. Null where either is no count. The value is not rounded.
 */
export function changeByChance(
  previous: number,
  current: number,
  days: { previous: number; current: number } = { previous: 1, current: 1 },
): ChangeByChance | null {
  if (!isCount(previous) || !isCount(current)) return null;
  const [all, share] = [previous + current, days.current / (days.previous + days.current)];
  const soFewOrFewer = jstat.jStat.binomial.cdf(current, all, share);
  const soManyOrMore = jstat.jStat.binomial.cdf(previous, all, 1 - share);
  const pValue = Math.min(1, 2 * Math.min(soFewOrFewer, soManyOrMore));
  return { pValue, moreThanChance: pValue < TOO_UNLIKELY };
}
