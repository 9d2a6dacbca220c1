import type { Area } from '../../../schemas/area.ts';
import { comparedWithin } from '../../../schemas/county.ts';
import type { Period } from '../../../schemas/period.ts';
import { latestMidYearFor, ratePer1000 } from '../../comparison-rules/rate.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { PrintedNumber } from './check-printed-change.ts';

/** A printed rate may differ by this much: reports round in ways of their own. */
const RATE_TOLERANCE = 0.1;

/** The year whose populations the rates of a period divide by, and whether they are known here. */
export function populationsFor(period: Period, { county }: ExtractContext): { year: number; known: boolean } {
  const year = latestMidYearFor(period, county.rateDenominator);
  return { year, known: county.populations.estimates.some((estimate) => estimate.year === year) };
}

/** Tells of a printed rate that is not that of a count among the people of its area. */
export function checkRate(
  { line, column, found, number }: PrintedNumber,
  current: number,
  area: Area,
  period: Period,
  context: ExtractContext,
): void {
  const { year } = populationsFor(period, context);
  const population = populationOf(area, year, context);
  if (population === null) return;
  const rate = ratePer1000(current, population);
  if (Math.abs(number.value - rate) <= RATE_TOLERANCE) return;
  const expected = rate.toFixed(1);
  context.findings.add('printed-rate-wrong', { line, column, found, expected, current, population, year });
}

function populationOf(area: Area, year: number, { county }: ExtractContext): number | null {
  const within = comparedWithin(county, area);
  const codes = within.length > 0 ? within.map((part) => part.code) : [area.code];
  let total = 0;
  for (const code of codes) {
    const estimate = county.populations.estimates.find((entry) => entry.area === code && entry.year === year);
    if (estimate === undefined) return null;
    total += estimate.value;
  }
  return total;
}
