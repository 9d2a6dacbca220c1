import { wholeArea } from '../../../schemas/county.ts';
import type { ExtractContext } from '../extract-context.ts';
import { withoutFootnoteMarks } from './footnote-marks.ts';
import { visibleText } from './visible-text.ts';

/** What lines of totals that name no area are called. */
const TOTAL =
  /^(?:(?:(?:grand|overall|county|county-?wide|force|districts?|all) )?totals?|(?:grand )?sum|all(?: the)? (?:areas|districts|csps|local authorities)|(?:total|sum)s?[ ,:(-]+(?:for |of )?(?:all |the )?(?:areas|districts|county|force)\)?)$/i;

/** Total of something: of the whole county, or of what is no total of areas. */
const TOTAL_OF = /^(?:(?<before>.+?)[ ,:(-]+totals?\)?|totals?[ ,:(-]+(?:for |of )?(?<behind>.+?)\)?)$/i;

/** Longer labels are remarks. */
const LONGEST_LABEL = 100;

/** Whether the label of a line says that it is a total of all areas of its table: by that name, or as the county's. */
export function isTotal(label: string, { county, readArea }: ExtractContext): boolean {
  if (label.length > LONGEST_LABEL) return false;
  const text = withoutFootnoteMarks(visibleText(label))
    .replace(/[ :]+$/, '')
    .replace(/\s+/g, ' ');
  if (TOTAL.test(text)) return true;
  const { before, behind } = TOTAL_OF.exec(text)?.groups ?? {};
  const name = before ?? behind;
  return name !== undefined && readArea(name) === wholeArea(county);
}
