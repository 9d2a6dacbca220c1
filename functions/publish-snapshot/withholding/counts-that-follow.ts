import { monthAfter, type Period, periodBetween } from '../../../schemas/period.ts';
import { grouped } from '../../what-counts/grouped.ts';
import type { MeasureTree } from './measure-trees.ts';
import { isSmall, LARGEST_SMALL } from './small-count.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';
import { MONTH_ZERO, roundOf, type Ways, wayBetween, waysAlong } from './sums-of-periods.ts';
import type { WardCount } from './ward-count.ts';
import { whatIsKnown } from './what-is-known.ts';

/** A count of a ward that nobody sent but that follows from others: `by` holds their places, added or taken away. */
export type FollowingCount = Omit<WardCount, 'place'> & { follows: true; by: SumOfCounts };

/**
 * The small counts of wards that follow from those that were sent: of July, where the months to June were sent as one and those to July
 * too; of the one part of a measure that is left out. Nobody publishes them, but anybody could work them out, and know
 * them before they are sent.
 */
export function countsThatFollow(counts: readonly WardCount[], trees: readonly MeasureTree[]): FollowingCount[] {
  const values = new Map(counts.map(({ place, value }) => [place, value]));
  const valueBy = (by: SumOfCounts) =>
    [...by].reduce((sum, [place, times]) => sum + Number(times) * (values.get(place) ?? 0), 0);
  return [...grouped(counts, ({ ward }) => ward)].flatMap(([ward, ofWard]) => {
    const sent = new Set(ofWard.map(({ measure, period }) => `${measure} ${period}`));
    return [...whatIsKnown(ofWard, trees)].flatMap(([measure, byPeriod]) =>
      smallBetween([...byPeriod].map(([period, by]) => ({ period, by, value: valueBy(by) })))
        .filter(({ period }) => !sent.has(`${measure} ${period}`))
        .map((count) => ({ measure, ward, follows: true, ...count })),
    );
  });
}

/** A period with what it counted, and what that is known by. */
type KnownPeriod = { period: Period; value: number; by: SumOfCounts };

/** What counted as little as to be small between any two months that periods begin or end with. */
function smallBetween(known: readonly KnownPeriod[]): KnownPeriod[] {
  const ways = waysAlong(known.map(({ period }) => period));
  const onRounds = new Set(ways.closing.flatMap((step) => [...roundOf(step, ways).keys()]));
  const counted = countedUpTo(ways, known);
  const months = [...counted.keys()].sort((one, other) => one - other);
  return months.flatMap((from, at) => {
    const small: KnownPeriod[] = [];
    for (const to of months.slice(at + 1)) {
      if (ways.to.get(to)?.start !== ways.to.get(from)?.start) continue;
      const value = (counted.get(to) ?? 0) - (counted.get(from) ?? 0);
      if (value > LARGEST_SMALL) break;
      if (!isSmall(value)) continue;
      const way = wayBetween(from, to, ways);
      if (tells(way, onRounds)) small.push({ period: periodFrom(from, to), value, by: alongWay(way, known) });
    }
    return small;
  });
}

/** Periods that follow each other tell what they come to only where another way leads to it, so that more is known of them together. */
function tells(way: SumOfCounts, onRounds: ReadonlySet<number>): boolean {
  const places = [...way.keys()];
  return (
    places.length === 1 || [...way.values()].some((times) => times !== 1n) || places.every((each) => onRounds.has(each))
  );
}

/** What was counted up to each month, since the start of the way to it. */
function countedUpTo(ways: Ways, known: readonly KnownPeriod[]): Map<number, number> {
  const counted = new Map<number, number>();
  for (const [month, { last }] of ways.to) {
    const before = last === null ? 0 : (counted.get(last.from) ?? 0);
    counted.set(month, before + (last === null ? 0 : Number(last.times) * (known[last.place]?.value ?? 0)));
  }
  return counted;
}

function alongWay(way: SumOfCounts, known: readonly KnownPeriod[]): SumOfCounts {
  let sum: SumOfCounts = new Map();
  for (const [place, times] of way) sum = added(sum, known[place]?.by ?? new Map(), times);
  return sum;
}

function periodFrom(begin: number, end: number): Period {
  return periodBetween(monthAfter(MONTH_ZERO, begin), monthAfter(MONTH_ZERO, end - 1));
}
