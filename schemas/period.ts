import * as z from 'zod';

const MONTH = String.raw`(?:19|20)\d{2}-(?:0[1-9]|1[0-2])`;

/**
 * One or more whole months that follow each other: `2019-04` for a single month,
 * `2019-04/2019-08` (first and last, both included) for several.
 */
export const periodSchema = z
  .string()
  .regex(new RegExp(`^${MONTH}(?:/${MONTH})?$`))
  .refine((period) => firstMonth(period) < lastMonth(period) || !period.includes('/'), {
    message: 'the first month of a period of several months comes before its last',
  });
export type Period = string;

const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** The period from one month to another, both `YYYY-MM` and both included. */
export function periodBetween(first: string, last: string): Period {
  return first === last ? first : `${first}/${last}`;
}

/** `2019-04` of `2019-04/2019-08`. */
export function firstMonth(period: Period): string {
  return period.slice(0, 7);
}

/** `2019-08` of `2019-04/2019-08`. */
export function lastMonth(period: Period): string {
  return period.slice(-7);
}

/** Whether a period is a single month. */
export function isMonth(period: Period): boolean {
  return firstMonth(period) === lastMonth(period);
}

/** How many days a period has: a February of a leap year has 29. */
export function daysIn(period: Period): number {
  const start = (month: string) => Date.parse(`${month}-01T00:00:00Z`);
  return (start(monthAfter(lastMonth(period), 1)) - start(firstMonth(period))) / 86_400_000;
}

/** Every month of a period in order, each as `YYYY-MM`. */
export function monthsOf(period: Period): string[] {
  const months: string[] = [];
  const last = monthNumber(lastMonth(period));
  for (let month = monthNumber(firstMonth(period)); month <= last; month += 1) months.push(monthAt(month));
  return months;
}

/** The same months one year earlier: the baseline of every change. */
export function yearBefore(period: Period): Period {
  return periodBetween(monthAt(monthNumber(firstMonth(period)) - 12), monthAt(monthNumber(lastMonth(period)) - 12));
}

/** How many months `other` comes after `month`, both `YYYY-MM`; below 0 where it comes before. */
export function monthsApart(month: string, other: string): number {
  return monthNumber(other) - monthNumber(month);
}

/** The calendar year in which a period ends: figures are stored by measure and year. */
export function yearOf(period: Period): number {
  return Number(lastMonth(period).slice(0, 4));
}

/** The month so many months after another, both `YYYY-MM`; before it where there are fewer than 0. */
export function monthAfter(month: string, months: number): string {
  return monthAt(monthNumber(month) + months);
}

/** A period in words: `April to August 2019`, `November 2017 to October 2018`, `October 2018`. */
export function describePeriod(period: Period): string {
  const [first, last] = [firstMonth(period), lastMonth(period)];
  if (first === last) return `${monthName(first)} ${first.slice(0, 4)}`;
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${monthName(first)}${sameYear ? '' : ` ${first.slice(0, 4)}`} to ${monthName(last)} ${last.slice(0, 4)}`;
}

/**
 * Puts the newest period first: by last month, then the longer of two that end together, so that
 * a reader meets the latest and widest view before the older and narrower ones.
 */
export function newestFirst(one: Period, other: Period): number {
  if (lastMonth(one) !== lastMonth(other)) return lastMonth(one) < lastMonth(other) ? 1 : -1;
  if (firstMonth(one) === firstMonth(other)) return 0;
  return firstMonth(one) < firstMonth(other) ? -1 : 1;
}

/** `April` of `2019-04`. */
export function monthName(month: string): string {
  return MONTH_NAMES[Number(month.slice(5)) - 1] ?? month;
}

/** Months since year 0, so that months can be added and taken away. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthAt(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
