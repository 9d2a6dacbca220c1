import { counted, shown } from '../../../../schemas/plain-text.ts';
import { rateInWords } from '../../words/numbers.ts';
import { across, toTenths } from '../coordinates.ts';
import { SideSign } from '../side-signs.tsx';
import { readingClass, standingInWords } from '../standing.ts';
import type { FunnelPlane, OutsideName } from './funnel-names.ts';
import { type FunnelPoint, outside } from './funnel-points.ts';
import { AWAY, type LabelPlace } from './label-places.ts';

type FunnelAreasProps = {
  id: string;
  points: readonly FunnelPoint[];
  names: readonly OutsideName[];
  plane: FunnelPlane;
};

/** The areas: a dot each; outside the limits a triangle, with its name where there is room for that. */
export function FunnelAreas({ id, points, names, plane: { x, y } }: FunnelAreasProps) {
  return (
    <>
      {points.map((point) => (
        <AreaSign key={point.code} id={id} point={point} left={across(x(point.people))} top={toTenths(y(point.rate))} />
      ))}
      {names.map(({ place, ...name }) => place !== null && <AreaName key={name.point.code} {...name} place={place} />)}
    </>
  );
}

function AreaSign({ id, point, left, top }: { id: string; point: FunnelPoint; left: string; top: number }) {
  const side = outside(point);
  const standing = side === null ? '' : `, ${standingInWords(side, point.againstCountyReading)}`;
  const title = `${shown(point.name)}: ${rateInWords(point.rate)} per 1,000 of ${counted(point.people, 'person', 'people')}${standing}`;
  if (side === null) {
    return (
      <circle class="chart__area" cx={left} cy={top} r="5">
        <title>{title}</title>
      </circle>
    );
  }
  return (
    <g class={readingClass(point.againstCountyReading)}>
      <title>{title}</title>
      <SideSign id={id} side={side} x={left} y={top} />
    </g>
  );
}

function AreaName({ words, across: hundredths, down, place }: OutsideName & { place: LabelPlace }) {
  const left = across(hundredths);
  const isFar = Math.abs(place.down - down) > AWAY;
  return (
    <>
      {isFar && <line class="chart__leader" x1={left} x2={left} y1={toTenths(down)} y2={toTenths(place.down)} />}
      <text
        class="chart__name"
        x={left}
        dx={place.anchor === 'start' ? AWAY : -AWAY}
        y={toTenths(place.down)}
        dy=".35em"
        text-anchor={place.anchor}
      >
        {words}
      </text>
    </>
  );
}
