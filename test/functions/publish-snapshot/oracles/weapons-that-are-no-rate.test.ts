import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Assessment, beginAssessment } from '../../../../functions/ingest-extract/assess-extract.ts';
import type { County } from '../../../../schemas/county.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { sentUpload } from '../sent-upload.ts';
import { countyOf } from './county-of.ts';
import { officialEstimates } from './london.ts';
import { comparisonOf, entryOf, publishedOf } from './published.ts';

const FOLDER = 'data/oracle-negative';

const wrongSchema = z.object({
  boroughs: z.array(z.object({ code: z.string(), name: z.string(), rate_per_1000: z.number() })),
});
type Wrong = z.infer<typeof wrongSchema>['boroughs'];

// Somebody published the number of weapon offences of 52 districts as their crimes for every 1,000 people.
describeWith(FOLDER)('weapon offences that were published as a rate', () => {
  let wrong: Wrong;
  let county: County;

  beforeAll(() => {
    wrong = wrongSchema.parse(JSON.parse(readFileSync(shared(FOLDER, 'crime.json'), 'utf8'))).boroughs;
    const people = officialEstimates(({ code }) => wrong.some((each) => each.code === code));
    county = countyOf({ code: 'X00000000', name: 'Fifty-two districts' }, wrong, people);
  });

  const table = (heading: string, cellsOf: (district: Wrong[number]) => (string | number)[]) =>
    `${[heading, ...wrong.map((each) => [each.name, ...cellsOf(each)].join(','))].join('\n')}\n`;

  test('a column of rates is never taken for one of counts: alone it is refused', () => {
    const { refused, figures } = read(table('Area,Rate per 1000', (each) => [each.rate_per_1000]));
    expect([refused, figures]).toEqual([true, []]);
  });

  test('beside the counts every one of them is told to be wrong, and what is published are the counts and their own rates', () => {
    const heading = 'Area,Jan-Dec 2019,"Per 1,000 popn."';
    const { refused, figures, report } = read(table(heading, (each) => [each.rate_per_1000, each.rate_per_1000]));
    expect(refused).toBe(false);
    expect(report.counts.byCode['printed-rate-wrong']).toBe(52);
    expect(figures).toHaveLength(52);
    const document = publishedOf([sentUpload(figures)], 'possession-of-weapons', county);
    const { areas } = comparisonOf(document, '2019-01/2019-12');
    expect(document.measure.unit).toBe('offences');
    expect(areas).toHaveLength(52);
    for (const { code, rate_per_1000: count } of wrong) {
      const { current, population, ratePer1000, rateInterval95, sentence } = entryOf(areas, code);
      const people = population?.value ?? Number.NaN;
      expect([current, ratePer1000]).toEqual([count, expect.closeTo((1000 * count) / people, 9)]);
      // Fewer than six in a thousand even in the City of London, where hardly anybody lives.
      expect(ratePer1000).toBeLessThan(6);
      const [lower = Number.NaN, upper = Number.NaN] = rateInterval95 ?? [];
      expect(lower < (ratePer1000 ?? Number.NaN) && (ratePer1000 ?? Number.NaN) < upper && upper < 8).toBe(true);
      expect(sentence).toMatch(new RegExp(`^${count} .*weapon.* were recorded in `));
      expect(sentence).not.toMatch(/1,000|per thousand/);
    }
  });

  function read(text: string): Assessment {
    const key = 'in/police/possession-of-weapons/2019.csv';
    const assessing = beginAssessment({ key, writtenAt: '2020-02-01T09:00:00Z' }, county);
    assessing.take(new TextEncoder().encode(text));
    return assessing.finish();
  }
});
