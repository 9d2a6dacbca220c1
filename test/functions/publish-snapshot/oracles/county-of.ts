import type { Area } from '../../../../schemas/area.ts';
import { type County, countySchema } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';

export type Place = { code: string; name: string };
export type Estimate = County['populations']['estimates'][number];

/** Another county: so many areas side by side within one whole, whose police count what Kent's count. */
export function countyOf(whole: Place, places: readonly Place[], estimates: readonly Estimate[] = []): County {
  const areaOf = ({ code, name }: Place, told: Pick<Area, 'kind' | 'within'>) => ({ code, name, aliases: [], ...told });
  return countySchema.parse({
    name: whole.name,
    areas: [
      areaOf(whole, { kind: 'police-force-area', within: null }),
      ...places.map((place) => areaOf(place, { kind: 'district', within: whole.code })),
    ],
    measures: kent.measures,
    submitters: [{ id: 'police', name: 'Police', role: 'police', areas: [whole, ...places].map(({ code }) => code) }],
    partnerships: [],
    populations: { edition: 'as published', source: 'its publisher', estimates },
    rateDenominator: 'year-of-first-month',
  });
}
