import type { ScaleLinear } from 'd3-scale';
import { toTenths } from './coordinates.ts';

/** How many values an axis names, or about as many as round ones make. */
const TICKS = 5;

/** Round values at the left of a chart, each with a line across; `isWhole` where no value between whole ones can be. */
export function ValueAxis({ y, isWhole = false }: { y: ScaleLinear<number, number>; isWhole?: boolean }) {
  const inWords = y.tickFormat(TICKS);
  return y
    .ticks(TICKS)
    .filter((tick) => !isWhole || Number.isInteger(tick))
    .map((tick) => (
      <g key={tick}>
        <line
          class={tick === 0 ? 'chart__zero' : 'chart__grid'}
          x2="100%"
          y1={toTenths(y(tick))}
          y2={toTenths(y(tick))}
        />
        <text class="chart__axis-value" x="-8" y={toTenths(y(tick))} dy=".35em" text-anchor="end">
          {isWhole ? y.tickFormat(TICKS, ',d')(tick) : inWords(tick)}
        </text>
      </g>
    ));
}
