import { type Period, periodBetween } from '../../schemas/period.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = String.raw`(?:19|20)\d{2}|['’]?\d{2}`;
const TO = String.raw`\s*(?:-|to)\s*`;
const MONTH = String.raw`\b(?:${NAME})\b`;

/** A longer heading is a paragraph, and looking for a period in it would take ever longer. */
const LONGEST_HEADING = 500;

/** Two digits from here on are a year of the last century. */
const LAST_CENTURY_FROM = 70;

/** The ways in which a period is written, the longest first, so that none is read as part of another. */
const PERIOD = new RegExp(
  [
    String.raw`(?<isoFirst>\b(?:19|20)\d{2}-\d{2})(?:(?:\s*/\s*|${TO})(?<isoLast>(?:19|20)\d{2}-\d{2}))?(?![\d-])`,
    `(?<first>${MONTH})[ -]?(?<firstYear>${YEAR})${TO}(?<last>${MONTH})[ -]?(?<lastYear>${YEAR})\\b`,
    `(?<from>${MONTH})${TO}(?<until>${MONTH})[ -]?(?<sharedYear>${YEAR})\\b`,
    `(?<month>${MONTH})[ -]?(?<year>${YEAR})\\b`,
  ].join('|'),
  'g',
);

/**
 * Reads a period that a cell holds and nothing else: `2019-04`, `2019-04/2019-08`, `Apr-19`,
 * `April 2019`, `Apr-Aug 19`, `January to December 2018`, `November 2017 - October 2018`.
 * Null where it is not one, or could be more than one.
 */
export function readPeriod(cell: string): Period | null {
  const { periods, around } = periodsIn(cell);
  return periods.length === 1 && around.trim() === '' ? (periods[0] ?? null) : null;
}

/**
 * Finds the periods inside a heading such as `No of visitors 2016/17 (July 2016 to June 2017)` or
 * `Change Apr-Aug 18 to Apr-Aug 19`, and gives the words around them in lower case. One that is
 * impossible or could be another is left among the words.
 */
export function periodsIn(heading: string): { periods: Period[]; around: string } {
  if (heading.length > LONGEST_HEADING) return { periods: [], around: heading };
  const text = heading
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ');
  const periods: Period[] = [];
  const around = text.replace(PERIOD, (written, ...rest) => {
    const months = monthsWritten(rest.at(-1));
    if (months === null || months.first > months.last) return written;
    periods.push(periodBetween(months.first, months.last));
    return ' ';
  });
  return { periods, around };
}

function monthsWritten(parts: Record<string, string | undefined>): { first: string; last: string } | null {
  const { isoFirst, isoLast, first, firstYear, last, lastYear, from, until, sharedYear, month, year } = parts;
  if (isoFirst !== undefined && isoLast === undefined && isTwoYears(isoFirst)) return null;
  if (isoFirst !== undefined) return bothMonths(isoMonth(isoFirst), isoMonth(isoLast ?? isoFirst));
  if (first !== undefined) return bothMonths(namedMonth(first, firstYear), namedMonth(last, lastYear));
  if (from !== undefined) return bothMonths(namedMonth(from, sharedYear), namedMonth(until, sharedYear));
  return bothMonths(namedMonth(month, year), namedMonth(month, year));
}

function bothMonths(first: string | null, last: string | null): { first: string; last: string } | null {
  return first === null || last === null ? null : { first, last };
}

/** `2010-11` may be November 2010 and may be the year from 2010 to 2011: nobody can tell. */
function isTwoYears(text: string): boolean {
  return (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5));
}

function isoMonth(text: string): string | null {
  const month = Number(text.slice(5));
  return month >= 1 && month <= 12 ? text : null;
}

function namedMonth(name: string | undefined, year: string | undefined): string | null {
  if (name === undefined || year === undefined) return null;
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1;
  const digits = year.replace(/\D/g, '');
  const century = Number(digits) < LAST_CENTURY_FROM ? '20' : '19';
  return `${digits.length === 2 ? `${century}${digits}` : digits}-${String(month).padStart(2, '0')}`;
}
