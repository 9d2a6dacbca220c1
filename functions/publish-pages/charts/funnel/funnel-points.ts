import type { AreaComparison } from '../../../../schemas/comparison.ts';

/** An area as a funnel shows it: what it needs for a place in it is there. */
export type FunnelPoint = Pick<AreaComparison, 'code' | 'name' | 'againstCounty' | 'againstCountyReading'> & {
  people: number;
  rate: number;
  limits95: readonly [number, number];
  limits998: readonly [number, number];
};

/** The areas that were judged against the funnel's rate, the smallest population first. */
export function funnelPoints(areas: readonly AreaComparison[]): FunnelPoint[] {
  const points = areas.flatMap((area): FunnelPoint[] => {
    const { ratePer1000: rate, population, countyLimits95: limits95, countyLimits998: limits998 } = area;
    if (rate === null || population === null || limits95 === null || limits998 === null) return [];
    return [{ ...area, people: population.value, rate, limits95, limits998 }];
  });
  return points.sort((one, other) => one.people - other.people);
}

/** Whether an area lies outside the limits, and on which side. */
export function outside({ againstCounty }: FunnelPoint): 'higher' | 'lower' | null {
  return againstCounty === 'similar' ? null : againstCounty;
}
