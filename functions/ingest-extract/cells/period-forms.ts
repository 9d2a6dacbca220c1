import type { Period } from '../../../schemas/period.ts';
import {
  calendarYear,
  endingIn,
  financialYear,
  fromDayToDay,
  monthOf,
  monthsBetween,
  monthsOfFinancialYear,
  partOfYear,
} from './months-written.ts';

/**
 * What a piece of text that looks like a period can mean. Months are explicit; a label is a year or a
 * quarter, which gives way to months beside it. More than one period means that nobody can tell
 * which; none that it is no period, such as a date, and nothing in it is to be read as one.
 */
export type Written = { as: 'months' | 'label'; periods: readonly Period[] };

/** A way in which a period is written, and how to read it from the named parts of the pattern. */
export type PeriodForm = { pattern: RegExp; read(parts: Parts): Written };
type Parts = Readonly<Record<string, string | undefined>>;

const NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const month = (name: string) => String.raw`\b(?<${name}>${NAMES})\b\.?`;
const MONTH = String.raw`\b(?:${NAMES})\b\.?`;
const YEAR_IN_FULL = String.raw`(?:19|20)\d{2}`;
const YEAR = String.raw`(?:${YEAR_IN_FULL}|['’]?\d{2})\b(?![/-]\d)`;
const TWO_YEARS = String.raw`(?:${YEAR_IN_FULL}(?:/${YEAR_IN_FULL}|[/-]\d{2})|(?<!\d)\d{2}/\d{2})(?![\d/]|-\d)`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)? (?:of )?`;
const TO = '(?: ?- ?| (?:to|until) )';
const GAP = '(?:, ?|[ -])?';
const ENDING = '(?:to|end|ending|ended)';
const QUARTER = String.raw`(?:(?:q|qtr ?|quarter ?)(?<quarter>[1-4])|(?<half>h[12]))(?!\d)`;

/** Words after which a year is neither a calendar year nor one from April to March. */
const OTHER_YEAR = 'academic year|school year|municipal year|mid|census|copyright';
/** Words that say when something was done or from when on, which is no period of figures. */
const SINCE = 'since|before|after|as at|as of|published|updated|ytd|year to date';

function form(pattern: string, read: (parts: Parts) => Written): PeriodForm {
  return { pattern: new RegExp(pattern, 'g'), read };
}

const months = (...periods: readonly (Period | null)[]): Written => ({ as: 'months', periods: known(periods) });
const label = (...periods: readonly (Period | null)[]): Written => ({ as: 'label', periods: known(periods) });
const known = (periods: readonly (Period | null)[]) => periods.filter((period) => period !== null);

/** Every way in which a period is written. Each takes what it fits from those below it. */
export const PERIOD_FORMS: readonly PeriodForm[] = [
  // A spreadsheet makes `01/04/2019` of April 2019; only alone in its cell can it stand for the month.
  form(String.raw`^(?<year>${YEAR_IN_FULL})-(?<month>\d{2})-01(?:[ t]00:00(?::00)?)?$`, ({ year, month }) =>
    months(monthOf(month, year)),
  ),
  form(String.raw`^01?/(?<month>\d{1,2})/(?<year>${YEAR_IN_FULL})(?: 00:00(?::00)?)?$`, ({ year, month }) =>
    months(monthOf(month, year)),
  ),
  form(String.raw`^(?<year>${YEAR_IN_FULL})(?<month>\d{2})$`, ({ year, month }) => months(monthOf(month, year))),
  form(
    String.raw`\b(?:(?:fye|ye)(?: ${ENDING})?|(?:(?<count>12|twelve|6|six|3|three) months?|(?<quarter>quarter)|year) ${ENDING}):? (?:the )?(?:end (?:of )?)?(?:(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?${month('last')}${GAP}(?<year>${YEAR})`,
    (parts) => months(endingIn(parts)),
  ),
  form(String.raw`\b(?:${SINCE})(?: on| in|:)? (?:${DAY})?(?:${MONTH}${GAP}${YEAR}|${YEAR_IN_FULL}\b)`, () => label()),
  form(String.raw`\b(?:${MONTH}${GAP}${YEAR}|${YEAR_IN_FULL})(?:${TO}(?:date|present|now)\b| onwards?\b)`, () =>
    label(),
  ),
  form(
    String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?${month('first')}(?:${GAP}(?<firstYear>${YEAR_IN_FULL}))?${TO}(?<lastDay>\d{1,2})(?:st|nd|rd|th)? (?:of )?${month('last')}${GAP}(?<lastYear>${YEAR_IN_FULL})\b`,
    (parts) => months(fromDayToDay(parts)),
  ),
  form(
    String.raw`\b(?<day>\d{1,2})/(?<first>\d{1,2})/(?<firstYear>${YEAR_IN_FULL})${TO}(?<lastDay>\d{1,2})/(?<last>\d{1,2})/(?<lastYear>${YEAR_IN_FULL})\b`,
    (parts) => months(fromDayToDay(parts)),
  ),
  form(
    String.raw`\b(?<firstYear>${YEAR_IN_FULL})-(?<first>\d{2})-(?<day>\d{2})(?: ?/ ?|${TO})(?<lastYear>${YEAR_IN_FULL})-(?<last>\d{2})-(?<lastDay>\d{2})\b`,
    (parts) => months(fromDayToDay(parts)),
  ),
  form(
    String.raw`\b(?:${DAY}${MONTH}${GAP}${YEAR_IN_FULL}(?:${TO}${MONTH}${GAP}${YEAR})?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b`,
    () => label(),
  ),
  form(`${MONTH}(?: ?[,&/+] ?| and )${MONTH}${GAP}${YEAR}`, () => label()),
  form(
    `${month('first')}${GAP}(?<firstYear>${YEAR_IN_FULL}|['’]?\\d{2})${TO}${month('last')}${GAP}(?<lastYear>${YEAR})`,
    ({ first, firstYear, last, lastYear }) => months(monthsBetween(monthOf(first, firstYear), monthOf(last, lastYear))),
  ),
  form(`${month('first')}(?:${TO}${month('last')})?${GAP}(?<years>${TWO_YEARS})`, ({ first, last, years }) =>
    months(monthsOfFinancialYear(first, last ?? first, years)),
  ),
  form(`${month('first')}(?:${TO}${month('last')})?${GAP}(?<year>${YEAR})`, ({ first, last, year }) =>
    months(monthsBetween(monthOf(first, year), monthOf(last ?? first, year))),
  ),
  form(
    String.raw`(?<![\d/-])(?<year>${YEAR_IN_FULL})[ -]${month('first')}(?:${TO}${month('last')})?(?! ?[a-z0-9'’])`,
    ({ first, last, year }) => months(monthsBetween(monthOf(first, year), monthOf(last ?? first, year))),
  ),
  form(
    String.raw`\b${QUARTER}[ ,:(/-]{0,3}(?:fy ?|financial year )?(?<years>${TWO_YEARS}|${YEAR_IN_FULL}\b)\)?`,
    (parts) => label(...partOfYear(parts)),
  ),
  form(String.raw`(?<![\d/-])(?:fy ?)?(?<years>${TWO_YEARS}|${YEAR_IN_FULL})[ ,:(/-]{0,3}${QUARTER}\)?`, (parts) =>
    label(...partOfYear(parts)),
  ),
  form(String.raw`(?:\b(?:${OTHER_YEAR})|©)[ -]?(?:${TWO_YEARS}|${YEAR_IN_FULL}\b)`, () => label()),
  form(
    String.raw`\b(?:fy|f/y|(?:financial|fiscal) (?:year|yr))[ :-]{0,2}(?:(?<years>${TWO_YEARS})|(?<year>${YEAR_IN_FULL}|\d{2})\b(?![/-]\d))`,
    ({ years, year }) =>
      years === undefined ? label(financialYear(year, -1), financialYear(year, 0)) : label(financialYear(years)),
  ),
  form(
    String.raw`\b(?<first>${YEAR_IN_FULL}-\d{2})(?: ?/ ?|${TO})(?<last>${YEAR_IN_FULL}-\d{2})(?![\d/]|-\d)`,
    ({ first, last }) => months(monthsBetween(monthOf(first), monthOf(last))),
  ),
  // `2010-11` may be November 2010 and may be the year from 2010 to 2011; `2010/11` is only the year.
  form(String.raw`(?<![\d/.-])(?<written>${YEAR_IN_FULL}-\d{2})(?![\d/]|-\d)`, ({ written }) => {
    const year = financialYear(written);
    return year === null ? months(monthOf(written)) : label(year, monthOf(written));
  }),
  form(
    String.raw`(?<![\d/.-])(?:year )?(?<years>${YEAR_IN_FULL}/(?:${YEAR_IN_FULL}|\d{2}))(?![\d/]|-\d)`,
    ({ years }) => label(financialYear(years)),
  ),
  // `16/17` can be no day and no month; `11/12` can.
  form(
    String.raw`(?<![\d£$#/.,-])(?<years>(?:1[3-9]|[2-6]\d)/\d{2})(?![\d/%]|-\d| ?${MONTH}| ?-?(?:years?|yrs?)\b)`,
    ({ years }) => label(financialYear(years)),
  ),
  form(
    String.raw`(?<![\d£$#/.,]|\d ?- ?|\bper )\b(?:(?:calendar year|cy|year) )?(?<year>${YEAR_IN_FULL})\b(?! ?[-/] ?\d|[.,]\d|%| census\b| ?${MONTH})`,
    ({ year }) => label(calendarYear(year)),
  ),
];
