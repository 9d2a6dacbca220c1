import type { AreaComparison, TotalComparison } from '../../schemas/comparison.ts';
import { breaksIn, type ComparedWindow } from './compared-window.ts';
import { sentenceOf } from './sentence.ts';

type InOneWindow = Pick<
  AreaComparison,
  'code' | 'name' | 'current' | 'previous' | 'change' | 'changePercent' | 'moreThanChance' | 'approximate'
> &
  Partial<Pick<AreaComparison, 'missingMonths' | 'previousMissingMonths'>>;

/** The sentence on an area, or on a total, beside what the whole of them came to. */
export function inWords(
  { code, name, approximate, missingMonths = [], previousMissingMonths = [], ...counts }: InOneWindow,
  compared: ComparedWindow,
  whole: Pick<TotalComparison, 'code' | 'name' | 'current' | 'previous' | 'change' | 'changePercent'> | undefined,
): string | null {
  const { measure, window, incomplete } = compared;
  return sentenceOf({
    measure,
    place: name,
    window,
    counts,
    approximate,
    missingMonths,
    previousMissingMonths,
    breaks: breaksIn(code, compared),
    incompleteExtract: incomplete,
    across: whole === undefined || whole.code === code ? null : whole,
  });
}
