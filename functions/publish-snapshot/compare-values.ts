import type { AreaComparison, PopulationUsed } from '../../schemas/snapshot.ts';
import { change, changePercent } from '../comparison-rules/change.ts';
import { ratePer1000 } from '../comparison-rules/rate.ts';

/** The parts that the comparison of an area and that of a total have in common. */
export type ComparedValues = Pick<
  AreaComparison,
  'current' | 'previous' | 'change' | 'changePercent' | 'ratePer1000' | 'population'
>;

/**
 * Sets a count beside that of a year earlier and over its population. What cannot be had from the
 * two counts is null, and so is the population where no rate divides by it.
 */
export function compareValues(
  current: number | null,
  previous: number | null,
  population: PopulationUsed | null,
): ComparedValues {
  const bothKnown = current !== null && previous !== null;
  const rateKnown = current !== null && population !== null;
  return {
    current,
    previous,
    change: bothKnown ? change(previous, current) : null,
    changePercent: bothKnown ? changePercent(previous, current) : null,
    ratePer1000: rateKnown ? ratePer1000(current, population.value) : null,
    population: rateKnown ? population : null,
  };
}
