import type { AreaComparison, Break, Comparison } from '../../../schemas/comparison.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { monthsInWords } from '../../../schemas/months-in-words.ts';
import { monthsOf } from '../../../schemas/period.ts';
import { upperFirst } from '../../../schemas/plain-text.ts';
import type { Window } from '../../../schemas/window.ts';
import { type Change, type ChangeAcross, changeAcrossInWords, changeInWords, knownChange } from './change-in-words.ts';
import { allCounted, countedInWords } from './counted-in-words.ts';
import { windowInWords } from './window-in-words.ts';

/**
 * What is told of a measure in one place and window. `breaks` are those that concern the place, and `across` is the
 * whole county, null where the place is that itself.
 */
export type About = Pick<AreaComparison, 'approximate' | 'missingMonths' | 'previousMissingMonths'> &
  Pick<Comparison, 'incompleteExtract'> & {
    measure: Measure;
    place: string;
    window: Window;
    counts: Change & Pick<AreaComparison, 'moreThanChance'>;
    breaks: readonly Pick<Break, 'month'>[];
    across: ChangeAcross | null;
  };

/**
 * The one sentence with which a report opens, always by the same rule: the count; how it changed from the same months
 * one year earlier, and whether that is within chance; then how the whole county changed, or what stands against comparing.
 * Null where nothing was counted.
 */
export function sentenceOf(about: About): string | null {
  const { measure, counts, window, approximate, missingMonths } = about;
  const { when, before } = windowInWords(window);
  const where = `${about.across === null ? 'across' : 'in'} ${about.place} ${when}`;
  if (monthsOf(window.current).every((month) => missingMonths.includes(month))) return null;
  if (missingMonths.length > 0)
    return `The ${allCounted(measure)} ${where} cannot all be counted, because ${noFiguresFor(missingMonths)}.`;
  if (counts.current === null) return null;
  const count = countedInWords(measure, counts.current, approximate.current);
  return `${upperFirst(count)} ${where}${whatBecameOfIt(about, before)}.`;
}

/** What follows a count: its change and all that this must not be told without, or why there is none. */
function whatBecameOfIt(about: About, before: string): string {
  const { counts, previousMissingMonths, incompleteExtract, approximate, breaks, across } = about;
  if (incompleteExtract.current !== null) return ', but the records look incomplete, so nothing is made of this number';
  if (previousMissingMonths.length > 0)
    return `; ${noFiguresFor(previousMissingMonths)}, so no change from ${before} can be given`;
  if (counts.previous === null) return `; there is no figure for ${before} to compare with`;
  if (incompleteExtract.previous !== null) return `; the records of ${before} look incomplete, so no change is given`;
  const known = knownChange(counts);
  if (known === null) return '';
  const change = changeInWords(known, before, approximate.current || approximate.previous);
  const isWithinChance = counts.moreThanChance === false && known.change !== 0;
  const chance = isWithinChance ? ', which is no more than chance alone would bring' : '';
  if (breaks.length === 0) return `, ${change}${chance}${afterwards(across, known.change)}`;
  const broken = monthsInWords(breaks.map(({ month }) => month));
  return `, ${change}${chance}; the way of recording changed in ${broken}, so the two cannot simply be compared`;
}

function afterwards(across: ChangeAcross | null, ofArea: number): string {
  const words = across === null ? null : changeAcrossInWords(across, ofArea);
  return words === null ? '' : `; ${words}`;
}

function noFiguresFor(months: readonly string[]): string {
  return `there ${months.length === 1 ? 'is no figure' : 'are no figures'} for ${monthsInWords(months)}`;
}
