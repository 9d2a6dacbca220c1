import type { ChangedFigures } from '../../functions/publish-pages/history/figure-changes.tsx';
import { inOrderOfRevisions, type Revision } from '../../schemas/revisions.ts';

/**
 * Folds what changed from snapshot to snapshot, the oldest first, into what changed from before the first to after the last: a
 * figure that ended as it began has not changed. Where somebody restated a figure on the way, the line it was read from may be
 * theirs; the values are those that counted at either end.
 */
export function foldChanges(steps: readonly ChangedFigures[]): ChangedFigures {
  const folded = new Map<string, Revision>();
  for (const figure of steps.flatMap(({ figures }) => figures)) {
    const key = `${figure.measure} ${figure.area} ${figure.period}`;
    const whole = joined(folded.get(key), figure);
    if (whole === null) folded.delete(key);
    else folded.set(key, whole);
  }
  const uploads = Object.fromEntries(steps.flatMap((step) => Object.entries(step.uploads)));
  return { figures: [...folded.values()].sort(inOrderOfRevisions), uploads };
}

/** Two changes of one figure, one after the other, as one; null where the second undoes the first. */
function joined(first: Revision | undefined, second: Revision): Revision | null {
  if (first === undefined) return second;
  const { measure, area, areaName, period, after } = second;
  const figure = { measure, area, areaName, period };
  if (first.before === null) return after === null ? null : { ...figure, change: 'added', before: null, after };
  const { before } = first;
  if (after === null) return { ...figure, change: 'withdrawn', before, after: null };
  return before.value === after.value ? null : { ...figure, change: 'revised', before, after };
}
