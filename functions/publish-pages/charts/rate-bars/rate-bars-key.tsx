import { ChartKey, type KeyEntry } from '../chart-key.tsx';
import { readingClass, type Side, standingWithSign } from '../standing.ts';
import type { RatedArea } from './rate-bar.tsx';

/** The stripes and dots by which bars differ in black and white, and the ends of an interval. */
export function RateBarsPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-higher`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="chart__stripe" d="M-1 7 7-1M-1 1 1-1M5 7 7 5" />
      </pattern>
      <pattern id={`${id}-lower`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class="chart__dot" cx="3" cy="3" r="1.2" />
      </pattern>
      <marker id={`${id}-cap`} markerUnits="userSpaceOnUse" markerHeight="10" markerWidth="2" refX="1" refY="5">
        <path class="chart__cap" d="M1 0V10" />
      </marker>
    </defs>
  );
}

type RateBarsKeyProps = { id: string; areas: readonly RatedArea[] };

/** What the interval means, and each way of standing out that there is among the areas. */
export function RateBarsKey({ id, areas }: RateBarsKeyProps) {
  const entries: KeyEntry[] = (['higher', 'lower'] as const).flatMap((side) => {
    const area = areas.find(({ againstCounty }) => againstCounty === side);
    return area === undefined ? [] : [standingEntry(id, side, area)];
  });
  if (areas.some(({ againstCounty }) => againstCounty === 'similar')) entries.push(SIMILAR);
  if (areas.some(({ rateInterval95 }) => rateInterval95 !== null)) entries.push(INTERVAL);
  return entries.length === 0 ? null : <ChartKey entries={entries} />;
}

function standingEntry(id: string, side: Side, { againstCountyReading: reading }: RatedArea): KeyEntry {
  return {
    sign: (
      <g class={readingClass(reading)}>
        <rect class="chart__bar chart__bar--outside" y="2" width="28" height="13" />
        <rect fill={`url(#${id}-${side})`} y="2" width="28" height="13" />
      </g>
    ),
    meaning: `${standingWithSign(side, reading)}: ${side === 'higher' ? 'above' : 'below'} all areas together by more than would be usual`,
  };
}

const SIMILAR: KeyEntry = {
  sign: <rect class="chart__bar" y="2" width="28" height="13" />,
  meaning: 'no further off than would be usual',
};

const INTERVAL: KeyEntry = {
  sign: <path class="chart__interval" d="M2 8H26M2 3V13M26 3V13" />,
  meaning: '95 % interval: how far chance alone could move the rate',
};
