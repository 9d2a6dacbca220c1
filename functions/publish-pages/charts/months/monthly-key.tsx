import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { ChartKey, type KeyEntry } from '../chart-key.tsx';
import { SideSign } from '../side-signs.tsx';
import { readingClass, standingInWords } from '../standing.ts';

/** What mean and limits are, and each way of standing out that there is. Null where no run has them. */
export function MonthlyKey({ id, charts }: { id: string; charts: readonly ControlChart[] }) {
  if (charts.every(({ limits }) => limits === null)) return null;
  const signals = charts.flatMap(({ points }) => points.flatMap(({ signal }) => (signal === null ? [] : [signal])));
  const standing = (['higher', 'lower'] as const).flatMap((side): KeyEntry[] => {
    const signal = signals.find((each) => each.side === side);
    if (signal === undefined) return [];
    const sign = (
      <g class={readingClass(signal.reading)}>
        <SideSign id={id} side={side} x={14} y={8} />
      </g>
    );
    return [{ sign, meaning: `Stands out: ${standingInWords(side, signal.reading)}` }];
  });
  return (
    <ChartKey
      entries={[
        ...standing,
        { sign: <path class="chart__mean" d="M0 8H28" />, meaning: 'Mean' },
        {
          sign: (
            <>
              <rect class="chart__band" width="28" height="16" />
              <path class="chart__limit95" d="M0 1H28M0 15H28" />
            </>
          ),
          meaning: 'Natural process limits: where months usually lie',
        },
      ]}
    />
  );
}
