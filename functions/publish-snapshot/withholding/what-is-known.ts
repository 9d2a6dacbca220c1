import type { Period } from '../../../schemas/period.ts';
import type { MeasureTree } from './measure-trees.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';
import { endsOf, wayBetween, waysAlong } from './sums-of-periods.ts';
import type { WardCount } from './ward-count.ts';

/** By what counts of a ward are known, by measure and period: the places of those that were sent, added or taken away. */
export type KnownCounts = ReadonlyMap<string, ReadonlyMap<Period, SumOfCounts>>;

/**
 * All that is known of a ward in the periods that counts of it were sent for, of any measure: what was sent, and what follows
 * from periods that make up another, and from measures that add up to another.
 */
export function whatIsKnown(counts: readonly WardCount[], trees: readonly MeasureTree[]): KnownCounts {
  const periods = [...new Set(counts.map(({ period }) => period))];
  const known = new Map<string, Map<Period, SumOfCounts>>();
  const learn = (measure: string, period: Period, by: SumOfCounts) => {
    const ofMeasure = known.get(measure) ?? new Map<Period, SumOfCounts>();
    known.set(measure, ofMeasure.set(period, by));
  };
  for (const { measure, period, place } of counts) learn(measure, period, new Map([[place, 1n]]));
  for (let hasGrown = true; hasGrown; ) {
    const news = [...fromPeriods(known, periods), ...fromMeasures(known, periods, trees)];
    for (const { measure, period, by } of news) learn(measure, period, by);
    hasGrown = news.length > 0;
  }
  return known;
}

type Learnt = { measure: string; period: Period; by: SumOfCounts };

function fromPeriods(known: KnownCounts, periods: readonly Period[]): Learnt[] {
  return [...known].flatMap(([measure, byPeriod]) => {
    if (byPeriod.size === periods.length) return [];
    const [sums, ways] = [[...byPeriod.values()], waysAlong([...byPeriod.keys()])];
    return periods.flatMap((period): Learnt[] => {
      const [begin, end] = endsOf(period);
      const [from, to] = [ways.to.get(begin), ways.to.get(end)];
      if (byPeriod.has(period) || from === undefined || from.start !== to?.start) return [];
      const way = wayBetween(begin, end, ways);
      return [{ measure, period, by: sumOf([...way].map(([at, times]) => [sums[at], times])) }];
    });
  });
}

/** What measures of which all parts are known come to, and what the only part comes to that is left out of one. */
function fromMeasures(known: KnownCounts, periods: readonly Period[], trees: readonly MeasureTree[]): Learnt[] {
  return trees.flatMap(({ whole, parts }) =>
    periods.flatMap((period): Learnt[] => {
      const ofWhole = known.get(whole)?.get(period);
      const ofParts = parts.map((part) => ({ part, by: known.get(part)?.get(period) }));
      const [missing, another] = ofParts.filter(({ by }) => by === undefined);
      const others = ofParts.map(({ by }): [SumOfCounts | undefined, bigint] => [by, 1n]);
      if (another !== undefined || (missing === undefined) !== (ofWhole === undefined)) return [];
      if (missing === undefined) return [{ measure: whole, period, by: sumOf(others) }];
      return [{ measure: missing.part, period, by: added(ofWhole ?? new Map(), sumOf(others), -1n) }];
    }),
  );
}

function sumOf(parts: readonly [SumOfCounts | undefined, bigint][]): SumOfCounts {
  let sum: SumOfCounts = new Map();
  for (const [part, times] of parts) sum = added(sum, part ?? new Map(), times);
  return sum;
}
