import type { Measure } from '../../../schemas/measure.ts';
import { counted } from '../../../schemas/plain-text.ts';

/** `5,370 offences were recorded`, `1 offence was recorded`, `no offences were recorded`, `about 5,400 offences were recorded`. */
export function countedInWords(measure: Measure, count: number, isApproximate: boolean): string {
  const { one, many, verb } = wordsFor(measure);
  if (count === 0) return `no ${many} were ${verb}`;
  const about = isApproximate ? 'about ' : '';
  // Where more is taken back in a month than comes in, its count is below zero; nobody says of things that −3 of them were.
  if (count < 0) return `a count of ${about}${numberInWords(count)} ${many} was ${verb}`;
  return `${about}${counted(count, one, many)} ${count === 1 ? 'was' : 'were'} ${verb}`;
}

/** `offences recorded`: all that a measure counts. */
export function allCounted(measure: Measure): string {
  const { many, verb } = wordsFor(measure);
  return `${many} ${verb}`;
}

/** `5,370`, and with a true minus sign `−3`. */
export function numberInWords(number: number): string {
  return `${number < 0 ? '−' : ''}${Math.abs(number).toLocaleString('en-GB')}`;
}

/** A measure without words of its own is told by its unit and its label: `offences of vehicle crime`. */
function wordsFor({ counted: words, unit, label }: Measure): { one: string; many: string; verb: string } {
  if (words !== undefined) return { verb: 'recorded', ...words };
  // An abbreviation, such as MARAC, keeps its capitals.
  const what = label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
  const oneUnit = unit.replace(/ies$/, 'y').replace(/s$/, '');
  return { one: `${oneUnit} of ${what}`, many: `${unit} of ${what}`, verb: 'recorded' };
}
