import jstat from 'jstat';

/** How much, in percent, lies between two limits: nineteen of twenty, or 499 of 500. */
export type Level = 95 | 99.8;

/** The share that lies beyond either limit. */
export const TAIL: Readonly<Record<Level, number>> = { 95: 0.025, 99.8: 0.001 };

/** How many standard deviations of a normal distribution the limits are from its middle. */
export const Z: Readonly<Record<Level, number>> = { 95: zBeyond(TAIL[95]), 99.8: zBeyond(TAIL[99.8]) };

function zBeyond(tail: number): number {
  return jstat.jStat.normal.inv(1 - tail, 0, 1);
}
