import type { FunnelDocument } from '../../../../schemas/comparison.ts';
import { rateInWords } from '../../words/numbers.ts';
import { ChartKey, type KeyEntry } from '../chart-key.tsx';
import { SideSign } from '../side-signs.tsx';
import { readingClass, standingInWords } from '../standing.ts';
import { type FunnelPoint, outside } from './funnel-points.ts';

type FunnelKeyProps = { id: string; points: readonly FunnelPoint[]; funnel: FunnelDocument };

/** What the lines mean, and each way of lying outside them that there is. */
export function FunnelKey({ id, points, funnel }: FunnelKeyProps) {
  const standing = (['higher', 'lower'] as const).flatMap((side): KeyEntry[] => {
    const point = points.find((each) => outside(each) === side);
    if (point === undefined) return [];
    const sign = (
      <g class={readingClass(point.againstCountyReading)}>
        <SideSign id={id} side={side} x={14} y={8} />
      </g>
    );
    return [{ sign, meaning: `Outside the limits: ${standingInWords(side, point.againstCountyReading)}` }];
  });
  return (
    <ChartKey
      entries={[
        ...standing,
        { sign: <circle class="chart__area" cx="14" cy="8" r="5" />, meaning: 'Within the limits' },
        {
          sign: <path class="chart__mean" d="M0 8H28" />,
          meaning: `All areas together: ${rateInWords(funnel.pooledRatePer1000)}`,
        },
        { sign: <path class="chart__limit95" d="M0 8H28" />, meaning: '95 % limits' },
        { sign: <path class="chart__limit998" d="M0 8H28" />, meaning: '99.8 % limits' },
      ]}
    />
  );
}
