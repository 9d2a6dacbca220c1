import { readDate } from '../cells/read-date.ts';

/** `DOB 12/03/1985`, `born on 3 May 1971`. */
const SAID_IN_WORDS = /(?<!\p{L})(?:d\.?\s?o\.?\s?b\b\.?|date of birth|born(?: on)?)[\s:=(-]{0,4}\d/iu;

/** A day with a year of two digits, as spreadsheets show it. */
const SHORT_YEAR = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/;

/** Most cells are no days, which this tells before they are read as such. */
const MAY_BE_DAY = /\d[^\d].*\d/;
const LONGEST_DAY = 40;

/** Nobody who is born in the years before a file was dropped is in a table of meetings; few are in any other. */
const YEARS_OLD = 10;

/** A day that may be one of birth; `exact` where it is neither the first nor the last of a month, as periods begin and end. */
export type DayInThePast = { exact: boolean; longAgo: boolean };

/** Whether a text says in words that a day is one of birth. */
export function saysDateOfBirth(text: string): boolean {
  return SAID_IN_WORDS.test(text);
}

/** Reads a cell that is a day before its file was dropped (ISO date and time); null where it is none. */
export function readDayInThePast(cell: string, droppedAt: string): DayInThePast | null {
  if (cell.length > LONGEST_DAY || !MAY_BE_DAY.test(cell)) return null;
  const day = dayOf(cell, Number(droppedAt.slice(0, 4)));
  if (day === null || day >= droppedAt.slice(0, 10)) return null;
  const next = new Date(Date.parse(day) + 86_400_000).getUTCDate();
  const longAgo = Number(day.slice(0, 4)) <= Number(droppedAt.slice(0, 4)) - YEARS_OLD;
  return { exact: !day.endsWith('-01') && next !== 1, longAgo };
}

/** The day as YYYY-MM-DD. A year of two digits is the last one that ended so. */
function dayOf(cell: string, thisYear: number): string | null {
  const text = cell.replace(SHORT_YEAR, (_, day, mark, month, year) => {
    const century = Number(year) <= thisYear % 100 ? 2000 : 1900;
    return `${day}${mark}${month}${mark}${century + Number(year)}`;
  });
  const read = readDate(text);
  return read.state === 'unreadable' ? null : read.day;
}
