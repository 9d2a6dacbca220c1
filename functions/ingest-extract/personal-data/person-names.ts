import { COMMON_SURNAMES } from './common-surnames.ts';
import { ALSO_WORDS, FORENAMES } from './forenames.ts';

/** Words that names of places, bodies and tables are made of, and those of people hardly ever. */
const NO_NAMES = new Set(
  (
    'abbey academy action agency and anti area areas asb authority avenue bay beach board borough bridge cabinet castle central ' +
    'centre church city close coast college committee common community council county court crescent crime cross data district ' +
    'domestic down downs drive east estate executive fields force forum gardens gate great green group grove hall harbour ' +
    'heath heights high hill hospital house in island isle junction kent lane little lodge lower mall malling market marsh ' +
    'meadow medway meeting mill north of office operation overview panel parade parish park partnership place plan point police ' +
    'port project quay rise road royal rural safety school scrutiny service south square station street team terrace thames ' +
    'the total town trust tunbridge university upper urban vale valley view village walk ward water way wells west wharf wood woods ' +
    'bottom hatch magdalene st saint islands moor hills forest moorlands borders dales ferry raid alert making ' +
    'abuse adult affairs anti-social area arson asian behaviour black british burglary business cases code criminal damage division ' +
    'drug drugs figures first fraud harm hate health incident incidents knife local male female mental minor misuse mixed modern ' +
    'month neighbour noise not number nuisance offence offences offender officer other parking period premises possession priority ' +
    'public rate recorded reducing reoffending repeat reported retail robbery rough sector serious sexual shop slavery sleeping ' +
    'stated substance supervision theft traffic vehicle victim victims violence violent weapons white year young youth zone'
  ).split(' '),
);

const TITLE = /^(?:mr|mrs|miss|ms|mx|dr|rev|revd|sir|dame|master)\.?$/i;
const WORD = /^\p{L}[\p{L}'’-]*\.?$/u;
const LONGEST_NAME = 50;

/** How sure it is that a text is the name of a person: by a title or a usual forename, or by its capitals alone. */
export type NameLikeness = 'name' | 'perhaps' | 'no';

/** `Z Qwyjibo`, `Z.B. Qwyjibo`, `Qwyjibo Z`, `QWYJIBO Zeb`: a surname with initials, or in capitals before a forename. */
const WITH_INITIALS =
  /^\p{Lu}\p{Lu}?\.? ?(?:\p{Lu}\.? ?){0,2}(?<= |\.)\p{Lu}[\p{L}'’-]*\p{Ll}$|^\p{Lu}[\p{L}'’-]+,? \p{Lu}(?:[. ]{1,2}\p{Lu}){0,2}\.?$/u;
const IN_CAPITALS_FIRST = /^\p{Lu}[\p{Lu}'’-]{2,},? \p{Lu}[\p{L}'’-]*\p{Ll}$/u;

/** What a text looks like that may be one person's name: `Jane Smith`, `SMITH, Jane`, `Mrs J Smith`, `J Smith`. */
export function nameLikeness(text: string): NameLikeness {
  if (text.length > LONGEST_NAME) return 'no';
  const words = wordsOf(text);
  if (words.length < 2 || words.length > 4 || words.some((word) => NO_NAMES.has(word.toLowerCase()))) return 'no';
  if (WITH_INITIALS.test(text) || IN_CAPITALS_FIRST.test(text)) return 'perhaps';
  if (!words.every((word) => WORD.test(word))) return 'no';
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (TITLE.test(first) || isForename(first) || (text.includes(',') && isForename(last))) return 'name';
  return words.length === 2 && words.every((word) => /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(word)) ? 'perhaps' : 'no';
}

/** What stands between the names of several people. */
const BETWEEN_PEOPLE = /\s+(?:v|vs|and|or|&)\.?\s+|\s*[/;\n]\s*/;

/**
 * Whether a cell by itself is surely the name of a person, or of several: a usual forename and a surname that is
 * no word of places. Where the forename is a word or a place too, the surname has to be a common one.
 */
export function isOnlyNames(text: string): boolean {
  return text.split(BETWEEN_PEOPLE).some(isOneName);
}

function isOneName(text: string): boolean {
  if (nameLikeness(text) === 'no') return false;
  const words = wordsOf(text);
  if (words.length > 2 && !words.every((word) => /^\p{Lu}/u.test(word))) return false;
  const ends = [words[0] ?? '', words.at(-1) ?? ''].map((word) => word.toLowerCase());
  const [given = '', family = ''] =
    text.includes(',') || /^\p{Lu}{3,} \p{Lu}\p{Ll}/u.test(text) ? ends.reverse() : ends;
  return FORENAMES.has(given) && family.length > 1 && (!ALSO_WORDS.has(given) || COMMON_SURNAMES.has(family));
}

/** A title before a surname, with or without initials: `Mrs J Smith`, `mr brown`, but no near miss and no MS Word. */
const TITLED =
  /(?<![\p{L}])(?:(?:Mr|MR|mr|Mrs|MRS|mrs)\.?\s+(?:\p{L}\.?\s*){0,3}[\p{L}][\p{L}'’-]+|(?<![Nn]ear )(?:Miss|Ms|Mx)\.?\s+(?:\p{Lu}\.?\s*){0,3}(?!Word|Excel|Office|Teams|Outlook|Access|Windows)\p{Lu}[\p{L}'’-]+|(?<!\p{Lu}\p{Ll}+\s)Dr\.?\s+(?:\p{Lu}\.?\s*){0,3}\p{Lu}\p{Ll}[\p{L}'’-]*)/u;

/** Whether a person with a title stands anywhere in a text. `Acacia Dr` is a drive, and `Near Miss Reports` are none. */
export function hasTitledName(text: string): boolean {
  return TITLED.test(text);
}

/**
 * Whether a cell beside a day is a person's name: surely one, or perhaps one where the day is likely to be
 * one of birth. A forename and a surname may stand in two cells.
 */
export function isNameBesideDay(text: string, next: string | undefined, isLikelyBirth: boolean): boolean {
  const likeness = nameLikeness(text);
  if (likeness === 'name' || !isLikelyBirth) return likeness === 'name';
  return likeness === 'perhaps' || (isForename(text) && isSurnameLike(next ?? ''));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

function isForename(word: string): boolean {
  return FORENAMES.has(word.toLowerCase());
}

function isSurnameLike(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(text) && !NO_NAMES.has(text.toLowerCase());
}
