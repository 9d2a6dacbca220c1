import type { ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { describePeriod } from '../../../../schemas/period.ts';
import { countInWords } from '../../words/numbers.ts';
import { StretchedPaths } from '../chart-figure.tsx';
import { across, toTenths } from '../coordinates.ts';
import { SideSign } from '../side-signs.tsx';
import { readingClass } from '../standing.ts';
import type { MonthScale } from './month-scale.ts';

type Point = ControlChart['points'][number];
type Scales = { x: MonthScale; y: ScaleLinear<number, number> };
type MonthlyPointsProps = Scales & { id: string; charts: readonly ControlChart[]; height: number };

/** Each run as a line, each month as a dot, each that stands out as a triangle. */
export function MonthlyPoints({ id, charts, x, y, height }: MonthlyPointsProps) {
  const points = charts.flatMap((chart) => chart.points);
  const path = line<Point>(
    ({ month }) => x.middleOf(month),
    ({ value }) => y(value),
  ).digits(1);
  return (
    <>
      <StretchedPaths height={height}>
        <path class="chart__line" d={charts.map((chart) => path(chart.points) ?? '').join('')} />
      </StretchedPaths>
      {points.map((point) => (
        <PointSign key={point.month} id={id} point={point} x={x} y={y} isSmall={x.months.length > SMALL_FROM} />
      ))}
    </>
  );
}

/** From so many months on, dots of the usual size would run into each other on a narrow screen. */
const SMALL_FROM = 36;

function PointSign({ id, point, x, y, isSmall }: Scales & { id: string; point: Point; isSmall: boolean }) {
  const { month, value, signal } = point;
  const [left, top] = [across(x.middleOf(month)), toTenths(y(value))];
  const title = <title>{`${describePeriod(month)}: ${countInWords(value)}`}</title>;
  if (signal === null) {
    return (
      <circle cx={left} cy={top} r={isSmall ? 2 : 3.5}>
        {title}
      </circle>
    );
  }
  return (
    <g class={readingClass(signal.reading)}>
      {title}
      <SideSign id={id} side={signal.side} x={left} y={top} />
    </g>
  );
}
