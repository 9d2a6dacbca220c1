import { countInterval } from './rate-interval.ts';

/** Where an observation lies beside what it is compared with: outside the limits of 95 %, and of 99.8 % too. */
export type Against = { against: 'higher' | 'similar' | 'lower'; beyond998: boolean };

const OTHER_WAY = { higher: 'lower', similar: 'similar', lower: 'higher' } as const;

/** Where a value lies that has limits to keep to; on a limit is within it. */
export function againstLimits(value: number, limits95: [number, number], limits998: [number, number]): Against {
  return { against: sideOf(value, limits95), beyond998: sideOf(value, limits998) !== 'similar' };
}

/**
 * A count beside what was expected, by the method of public health profiles in England: whether that lies outside the
 * count's own interval. It is for a ratio the comparator 1, and for a rate what the pooled rate makes of the population.
 * Null where there is no count, or nothing was expected.
 */
export function countAgainstExpected(count: number, expected: number): Against | null {
  const [own95, own998] = [countInterval(count, 95), countInterval(count, 99.8)];
  if (own95 === null || own998 === null || expected <= 0) return null;
  const { against, beyond998 } = againstLimits(expected, own95.limits, own998.limits);
  return { against: OTHER_WAY[against], beyond998 };
}

function sideOf(value: number, [lower, upper]: [number, number]): Against['against'] {
  if (value > upper) return 'higher';
  return value < lower ? 'lower' : 'similar';
}
