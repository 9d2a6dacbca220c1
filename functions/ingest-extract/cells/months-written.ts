import { type Period, periodBetween } from '../../../schemas/period.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Two digits from here on are a year of the last century. */
const LAST_CENTURY_FROM = 70;

const COUNTS: Readonly<Record<string, number>> = { twelve: 12, '12': 12, six: 6, '6': 6, three: 3, '3': 3 };

type Parts = Readonly<Record<string, string | undefined>>;
type Text = string | undefined;

/** The month `YYYY-MM` of a name or number and a year of two or four digits, or of both in one text; null where there is none such. */
export function monthOf(text: Text, year: Text = text?.slice(0, 4)): string | null {
  const [full, month] = [yearOf(year), monthNumber(text)];
  return full === null || month === null ? null : monthAt(full * 12 + month - 1);
}

/** The period from one month to another; null where one is missing or they run backwards. */
export function monthsBetween(first: string | null, last: string | null): Period | null {
  return first === null || last === null || first > last ? null : periodBetween(first, last);
}

/** A calendar year. */
export function calendarYear(year: Text): Period | null {
  return monthsBetween(monthOf('jan', year), monthOf('dec', year));
}

/** The year from April to March: of two years that follow each other, such as `2018/19`, or from `later` years after one. */
export function financialYear(text: Text, later?: number): Period | null {
  const first = later === undefined ? firstOfTwoYears(text) : (yearOf(text) ?? 0) + later;
  return first === null ? null : monthsFrom(first * 12 + 3, 12);
}

/**
 * Months within a financial year: `Apr-Aug 2018/19` is April to August 2018. Those that begin in one
 * such year and end in the next, such as January to December, are none.
 */
export function monthsOfFinancialYear(first: Text, last: Text, years: Text): Period | null {
  const [year, from, until] = [firstOfTwoYears(years), monthNumber(first), monthNumber(last)];
  if (year === null || from === null || until === null) return null;
  if (from > until && from < 4) return null;
  const next = (month: number) => month < 4;
  const start = year + (next(from) ? 1 : 0);
  const end = year + (from > until || next(until) ? 1 : 0);
  return monthsBetween(monthAt(start * 12 + from - 1), monthAt(end * 12 + until - 1));
}

/** What a quarter or a half of a year can mean: of a financial year one thing, of a year alone two. */
export function partOfYear({ quarter, half, years }: Parts): (Period | null)[] {
  const length = half === undefined ? 3 : 6;
  const before = (Number(quarter ?? half?.slice(1)) - 1) * length;
  const financial = firstOfTwoYears(years);
  if (financial !== null) return [monthsFrom(financial * 12 + 3 + before, length)];
  const year = years?.length === 4 ? yearOf(years) : null;
  return year === null ? [] : [monthsFrom(year * 12 + before, length), monthsFrom(year * 12 + 3 + before, length)];
}

/** So many months up to one; a day that is given has to be the last of its month. */
export function endingIn({ count, quarter, day, last, year }: Parts): Period | null {
  const end = monthOf(last, year);
  if (end === null || (day !== undefined && Number(day) !== daysOf(end))) return null;
  const length = quarter === undefined ? (COUNTS[count ?? 'twelve'] ?? 12) : 3;
  return monthsFrom(Number(end.slice(0, 4)) * 12 + Number(end.slice(5)) - length, length);
}

/** Whole months from their first day to their last; null where one of the days is another. */
export function fromDayToDay({ day, first, firstYear, lastDay, last, lastYear }: Parts): Period | null {
  const [start, end] = [monthOf(first, firstYear ?? lastYear), monthOf(last, lastYear)];
  return end === null || Number(day) !== 1 || Number(lastDay) !== daysOf(end) ? null : monthsBetween(start, end);
}

function firstOfTwoYears(text: Text): number | null {
  const [one, other, ...more] = text?.split(/[/-]/) ?? [];
  const first = yearOf(one);
  if (first === null || other === undefined || more.length > 0) return null;
  return (first + 1) % (other.length === 4 ? 10_000 : 100) === Number(other) ? first : null;
}

function yearOf(text: Text): number | null {
  const digits = text?.replace(/\D/g, '') ?? '';
  if (digits.length === 4) return Number(digits);
  return digits.length === 2 ? Number(digits) + (Number(digits) < LAST_CENTURY_FROM ? 2000 : 1900) : null;
}

/** 1 to 12 of a name, of digits, or of the digits behind a year. */
function monthNumber(text: Text): number | null {
  const digits = /^(?:\d{4}-)?(\d{1,2})$/.exec(text ?? '')?.[1];
  const number = digits === undefined ? MONTHS.indexOf(text?.slice(0, 3) ?? '') + 1 : Number(digits);
  return number >= 1 && number <= 12 ? number : null;
}

function monthsFrom(number: number, length: number): Period {
  return periodBetween(monthAt(number), monthAt(number + length - 1));
}

function monthAt(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function daysOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}
