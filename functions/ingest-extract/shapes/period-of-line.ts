import { firstMonth, lastMonth, type Period } from '../../../schemas/period.ts';
import { plainWords } from '../cells/plain-words.ts';
import { readHeading } from '../cells/read-heading.ts';
import { readPeriod } from '../cells/read-period.ts';

/** Headings that periods stand below, besides those that are known everywhere. */
const PERIODS = /^((calendar|financial|fiscal|reporting|time) )?(years?|months?|quarters?|periods?|dates?|timeframe)$/;

/** Headings that say how the periods below them are to be read: `Year ending`, `12 months to`, `Financial year`. */
const SAYS_MORE = /^(?:(?:financial|fiscal|calendar) years?|.*\b(?:ending|ended|to))$/;
const ENDINGS = /^(years?|quarters?|(rolling )?((12|twelve|6|six|3|three) months?)) (ending|ended|to)$/;

/** Whether a heading says that the periods of the lines stand below it. */
export function isPeriodHeading(heading: string): boolean {
  const { kind } = readHeading(heading);
  const words = plainWords(heading);
  return kind === 'period-of-line' || kind === 'year' || PERIODS.test(words) || ENDINGS.test(words);
}

/**
 * The period of a line, from the cell below such a heading; null where it cannot be told. `March 2019`
 * below "Year ending" is the year that ends then; below "Year" it may be that, or only the month.
 */
export function periodOfLine(heading: string, cell: string): Period | null {
  const own = readPeriod(cell);
  const words = plainWords(heading).replace(/^rolling /, '');
  const isMonth = own !== null && firstMonth(own) === lastMonth(own);
  const isSpelt = own !== null && !isMonth && /[a-z]{3}/i.test(cell);
  if (SAYS_MORE.test(words) && !isSpelt) return readPeriod(`${words.replace(/years\b/, 'year')} ${cell}`);
  return isMonth && /^years?$/.test(words) ? null : own;
}
