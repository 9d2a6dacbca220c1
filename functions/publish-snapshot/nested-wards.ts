import { type County, measureNamed } from '../../schemas/county.ts';
import type { WardCount } from './ward-histories.ts';
import { endsOf } from './sums-of-periods.ts';
import { groupedBy } from './grouped-by.ts';

/** Of two counts of the same value one of which counts what the other does and more: the place of the inner, then of the outer. */
export type Nested = readonly [inner: number, outer: number];

/**
 * Which counts of a ward lie within another and come to the same: a month's in those of its year, a part's in those of its
 * whole. Where nothing happened in a year, nothing did in any month of it; and what lies between two that are alike is as they
 * are. Only pairs with one of the counts that are new.
 */
export function nestedWards(news: readonly WardCount[], counts: readonly WardCount[], county: County): Nested[] {
  const alike = groupedBy(counts, ({ ward, value }) => `${ward} ${value}`);
  const liesWithin = lyingWithin(county);
  const isNew = new Set(news.map(({ place }) => place));
  return news.flatMap((one) =>
    (alike.get(`${one.ward} ${one.value}`) ?? []).flatMap((other): Nested[] => [
      ...(liesWithin(one, other) ? [[one.place, other.place] as const] : []),
      // Of two that are both new the other finds this pair.
      ...(!isNew.has(other.place) && liesWithin(other, one) ? [[other.place, one.place] as const] : []),
    ]),
  );
}

function lyingWithin(county: County): (inner: WardCount, outer: WardCount) => boolean {
  const around = new Map(county.measures.map(({ id }) => [id, new Set(measuresAround(id, county))]));
  return (inner, outer) => {
    if (inner.place === outer.place || !around.get(inner.measure)?.has(outer.measure)) return false;
    const [[begin, end], [outerBegin, outerEnd]] = [endsOf(inner.period), endsOf(outer.period)];
    return outerBegin <= begin && end <= outerEnd;
  };
}

/** A measure and all that it is counted inside of. */
function measuresAround(id: string, county: County): string[] {
  const parent = measureNamed(county, id)?.parent;
  const sums = county.measures.filter(({ sumOf }) => sumOf?.includes(id)).map((sum) => sum.id);
  const above = [...(parent === undefined ? [] : [parent]), ...sums];
  return [id, ...above.flatMap((each) => measuresAround(each, county))];
}
