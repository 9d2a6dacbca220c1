const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const WEEKDAY = '(?:(?<weekday>sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?,? )?';
const CLOCK = String.raw`(?:(?:,? (?:at )?|t)(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?z? ?(?:am|pm)?|\d{1,2} ?(?:am|pm)))?`;
const MONTH_NAME =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const DAY = String.raw`(?<day>\d{1,2})`;

/** The ways in which a day is written that have one meaning only in Britain. */
const DATES = [
  String.raw`${YEAR}-(?<month>\d{2})-${DAY}`,
  String.raw`${DAY}(?<mark>[/.-])(?<month>\d{1,2})\k<mark>${YEAR}`,
  `${DAY}(?:st|nd|rd|th)?[ -](?:of )?${MONTH_NAME}[ ,-]{1,2}${YEAR}`,
  `${MONTH_NAME} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`,
].map((date) => new RegExp(`^${WEEKDAY}${date}${CLOCK}$`));

/** A longer cell is no date, and looking for one in it would take ever longer. */
const LONGEST_DATE = 60;

/**
 * What a cell says where a day is expected: the day as `YYYY-MM-DD`; that its weekday is another, which
 * `weekday` says; or that it is no day, or could be more than one, as with a year of two digits.
 */
export type ReadDate = { state: 'day' | 'other-weekday'; day: string; weekday: string } | { state: 'unreadable' };

/**
 * Reads `2019-10-10`, `10/10/2019` (the day first), `10 October 2019`, `Thursday 10th October 2019`. A
 * time of day behind it makes no difference.
 */
export function readDate(cell: string): ReadDate {
  const text = cell.replace(/\s+/g, ' ').trim().toLowerCase();
  if (text.length > LONGEST_DATE) return { state: 'unreadable' };
  for (const pattern of DATES) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return dayOf(groups);
  }
  return { state: 'unreadable' };
}

function dayOf(parts: Record<string, string | undefined>): ReadDate {
  const { year, month, name, day, weekday } = parts;
  const monthNumber = name === undefined ? Number(month) : MONTHS.indexOf(name.slice(0, 3)) + 1;
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)));
  // A day that a month does not have comes out as one of another month.
  if (date.getUTCMonth() !== monthNumber - 1) return { state: 'unreadable' };
  const is = WEEKDAYS[date.getUTCDay()] ?? '';
  const said = weekday === undefined || weekday.startsWith(is.slice(0, 3).toLowerCase());
  return { state: said ? 'day' : 'other-weekday', day: date.toISOString().slice(0, 10), weekday: is };
}
