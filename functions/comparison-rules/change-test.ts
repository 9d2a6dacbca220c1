import jstat from 'jstat';
import { isCount } from './count.ts';

/** How likely chance alone sets two counts as far apart as these, and whether that is too unlikely to be believed. */
export type ChangeByChance = { pValue: number; moreThanChance: boolean };

/** Once in twenty times. */
const TOO_UNLIKELY = 0.05;

/**
 * The exact two-sided test of two counts over equal times (Przyborowski and Wilenski, 1940): given their sum, each
 * incident falls on either side like a coin. Two counts of 0 are no change, which is never more than chance. Null where
 * either is no count. The value is not rounded.
 */
export function changeByChance(previous: number, current: number): ChangeByChance | null {
  if (!isCount(previous) || !isCount(current)) return null;
  const oneSide = jstat.jStat.binomial.cdf(Math.min(previous, current), previous + current, 0.5);
  const pValue = Math.min(1, 2 * oneSide);
  return { pValue, moreThanChance: pValue < TOO_UNLIKELY };
}
