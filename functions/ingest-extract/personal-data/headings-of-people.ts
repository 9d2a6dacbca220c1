import { plainWords } from '../cells/plain-words.ts';
import type { FilledCell } from './filled-cells.ts';
import { nameLikeness } from './person-names.ts';
import type { PersonalKind } from './personal-kind.ts';

const SOMEBODY =
  '(?:victim|offender|suspect|perpetrator|defendant|accused|complainant|caller|client|customer|resident|tenant|patient|witness|' +
  'applicant|informant|subject|nominal|person|individual|child|pupil|parent|guardian|carer|contact|householder|occupier|owner|' +
  'aggrieved|reporter|reporting person|service user|employee|member|next of kin)s?(?: s)?';

/** Whom or what a heading may be about before it says what of them. */
const OF = `(?:(?:the )?${SOMEBODY} )?`;
const WHICH = '(?:home |work |mobile |daytime |evening |personal |contact )?';
const NUMBER = '(?:no|nos|num|numbers?|id|ref|reference)';

/** Headings that announce people, in plain words. */
const ANNOUNCING = (
  [
    ['name', '(?:fore|first|given|christian|middle|sur|last|family|maiden|full|birth) ?names?'],
    ['name', '[fl]name'],
    ['date-of-birth', '(?:d ?o ?b|dates? of birth|birth ?(?:dates?|days?)|born(?: on)?)'],
    ['nhs-number', `nhs ?${NUMBER}`],
    ['ni-number', `(?:nino|n ?i ?${NUMBER}|national insurance(?: ${NUMBER})?)`],
    ['email', `${WHICH}e ?mails?(?: address(?:es)?)?`],
    ['phone', `${WHICH}(?:(?:tele)?phones?|mobiles?|cell|landline|tel)(?: phone)?(?: ${NUMBER})?`],
    ['phone', `contact (?:${NUMBER}|details)`],
    [
      'address',
      '(?:home|postal|residential|property|correspondence|current|full|street)? ?address(?:es)?(?: line)?(?: ?\\d)?',
    ],
    ['postcode', '(?:home|full|address)? ?(?:post ?codes?|zip code)'],
  ] satisfies [PersonalKind, string][]
).map(([kind, what]) => [kind, new RegExp(`^${OF}${what}$`)] as const);

const NAME_OF_SOMEBODY = new RegExp(`^(?:${SOMEBODY} names?|names? of (?:the )?${SOMEBODY})$`);

/** Headings that areas stand under as well: only over what looks like a person's name do they announce one. */
const PERHAPS_NAMES = new RegExp(`^(?:names?|who|${SOMEBODY})$`);

/** Headings over the places where meetings are held. */
const VENUE = /^(?:meeting )?(?:venues?|location|place|where|held at|room)(?: address)?$/;

/** What is written where nothing is known or nothing may be said. */
const NOTHING_SAID =
  /^(?:n ?a|none|nil|null|unknown|not (?:known|given|recorded|provided|stated|applicable|available)|withheld|redacted|removed|suppressed|anonymised|confidential|yes|no|total|x+|\p{L})?$/u;

/** The part of a postcode that names a town or a neighbourhood. */
const NEIGHBOURHOOD = /^\p{L}{1,2}\d[\p{L}\d]?(?:\s*\d)?$/u;

/** Headings are short, and a longer cell is not looked up. */
const LONGEST_HEADING = 60;

/** What the cells below a heading are: of a kind, names where they look like names, or where meetings are held. */
export type Heading = PersonalKind | 'perhaps-name' | 'venue';

/** What a heading announces, or null where it announces nothing that matters here. */
export function announcedBy(heading: string): Heading | null {
  if (heading.length > LONGEST_HEADING) return null;
  const words = plainWords(heading.replace(/\(.*?\)/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  if (words === '') return null;
  if (NAME_OF_SOMEBODY.test(words)) return 'name';
  if (VENUE.test(words)) return 'venue';
  const kind = ANNOUNCING.find(([, pattern]) => pattern.test(words))?.[0];
  return kind ?? (PERHAPS_NAMES.test(words) ? 'perhaps-name' : null);
}

/**
 * Whether a cell below a heading holds what the heading announces. Reports are counted by the way they
 * came, under "Telephone" and "E-mail": counts are not people, nor is a cell that says nothing.
 */
export function holds(cell: string, announced: Heading): boolean {
  if (NOTHING_SAID.test(plainWords(cell))) return false;
  const [digits, letters] = [cell.replace(/\D/g, '').length, cell.replace(/[^\p{L}]/gu, '').length];
  switch (announced) {
    case 'venue':
      return false;
    case 'perhaps-name':
      return nameLikeness(cell) === 'name';
    case 'name':
      return letters >= 2 && letters > digits;
    case 'date-of-birth':
      return digits >= 4;
    case 'nhs-number':
    case 'ni-number':
      return digits >= 6;
    case 'phone':
      return digits >= 7 && !/^\d{1,3}(?:,\d{3})+$/.test(cell);
    case 'email':
      return /@|\S\s*[([]?\bat\b[)\]]?\s*\S/i.test(cell);
    case 'address':
      return letters >= 4 && (digits > 0 || cell.includes(','));
    case 'postcode':
      return letters >= 2 && digits >= 1 && !NEIGHBOURHOOD.test(cell);
  }
}

/**
 * What a row announces, by column, where it is a row of headings: the header, or one of which no cell is a
 * number. The cell above may be the first half of a heading.
 */
export function headingsIn(
  row: readonly FilledCell[],
  above: readonly FilledCell[],
  isHeader: boolean,
): ReadonlyMap<number, Heading> {
  const headings = new Map<number, Heading>();
  if (!isHeader && row.some(({ text }) => /^\W*\d/.test(text))) return headings;
  for (const { at, text } of row) {
    const over = above.find((cell) => cell.at === at)?.text;
    const heading = announcedBy(text) ?? (over === undefined ? null : announcedBy(`${over} ${text}`));
    // A word alone on its line may be the name of a section, as "E-mail" is among the ways in which reports come.
    const isSure = isHeader || row.length > 1 || heading === 'name' || heading === 'date-of-birth';
    if (heading !== null && isSure) headings.set(at, heading);
  }
  return headings;
}
