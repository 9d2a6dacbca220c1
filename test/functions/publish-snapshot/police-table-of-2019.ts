import { kent } from '../../../schemas/reference/kent/county.ts';
import { sentUpload, type Told } from './sent-upload.ts';

/** Police recorded crime, April to August, as Gravesham's scrutiny committee had it in October 2019. */
export const APRIL_TO_AUGUST = '2019-04/2019-08';
export const A_YEAR_BEFORE = '2018-04/2018-08';

const TABLE = [
  ['Ashford', 5878, 5250],
  ['Canterbury', 7286, 6702],
  ['Dartford', 6028, 5687],
  ['Dover', 5659, 5014],
  ['Gravesham', 5915, 5370],
  ['Maidstone', 7842, 7239],
  ['Medway', 15924, 14182],
  ['Sevenoaks', 3976, 3636],
  ['Folkestone and Hythe', 5420, 4931],
  ['Swale', 8066, 7231],
  ['Thanet', 9938, 9150],
  ['Tonbridge and Malling', 4419, 4322],
  ['Tunbridge Wells', 4137, 3822],
  ['Kent and Medway', 90488, 82537],
] as const;

/** The table's figures, each with the line and the column it stands in. */
export function policeTable(): Told[] {
  return TABLE.flatMap(([name, before, now], row) => [
    { area: codeOf(name), period: A_YEAR_BEFORE, value: before, line: row + 4, column: 'Apr-Aug 18' },
    { area: codeOf(name), period: APRIL_TO_AUGUST, value: now, line: row + 4, column: 'Apr-Aug 19' },
  ]);
}

export function policeUpload() {
  return sentUpload(policeTable());
}

export function codeOf(name: string): string {
  const area = kent.areas.find((candidate) => candidate.name === name);
  if (area === undefined) throw new Error(`Kent has no ${name}`);
  return area.code;
}
