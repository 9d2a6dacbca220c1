import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { monthAfter } from '../../../../schemas/period.ts';

/** A run of months from the first on, with a chart's limits where they are given. */
export function madeRun(first: string, values: readonly number[], known: Partial<ControlChart> = {}): ControlChart {
  const points = values.map((value, at) => ({ month: monthAfter(first, at), value, signal: null }));
  return {
    code: 'E07000105',
    name: 'Ashford',
    startsWith: 'first-figure',
    reason: null,
    limits: null,
    points,
    ...known,
  };
}

/** Limits around a mean, as far to either side. */
export function limitsAround(mean: number, reach: number): NonNullable<ControlChart['limits']> {
  const near = (reach * 2) / 3;
  return { mean, lower: mean - reach, nearLower: mean - near, nearUpper: mean + near, upper: mean + reach };
}

/** A run in which one month, by its place, stands out. */
export function withSignal(
  run: ControlChart,
  at: number,
  signal: NonNullable<ControlChart['points'][number]['signal']>,
): ControlChart {
  return { ...run, points: run.points.map((point, place) => (place === at ? { ...point, signal } : point)) };
}
