import { firstMonth, lastMonth, monthsApart, type Period } from '../../schemas/period.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';

/**
 * A period as a step from the month in which it begins to the one after its last or, taken away, as a step back; the period is
 * named by its place in a list, and months by how many they come after January 2000.
 */
export type Step = { place: number; from: number; to: number; times: bigint };

/**
 * Ways along periods. `last` has for each month that is reached the step that leads to it, after those of all months on the way; null
 * where a way begins. Where one way leads to each month, each step in `closing`, which is on none of them, closes one
 * round, and these make up all others.
 */
export type Ways = { last: ReadonlyMap<number, Step | null>; closing: readonly Step[] };

export function waysAlong(periods: readonly Period[]): Ways {
  const stepsFrom = new Map<number, Step[]>();
  for (const [place, period] of periods.entries()) {
    const [begin, end] = endsOf(period);
    for (const step of [
      { place, from: begin, to: end, times: 1n },
      { place, from: end, to: begin, times: -1n },
    ]) {
      stepsFrom.set(step.from, [...(stepsFrom.get(step.from) ?? []), step]);
    }
  }
  const last = new Map<number, Step | null>();
  const closing: Step[] = [];
  const taken = new Set<number>();
  for (const start of stepsFrom.keys()) {
    if (last.has(start)) continue;
    last.set(start, null);
    const reached = [start];
    for (const month of reached) {
      for (const step of stepsFrom.get(month) ?? []) {
        if (taken.has(step.place)) continue;
        taken.add(step.place);
        if (last.has(step.to)) closing.push(step);
        else {
          last.set(step.to, step);
          reached.push(step.to);
        }
      }
    }
  }
  return { last, closing };
}

/**
 * The sums of periods that come to nothing: a year less its twelve months. Every way round that comes back to where it began
 * is one, and those that a single step closes make up all others.
 */
export function sumsOfPeriods(periods: readonly Period[]): SumOfCounts[] {
  const { last, closing } = waysAlong(periods);
  return closing.map(({ place, from, to, times }) => added(wayBetween(to, from, last), new Map([[place, times]]), 1n));
}

/** The periods that lead from one month to another, added or taken away. */
export function wayBetween(from: number, to: number, last: Ways['last']): SumOfCounts {
  return added(wayTo(to, last), wayTo(from, last), -1n);
}

function wayTo(month: number, last: Ways['last']): SumOfCounts {
  const way = new Map<number, bigint>();
  for (let step = last.get(month); step; step = last.get(step.from)) way.set(step.place, step.times);
  return way;
}

/** The month in which a period begins, and the one after its last. */
export function endsOf(period: Period): [number, number] {
  return [monthsApart('2000-01', firstMonth(period)), monthsApart('2000-01', lastMonth(period)) + 1];
}
