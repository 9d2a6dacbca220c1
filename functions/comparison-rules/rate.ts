import { firstMonth, type Period } from '../../schemas/period.ts';

/** Count ÷ population × 1,000, over the months of the period as they are: not annualised, not rounded. */
export function ratePer1000(count: number, population: number): number {
  return (count / population) * 1000;
}

/**
 * The newest year whose mid-year estimate, of 30 June, falls before the first day of a period:
 * a rate divides by the people there were when its months began.
 */
export function latestMidYearBefore(period: Period): number {
  const month = firstMonth(period);
  const year = Number(month.slice(0, 4));
  return month.slice(5) > '06' ? year : year - 1;
}
