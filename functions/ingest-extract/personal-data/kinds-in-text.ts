import { rememberEach } from '../cells/remember-each.ts';
import { hasEmail, hasPhone } from './contact-details.ts';
import { saysDateOfBirth } from './dates-of-birth.ts';
import { hasNationalInsuranceNumber, hasNhsNumber } from './official-numbers.ts';
import { hasTitledName, isOnlyNames } from './person-names.ts';
import type { PersonalKind } from './personal-kind.ts';
import { hasPostcode, hasStreetAddress } from './where-people-live.ts';

/** `Surname: Smith`, in one cell. */
const SAID_NAME =
  /(?<!\p{L})(?:sur|fore|first |last |full |victim(?:['’]s)? |offender(?:['’]s)? )name\s{0,3}[:=]\s{0,3}\p{L}{2}/iu;

type Kind = readonly [PersonalKind, (text: string) => boolean];

/** What needs no digit to be told, and what does: most cells of words have none. */
const TOLD_BY_WORDS: readonly Kind[] = [
  ['email', hasEmail],
  ['name', (text) => SAID_NAME.test(text) || hasTitledName(text) || isOnlyNames(text)],
];
const TOLD_BY_DIGITS: readonly Kind[] = [
  ['phone', hasPhone],
  ['postcode', hasPostcode],
  ['address', hasStreetAddress],
  ['nhs-number', hasNhsNumber],
  ['ni-number', hasNationalInsuranceNumber],
  ['date-of-birth', saysDateOfBirth],
];

/** Counts, and cells that hold little else, have no room for a person in them. */
const TOO_LITTLE = /^[\d\s.,%()+£-]{0,9}$/;

/** All that texts by themselves tell of people, without what stands around them. */
export function kindsReader(): (text: string) => readonly PersonalKind[] {
  const read = rememberEach(kindsIn);
  return (text) => (TOO_LITTLE.test(text) ? [] : read(text));
}

function kindsIn(text: string): PersonalKind[] {
  const kinds = /\d/.test(text) ? [...TOLD_BY_WORDS, ...TOLD_BY_DIGITS] : TOLD_BY_WORDS;
  return kinds.filter(([, isIn]) => isIn(text)).map(([kind]) => kind);
}
