import { type County, measureNamed } from '../../schemas/county.ts';
import { firstMonth, lastMonth, monthsApart, type Period } from '../../schemas/period.ts';
import type { KnownSum } from './computable.ts';

/** A count of a ward, at its place among all those of its district. */
export type WardCount = { place: number; measure: string; period: Period; ward: string; value: number };

/** Every sum by which counts of a district's wards tell of each other. */
export function sumsOfWards(counts: readonly WardCount[], county: County): KnownSum[] {
  const alike = (keyOf: (count: WardCount) => string) => [...groupedBy(counts, keyOf).values()];
  return [
    ...alike(({ measure, period }) => `${measure} ${period}`).map(districtOf),
    ...alike(({ measure, ward }) => `${measure} ${ward}`).flatMap(roundsOf),
    ...alike(({ period, ward }) => `${period} ${ward}`).flatMap((ofAllMeasures) => treeOf(ofAllMeasures, county)),
  ];
}

export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * The wards come to their district's own count. That is taken to be known whether or not this snapshot has
 * it: the police publish it, and the next snapshot may.
 */
function districtOf(wards: readonly WardCount[]): KnownSum {
  return new Map(wards.map(({ place }) => [place, 1n]));
}

/**
 * Periods of one ward that begin and end together come to the same: a year less eleven of its months is the
 * twelfth. Each period is a step from its beginning to its end; every way round that comes back to where it
 * began is a sum of nothing, and those that a single further step closes make up all the others.
 */
function roundsOf(periods: readonly WardCount[]): KnownSum[] {
  const reached = new Map<number, { from: number; steps: KnownSum }>();
  return periods.flatMap(({ place, period }) => {
    const [begin, end] = endsOf(period);
    const here = reached.get(begin) ?? { from: begin, steps: new Map() };
    const there = reached.get(end) ?? { from: end, steps: new Map() };
    reached.set(begin, here).set(end, there);
    const round = added(added(here.steps, new Map([[place, 1n]]), 1n), there.steps, -1n);
    if (here.from === there.from) return [round];
    for (const [month, { from, steps }] of reached) {
      if (from === there.from) reached.set(month, { from: here.from, steps: added(round, steps, 1n) });
    }
    return [];
  });
}

/** Months from January 2000 to the one in which a period begins, and to the one after its last. */
export function endsOf(period: Period): [number, number] {
  return [monthsApart('2000-01', firstMonth(period)), monthsApart('2000-01', lastMonth(period)) + 1];
}

/** A measure is the sum of its parts wherever all of them are known, be it by parts of their own. */
function treeOf(measures: readonly WardCount[], county: County): KnownSum[] {
  const places = new Map(measures.map(({ measure, place }) => [measure, place]));
  return measures.flatMap(({ measure, place }) => {
    const parts = partsOf(measure, places, county);
    return parts === null ? [] : [added(parts, new Map([[place, 1n]]), -1n)];
  });
}

function partsOf(measure: string, places: ReadonlyMap<string, number>, county: County): KnownSum | null {
  const children = county.measures.filter(({ parent, ofWhich }) => parent === measure && ofWhich === undefined);
  const parts = measureNamed(county, measure)?.sumOf ?? children.map(({ id }) => id);
  let sum: KnownSum | null = null;
  for (const part of parts) {
    const place = places.get(part);
    const ofPart = place === undefined ? partsOf(part, places, county) : new Map([[place, 1n]]);
    if (ofPart === null) return null;
    sum = added(sum ?? new Map(), ofPart, 1n);
  }
  return sum;
}

/** One sum and so many times another. */
function added(one: KnownSum, other: KnownSum, times: bigint): KnownSum {
  const sum = new Map(one);
  for (const [place, count] of other) sum.set(place, (sum.get(place) ?? 0n) + times * count);
  return new Map([...sum].filter(([, count]) => count !== 0n));
}
