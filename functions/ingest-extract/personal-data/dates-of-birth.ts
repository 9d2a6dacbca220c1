import { readDate } from '../cells/read-date.ts';
import { rememberEach } from '../cells/remember-each.ts';

/** `DOB 12/03/1985`, `born on 3 May 1971`. */
const SAID_IN_WORDS = /(?<!\p{L})(?:d\.?\s?o\.?\s?b\b\.?|date of birth|born(?: on)?)[\s:=(-]{0,4}\d/iu;

/** The same with words between: `DOB was 14/02/87`, `born in Ashford on 14 Feb 1987`. A year alone is none. */
const SAID_FURTHER_ON =
  /(?<!\p{L})(?:d\.?\s?o\.?\s?b\b\.?|date of birth|born)[^\d\n]{0,30}?(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?!\d)|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{2})/iu;

/** `Jane Smith (14/02/1987)`: a name and a day in one cell. */
const NAME_THEN_DAY = /^(\p{L}[\p{L}'’., -]{2,48}?)[ ,(:-]+(?:b\.? |born |dob:? ?)?(\d[\d\p{L}/. -]{5,30}?)\)?$/iu;

/** A day with a year of two digits, as spreadsheets show it. */
const SHORT_YEAR = /^(\d{1,2})([/. -])(\d{1,2}|[a-z]{3,9})\2(\d{2})$/i;

/** `19870214`. */
const DIGITS_ONLY = /^((?:19|20)\d\d)([01]\d)([0-3]\d)$/;

/** Most cells are no days, which this tells before they are read as such. */
const MAY_BE_DAY = /\d[^\d].*\d|^\d{8}$/;
const LONGEST_DAY = 40;

/** Nobody who is born in the years before a file was dropped is in a table of meetings; few are in any other. */
const YEARS_OLD = 10;
const OLDER_THAN_PAYMENTS = 26;
const LETTERS_THEN_SHORT_YEAR = /\p{L}[ .-]\d{2}$/u;

/** A day that may be one of birth; `exact` where it is neither the first nor the last of a month, as periods begin and end. */
export type DayInThePast = { exact: boolean; longAgo: boolean };

/** Whether a text says in words that a day is one of birth. */
export function saysDateOfBirth(text: string): boolean {
  return SAID_IN_WORDS.test(text) || SAID_FURTHER_ON.test(text);
}

/** The name and the day that a cell may consist of, or null. */
export function nameAndDay(cell: string): [name: string, day: string] | null {
  if (!/^\p{L}.*\d\)?$/u.test(cell) || cell.length > 80) return null;
  const [, name, day] = NAME_THEN_DAY.exec(cell) ?? [];
  return name === undefined || day === undefined ? null : [name.trim(), day];
}

/** Reads cells that are a day before their file was dropped (ISO date and time); null where they are none. */
export function daysInThePast(droppedAt: string): (cell: string) => DayInThePast | null {
  const read = rememberEach((cell) => readDayInThePast(cell, droppedAt));
  return (cell) => (cell.length > LONGEST_DAY || !MAY_BE_DAY.test(cell) ? null : read(cell));
}

function readDayInThePast(cell: string, droppedAt: string): DayInThePast | null {
  const day = dayOf(cell, Number(droppedAt.slice(0, 4)));
  if (day === null || day >= droppedAt.slice(0, 10)) return null;
  const next = new Date(Date.parse(day) + 86_400_000).getUTCDate();
  // Lists of payments write 23-Sep-11 too, so that such a day has to be longer ago.
  const before = Number(droppedAt.slice(0, 4)) - (LETTERS_THEN_SHORT_YEAR.test(cell) ? OLDER_THAN_PAYMENTS : YEARS_OLD);
  const longAgo = Number(day.slice(0, 4)) <= before;
  return { exact: !day.endsWith('-01') && next !== 1, longAgo };
}

/** The day as YYYY-MM-DD. A year of two digits is the last one that ended so. */
function dayOf(cell: string, thisYear: number): string | null {
  const text = cell.replace(DIGITS_ONLY, '$1-$2-$3').replace(SHORT_YEAR, (_, day, mark, month, year) => {
    const century = Number(year) <= thisYear % 100 ? 2000 : 1900;
    return `${day}${mark}${month}${mark}${century + Number(year)}`;
  });
  const read = readDate(text);
  return read.state === 'unreadable' ? null : read.day;
}
