import type { County } from '../../schemas/county.ts';
import { monthAfter, type Period, periodBetween } from '../../schemas/period.ts';
import { addendsOf } from '../comparison-rules/addends.ts';
import { groupedBy } from './grouped-by.ts';
import { isSmall } from './small-count.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';
import { endsOf, waysAlong, wayBetween } from './sums-of-periods.ts';
import type { WardCount } from './ward-histories.ts';

/** A count of a ward that nobody sent but that follows from others: `by` holds their places, added or taken away. */
export type FollowingCount = Omit<WardCount, 'place'> & { by: SumOfCounts };

/** By what the count of each measure and period is known, of those in any of which there is one. */
type Known = Map<string, Map<Period, SumOfCounts>>;

/**
 * The small counts of wards that follow from those that were sent: of July, where the year to June was sent and that to July, or of the
 * one part of a measure that is left out. They are not published, but would be had all the same; and who kept the
 * snapshot would know them when they are sent one day.
 */
export function countsThatFollow(counts: readonly WardCount[], county: County): FollowingCount[] {
  const valueOf = new Map(counts.map(({ place, value }) => [place, value]));
  const valueBy = (by: SumOfCounts) => [...by].reduce((sum, [place, times]) => sum + Number(times) * (valueOf.get(place) ?? 0), 0);
  return [...groupedBy(counts, ({ ward }) => ward)].flatMap(([ward, ofWard]) => {
    const known = knownBy(ofWard, county);
    ...
  });
}
