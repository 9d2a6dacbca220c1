import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { across } from '../coordinates.ts';
import type { MonthScale } from './month-scale.ts';
import { runBeginnings } from './run-beginnings.ts';

/** Numbers nearer to each other than this, in hundredths of the width, would meet on a narrow screen. */
const NUMBER_WIDTH = 10;

/** In which row, from 0, the number of each beginning stands so that none meets another. */
export function markerRows(charts: readonly ControlChart[], x: MonthScale): number[] {
  const ends: number[] = [];
  return runBeginnings(charts).map(({ month }) => {
    const place = x.startOf(month);
    const free = ends.findIndex((end) => end <= place);
    const row = free === -1 ? ends.length : free;
    ends[row] = place + NUMBER_WIDTH;
    return row;
  });
}

type RunMarkersProps = {
  charts: readonly ControlChart[];
  rows: readonly number[];
  x: MonthScale;
  top: number;
  rowHeight: number;
  bottom: number;
};

/** An upright line where a run begins, with the number under which its reason stands below the chart. */
export function RunMarkers({ charts, rows, x, top, rowHeight, bottom }: RunMarkersProps) {
  return runBeginnings(charts).map(({ month, words }, at) => {
    const [place, middle] = [across(x.startOf(month)), top + ((rows[at] ?? 0) + 0.5) * rowHeight];
    return (
      <g key={month}>
        <title>{words}</title>
        <line class="chart__run" x1={place} x2={place} y1={middle} y2={bottom} />
        <circle class="chart__number" cx={place} cy={middle} r="9" />
        <text class="chart__number-text" x={place} y={middle} dy=".35em" text-anchor="middle">
          {at + 1}
        </text>
      </g>
    );
  });
}
