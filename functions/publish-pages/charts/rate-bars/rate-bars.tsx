import { scaleLinear } from 'd3-scale';
import type { AreaComparison, TotalComparison } from '../../../../schemas/comparison.ts';
import { shown } from '../../../../schemas/plain-text.ts';
import { rateInWords } from '../../words/numbers.ts';
import { type ChartFace, ChartFigure } from '../chart-figure.tsx';
import { across, anchorAt, anchorWithin } from '../coordinates.ts';
import { valueDomain } from '../value-domain.ts';
import { RateBar, type RatedArea, RateWords, ROW_HEIGHT } from './rate-bar.tsx';
import { RateBarsKey, RateBarsPatterns } from './rate-bars-key.tsx';
import { rateBarsInWords } from './rate-bars-words.ts';

type RateBarsProps = ChartFace & { areas: readonly AreaComparison[]; county: TotalComparison | null };

/** Above the first row stands what the line of the county is called, below the last the values of the axis and what they are. */
const [HEAD, FOOT] = [26, 46];
const TICKS = 4;

/**
 * The rate of each area with its 95 % interval, highest first, beside that of the county. Who has none is named below.
 * Null where nobody has one.
 */
export function RateBars({ id, areas, county, caption }: RateBarsProps) {
  const rated = highestFirst(areas);
  if (rated.length === 0) return null;
  const countyRate = county?.ratePer1000 ?? null;
  const reach = rated.flatMap(({ ratePer1000, rateInterval95 }) => [ratePer1000, ...(rateInterval95 ?? [])]);
  const x = scaleLinear(valueDomain([countyRate ?? 0, ...reach]), [0, 100]).nice(TICKS);
  const bottom = HEAD + rated.length * ROW_HEIGHT;
  const approximate = rated.filter(({ approximate: { current } }) => current);
  const unrated = areas.filter(({ ratePer1000 }) => ratePer1000 === null);
  return (
    <ChartFigure
      id={id}
      caption={caption}
      says={rateBarsInWords(rated, county)}
      height={bottom + FOOT}
      margin="none"
      legend={<RateBarsKey id={id} areas={rated} />}
      notes={
        <>
          {unrated.length > 0 && <p class="chart__note">No rate: {namesOf(unrated)}.</p>}
          {approximate.length > 0 && (
            <p class="chart__note">Approximate, as its sender gave it: {namesOf(approximate)}.</p>
          )}
        </>
      }
    >
      <RateBarsPatterns id={id} />
      {x.ticks(TICKS).map((tick) => (
        <g key={tick}>
          <line class="chart__grid" x1={across(x(tick))} x2={across(x(tick))} y1={HEAD} y2={bottom} />
          <text class="chart__axis-value" x={across(x(tick))} y={bottom + 18} text-anchor={anchorWithin(x(tick))}>
            {x.tickFormat(TICKS)(tick)}
          </text>
        </g>
      ))}
      <text class="chart__axis-title" x="100%" y={bottom + 40} text-anchor="end">
        Rate per 1,000 people
      </text>
      <g marker-start={`url(#${id}-cap)`} marker-end={`url(#${id}-cap)`}>
        {rated.map((area, at) => (
          <RateBar key={area.code} id={id} area={area} x={x} top={HEAD + at * ROW_HEIGHT} />
        ))}
      </g>
      {county !== null && countyRate !== null && (
        <>
          <line class="chart__county" x1={across(x(countyRate))} x2={across(x(countyRate))} y1={HEAD - 6} y2={bottom} />
          <text class="chart__county-name" x={across(x(countyRate))} y={14} text-anchor={anchorAt(x(countyRate))}>
            {shown(county.name)} {rateInWords(countyRate)}
          </text>
        </>
      )}
      {rated.map((area, at) => (
        <RateWords key={area.code} area={area} top={HEAD + at * ROW_HEIGHT} />
      ))}
    </ChartFigure>
  );
}

/** Equal rates stand by name. */
function namesOf(areas: readonly AreaComparison[]): string {
  return areas.map(({ name }) => shown(name)).join(', ');
}

function highestFirst(areas: readonly AreaComparison[]): RatedArea[] {
  const rated = areas.flatMap((area) =>
    area.ratePer1000 === null ? [] : [{ ...area, ratePer1000: area.ratePer1000 }],
  );
  return rated.sort((one, other) => other.ratePer1000 - one.ratePer1000 || one.name.localeCompare(other.name, 'en-GB'));
}
