import { type County, countySchema } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';

export type Place = { code: string; name: string };
export type Estimate = County['populations']['estimates'][number];

/** Another county: so many areas side by side within one whole, whose police count what Kent's count. */
export function countyOf(whole: Place, places: readonly Place[], estimates: readonly Estimate[] = []): County {
  const within = { kind: 'district', within: whole.code, aliases: [] };
  return countySchema.parse({
    name: whole.name,
    areas: [
      { ...whole, kind: 'police-force-area', within: null, aliases: [] },
      ...places.map((place) => ({ ...place, ...within })),
    ],
    measures: kent.measures,
    submitters: [{ id: 'police', name: 'Police', role: 'police', areas: [whole, ...places].map(({ code }) => code) }],
    partnerships: [],
    populations: { edition: 'as published', source: 'its publisher', estimates },
    rateDenominator: 'year-of-first-month',
  });
}
