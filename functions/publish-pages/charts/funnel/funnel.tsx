import { scaleLinear } from 'd3-scale';
import type { AreaComparison, FunnelDocument } from '../../../../schemas/comparison.ts';
import { JUDGEMENT_RULES } from '../../../../schemas/judgement.ts';
import { shown } from '../../../../schemas/plain-text.ts';
import { type ChartFace, ChartFigure } from '../chart-figure.tsx';
import { SideSigns } from '../side-signs.tsx';
import { standingInWords } from '../standing.ts';
import { ValueAxis } from '../value-axis.tsx';
import { valueDomain } from '../value-domain.ts';
import { FunnelAreas } from './funnel-areas.tsx';
import { FunnelKey } from './funnel-key.tsx';
import { FunnelLimits } from './funnel-limits.tsx';
import { outsideNames } from './funnel-names.ts';
import { type FunnelPoint, funnelPoints, outside } from './funnel-points.ts';
import { funnelInWords } from './funnel-words.ts';
import { PeopleAxis } from './people-axis.tsx';

type FunnelProps = ChartFace & { areas: readonly AreaComparison[]; funnel: FunnelDocument | null };

const [HEAD, BOTTOM, HEIGHT] = [28, 320, 366];

/**
 * Each area's rate by its population, with the rate of all of them together and the limits between which chance, and what makes
 * areas differ, would have it. Who lies outside is named. Null where there is no funnel.
 */
export function Funnel({ id, areas, funnel, caption }: FunnelProps) {
  const points = funnelPoints(areas);
  const [smallest, largest] = [points[0], points.at(-1)];
  if (funnel === null || smallest === undefined || largest === undefined) return null;
  const margin = (largest.people - smallest.people) * 0.06 || largest.people * 0.2;
  const x = scaleLinear([smallest.people - margin, largest.people + margin], [0, 100]);
  const rates = points.flatMap(({ rate, limits95, limits998 }) => [rate, ...limits95, ...limits998]);
  const y = scaleLinear(valueDomain([funnel.pooledRatePer1000, ...rates]), [BOTTOM, HEAD]).nice(5);
  const plane = { x, y, within: [HEAD, BOTTOM - 6] } as const;
  const names = outsideNames(points, plane);
  const unnamed = names.filter(({ place }) => place === null).map(({ point }) => nameAndStanding(point));
  const { label, sentence } = JUDGEMENT_RULES[funnel.rule];
  return (
    <ChartFigure
      id={id}
      caption={caption}
      says={funnelInWords(points, funnel)}
      height={HEIGHT}
      margin="for-axis"
      legend={<FunnelKey id={id} points={points} funnel={funnel} />}
      notes={
        <>
          {unnamed.length > 0 && <p class="chart__note">Outside the limits too: {unnamed.join(', ')}.</p>}
          <p class="chart__note">
            Method: {label}. {sentence}
          </p>
        </>
      }
    >
      <SideSigns id={id} />
      <text class="chart__axis-title" x="-52" y={12}>
        Rate per 1,000 people
      </text>
      <ValueAxis y={y} />
      <PeopleAxis x={x} top={BOTTOM} />
      <FunnelLimits points={points} pooledRate={funnel.pooledRatePer1000} x={x} y={y} height={HEIGHT} />
      <FunnelAreas id={id} points={points} names={names} plane={plane} />
    </ChartFigure>
  );
}

function nameAndStanding(point: FunnelPoint): string {
  const side = outside(point);
  return side === null
    ? shown(point.name)
    : `${shown(point.name)} (${standingInWords(side, point.againstCountyReading)})`;
}
