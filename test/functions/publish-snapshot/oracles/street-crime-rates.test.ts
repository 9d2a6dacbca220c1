import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { comparisonOf, entryOf, publishedOf, takenExtract } from './published.ts';

const FOLDER = 'data/street-crime';
const counts = z.record(z.string(), z.number());
const expectedSchema = z.object({
  population_year: z.number(),
  district_total_folded: counts,
  rate_per_1000_total: counts,
  rank_by_rate_total_1_is_highest: counts,
  kent_and_medway_total: z.number(),
  kent_and_medway_rate_per_1000: z.number(),
});

// The rates of these were worked out over the people in the middle of the same year, which is not Kent's custom.
const custom = { ...kent, rateDenominator: 'year-of-first-month' } as const;

describeWith(FOLDER)('street-level records of a month, sent alone', () => {
  test.each(['2018-10', '2018-11', '2019-01'])(
    '%s: the rates of the districts, their places, and the rate of all',
    (month) => {
      const file = `${month}-kent-street.csv`;
      const expected = expectedSchema.parse(
        JSON.parse(readFileSync(shared(FOLDER, 'expected.json'), 'utf8')).files[file],
      );
      const sent = takenExtract('kent-police/street-crime', readFileSync(shared(FOLDER, file)));
      const { areas, totals, funnel } = comparisonOf(publishedOf([sent], 'street-crime-all', custom), month);
      for (const { code, name } of comparedAreas(kent)) {
        const { current, ratePer1000, rankByRate, population } = entryOf(areas, code);
        expect([name, current, population?.year]).toEqual([
          name,
          expected.district_total_folded[name],
          expected.population_year,
        ]);
        expect(Math.round((ratePer1000 ?? Number.NaN) * 100) / 100).toBe(expected.rate_per_1000_total[name]);
        expect(rankByRate?.position).toBe(expected.rank_by_rate_total_1_is_highest[name]);
      }
      expect(totals[0]?.sumOfDistricts).toBe(expected.kent_and_medway_total);
      expect(Math.round((funnel?.pooledRatePer1000 ?? Number.NaN) * 100) / 100).toBe(
        expected.kent_and_medway_rate_per_1000,
      );
    },
  );
});
