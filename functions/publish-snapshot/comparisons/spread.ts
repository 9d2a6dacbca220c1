import type { AreaComparison, Spread } from '../../../schemas/comparison.ts';
import { meanOf, medianOf } from '../../comparison-rules/middle.ts';

/** The plain mean and the median of the areas that are complete, by count and by rate. */
export function spreadOf(areas: readonly Pick<AreaComparison, 'current' | 'ratePer1000' | 'complete'>[]): Spread {
  const complete = areas.filter((area) => area.complete);
  const counts = complete.flatMap(({ current }) => current ?? []);
  const rates = complete.flatMap(({ ratePer1000 }) => ratePer1000 ?? []);
  return {
    areas: complete.length,
    meanCount: meanOf(counts),
    medianCount: medianOf(counts),
    meanRatePer1000: meanOf(rates),
    medianRatePer1000: medianOf(rates),
  };
}

/** How far an area's rate lies from the county's, from the mean and from the median. Null where it has no rate. */
export function distanceOf(
  rate: number | null,
  countyRate: number | null,
  { meanRatePer1000, medianRatePer1000 }: Spread,
): AreaComparison['distance'] {
  if (rate === null) return null;
  const from = (middle: number | null) => (middle === null ? null : rate - middle);
  return { fromCounty: from(countyRate), fromMean: from(meanRatePer1000), fromMedian: from(medianRatePer1000) };
}
