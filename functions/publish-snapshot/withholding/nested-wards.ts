import { type County, measureNamed } from '../../../schemas/county.ts';
import { firstMonth, lastMonth } from '../../../schemas/period.ts';
import { grouped } from '../../what-counts/grouped.ts';
import { isSmall } from './small-count.ts';
import type { WardCount } from './ward-count.ts';

/** Of two counts of the same value one of which counts what the other does and more: the place of the inner, then of the outer. */
export type Nested = readonly [inner: number, outer: number];

/** Which pairs there are of which at least one is among `come`. */
export type NestedAmong = (come: readonly WardCount[], now: readonly WardCount[]) => Nested[];

/**
 * Finds the counts of a ward that lie within another and come to the same: a month's in those of its year, a part's in those of
 * its whole. Where nothing happened in a year, nothing did in any month of it; and what lies between two that are alike is as they
 * are. Small counts are passed over: none of them is ever published, to tell another.
 */
export function nestingIn(county: County): NestedAmong {
  const around = new Map(county.measures.map(({ id }) => [id, new Set(measuresAround(id, county))]));
  const liesWithin = (inner: WardCount, outer: WardCount) =>
    inner.place !== outer.place &&
    around.get(inner.measure)?.has(outer.measure) === true &&
    firstMonth(outer.period) <= firstMonth(inner.period) &&
    lastMonth(inner.period) <= lastMonth(outer.period);
  return (come, now) => {
    const isCome = new Set(come.map(({ place }) => place));
    const alike = grouped(now, ({ ward, value }) => `${ward} ${value}`);
    return come.flatMap((one) => {
      const others = isSmall(one.value) ? [] : (alike.get(`${one.ward} ${one.value}`) ?? []);
      return others.flatMap((other): Nested[] => {
        if (liesWithin(one, other)) return [[one.place, other.place]];
        // Of two that have both come the inner one finds the pair.
        return liesWithin(other, one) && !isCome.has(other.place) ? [[other.place, one.place]] : [];
      });
    });
  };
}

/** A measure and all that it is counted inside of. */
function measuresAround(id: string, county: County): string[] {
  const parent = measureNamed(county, id)?.parent;
  const sums = county.measures.filter(({ sumOf }) => sumOf?.includes(id)).map((sum) => sum.id);
  const above = [...(parent === undefined ? [] : [parent]), ...sums];
  return [id, ...above.flatMap((each) => measuresAround(each, county))];
}
