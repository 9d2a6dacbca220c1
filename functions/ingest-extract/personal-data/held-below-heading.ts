import { plainWords } from '../cells/plain-words.ts';
import { isMobileWithoutZero } from './contact-details.ts';
import type { Heading } from './headings-of-people.ts';
import { isOnlyNames, nameLikeness } from './person-names.ts';
import type { PersonalKind } from './personal-kind.ts';

/** What is written where nothing is known or nothing may be said. */
const NOTHING_SAID =
  /^(?:n ?a|none|nil|null|unknown|not (?:known|given|recorded|provided|stated|applicable|available)|withheld|redacted|removed|suppressed|anonymised|confidential|yes|no|total|x+|\p{L})?$/u;

/** The part of a postcode that names a town or a neighbourhood. */
const NEIGHBOURHOOD = /^\p{L}{1,2}\d[\p{L}\d]?(?:\s*\d)?$/u;

/**
 * What of people a cell holds for the heading it stands below, or null. Reports are counted by the way they
 * came, under "Telephone" and "E-mail": counts are not people, nor is a cell that says nothing.
 */
export function heldBelow(heading: Heading, cell: string): PersonalKind | null {
  if (heading === 'initials') return /^(?:\p{L}[\s.]*){2,4}$/u.test(cell) && !/^n\W?a\W?$/i.test(cell) ? 'name' : null;
  if (NOTHING_SAID.test(plainWords(cell))) return null;
  const [digits, letters] = [cell.replace(/\D/g, '').length, cell.replace(/[^\p{L}]/gu, '').length];
  const told = (kind: PersonalKind, isHeld: boolean) => (isHeld ? kind : null);
  switch (heading) {
    case 'venue':
    case 'office':
    case 'remark':
    case 'figures':
    case 'street':
      return null;
    case 'involved':
      return told('name', nameLikeness(cell) !== 'no') ?? told('phone', isMobileWithoutZero(cell));
    case 'perhaps-name':
      return told('name', isOnlyNames(cell)) ?? told('phone', isMobileWithoutZero(cell));
    case 'name':
      return told('name', letters >= 2 && letters > digits);
    case 'date-of-birth':
      return told('date-of-birth', digits >= 4);
    case 'day-of-birth':
      return told('date-of-birth', digits >= 4 && /\d[^\d,]+.*\d/.test(cell));
    case 'nhs-number':
    case 'ni-number':
      return told(heading, digits >= 6);
    case 'phone':
      return told('phone', digits >= 7 && !/^\d{1,3}(?:,\d{3})+$/.test(cell));
    case 'email':
      return told('email', /@|\S\s*[([]?\bat\b[)\]]?\s*\S/i.test(cell));
    case 'address':
      return told('address', letters >= 4 && (digits > 0 || cell.includes(',')));
    case 'house-number':
      return told('address', digits > 0 && digits <= 4);
    case 'postcode':
      return told('postcode', letters >= 2 && digits >= 1 && !NEIGHBOURHOOD.test(cell));
    case 'identifier':
      return told('identifier', digits >= 7 || (digits >= 1 && digits + letters >= 3 && /[\p{L}/]/u.test(cell)));
  }
}
