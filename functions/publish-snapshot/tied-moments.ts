import type { County } from '../../schemas/county.ts';
import type { Nested, NestedAmong } from './nested-wards.ts';
import type { SumOfCounts } from './sum-of-counts.ts';
import { noTies, type Ties, tie } from './ties.ts';
import type { WardCount, WardHistory } from './ward-histories.ts';
import { DISTRICTS, sumsOfWards } from './ward-sums.ts';

/**
 * A moment of a history: the places of the counts that stand, and of those that follow from them; of both, the counts that there
 * were none of just before; and the places of those that are tied as they were not. The ties of every moment so far, and of this one
 * alone, are given for each thing that somebody may take the district's count to be.
 */
export type TiedMoment = {
  standing: ReadonlySet<number>;
  following: ReadonlySet<number>;
  come: readonly WardCount[];
  touched: ReadonlySet<number>;
  ofAllTimes: readonly Ties[];
  ofNow(): Ties[];
};

/** Goes through a history from its first moment on. The ties of all times grow on the way. */
export function* tiedMoments(
  { counts, moments }: WardHistory,
  county: County,
  nestedAmong: NestedAmong,
): Generator<TiedMoment> {
  const ofAllTimes = DISTRICTS.map(noTies);
  const pairs: Nested[] = [];
  let before = { places: new Set<number>(), sums: DISTRICTS.map(() => new Map<string, SumOfCounts>()) };
  for (const { standing, following } of moments) {
    const now = counts.filter(({ place }) => standing.has(place));
    const places = new Set([...standing, ...following.keys()]);
    const come = counts.filter(({ place }) => places.has(place) && !before.places.has(place));
    const nested = nestedAmong(
      come.filter(({ place }) => standing.has(place)),
      now,
    );
    pairs.push(...nested);
    const sums = DISTRICTS.map((district) => byText([...sumsOfWards(now, county, district), ...following.values()]));
    for (const [at, ties] of ofAllTimes.entries()) tie(ties, sums[at] ?? new Map(), nested);
    const news = sums.flatMap((now, at) => [...now].filter(([text]) => !before.sums[at]?.has(text)));
    yield {
      standing,
      following: new Set(following.keys()),
      come,
      touched: new Set([...news.flatMap(([, sum]) => [...sum.keys()]), ...nested.flat()]),
      ofAllTimes,
      ofNow() {
        const pairsOfNow = pairs.filter((pair) => pair.every((place) => standing.has(place)));
        return sums.map((ofDistrict) => {
          const ties = noTies();
          tie(ties, ofDistrict, pairsOfNow);
          return ties;
        });
      },
    };
    before = { places, sums };
  }
}

function byText(sums: readonly SumOfCounts[]): Map<string, SumOfCounts> {
  return new Map(sums.map((sum) => [[...sum].join(' '), sum]));
}
