import type { CaseHeadings } from '../checks/check-council-cases.ts';
import { type ColumnsByHeading, columnsByHeading } from './columns-by-heading.ts';

/** The columns of a council's table of cases. */
export type CaseColumns = ColumnsByHeading<Name>;
type Name = keyof CaseHeadings | 'category';

/** Headings seen for each column, in lower case with single spaces; those that say most first. */
const HEADINGS: readonly (readonly [Name, RegExp])[] = [
  ['firstResponse', /\b(first|initial)\b.*\bresp|\b(ave?|avg|average|mean|days)\b.*\bresp/],
  [
    'completed',
    /\b(complet|clos|resol)\w*\b.*(\b(ave?|avg|average|mean)\b|days)|\b(ave?|avg|average|mean|days)\b.*\b(complet|clos|resol)/,
  ],
  ['share', /^(%|per ?cent(age)?|share)( of( the| all)?( total| cases)*)?$/],
  [
    'outstanding',
    /^((no|number)\.? (of )?)?(cases )?(o ?\/ ?s|os|outstanding|open|ongoing|live|not (yet )?completed?)( cases)?$/,
  ],
  ['complete', /^((no|number)\.? (of )?)?(cases )?(completed?|closed|resolved|finished)( cases)?$/],
  [
    'total',
    /^(total|no\.?|number|count|cases|reports|received)( (no\.?|number))?( of)?( (cases|reports|complaints|received))*$/,
  ],
  [
    'category',
    /^(descriptions?|categor(y|ies)|types?|nature|case type|(asb|incident|complaint|case) (type|category|description)|(type|category|nature|description) of (asb|incident|complaint|case|report))$/,
  ],
];

/** What says how many were in time is no average. */
const NO_AVERAGE = /\b(within|targets?)\b/;
const OTHER_UNIT = /\b(hours?|hrs?|weeks?|wks?|min(ute)?s?)\b/;

/** Whether a heading is of times in another unit than days. */
export function isInOtherUnit(heading: string): boolean {
  return OTHER_UNIT.test(plain(heading));
}

/** Reads the header of a council's table of cases. */
export function caseColumns(header: readonly string[]): CaseColumns {
  return columnsByHeading(header, nameOf);
}

/** The headings as they are spelt, empty where there is no such column. */
export function caseHeadings({ heading }: CaseColumns): CaseHeadings {
  return {
    total: heading('total'),
    outstanding: heading('outstanding'),
    complete: heading('complete'),
    share: heading('share'),
    firstResponse: heading('firstResponse'),
    completed: heading('completed'),
  };
}

function nameOf(heading: string): Name | null {
  const text = plain(heading);
  if (NO_AVERAGE.test(text) || OTHER_UNIT.test(text)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[_\s]+/g, ' ');
}
