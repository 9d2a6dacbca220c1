import type { Break } from '../../../schemas/comparison.ts';
import { firstMonth, lastMonth } from '../../../schemas/period.ts';
import type { Window } from '../../../schemas/window.ts';
import type { CurrentStatement } from '../../what-counts/current-statements.ts';

/**
 * The breaks of a measure's own series between the first month of a window and its last, oldest first. A break in the very
 * first month divides nothing. Those of a parent or a part are not its own: recording some of the
 * parts otherwise may leave their sum as it was, and whoever states breaks knows which series are hit.
 */
export function breaksWithin(
  measure: string,
  { previous, current }: Pick<Window, 'previous' | 'current'>,
  breaks: readonly CurrentStatement<'series-breaks'>[],
): Break[] {
  return breaks
    .filter(({ statement }) => statement.measure === measure)
    .filter(({ statement: { month } }) => month > firstMonth(previous) && month <= lastMonth(current))
    .map(({ statement: { month, reason, area, line }, uploadId }) => ({
      month,
      reason,
      area,
      source: { uploadId, line },
    }))
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey({ month, area }: Break): string {
  return `${month} ${area ?? ''}`;
}
