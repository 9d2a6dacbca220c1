import type { ControlChart } from '../../schemas/control-chart.ts';
import { toMillionths } from './decimals.ts';
import { meanOf } from './middle.ts';

/** The mean of a series and the limits around it, in the unit of its values, to six decimals. */
export type ControlLimits = NonNullable<ControlChart['limits']>;

/** Limits of fewer values would move with each new one. */
const FEWEST = 12;

/** Average moving ranges from the mean to a natural process limit: 3 ÷ 1.128, as charts of single values have it. */
const TO_LIMIT = 2.66;

/** Thousandths of the average moving range from which on a moving range is one of an exceptional value: 3.267. */
const SCREENED_FROM = 3267;

/**
 * The limits of an XmR chart: the mean ± 2.66 average moving ranges, and near ones at two thirds of the way; null of
 * fewer than twelve values. Moving ranges of 3.267 times their average or more are left out of it, once, lest one
 * exceptional month hide all others (Nelson, 1982); not where only zeros would be left, since limits that are the
 * mean itself would make every month stand out. A lower limit below 0, where no count falls, is left so: it stays as far
 * from the mean as the upper one.
 */
export function controlLimits(values: readonly number[]): ControlLimits | null {
  const mean = meanOf(values);
  if (mean === null || values.length < FEWEST) return null;
  const reach = TO_LIMIT * averageMovingRange(values);
  return {
    mean: toMillionths(mean),
    lower: toMillionths(mean - reach),
    nearLower: toMillionths(mean - (2 * reach) / 3),
    nearUpper: toMillionths(mean + (2 * reach) / 3),
    upper: toMillionths(mean + reach),
  };
}

/** How far a value lies from the one before it, on average; the exceptional ones screened out. */
function averageMovingRange(values: readonly number[]): number {
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const sum = ranges.reduce((total, range) => total + range, 0);
  // In whole numbers, so that a tie is a tie.
  const kept = ranges.filter((range) => 1000 * range * ranges.length < SCREENED_FROM * sum);
  return meanOf(kept.some((range) => range > 0) ? kept : ranges) ?? 0;
}
