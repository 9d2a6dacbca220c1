import type { Area } from '../../../schemas/area.ts';
import { wholeArea } from '../../../schemas/county.ts';
import type { ExtractContext } from '../extract-context.ts';
import { withoutFootnoteMarks } from './footnote-marks.ts';
import { visibleText } from './visible-text.ts';

/** What lines of totals that name no area are called. */
const TOTAL =
  /^(?:(?:(?:grand|overall|county|county-?wide|force|districts?|all) )?totals?|(?:grand )?sum|all(?: the)? (?:areas|districts|csps|local authorities)|(?:total|sum)s?[ ,:(-]+(?:for |of )?(?:all |the )?(?:areas|districts|county|force)\)?)$/i;

/** Total of something: of the whole county, or of what is no total of areas. */
const TOTAL_OF = /^(?:(?<before>.+?)[ ,:(-]+totals?\)?|totals?[ ,:(-]+(?:for |of )?(?<behind>.+?)\)?)$/i;

/** What is worked out from other lines: totals of some of them, and averages. */
const SUBTOTAL = /^sub[ -]?totals?\b|\bsub[ -]?totals?$/i;
const AVERAGE = /^(?:average|mean|median|avg)\b|\b(?:averages?|mean|median|avg)$/i;

/** What is left where the others have been named. */
const REMAINDER =
  /^(?:all |any )?(?:others?|remaining|rest of)(?: the)?(?: (?:wards?|areas?|borough|district|city|town|locations?))?$|^(?:unknown|not known|unallocated|unassigned|not recorded|not stated|no|outside|out of)(?: (?:the )?(?:wards?|areas?|borough|district|locations?|county|force))?$/i;

/** Longer labels are remarks. */
const LONGEST_LABEL = 100;

/** Whether the label of a line says that it is a total of all areas of its table: by that name, or as the county's. */
export function isTotal(label: string, { county, readArea }: ExtractContext): boolean {
  const text = plainLabel(label);
  if (TOTAL.test(text)) return true;
  const name = nameInTotal(text);
  return name !== undefined && readArea(name) === wholeArea(county);
}

/** The area of which a label says that it is the total: `Kent total`, `Total for Kent`; undefined where it says none. */
export function areaOfTotal(label: string, { readArea }: ExtractContext): Area | undefined {
  const name = nameInTotal(plainLabel(label));
  return name === undefined ? undefined : readArea(name);
}

/** Whether a label says that its line is worked out from some of the others: a subtotal, or an average. */
export function isWorkedOut(label: string): boolean {
  const text = plainLabel(label);
  return SUBTOTAL.test(text) || AVERAGE.test(text);
}

/** Whether a label speaks of what no name was given to: `Other wards`, `Unknown`. */
export function isRemainder(label: string): boolean {
  return REMAINDER.test(plainLabel(label));
}

/** Whether a label speaks of a total, of whatever. */
export function speaksOfTotal(label: string): boolean {
  return /\btotals?\b/i.test(plainLabel(label));
}

/** A label without its footnote marks; empty where it is too long to be one. */
function plainLabel(label: string): string {
  if (label.length > LONGEST_LABEL) return '';
  return withoutFootnoteMarks(visibleText(label))
    .replace(/[ :]+$/, '')
    .replace(/\s+/g, ' ');
}

function nameInTotal(text: string): string | undefined {
  const { before, behind } = TOTAL_OF.exec(text)?.groups ?? {};
  return before ?? behind;
}
