import { monthName } from '../../../../schemas/period.ts';
import { across, anchorWithin } from '../coordinates.ts';
import type { MonthScale } from './month-scale.ts';

/** So many labels have room beside each other on a narrow screen. */
const MOST_LABELS = 6;
/** Of longer series the years are named and not the months. */
const LONGEST_BY_THE_MONTH = 18;

/** How much room the names of months need below a chart. */
export function monthAxisHeight(x: MonthScale): number {
  return isByTheMonth(x) ? 44 : 28;
}

/** The months below a chart: by name where there are few, else by their years. */
export function MonthAxis({ x, top }: { x: MonthScale; top: number }) {
  const areFew = isByTheMonth(x);
  const marked = areFew ? x.months : x.months.filter(isJanuary);
  const step = Math.ceil(marked.length / MOST_LABELS);
  return (
    <>
      <line class="chart__zero" x2="100%" y1={top} y2={top} />
      {marked.map((month, at) => (
        <g key={month}>
          <line
            class="chart__tick"
            x1={across(x.middleOf(month))}
            x2={across(x.middleOf(month))}
            y1={top}
            y2={top + 6}
          />
          {at % step === 0 && (
            <MonthLabel month={month} x={x} top={top} areFew={areFew} isFirst={at === 0} step={step} />
          )}
        </g>
      ))}
    </>
  );
}

type MonthLabelProps = { month: string; x: MonthScale; top: number; areFew: boolean; isFirst: boolean; step: number };

/** A month has its year below it where it is the first or the first of its year that is named. */
function MonthLabel({ month, x, top, areFew, isFirst, step }: MonthLabelProps) {
  const place = { x: across(x.middleOf(month)), 'text-anchor': anchorWithin(x.middleOf(month)) };
  const year = month.slice(0, 4);
  if (!areFew) {
    return (
      <text class="chart__axis-value" {...place} y={top + 21}>
        {year}
      </text>
    );
  }
  return (
    <>
      <text class="chart__axis-value" {...place} y={top + 21}>
        {monthName(month).slice(0, 3)}
      </text>
      {(isFirst || Number(month.slice(5)) <= step) && (
        <text class="chart__axis-value" {...place} y={top + 38}>
          {year}
        </text>
      )}
    </>
  );
}

function isByTheMonth(x: MonthScale): boolean {
  return x.months.length <= LONGEST_BY_THE_MONTH;
}

function isJanuary(month: string): boolean {
  return month.endsWith('-01');
}
