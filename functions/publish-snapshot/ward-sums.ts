import type { County } from '../../schemas/county.ts';
import { eliminateCounts } from './eliminate-counts.ts';
import { groupedBy } from './grouped-by.ts';
import type { SumOfCounts } from './sum-of-counts.ts';
import { sumsOfMeasures } from './sums-of-measures.ts';
import { sumsOfPeriods } from './sums-of-periods.ts';
import type { WardCount } from './ward-histories.ts';

/**
 * The sums that tie counts of wards together of which some have come or gone, among all those that stand now: none that only holds counts
 * which stood together before.
 */
export function sumsSince(
  come: readonly WardCount[],
  gone: readonly WardCount[],
  now: readonly WardCount[],
  county: County,
): SumOfCounts[] {
  const lines = new Set([...come, ...gone].map(lineOf));
  const wards = new Set(come.map(({ ward }) => ward));
  const places = new Set(come.map(({ place }) => place));
  return [
    ...sumsOfDistrict(now.filter((count) => lines.has(lineOf(count)))),
    ...sumsOfWards(
      now.filter(({ ward }) => wards.has(ward)),
      county,
    ).filter((sum) => [...sum.keys()].some((place) => places.has(place))),
  ];
}

/**
 * The wards come to their district's own count, for each measure and period. That is taken to be known whether or not a snapshot
 * has it: the police publish it, and the next snapshot may.
 */
function sumsOfDistrict(counts: readonly WardCount[]): SumOfCounts[] {
  return [...groupedBy(counts, lineOf).values()].map((wards) => new Map(wards.map(({ place }) => [place, 1n])));
}

/** What the wards of a district have a count each of. */
function lineOf({ measure, period }: WardCount): string {
  return `${measure} ${period}`;
}

/**
 * Every sum by which the counts of each ward tell of each other: of periods that make up another, of measures that add
 * up to another, and of both. A count that nobody sent, of a measure and a period that there are others of, is put in for
 * the sums that lead through it and then eliminated.
 */
function sumsOfWards(counts: readonly WardCount[], county: County): SumOfCounts[] {
  return [...groupedBy(counts, ({ ward }) => ward).values()].flatMap((ofWard) => {
    const measures = [...new Set(ofWard.map(({ measure }) => measure))];
    const periods = [...new Set(ofWard.map(({ period }) => period))];
    const sent = new Map(ofWard.map(({ measure, period, place }) => [`${measure} ${period}`, place]));
    const placeOf = (measure: number, period: number) =>
      sent.get(`${measures[measure]} ${periods[period]}`) ?? -1 - measure - measures.length * period;
    const alongPeriods = sumsOfPeriods(periods).flatMap((sum) =>
      measures.map((_, measure) => renamed(sum, (period) => placeOf(measure, period))),
    );
    const alongMeasures = sumsOfMeasures(measures, county).flatMap((sum) =>
      periods.map((_, period) => renamed(sum, (measure) => placeOf(measure, period))),
    );
    return eliminateCounts([...alongPeriods, ...alongMeasures], (place) => place < 0).left;
  });
}

function renamed(sum: SumOfCounts, nameOf: (place: number) => number): SumOfCounts {
  return new Map([...sum].map(([place, times]) => [nameOf(place), times]));
}
