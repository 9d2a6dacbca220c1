import type { JudgementRule } from '../../schemas/judgement.ts';
import { isCount } from './count.ts';
import type { Level } from './level.ts';
import { byarLimits, exactLimits } from './poisson-limits.ts';
import { ratePer1000 } from './rate.ts';

/** The limits that chance plays between, lower first, and the rule they were worked out by. */
export type Interval = {
  limits: [number, number];
  rule: Extract<JudgementRule, 'byar-interval' | 'exact-interval'>;
};

/** Below it Byar's approximation is not good enough. */
const FEWEST_FOR_BYAR = 10;

/**
 * The interval of a count, by Byar's method from 10 and exact below, as public health profiles in England have it; null for
 * what is no count.
 */
export function countInterval(count: number, level: Level): Interval | null {
  if (!isCount(count)) return null;
  return count < FEWEST_FOR_BYAR
    ? { limits: exactLimits(count, level), rule: 'exact-interval' }
    : { limits: byarLimits(count, level), rule: 'byar-interval' };
}

/** The interval of a rate per 1,000 people, unrounded: that of its count over the population. Null without people or count. */
export function rateInterval(count: number, population: number, level: Level): Interval | null {
  const interval = countInterval(count, level);
  if (interval === null || population <= 0) return null;
  const [lower, upper] = interval.limits;
  return { limits: [ratePer1000(lower, population), ratePer1000(upper, population)], rule: interval.rule };
}
