import type { ExtractContext } from '../extract-context.ts';
import { readHeading } from './read-heading.ts';

const NAMES = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** A year alone, maybe among words. */
const ONE_YEAR = /^[^\d/]*\b(?:19|20)\d{2}\b[^\d/]*$/;
const MONTH = new RegExp(String.raw`\b${NAMES}\b`, 'i');

/** What says that the years of a table are not calendar years, but those months or quarters of them. */
const PART_OF_YEAR = new RegExp(
  String.raw`\b${NAMES}(?: (?:19|20)\d{2})? ?(?:-|–|to) ?(?:\d{1,2}(?:st|nd|rd|th)? )?${NAMES}\b|\bq[1-4]\b|\bquarter\b|\bfinancial years?\b|\bfiscal\b|\byears? end|\bfye\b|\byear to date\b|\bytd\b`,
  'i',
);
const WHOLE_YEAR = /\bjan(?:uary)?(?: (?:19|20)\d{2})? ?(?:-|–|to) ?dec(?:ember)?\b/i;

/**
 * Tells of columns headed by a year alone under a title that speaks of some of its months, such as
 * `April to August`: whether they hold the year or those months cannot be told.
 */
export function tellOfYearsInDoubt(
  header: readonly string[],
  headerLine: number,
  titles: readonly string[],
  { findings }: ExtractContext,
): void {
  const title = titles.find((text) => text.length < 1_000 && PART_OF_YEAR.test(text.replace(WHOLE_YEAR, '')));
  if (title === undefined) return;
  for (const cell of header) {
    const isYear = ONE_YEAR.test(cell) && !MONTH.test(cell) && readHeading(cell).kind === 'period';
    if (isYear) findings.add('year-in-doubt', { line: headerLine, column: cell.trim(), found: title });
  }
}
