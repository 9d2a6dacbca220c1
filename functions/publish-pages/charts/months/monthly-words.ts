import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { describePeriod, periodBetween } from '../../../../schemas/period.ts';
import { counted, shown } from '../../../../schemas/plain-text.ts';
import { countInWords } from '../../words/numbers.ts';

/** What the line shows, in one sentence. */
export function monthlyInWords(charts: readonly ControlChart[], unit: string): string {
  const points = charts.flatMap((chart) => chart.points);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (points.length === 1) return `${describePeriod(last.month)}: ${countInWords(last.value)} ${shown(unit)}.`;
  const from = `${countInWords(first.value)} ${shown(unit)} in the first month to ${countInWords(last.value)} in the last`;
  const standOut = points.filter(({ signal }) => signal !== null).length;
  const signals = charts.every(({ limits }) => limits === null)
    ? 'too few in a row to say which stand out'
    : `${standOut === 0 ? 'none' : countInWords(standOut)} of them ${standOut === 1 ? 'stands' : 'stand'} out`;
  return `${counted(points.length, 'month')}, ${describePeriod(periodBetween(first.month, last.month))}, from ${from}; ${signals}.`;
}
