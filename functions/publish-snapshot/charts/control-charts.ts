import type { Area } from '../../../schemas/area.ts';
import type { ControlChart } from '../../../schemas/control-chart.ts';
import type { County } from '../../../schemas/county.ts';
import { readingOf } from '../../../schemas/judgement.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { controlLimits } from '../../comparison-rules/control-limits.ts';
import { controlSignals } from '../../comparison-rules/control-signals.ts';
import { type ChartEnds, cutsOf, type MonthlyFigure, runsOf } from './chart-runs.ts';

/**
 * The monthly figures of one measure: of which areas, in the order in which their charts are to stand; the months
 * (`YYYY-MM`) that have any; and the figure of an area in a month, null where there is none.
 */
export type MonthlySeries = {
  areas: readonly Pick<Area, 'code' | 'name'>[];
  months: readonly string[];
  valueAt(code: string, month: string): number | null;
};

/**
 * The control charts of a measure: of each area one for every run of months that neither a gap, nor a month of which
 * records are missing, nor a break, nor a rebase divides, oldest first. A month that stands alone is left out unless
 * it is an area's newest.
 */
export function controlCharts(
  { measure, county }: { measure: Measure; county: County },
  { areas, months, valueAt }: MonthlySeries,
  ends: ChartEnds,
): ControlChart[] {
  const complete = months.filter((month) => !ends.incompleteMonths.has(month)).sort();
  return areas.flatMap(({ code, name }) => {
    const figures = complete.flatMap((month) => {
      const value = valueAt(code, month);
      return value === null ? [] : [{ month, value }];
    });
    const runs = runsOf(figures, cutsOf(measure.id, code, county, ends), ends.incompleteMonths);
    const shown = runs.filter((run, at) => run.figures.length > 1 || at === runs.length - 1);
    return shown.map(({ startsWith, reason, ...run }) => {
      return { code, name, startsWith, reason, ...judged(run.figures, measure.polarity) };
    });
  });
}

/** The months of a run with its limits and with what stands out in them. */
function judged(
  figures: readonly MonthlyFigure[],
  polarity: Measure['polarity'],
): Pick<ControlChart, 'limits' | 'points'> {
  const values = figures.map(({ value }) => value);
  const limits = controlLimits(values);
  const signals = limits === null ? [] : controlSignals(values, limits);
  const points = figures.map((figure, at) => {
    const signal = signals[at] ?? null;
    return { ...figure, signal: signal && { ...signal, reading: readingOf(signal.side, polarity) } };
  });
  return { limits, points };
}
