import { isMobileWithoutZero } from './contact-details.ts';
import type { FilledCell } from './filled-cells.ts';
import { type Heading, isOfPeople } from './headings-of-people.ts';
import { nameLikeness } from './person-names.ts';
import type { PersonalKind } from './personal-kind.ts';

/** The plates that cars have had since 2001: `GK19 ABC`. Codes of other things may look alike. */
const PLATE = /(?<![\p{L}\d-])[A-HJ-PR-Y]{2}(?:0[1-9]|[1-7]\d)\s?[A-HJ-PR-Z]{3}(?![\p{L}\d-])/u;
const OF_A_CAR =
  /(?<!\p{L})(?:vans?|cars?|vehicles?|driver|driven|reg|vrm|moped|motorbike|motorcycle|lorry|taxi)(?!\p{L})/iu;

/** Whether a row speaks of a person, so that numbers in it which mean nothing by themselves are that person's. */
export function speaksOfPerson(row: readonly FilledCell[], headings: ReadonlyMap<number, Heading>): boolean {
  return row.some(({ at, text }) => {
    const heading = headings.get(at);
    return (heading !== undefined && heading !== 'perhaps-name' && isOfPeople(heading)) || nameLikeness(text) !== 'no';
  });
}

/** What a text tells of a person where a person is spoken of beside it: a mobile number less its 0, the plate of a car. */
export function kindsBesidePeople(text: string, isBesidePerson: () => boolean): PersonalKind[] {
  if (isMobileWithoutZero(text) && isBesidePerson()) return ['phone'];
  return PLATE.test(text) && (OF_A_CAR.test(text) || isBesidePerson()) ? ['identifier'] : [];
}
