import type { ScaleLinear } from 'd3-scale';
import { shortName } from '../short-name.ts';
import { type FunnelPoint, outside } from './funnel-points.ts';
import { type LabelPlace, labelPlaces } from './label-places.ts';

type Scale = ScaleLinear<number, number>;

/** Where a funnel is drawn: populations across, from 0 to 100, rates down in pixels, and between which pixels names may stand. */
export type FunnelPlane = { x: Scale; y: Scale; within: readonly [number, number] };

/** An area outside the limits: its sign's place across and down, and where its name stands; null where there is no room for it. */
export type OutsideName = { point: FunnelPoint; words: string; across: number; down: number; place: LabelPlace | null };

/** The names of the areas outside the limits: the farthest out choose first, so that they stand nearest to their signs. */
export function outsideNames(points: readonly FunnelPoint[], { x, y, within }: FunnelPlane): OutsideName[] {
  const signOf = ({ people, rate }: FunnelPoint) => ({ across: x(people), down: y(rate) });
  const named = points
    .filter((point) => outside(point) !== null)
    .sort((one, other) => beyondLimits(other) - beyondLimits(one))
    .map((point) => {
      const outward = outside(point) === 'higher' ? ('up' as const) : ('down' as const);
      return { point, words: shortName(point.name), outward, ...signOf(point) };
    });
  const places = labelPlaces(named, points.map(signOf), within);
  return named.map((each, at) => ({ ...each, place: places[at] ?? null }));
}

function beyondLimits({ rate, limits95: [lower, upper] }: FunnelPoint): number {
  return Math.max(lower - rate, rate - upper);
}
