import { districtOfWard } from '../../schemas/area.ts';
import type { Window } from '../../schemas/comparison.ts';
import { firstMonth, lastMonth, monthsOf, newestFirst, type Period, yearBefore } from '../../schemas/period.ts';
import type { FiguresByPeriod } from '../what-counts/current-figures.ts';

/**
 * The windows in which a measure is compared, newest first: every period for which at least one of
 * the areas, or a ward of one, has a figure. A month is a window of its own kind; several months that were
 * sent as one figure are taken as they were sent.
 */
export function windowsOf(figures: FiguresByPeriod, areas: readonly string[]): Window[] {
  const compared = new Set(areas);
  const periods = [...figures]
    .filter(([, byArea]) => [...byArea.keys()].some((code) => compared.has(districtOfWard(code) ?? code)))
    .map(([period]) => period);
  return periods.sort(newestFirst).map(windowAt);
}

function windowAt(current: Period): Window {
  const kind = firstMonth(current) === lastMonth(current) ? 'month' : 'as-sent';
  return { kind, current, previous: yearBefore(current), months: monthsOf(current).length };
}
