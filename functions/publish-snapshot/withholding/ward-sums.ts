import type { Period } from '../../../schemas/period.ts';
import { eliminateCounts } from './eliminate-counts.ts';
import type { MeasureTree } from './measure-trees.ts';
import type { SumOfCounts } from './sum-of-counts.ts';
import { sumsOfMeasures } from './sums-of-measures.ts';
import { sumsOfPeriods } from './sums-of-periods.ts';
import type { WardCount } from './ward-count.ts';

/** Counts of a district's wards, by ward, measure and period, each a place in the list of all of them. */
type Grid = {
  wards: readonly string[];
  measures: readonly string[];
  periods: readonly Period[];
  /** The place of a count, below 0 where there is none. */
  placeOf(ward: number, measure: number, period: number): number;
};

/** Every sum by which counts of a district's wards tell of each other, by what somebody takes the district's count to be. */
export type WardSums = {
  /** Of periods that come to another, and of measures: whatever is known of the district. */
  ofWards: SumOfCounts[];
  /** The wards that have a count come to the district's. */
  ofThoseListed: SumOfCounts[];
  /** All wards of which there is any count come to the district's, those of `ofWards` among them; null where that says no more. */
  ofAll: SumOfCounts[] | null;
};

/**
 * What a district counted is taken to be known whether or not a snapshot has it: the police publish it, and the next snapshot
 * may. Where there is no count of a ward, a measure and a period that there are others of, sums lead through it all the
 * same: it is put in, and then eliminated.
 */
export function sumsOfWards(counts: readonly WardCount[], trees: readonly MeasureTree[]): WardSums {
  const grid = gridOf(counts);
  const { wards, measures, periods, placeOf } = grid;
  const along = [
    ...sumsOfPeriods(periods).flatMap((sum) =>
      wards.flatMap((_, ward) =>
        measures.map((_, measure) => renamed(sum, (period) => placeOf(ward, measure, period))),
      ),
    ),
    ...sumsOfMeasures(measures, trees).flatMap((sum) =>
      wards.flatMap((_, ward) => periods.map((_, period) => renamed(sum, (measure) => placeOf(ward, measure, period)))),
    ),
  ];
  const lines = linesOf(grid);
  const isSent = (place: number) => place >= 0;
  const ofThoseListed = lines.map((places) => sumOf(places.filter(isSent)));
  const isFull = lines.every((places) => places.every(isSent));
  return {
    ofWards: withoutUnsent(along),
    ofThoseListed,
    ofAll: isFull ? null : withoutUnsent([...lines.map(sumOf), ...along]),
  };
}

function withoutUnsent(sums: readonly SumOfCounts[]): SumOfCounts[] {
  return eliminateCounts(sums, (place) => place < 0).left;
}

/** The places of all wards, for each measure and period of which there is any. */
function linesOf({ wards, measures, periods, placeOf }: Grid): number[][] {
  const lines = measures.flatMap((_, measure) =>
    periods.map((_, period) => wards.map((_, ward) => placeOf(ward, measure, period))),
  );
  return lines.filter((places) => places.some((place) => place >= 0));
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

function sumOf(places: readonly number[]): SumOfCounts {
  return new Map(places.map((place) => [place, 1n]));
}

function renamed(sum: SumOfCounts, nameOf: (place: number) => number): SumOfCounts {
  return new Map([...sum].map(([place, times]) => [nameOf(place), times]));
}
