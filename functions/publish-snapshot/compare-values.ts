import type { AreaComparison, PopulationUsed } from '../../schemas/comparison.ts';
import { change, changePercent } from '../comparison-rules/change.ts';
import { ratePer1000 } from '../comparison-rules/rate.ts';
import type { IncompleteSides } from './incomplete-extracts.ts';

/** The parts that the comparisons of areas, of totals and of wards have in common. */
export type ComparedCounts = Pick<AreaComparison, 'current' | 'previous' | 'change' | 'changePercent'>;

/** The parts that the comparison of an area and that of a total have in common. */
export type ComparedValues = ComparedCounts & Pick<AreaComparison, 'ratePer1000' | 'population'>;

/**
 * Sets a count beside that of a year earlier. What cannot be had from the two is null: also where one of them
 * comes from an incomplete extract, of which neither a fall nor a rise may be made.
 */
export function compareCounts(
  current: number | null,
  previous: number | null,
  incomplete: IncompleteSides,
): ComparedCounts {
  const known = current !== null && previous !== null && incomplete.current === null && incomplete.previous === null;
  return {
    current,
    previous,
    change: known ? change(previous, current) : null,
    changePercent: known ? changePercent(previous, current) : null,
  };
}

/** Sets a count beside that of a year earlier and over its population, which is null where no rate divides by it. */
export function compareValues(
  current: number | null,
  previous: number | null,
  population: PopulationUsed | null,
  incomplete: IncompleteSides,
): ComparedValues {
  const rateKnown = current !== null && population !== null && incomplete.current === null;
  return {
    ...compareCounts(current, previous, incomplete),
    ratePer1000: rateKnown ? ratePer1000(current, population.value) : null,
    population: rateKnown ? population : null,
  };
}
