import { shown } from '../../../schemas/plain-text.ts';

/** So many letters of a name have room beside what else stands in a line of a narrow chart. */
const LONGEST = 24;

/** An area's name as a chart writes it: whole, or its beginning where it is too long. The sign beside it has a title that tells all of it. */
export function shortName(name: string): string {
  const letters = [...shown(name)];
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
