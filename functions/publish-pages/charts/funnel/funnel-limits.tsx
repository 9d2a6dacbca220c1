import type { ScaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { StretchedPaths } from '../chart-figure.tsx';
import { toTenths } from '../coordinates.ts';
import type { FunnelPoint } from './funnel-points.ts';

type Scale = ScaleLinear<number, number>;
type FunnelLimitsProps = { points: readonly FunnelPoint[]; pooledRate: number; x: Scale; y: Scale; height: number };

/**
 * The limits as they were published of each area, joined by a curve through all of them, and the rate of all areas together. What lies
 * within the inner ones is shaded.
 */
export function FunnelLimits({ points, pooledRate, x, y, height }: FunnelLimitsProps) {
  const at = ({ people }: FunnelPoint) => toTenths(x(people));
  const curve = (limit: (point: FunnelPoint) => number) =>
    line<FunnelPoint>(at, (point) => y(limit(point)))
      .curve(curveMonotoneX)
      .digits(1)(points) ?? '';
  const between = area<FunnelPoint>(
    at,
    ({ limits95 }) => y(limits95[0]),
    ({ limits95 }) => y(limits95[1]),
  )
    .curve(curveMonotoneX)
    .digits(1)(points);
  const limits95 = curve(({ limits95: [lower] }) => lower) + curve(({ limits95: [, upper] }) => upper);
  const limits998 = curve(({ limits998: [lower] }) => lower) + curve(({ limits998: [, upper] }) => upper);
  return (
    <>
      <StretchedPaths height={height}>
        <path class="chart__band" d={between ?? ''} />
        <path class="chart__limit95" d={limits95} />
        <path class="chart__limit998" d={limits998} />
      </StretchedPaths>
      <line class="chart__mean" x2="100%" y1={toTenths(y(pooledRate))} y2={toTenths(y(pooledRate))} />
    </>
  );
}
