import { firstMonth, lastMonth, monthsApart, type Period } from '../../../schemas/period.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';

/**
 * A period as a step from the month in which it begins to the one after its last or, taken away, as a step back; the period is
 * named by its place in a list, and months by how many they come after `MONTH_ZERO`.
 */
export type Step = { place: number; from: number; to: number; times: bigint };

/**
 * Ways along periods, one to each month that any begins or ends with: where it starts, and its `last` step, null for the start itself.
 * The months come in an order in which every way leads through earlier ones. Each step in `closing`, which is on none of the
 * ways, closes one round, and these make up all others.
 */
export type Ways = { to: ReadonlyMap<number, { start: number; last: Step | null }>; closing: readonly Step[] };

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
  const to = new Map<number, { start: number; last: Step | null }>();
  const closing: Step[] = [];
  const taken = new Set<number>();
  for (const start of stepsFrom.keys()) {
    if (to.has(start)) continue;
    to.set(start, { start, last: null });
    const reached = [start];
    for (const month of reached) {
      for (const step of stepsFrom.get(month) ?? []) {
        if (taken.has(step.place)) continue;
        taken.add(step.place);
        if (to.has(step.to)) closing.push(step);
        else {
          to.set(step.to, { start, last: step });
          reached.push(step.to);
        }
      }
    }
  }
  return { to, closing };
}

/**
 * The sums of periods that come to nothing: a year less its twelve months. Every way round that comes back to where it began
 * is one, and those that a single step closes make up all others.
 */
export function sumsOfPeriods(periods: readonly Period[]): SumOfCounts[] {
  const ways = waysAlong(periods);
  return ways.closing.map((step) => roundOf(step, ways));
}

/** The round that a step closes. */
export function roundOf({ place, from, to, times }: Step, ways: Ways): SumOfCounts {
  return added(wayBetween(to, from, ways), new Map([[place, times]]), 1n);
}

/** The periods that lead from one month to another that has the same start, added or taken away. */
export function wayBetween(from: number, to: number, ways: Ways): SumOfCounts {
  return added(wayTo(to, ways), wayTo(from, ways), -1n);
}

function wayTo(month: number, ways: Ways): SumOfCounts {
  const way = new Map<number, bigint>();
  for (let step = ways.to.get(month)?.last; step; step = ways.to.get(step.from)?.last) way.set(step.place, step.times);
  return way;
}

/** The month that others are counted from. */
export const MONTH_ZERO = '2000-01';

/** The month in which a period begins, and the one after its last. */
export function endsOf(period: Period): [number, number] {
  return [monthsApart(MONTH_ZERO, firstMonth(period)), monthsApart(MONTH_ZERO, lastMonth(period)) + 1];
}
