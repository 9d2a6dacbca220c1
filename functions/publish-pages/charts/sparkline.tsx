import { describePeriod, monthsApart } from '../../../schemas/period.ts';
import { counted, shown } from '../../../schemas/plain-text.ts';
import { countInWords } from '../words/numbers.ts';

/** The figure of a month; `afterBreak` of the first that was recorded in another way than those before it. */
export type SparklinePoint = { month: string; value: number; afterBreak?: true };

/** The figures of months, oldest first. A month without one is left out, and the line is broken there. */
export type SparklinePoints = readonly SparklinePoint[];

const [WIDTH, HEIGHT, MARGIN] = [100, 24, 4];

/**
 * A line as small as a word, for tables: from the lowest figure at its foot to the highest at its head, the newest month
 * marked. `label` says whose figures they are. Null where there are none.
 */
export function Sparkline({ points, label }: { points: SparklinePoints; label: string }) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const values = points.map(({ value }) => value);
  const breaks = points.filter(({ afterBreak }) => afterBreak);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const months = monthsApart(first.month, last.month);
  const x = (month: string) =>
    Math.round(MARGIN + (months === 0 ? 1 : monthsApart(first.month, month) / months) * (WIDTH - 2 * MARGIN));
  const y = (value: number) => {
    const height = highest === lowest ? 0.5 : (value - lowest) / (highest - lowest);
    return Math.round(HEIGHT - MARGIN - height * (HEIGHT - 2 * MARGIN));
  };
  const path = points.map(({ month, value, afterBreak }, at) => {
    const before = points[at - 1];
    const follows = before !== undefined && !afterBreak && monthsApart(before.month, month) === 1;
    return `${follows ? 'L' : 'M'}${x(month)} ${y(value)}`;
  });
  return (
    <svg
      class="sparkline"
      role="img"
      aria-label={`${shown(label)}: ${inWords(points)}`}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <path d={path.join('')} />
      {breaks.map(({ month }) => (
        <path key={month} class="sparkline__break" d={`M${x(month) - 2} 0V${HEIGHT}`} />
      ))}
      <circle cx={x(last.month)} cy={y(last.value)} r="3" />
    </svg>
  );
}

/** `24 months, from 1,204 to 1,050`, of one month its figure; and since when months are recorded in another way. */
function inWords(points: SparklinePoints): string {
  const [first, last] = [points[0]?.value ?? 0, points.at(-1)?.value ?? 0];
  const months = counted(points.length, 'month');
  const span = points.length === 1 ? countInWords(last) : `from ${countInWords(first)} to ${countInWords(last)}`;
  const broken = points.filter(({ afterBreak }) => afterBreak).map(({ month }) => describePeriod(month));
  const since = broken.length === 0 ? '' : `, recorded in another way from ${broken.join(' and ')} on`;
  return `${months}, ${span}${since}`;
}
