import { scaleLinear } from 'd3-scale';
import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { describePeriod } from '../../../../schemas/period.ts';
import { shown, upperFirst } from '../../../../schemas/plain-text.ts';
import { countInWords } from '../../words/numbers.ts';
import { type ChartFace, ChartFigure } from '../chart-figure.tsx';
import { SideSigns } from '../side-signs.tsx';
import { ValueAxis } from '../value-axis.tsx';
import { valueDomain } from '../value-domain.ts';
import { MonthAxis, monthAxisHeight } from './month-axis.tsx';
import { monthScale } from './month-scale.ts';
import { MonthlyKey } from './monthly-key.tsx';
import { MonthlyNotes } from './monthly-notes.tsx';
import { MonthlyPoints } from './monthly-points.tsx';
import { monthlyInWords } from './monthly-words.ts';
import { RunLimits } from './run-limits.tsx';
import { markerRows, RunMarkers } from './run-markers.tsx';

type MonthlyLineProps = ChartFace & { charts: readonly ControlChart[]; unit: string };

const [HEAD, MARKER_ROW, PLOT] = [28, 22, 240];

/**
 * The monthly figures of one area: its charts, oldest first, one for each run of months; `unit` is what is counted. Each run has its mean
 * and its limits, each month that stands out its shape, each beginning of a run its number and below the chart its reason. Null where
 * there is no month.
 */
export function MonthlyLine({ id, charts, unit, caption }: MonthlyLineProps) {
  const points = charts.flatMap((chart) => chart.points);
  const x = monthScale(points.map(({ month }) => month));
  if (x === null) return null;
  const values = points.map(({ value }) => value);
  const rows = markerRows(charts, x);
  const head = HEAD + (rows.length === 0 ? 0 : (Math.max(...rows) + 1) * MARKER_ROW);
  const bottom = head + PLOT;
  const reach = [...values, ...charts.flatMap(({ limits }) => (limits === null ? [] : [limits.upper]))];
  // A limit below 0 is no reason to show what no count can be.
  const y = scaleLinear(valueDomain(reach), [bottom, head]).nice(5);
  return (
    <ChartFigure
      id={id}
      caption={caption}
      says={monthlyInWords(charts, unit)}
      height={bottom + monthAxisHeight(x)}
      margin="for-axis"
      legend={
        <>
          <NewestMonth charts={charts} unit={unit} />
          <MonthlyKey id={id} charts={charts} />
        </>
      }
      notes={<MonthlyNotes charts={charts} />}
    >
      <SideSigns id={id} />
      <text class="chart__axis-title" x="-52" y={12}>
        {upperFirst(shown(unit))} a month
      </text>
      <RunLimits charts={charts} x={x} y={y} />
      <ValueAxis y={y} isWhole={values.every(Number.isInteger)} />
      <MonthAxis x={x} top={bottom} />
      <RunMarkers charts={charts} rows={rows} x={x} top={HEAD - 4} rowHeight={MARKER_ROW} bottom={bottom} />
      <MonthlyPoints id={id} charts={charts} x={x} y={y} height={bottom} />
    </ChartFigure>
  );
}

/** What everybody looks for first. */
function NewestMonth({ charts, unit }: Pick<MonthlyLineProps, 'charts' | 'unit'>) {
  const newest = charts.at(-1)?.points.at(-1);
  if (newest === undefined) return null;
  return (
    <p class="chart__newest">
      Newest month, {describePeriod(newest.month)}: <strong>{countInWords(newest.value)}</strong> {shown(unit)}
    </p>
  );
}
