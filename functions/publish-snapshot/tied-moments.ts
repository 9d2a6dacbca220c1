import type { County } from '../../schemas/county.ts';
import type { Nested, NestedAmong } from './nested-wards.ts';
import { noTies, type Ties, tie } from './ties.ts';
import type { WardCount, WardHistory } from './ward-histories.ts';
import { DISTRICTS, sumsOfWards } from './ward-sums.ts';

/**
 * A moment of a history: the places of the counts that stand, the counts among them that did not just before, and the places of
 * those that are tied as they were not. The ties of every moment so far, and of this one alone, are given for each thing that
 * somebody may take the district's count to be.
 */
export type TiedMoment = {
  standing: ReadonlySet<number>;
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
  let before: ReadonlySet<number> = new Set();
  for (const standing of moments) {
    const now = counts.filter(({ place }) => standing.has(place));
    const come = now.filter(({ place }) => !before.has(place));
    const sums = DISTRICTS.map((district) => sumsOfWards(now, county, district));
    const nested = nestedAmong(come, now);
    pairs.push(...nested);
    const touched = ofAllTimes.flatMap((ties, at) => tie(ties, sums[at] ?? [], nested));
    yield {
      standing,
      come,
      touched: new Set(touched),
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
    before = standing;
  }
}
