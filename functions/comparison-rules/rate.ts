import { firstMonth, type Period } from '../../schemas/period.ts';
import type { RateDenominator } from '../../schemas/population.ts';

/** Count ÷ population × 1,000, over the months of the period as they are: not annualised, not rounded. */
export function ratePer1000(count: number, population: number): number {
  return (count / population) * 1000;
}

/**
 * The newest year whose mid-year estimate a rate over a period may divide by, by a county's custom: as a rule the newest whose
 * 30 June falls before the first day of the period, the people there were when its months began.
 */
export function latestMidYearFor(period: Period, denominator: RateDenominator): number {
  const month = firstMonth(period);
  const year = Number(month.slice(0, 4));
  return denominator === 'year-of-first-month' || month.slice(5) > '06' ? year : year - 1;
}
