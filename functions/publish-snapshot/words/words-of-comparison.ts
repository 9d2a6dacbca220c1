import type { AreaComparison, TotalComparison } from '../../../schemas/comparison.ts';
import { isOfAllIn } from '../../comparison-rules/breaks-concern.ts';
import type { ComparedWindow } from '../windows/compared-window.ts';
import { sentenceOf } from './sentence.ts';

type InOneWindow = Pick<
  AreaComparison,
  'code' | 'name' | 'current' | 'previous' | 'change' | 'changePercent' | 'moreThanChance' | 'approximate'
> &
  Partial<Pick<AreaComparison, 'missingMonths' | 'previousMissingMonths'>>;

/** The sentence on an area, or on a total, beside what the whole of them came to. It tells of no break in only a part of it. */
export function inWords(
  { code, name, approximate, missingMonths = [], previousMissingMonths = [], ...counts }: InOneWindow,
  compared: ComparedWindow,
  whole: Pick<TotalComparison, 'code' | 'name' | 'current' | 'previous' | 'change' | 'changePercent'> | undefined,
): string | null {
  const { measure, window, incomplete, breaks, footing } = compared;
  return sentenceOf({
    measure,
    place: name,
    window,
    counts,
    approximate,
    missingMonths,
    previousMissingMonths,
    breaks: breaks.filter((each) => isOfAllIn(each, code, footing.county)),
    incompleteExtract: incomplete,
    across: whole === undefined || whole.code === code ? null : whole,
  });
}
