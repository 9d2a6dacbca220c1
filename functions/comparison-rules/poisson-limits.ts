import jstat from 'jstat';
import { type Level, TAIL, Z } from './level.ts';

/**
 * Exact limits of what a count would be on average, from the χ² distribution (Garwood, 1936); the lower one of 0 is 0.
 * They are as well the two averages at whose limits the count would lie, which is what a funnel is drawn with.
 */
export function exactLimits(count: number, level: Level): [number, number] {
  const tail = TAIL[level];
  const lower = count === 0 ? 0 : jstat.jStat.chisquare.inv(tail, 2 * count) / 2;
  return [lower, jstat.jStat.chisquare.inv(1 - tail, 2 * count + 2) / 2];
}

/** Byar's approximation to the same limits (Breslow and Day, 1987), good from a count of 10. */
export function byarLimits(count: number, level: Level): [number, number] {
  const [z, next] = [Z[level], count + 1];
  return [
    count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  ];
}
