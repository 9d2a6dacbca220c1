import type { County } from '../../schemas/county.ts';
import type { Nested, NestedAmong } from './nested-wards.ts';
import { noTies, type Ties, tie } from './ties.ts';
import type { WardCount, WardHistory } from './ward-histories.ts';
import { sumsSince } from './ward-sums.ts';

/**
 * A moment of a history: the places of the counts that stand; the counts that did not just before, and which of them never
 * did; all whose ties are not as they were; and the ties themselves, of every moment so far and of this one alone.
 */
export type TiedMoment = {
  standing: ReadonlySet<number>;
  come: readonly WardCount[];
  fresh: ReadonlySet<number>;
  touched: ReadonlySet<number>;
  ofAllTimes: Ties;
  ofNow(): Ties;
};

/** Goes through a history from its first moment on. The ties of all times grow on the way. */
export function* tiedMoments(
  { counts, moments }: WardHistory,
  county: County,
  nestedAmong: NestedAmong,
): Generator<TiedMoment> {
  const ofAllTimes = noTies();
  const pairs: Nested[] = [];
  const met = new Set<number>();
  let before: ReadonlySet<number> = new Set();
  for (const standing of moments) {
    const now = counts.filter(({ place }) => standing.has(place));
    const come = now.filter(({ place }) => !before.has(place));
    const gone = counts.filter(({ place }) => before.has(place) && !standing.has(place));
    const sums = sumsSince(come, gone, now, county);
    const nested = nestedAmong(come, now);
    tie(ofAllTimes, sums, nested);
    pairs.push(...nested);
    yield {
      standing,
      come,
      fresh: new Set(come.map(({ place }) => place).filter((place) => !met.has(place))),
      touched: new Set([...sums.flatMap((sum) => [...sum.keys()]), ...nested.flat()]),
      ofAllTimes,
      ofNow() {
        const ties = noTies();
        const isNow = (pair: Nested) => pair.every((place) => standing.has(place));
        tie(ties, sumsSince(now, [], now, county), pairs.filter(isNow));
        return ties;
      },
    };
    for (const place of standing) met.add(place);
    before = standing;
  }
}
