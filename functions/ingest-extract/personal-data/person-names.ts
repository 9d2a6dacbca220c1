import { FORENAMES } from './forenames.ts';

/** Words that names of places, bodies and tables are made of, and those of people hardly ever. */
const NO_NAMES = new Set(
  (
    'abbey academy action agency and anti area areas asb authority avenue bay beach board borough bridge cabinet castle central ' +
    'centre church city close coast college committee common community council county court crescent crime cross data district ' +
    'domestic down downs drive east estate executive fields force forum gardens gate great green group grove hall harbour ' +
    'heath heights high hill hospital house in island isle junction kent lane little lodge lower mall malling market marsh ' +
    'meadow medway meeting mill north of office operation overview panel parade parish park partnership place plan point police ' +
    'port project quay rise road royal rural safety school scrutiny service south square station street team terrace thames ' +
    'the total town trust tunbridge university upper urban vale valley view village walk ward water way wells west wharf wood woods'
  ).split(' '),
);

const TITLE = /^(?:mr|mrs|miss|ms|mx|dr|rev|revd|sir|dame|master)\.?$/i;
const WORD = /^\p{L}[\p{L}'’-]*\.?$/u;
const LONGEST_NAME = 50;

/** How sure it is that a text is the name of a person: by a title or a usual forename, or by its capitals alone. */
export type NameLikeness = 'name' | 'perhaps' | 'no';

/** What a text looks like that may be one person's name: `Jane Smith`, `SMITH, Jane`, `Mrs J Smith`. */
export function nameLikeness(text: string): NameLikeness {
  if (text.length > LONGEST_NAME) return 'no';
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 4 || !words.every((word) => WORD.test(word))) return 'no';
  if (words.some((word) => NO_NAMES.has(word.toLowerCase()))) return 'no';
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (TITLE.test(first) || isForename(first) || (text.includes(',') && isForename(last))) return 'name';
  return words.length === 2 && words.every((word) => /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(word)) ? 'perhaps' : 'no';
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

function isForename(word: string): boolean {
  return FORENAMES.has(word.toLowerCase());
}

function isSurnameLike(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(text) && !NO_NAMES.has(text.toLowerCase());
}
