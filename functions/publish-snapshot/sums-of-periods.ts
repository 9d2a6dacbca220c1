import { firstMonth, lastMonth, monthsApart, type Period } from '../../schemas/period.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';

/** A period as a step from the month in which it begins to the one after its last, or, taken away, as a step back. */
type Step = { place: number; from: number; to: number; times: bigint };

/**
 * The sums of periods that come to nothing: a year less its twelve months. Each period is a step from its beginning to its end, and
 * every way round that comes back to where it began is such a sum. Where one way leads to each month, each step that is on
 * none of these ways closes one round; and those make up all others. A period is named by its place in the list.
 */
export function sumsOfPeriods(periods: readonly Period[]): SumOfCounts[] {
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
  const lastSteps = new Map<number, Step | null>();
  const taken = new Set<number>();
  const rounds: Step[] = [];
  for (const start of stepsFrom.keys()) {
    if (lastSteps.has(start)) continue;
    lastSteps.set(start, null);
    const reached = [start];
    for (const month of reached) {
      for (const step of stepsFrom.get(month) ?? []) {
        if (taken.has(step.place)) continue;
        taken.add(step.place);
        if (lastSteps.has(step.to)) rounds.push(step);
        else {
          lastSteps.set(step.to, step);
          reached.push(step.to);
        }
      }
    }
  }
  return rounds.map((step) =>
    added(added(wayTo(step.from, lastSteps), sumOf(step), 1n), wayTo(step.to, lastSteps), -1n),
  );
}

/** Months from January 2000 to the one in which a period begins, and to the one after its last. */
function endsOf(period: Period): [number, number] {
  return [monthsApart('2000-01', firstMonth(period)), monthsApart('2000-01', lastMonth(period)) + 1];
}

/** The steps that lead to a month. */
function wayTo(month: number, lastSteps: ReadonlyMap<number, Step | null>): SumOfCounts {
  const way = new Map<number, bigint>();
  for (let step = lastSteps.get(month); step; step = lastSteps.get(step.from)) way.set(step.place, step.times);
  return way;
}

function sumOf({ place, times }: Step): SumOfCounts {
  return new Map([[place, times]]);
}
