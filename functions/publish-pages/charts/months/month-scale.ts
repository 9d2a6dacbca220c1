import { monthsApart, monthsOf, periodBetween } from '../../../../schemas/period.ts';

/** The months across a chart, of 0 to 100: where the middle of one is, and where one begins. */
export type MonthScale = {
  /** Every month from the first to the last, also those without a figure. */
  months: readonly string[];
  middleOf(month: string): number;
  startOf(month: string): number;
};

/** Gives each month from the first to the last, in the order in which they come, the same width. Null where there is none. */
export function monthScale(withFigures: readonly string[]): MonthScale | null {
  const [first, last] = [withFigures[0], withFigures.at(-1)];
  if (first === undefined || last === undefined) return null;
  const months = monthsOf(periodBetween(first, last));
  const startOf = (month: string) => (monthsApart(first, month) / months.length) * 100;
  return { months, startOf, middleOf: (month) => startOf(month) + 50 / months.length };
}
