import type { County } from '../../../schemas/county.ts';
import { POPULATION } from '../../../schemas/measure.ts';
import type { Period } from '../../../schemas/period.ts';
import type { RateDenominator } from '../../../schemas/population.ts';
import type { PopulationUsed } from '../../../schemas/source.ts';
import { latestMidYearFor } from '../../comparison-rules/rate.ts';
import type { CurrentFigures } from '../../what-counts/current-figures.ts';

/** Mid-year estimates by area code, then by year. */
export type Populations = ReadonlyMap<string, ReadonlyMap<number, PopulationUsed>>;

/**
 * Every mid-year estimate there is: the county's reference data, and those received in extracts,
 * which outrank it area by area and year by year. An estimate of nobody is passed over, for nothing
 * can be divided by it.
 */
export function knownPopulations(county: County, figures: CurrentFigures): Populations {
  const { edition, source, estimates } = county.populations;
  const known = new Map(county.areas.map((area) => [area.code, new Map<number, PopulationUsed>()]));
  for (const { area, year, value } of estimates) {
    known.get(area)?.set(year, { value, year, edition, sources: [{ reference: source }] });
  }
  for (const [period, received] of figures.get(POPULATION) ?? []) {
    const year = yearOfEstimate(period);
    if (year === null) continue;
    for (const [area, { value, source }] of received) {
      if (value > 0) known.get(area)?.set(year, { value, year, edition: null, sources: [source] });
    }
  }
  return known;
}

/**
 * The people a rate over a period divides by: those of all these areas together, in the latest year that the county's
 * custom allows and for which every one of them has an estimate. Null where there is no such year.
 */
export function populationFor(
  period: Period,
  areas: readonly string[],
  known: Populations,
  denominator: RateDenominator,
): PopulationUsed | null {
  const [first, ...others] = areas.map((area) => known.get(area) ?? new Map<number, PopulationUsed>());
  if (first === undefined) return null;
  const limit = latestMidYearFor(period, denominator);
  const years = [...first.keys()].filter((year) => year <= limit && others.every((estimates) => estimates.has(year)));
  if (years.length === 0) return null;
  const year = Math.max(...years);
  return together([first, ...others].flatMap((estimates) => estimates.get(year) ?? []));
}

/** Adds estimates of one year. Editions that differ leave none to name; a publisher is named once. */
function together(estimates: PopulationUsed[]): PopulationUsed | null {
  const [first, ...others] = estimates;
  if (first === undefined || others.length === 0) return first ?? null;
  const value = estimates.reduce((sum, estimate) => sum + estimate.value, 0);
  const edition = others.every((other) => other.edition === first.edition) ? first.edition : null;
  const sources = estimates.flatMap((estimate) => estimate.sources);
  const distinct = new Map(sources.map((source) => ['reference' in source ? source.reference : source, source]));
  return { value, year: first.year, edition, sources: [...distinct.values()] };
}

/** An estimate stands at the June of its year; a figure at any other period is none. */
function yearOfEstimate(period: Period): number | null {
  return /^\d{4}-06$/.test(period) ? Number(period.slice(0, 4)) : null;
}
