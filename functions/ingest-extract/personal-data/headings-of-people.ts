import { plainWords } from '../cells/plain-words.ts';
import type { FilledCell } from './filled-cells.ts';
import type { PersonalKind } from './personal-kind.ts';

const SOMEBODY =
  '(?:victim|offender|suspect|perpetrator|perp|detainee|prisoner|arrestee|defendant|accused|complainant|caller|client|customer|resident|tenant|patient|witness|' +
  'applicant|informant|subject|nominal|person|individual|child|pupil|parent|guardian|carer|contact|householder|occupier|owner|' +
  'aggrieved|reporter|reporting person|service user|employee|member|next of kin)s?(?: s)?';

/** Whom or what a heading may be about before it says what of them. */
const OF = `(?:(?:the )?${SOMEBODY} )?`;
const WHICH = '(?:home |work |mobile |daytime |evening |personal |contact )?';
const NUMBER = '(?:no|nos|num|numbers?|id|ref|reference)';

const PART_OF_NAME = '(?:(?:fore|first|given|christian|middle|sur|last|family|maiden|full|birth) ?names?)';

/** Headings that announce people, in plain words. */
const ANNOUNCING = (
  [
    ['name', `${PART_OF_NAME}(?: (?:and |or )?(?:${PART_OF_NAME}|initials?|title))*`],
    ['name', '[fl]name'],
    ['initials', 'initials?'],
    ['day-of-birth', 'birth'],
    [
      'identifier',
      `(?:custody(?: record)?|pnc|cro|nominal|niche|passport|driving licence|police national computer) ${NUMBER}`,
    ],
    [
      'identifier',
      '(?:pnc|cro|vrms?|vrns?|(?:vehicle |car )?(?:reg|registration)(?: (?:no|number|mark|plate))?|number plates?)',
    ],
    ['house-number', `(?:house|property|door|flat) (?:${NUMBER}|name)(?: (?:or )?name)?`],
    ['street', '(?:street|road)(?: name)?'],
    ['date-of-birth', '(?:d ?o ?b|d of b|dates? of birth|birth ?(?:dates?|days?)|born(?: on)?)'],
    ['nhs-number', `nhs ?${NUMBER}`],
    ['ni-number', `(?:nino|n ?i(?: ?${NUMBER})?|national insurance(?: ${NUMBER})?)`],
    ['email', `${WHICH}e ?mails?(?: address(?:es)?)?`],
    ['phone', `${WHICH}(?:(?:tele)?phones?|mobiles?|mob|cell|landline|tel)(?: phone)?(?: ${NUMBER})?(?: ?\\d)?`],
    ['phone', `contact (?:${NUMBER}|details)`],
    [
      'address',
      '(?:home|postal|residential|property|correspondence|current|full|street)? ?address(?:es)?(?: line)?(?: ?\\d)?',
    ],
    ['postcode', '(?:home|full|address)? ?(?:post ?codes?|zip code)'],
  ] satisfies [Heading, string][]
).map(([kind, what]) => [kind, new RegExp(`^${OF}${what}$`)] as const);

const NAME_OF_SOMEBODY = new RegExp(`^(?:${SOMEBODY} names?(?: \\d)?|names? (?:of )?(?:the )?${SOMEBODY})$`);

/** Who was involved in something: a name below need not be a usual one. */
const INVOLVED =
  /^(?:victim|offender|suspect|perpetrator|perp|detainee|prisoner|arrestee|defendant|accused|complainant|caller|client|patient|witness|applicant|informant|nominal|aggrieved|householder|occupier|tenant)s?(?: \d)?$/;

/** Headings that areas stand under as well: only over what surely is a person's name do they announce one. */
const PERHAPS_NAMES = new RegExp(`^(?:names?|who|${SOMEBODY})$`);

/** Those who hold an office, whose names are published with their meetings. */
const OFFICE =
  /^(?:(?:vice|deputy) )?chair(?:man|woman|person)?$|^(?:democratic services |lead |contact )?(?:officer|clerk|councillor|member)s?$/;

/** Headings over figures, and over what things are called by: a period, a total, a reference. */
const FIGURES =
  /\d\d|(?:^| )(?:totals?|counts?|numbers?|no|values?|figures?|amount|sum|cost|population|refs?|references?|codes?|id)(?: |$)/;

/** Headings over what is written in sentences. */
const REMARKS = /(?:^|\s)(?:notes?|comments?|remarks?|details?|description|text|narrative|information|summary)$/;

/** Headings over the places where meetings are held. */
const VENUE = /^(?:meeting )?(?:venues?|location|place|where|held at|room)(?: address)?$/;

/** Headings are short, and a longer cell is not looked up. */
const LONGEST_HEADING = 60;

/** What the cells below a heading are, or may be where they look like it. */
export type Heading =
  | PersonalKind
  | ('involved' | 'perhaps-name' | 'initials' | 'day-of-birth' | 'house-number' | 'street')
  | ('venue' | 'office' | 'remark' | 'figures');

/** Headings below which nobody is to be found. */
const NOT_OF_PEOPLE: ReadonlySet<Heading> = new Set(['venue', 'office', 'remark', 'figures', 'street']);

/** Whether a heading announces people. */
export function isOfPeople(heading: Heading): boolean {
  return !NOT_OF_PEOPLE.has(heading);
}

/** What a heading announces, or null where it announces nothing that matters here. */
export function announcedBy(heading: string): Heading | null {
  if (heading.length > LONGEST_HEADING) return null;
  const apart = heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = plainWords(apart.replace(/\(.*?\)/g, ' '));
  if (words === '') return null;
  if (NAME_OF_SOMEBODY.test(words) || NAME_OF_SOMEBODY.test(plainWords(apart))) return 'name';
  if (VENUE.test(words)) return 'venue';
  if (OFFICE.test(words)) return 'office';
  const kind = ANNOUNCING.find(([, pattern]) => pattern.test(words))?.[0];
  if (kind !== undefined) return kind;
  if (INVOLVED.test(words)) return 'involved';
  if (PERHAPS_NAMES.test(words)) return 'perhaps-name';
  return REMARKS.test(words) ? 'remark' : null;
}

function figuresBelow(heading: string): Heading | null {
  return heading.length <= LONGEST_HEADING && FIGURES.test(plainWords(heading)) ? 'figures' : null;
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
    const heading =
      (over === undefined ? null : announcedBy(`${over} ${text}`)) ?? announcedBy(text) ?? figuresBelow(text);
    // A word alone on its line may be the name of a section, as "E-mail" is among the ways in which reports come.
    const isSure = isHeader || row.length > 1 || heading === 'name' || heading === 'date-of-birth';
    if (heading !== null && isSure) headings.set(at, heading);
  }
  // The number of a house says where somebody lives only beside its street.
  if (![...headings.values()].includes('street'))
    for (const [at, heading] of headings) if (heading === 'house-number') headings.delete(at);
  return headings;
}
