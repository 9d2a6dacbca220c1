import { districtOfWard } from '../../schemas/area.ts';
import type { County } from '../../schemas/county.ts';
import type { Period } from '../../schemas/period.ts';
import type { CurrentFigures } from '../what-counts/current-figures.ts';
import { nestedWards } from './nested-wards.ts';
import { groupedBy, sumsOfWards, type WardCount } from './ward-sums.ts';
import { withholdSmallCounts } from './withhold-small-counts.ts';

/** The counts of wards that are not published. */
export type WithheldWards = { has(measure: string, period: Period, ward: string): boolean };

/**
 * Settles once for a whole snapshot which counts of wards are withheld: a count may stand in two windows, and what is
 * hidden in one must not be had from another, from a longer or shorter period, or from the measures that add up.
 */
export function withheldWards(county: County, figures: CurrentFigures): WithheldWards {
  const withheld = new Set<string>();
  for (const ofDistrict of groupedBy(countsOfWards(figures), ({ ward }) => districtOfWard(ward) ?? '').values()) {
    const counts = ofDistrict.map((count, place): WardCount => ({ ...count, place }));
    const values = counts.map(({ value }) => value);
    const places = withholdSmallCounts(values, sumsOfWards(counts, county), nestedWards(counts, county));
    for (const { place, measure, period, ward } of counts) {
      if (places.has(place)) withheld.add(keyOf(measure, period, ward));
    }
  }
  return { has: (measure, period, ward) => withheld.has(keyOf(measure, period, ward)) };
}

/** Every count of a ward, in an order that does not depend on that of the uploads. */
function countsOfWards(figures: CurrentFigures): Omit<WardCount, 'place'>[] {
  const counts = [...figures].flatMap(([measure, byPeriod]) =>
    [...byPeriod].flatMap(([period, byArea]) =>
      [...byArea].flatMap(([ward, { value }]) =>
        districtOfWard(ward) === null ? [] : { key: keyOf(measure, period, ward), measure, period, ward, value },
      ),
    ),
  );
  return counts.sort((one, other) => (one.key < other.key ? -1 : 1));
}

function keyOf(measure: string, period: Period, ward: string): string {
  return `${measure} ${period} ${ward}`;
}
