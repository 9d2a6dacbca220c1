import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { describePeriod, isMonth, monthAfter, periodBetween } from '../../../../schemas/period.ts';
import { shown } from '../../../../schemas/plain-text.ts';

/** Where a run begins that does not begin with the first figure, and why, in words. */
type RunBeginning = { month: string; words: string };

/** The beginnings that are marked in a chart, in the order of their numbers. */
export function runBeginnings(charts: readonly ControlChart[]): RunBeginning[] {
  return charts.flatMap((chart, at) => {
    const month = chart.points[0]?.month;
    if (month === undefined || chart.startsWith === 'first-figure') return [];
    return [{ month, words: inWords(chart, month, charts[at - 1]?.points.at(-1)?.month) }];
  });
}

function inWords({ startsWith, reason }: ControlChart, month: string, before: string | undefined): string {
  const because = reason === null ? '' : ` ${shown(reason)}`;
  const from = describePeriod(month);
  switch (startsWith) {
    case 'break':
      return `From ${from} counted in another way: months before it cannot simply be compared with those since.${because}`;
    case 'rebase':
      return `From ${from} the mean and the limits are worked out anew.${because}`;
    default:
      return `${without(before, month)}${because}`;
  }
}

/** Two charts may be apart by more than the months that are missing: one that stands alone among them is in neither. */
function without(before: string | undefined, month: string): string {
  if (before === undefined) return `Begins with ${describePeriod(month)}, since months before it are missing.`;
  const missing = periodBetween(monthAfter(before, 1), monthAfter(month, -1));
  return isMonth(missing)
    ? `${describePeriod(missing)} is not shown: its figure is missing or incomplete.`
    : `${describePeriod(missing)} are not shown: figures are missing or incomplete, or stand alone.`;
}
