import type { Nested, NestedAmong } from './nested-wards.ts';
import { noTies, type Ties, textOf, tie, tiesOf } from './ties.ts';
import type { WardCount } from './ward-count.ts';
import type { WardHistory } from './ward-histories.ts';
import { sumsOfWards } from './ward-sums.ts';

/**
 * A moment of a history: the places of the counts that stand, and of those that follow from them; of both, the counts that there
 * were none of just before; and the places of those that are tied as they were not.
 */
export type TiedMoment = {
  standing: ReadonlySet<number>;
  following: ReadonlySet<number>;
  come: readonly WardCount[];
  touched: ReadonlySet<number>;
  /** What ties counts of every moment so far, for who knows what the district counts: those wards that are listed, or all. */
  ofAllTimes: readonly Ties[];
  /** The same for whom the district's count is of no use, as there may be other wards. */
  ofWardsAlone: Ties;
  /** What ties the counts of this moment, for each of these. */
  ofNow(): Ties[];
};

/** Goes through a history from its first moment on. The ties of all times grow on the way. */
export function* tiedMoments({ counts, trees, moments }: WardHistory, nestedAmong: NestedAmong): Generator<TiedMoment> {
  const [listed, alone] = [noTies(), noTies()];
  let all = listed;
  const pairs: Nested[] = [];
  let before = { places: new Set<number>(), sums: new Set<string>() };
  for (const { standing, following } of moments) {
    const now = counts.filter(({ place }) => standing.has(place));
    const places = new Set([...standing, ...following.keys()]);
    const come = counts.filter(({ place }) => places.has(place) && !before.places.has(place));
    const nested = nestedAmong(
      come.filter(({ place }) => standing.has(place)),
      now,
    );
    const { ofWards, ofThoseListed, ofAll } = sumsOfWards(now, trees);
    const sumsAlone = [...ofWards, ...following.values()];
    const sumsListed = [...ofThoseListed, ...sumsAlone];
    const sumsOfAll = ofAll && [...ofAll, ...following.values()];
    // As long as no ward lacks a count, those that are listed are all.
    if (sumsOfAll !== null && all === listed) all = tiesOf([...listed.known.values()], pairs);
    tie(alone, sumsAlone, nested);
    tie(listed, sumsListed, nested);
    if (all !== listed) tie(all, sumsOfAll ?? sumsListed, nested);
    pairs.push(...nested);
    const sums = new Map([...sumsListed, ...(sumsOfAll ?? [])].map((sum) => [textOf(sum), sum]));
    const news = [...sums].filter(([text]) => !before.sums.has(text));
    yield {
      standing,
      following: new Set(following.keys()),
      come,
      touched: new Set([...news.flatMap(([, sum]) => [...sum.keys()]), ...nested.flat()]),
      ofAllTimes: [...new Set([listed, all])],
      ofWardsAlone: alone,
      ofNow() {
        const pairsOfNow = pairs.filter((pair) => pair.every((place) => standing.has(place)));
        return [sumsListed, ...(sumsOfAll === null ? [] : [sumsOfAll]), sumsAlone].map((sums) =>
          tiesOf(sums, pairsOfNow),
        );
      },
    };
    before = { places, sums: new Set(sums.keys()) };
  }
}
