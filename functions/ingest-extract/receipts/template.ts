import Papa from 'papaparse';
import { type Area, isCompared } from '../../../schemas/area.ts';
import { type County, comparedAreas, containingAreas } from '../../../schemas/county.ts';
import { describePeriod, yearBefore } from '../../../schemas/period.ts';
import type { Submitter } from '../../../schemas/submitter.ts';
import type { Dataset } from '../extract-context.ts';

/** A table for a sender to fill in: the name of its file, what is to be written in it, and its cells. */
export type Template = { file: string; holds: string; rows: readonly (readonly string[])[] };

/** What a template is made for: who sends what, and the month (`YYYY-MM`) that stands in it as an example. */
export type Form = { county: County; submitter: Submitter; dataset: Dataset; month: string };

/**
 * A template as a file: with a byte-order mark, by which Excel on Windows knows that it is UTF-8 and saves it
 * as such again, and with the line ends of spreadsheets.
 */
export function csvOf({ rows }: Template): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n' },
  )}\r\n`;
}

/** The areas that a sender may report for: those set side by side first, then those that contain them. */
export function areasToFillIn({ county, submitter }: Pick<Form, 'county' | 'submitter'>): Area[] {
  const all = [...comparedAreas(county), ...containingAreas(county).reverse()];
  return all.filter(({ code }) => submitter.areas.includes(code));
}

/** The first area of those set side by side that a sender may report for. */
export function exampleArea(form: Pick<Form, 'county' | 'submitter'>): string {
  return areasToFillIn(form).find(isCompared)?.name ?? form.county.name;
}

/** The example month of a year before and the example month, as headings. */
export function periodsToCompare({ month }: Form): [string, string] {
  return [describePeriod(yearBefore(month)), describePeriod(month)];
}
