import type { County } from '../../schemas/county.ts';
import type { Period } from '../../schemas/period.ts';
import { eliminateCounts } from './eliminate-counts.ts';
import type { SumOfCounts } from './sum-of-counts.ts';
import { sumsOfMeasures } from './sums-of-measures.ts';
import { sumsOfPeriods } from './sums-of-periods.ts';
import type { WardCount } from './ward-histories.ts';

/**
 * What somebody takes a district's count to be: that of the wards which have one; or that of all wards of which there is any count,
 * unknown ones among them; or of others besides, so that it tells of none.
 */
export const DISTRICTS = ['of-those-listed', 'of-all', 'of-others-too'] as const;
export type District = (typeof DISTRICTS)[number];

/** Counts of a district's wards, by ward, measure and period, each a place in the list of all of them. */
type Grid = {
  wards: readonly string[];
  measures: readonly string[];
  periods: readonly Period[];
  /** The place of a count, below 0 where there is none. */
  placeOf(ward: number, measure: number, period: number): number;
};

/**
 * Every sum by which counts of a district's wards tell of each other: that wards come to their district's count, periods to
 * another, and measures to another. What a district counted is taken to be known whether or not a snapshot has
 * it: the police publish it, and the next snapshot may. Where there is no count of a ward, a measure and a period
 * that there are others of, sums lead through it all the same: it is put in, and then eliminated.
 */
export function sumsOfWards(counts: readonly WardCount[], county: County, district: District): SumOfCounts[] {
  const grid = gridOf(counts);
  const { wards, measures, periods, placeOf } = grid;
  const sums = [
    ...(district === 'of-others-too' ? [] : sumsOfDistrict(grid, district)),
    ...sumsOfPeriods(periods).flatMap((sum) =>
      wards.flatMap((_, ward) =>
        measures.map((_, measure) => renamed(sum, (period) => placeOf(ward, measure, period))),
      ),
    ),
    ...sumsOfMeasures(measures, county).flatMap((sum) =>
      wards.flatMap((_, ward) => periods.map((_, period) => renamed(sum, (measure) => placeOf(ward, measure, period)))),
    ),
  ];
  return eliminateCounts(sums, (place) => place < 0).left;
}

function gridOf(counts: readonly WardCount[]): Grid {
  const [wards, measures, periods] = [
    [...new Set(counts.map(({ ward }) => ward))],
    [...new Set(counts.map(({ measure }) => measure))],
    [...new Set(counts.map(({ period }) => period))],
  ];
  const [row, layer, column] = [placesIn(wards), placesIn(measures), placesIn(periods)];
  const at = (ward: number, measure: number, period: number) =>
    (ward * measures.length + measure) * periods.length + period;
  const places: (number | undefined)[] = Array(wards.length * measures.length * periods.length);
  for (const { place, ward, measure, period } of counts) {
    places[at(row.get(ward) ?? 0, layer.get(measure) ?? 0, column.get(period) ?? 0)] = place;
  }
  const placeOf = (...of: [number, number, number]) => places[at(...of)] ?? -1 - at(...of);
  return { wards, measures, periods, placeOf };
}

function placesIn<Item>(items: readonly Item[]): Map<Item, number> {
  return new Map(items.map((item, place) => [item, place]));
}

function sumsOfDistrict({ wards, measures, periods, placeOf }: Grid, district: District): SumOfCounts[] {
  return measures.flatMap((_, measure) =>
    periods.flatMap((_, period) => {
      const places = wards.map((_, ward) => placeOf(ward, measure, period));
      const listed = places.filter((place) => place >= 0);
      if (listed.length === 0) return [];
      return new Map((district === 'of-all' ? places : listed).map((place) => [place, 1n]));
    }),
  );
}

function renamed(sum: SumOfCounts, nameOf: (place: number) => number): SumOfCounts {
  return new Map([...sum].map(([place, times]) => [nameOf(place), times]));
}
