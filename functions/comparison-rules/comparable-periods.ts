import { firstMonth, lastMonth, monthsOf, type Period } from '../../schemas/period.ts';

/** Whether a change from one period to another says anything: they have as many months, and the first is over before the second. */
export function areComparable(previous: Period, current: Period): boolean {
  return monthsOf(previous).length === monthsOf(current).length && lastMonth(previous) < firstMonth(current);
}
