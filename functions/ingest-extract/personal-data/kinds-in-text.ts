import { hasEmail, hasPhone } from './contact-details.ts';
import { saysDateOfBirth } from './dates-of-birth.ts';
import { hasNationalInsuranceNumber, hasNhsNumber } from './official-numbers.ts';
import type { PersonalKind } from './personal-kind.ts';
import { hasPostcode, hasStreetAddress } from './where-people-live.ts';

/** `Surname: Smith`, in one cell. */
const SAID_NAME =
  /(?<!\p{L})(?:sur|fore|first |last |full |victim(?:['’]s)? |offender(?:['’]s)? )name\s{0,3}[:=]\s{0,3}\p{L}{2}/iu;

const KINDS: readonly [PersonalKind, (text: string) => boolean][] = [
  ['email', hasEmail],
  ['phone', hasPhone],
  ['postcode', hasPostcode],
  ['address', hasStreetAddress],
  ['nhs-number', hasNhsNumber],
  ['ni-number', hasNationalInsuranceNumber],
  ['date-of-birth', saysDateOfBirth],
  ['name', (text) => SAID_NAME.test(text)],
];

/** Counts, and cells that hold little else, have no room for a person in them. */
const TOO_LITTLE = /^[\d\s.,%()+£-]{0,9}$/;

/** All that a text by itself tells of people, without what stands around it. */
export function kindsIn(text: string): PersonalKind[] {
  if (TOO_LITTLE.test(text)) return [];
  return KINDS.filter(([, isIn]) => isIn(text)).map(([kind]) => kind);
}
