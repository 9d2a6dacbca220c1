import type { ScaleLinear } from 'd3-scale';
import { countInWords } from '../../words/numbers.ts';
import { across } from '../coordinates.ts';

/** As many as have room on a narrow screen. */
const TICKS = 4;

/** Round populations below a chart, in thousands, which keeps them short. */
export function PeopleAxis({ x, top }: { x: ScaleLinear<number, number>; top: number }) {
  return (
    <>
      {x.ticks(TICKS).map((people) => (
        <g key={people}>
          <line class="chart__tick" x1={across(x(people))} x2={across(x(people))} y1={top} y2={top + 6} />
          <text class="chart__axis-value" x={across(x(people))} y={top + 20} text-anchor="middle">
            {countInWords(people / 1000)}
          </text>
        </g>
      ))}
      <text class="chart__axis-title" x="100%" y={top + 42} text-anchor="end">
        Population, in thousands
      </text>
    </>
  );
}
