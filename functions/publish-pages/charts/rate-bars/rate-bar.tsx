import type { ScaleLinear } from 'd3-scale';
import type { AreaComparison } from '../../../../schemas/comparison.ts';
import { shown } from '../../../../schemas/plain-text.ts';
import { intervalInWords, rateInWords } from '../../words/numbers.ts';
import { across } from '../coordinates.ts';
import { shortName } from '../short-name.ts';
import { readingClass, standingWithSign } from '../standing.ts';

/** An area that has a rate. */
export type RatedArea = AreaComparison & { ratePer1000: number };

/** A row: its words above its bar, so that both have the whole width of a narrow screen. */
export const ROW_HEIGHT = 40;
const [BASELINE, BAR_TOP, BAR_HEIGHT] = [15, 20, 13];

type RateBarProps = { id: string; area: RatedArea; x: ScaleLinear<number, number>; top: number };

/** The bar of one area's rate with its interval. */
export function RateBar({ id, area, x, top }: RateBarProps) {
  const { ratePer1000: rate, rateInterval95: interval, againstCounty, againstCountyReading: reading } = area;
  const side = againstCounty === 'similar' ? null : againstCounty;
  const [left, right] = [x(Math.min(0, rate)), x(Math.max(0, rate))];
  const bar = { x: across(left), y: top + BAR_TOP, width: across(right - left), height: BAR_HEIGHT };
  const middle = top + BAR_TOP + BAR_HEIGHT / 2;
  return (
    <g class={side === null ? 'reading-neither' : readingClass(reading)}>
      <title>
        {shown(area.name)}: {rateInWords(rate)} per 1,000 people
        {interval !== null && ` (95 % interval ${intervalInWords(interval)})`}
      </title>
      <rect class={side === null ? 'chart__bar' : 'chart__bar chart__bar--outside'} {...bar} />
      {side !== null && <rect fill={`url(#${id}-${side})`} {...bar} />}
      {interval !== null && (
        <line class="chart__interval" x1={across(x(interval[0]))} x2={across(x(interval[1]))} y1={middle} y2={middle} />
      )}
    </g>
  );
}

/** The words above a bar: the area's name, where it stands, its rate. */
export function RateWords({ area, top }: Pick<RateBarProps, 'area' | 'top'>) {
  const { name, ratePer1000, againstCounty, againstCountyReading } = area;
  const isOutside = againstCounty === 'higher' || againstCounty === 'lower';
  return (
    <>
      <text class="chart__name" y={top + BASELINE}>
        {shortName(name)}
      </text>
      <text x="100%" y={top + BASELINE} text-anchor="end">
        {isOutside && `${standingWithSign(againstCounty, againstCountyReading)} `}
        <tspan class="chart__value">{rateInWords(ratePer1000)}</tspan>
      </text>
    </>
  );
}
