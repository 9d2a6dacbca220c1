import type { ScaleLinear } from 'd3-scale';
import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { across, toTenths } from '../coordinates.ts';
import type { MonthScale } from './month-scale.ts';

type RunLimitsProps = { charts: readonly ControlChart[]; x: MonthScale; y: ScaleLinear<number, number> };

/** The mean and the natural process limits of each run that has them, over its own months alone. */
export function RunLimits({ charts, x, y }: RunLimitsProps) {
  const [lowest = 0] = y.domain();
  return charts.map(({ limits, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (limits === null || first === undefined || last === undefined) return null;
    const [from, to] = [x.startOf(first.month), x.middleOf(last.month) * 2 - x.startOf(last.month)];
    const level = (value: number) => ({
      x1: across(from),
      x2: across(to),
      y1: toTenths(y(value)),
      y2: toTenths(y(value)),
    });
    const [top, foot] = [toTenths(y(limits.upper)), toTenths(y(Math.max(limits.lower, lowest)))];
    return (
      <g key={first.month}>
        <rect class="chart__band" x={across(from)} width={across(to - from)} y={top} height={toTenths(foot - top)} />
        <line class="chart__limit95" {...level(limits.upper)} />
        {limits.lower > lowest && <line class="chart__limit95" {...level(limits.lower)} />}
        <line class="chart__mean" {...level(limits.mean)} />
      </g>
    );
  });
}
