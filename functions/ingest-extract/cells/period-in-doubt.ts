import type { FindingCode } from '../../../schemas/finding.ts';

/** What a spreadsheet makes of `Apr-19` when it takes it for a day: the 19th of April. */
const A_DAY = /^\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;
/** The number by which a spreadsheet knows a day of the years from 2000 to 2035. */
const A_NUMBERED_DAY = /^(?:3[6-9]|4\d)\d{3}$/;
const QUARTER_OF_A_YEAR =
  /^(?:q(?:ua)?r?t?e?r? ?[1-4][ ,/-]{0,3}(?:19|20)\d{2}|(?:19|20)\d{2}[ ,/-]{0,3}q(?:ua)?r?t?e?r? ?[1-4])$/i;

/** Why a text is no period that can be read with certainty: the finding that says so best. */
export function whyNoPeriod(text: string): Extract<FindingCode, `period-${string}`> {
  return spoiltPeriod(text) ?? 'period-not-understood';
}

/** The finding that tells what has become of a period in a heading; null where nothing is known to have. */
export function spoiltPeriod(text: string): 'period-made-a-day' | 'period-of-either-year' | null {
  const written = text.trim();
  if (A_DAY.test(written) || A_NUMBERED_DAY.test(written)) return 'period-made-a-day';
  return QUARTER_OF_A_YEAR.test(written) ? 'period-of-either-year' : null;
}
