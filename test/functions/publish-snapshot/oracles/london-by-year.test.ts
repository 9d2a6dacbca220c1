import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Comparison } from '../../../../schemas/comparison.ts';
import type { County } from '../../../../schemas/county.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { sentUpload } from '../sent-upload.ts';
import { isBorough, LONDON, london, type OfYear, publishedByYear, WHOLE } from './london.ts';
import { comparisonOf, entryOf, publishedOf } from './published.ts';

const years = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

const byBorough = z.record(z.string(), z.record(z.string(), z.number()));
const expectedSchema = z.object({
  rank_by_published_rate: byBorough,
  pct_change_in_offences_on_previous_year: byBorough,
  sum_of_32_boroughs: z.record(z.string(), z.number()),
  'recompute_rate_from_offences_and_MYEB3 (per year: pairs, equal to 1e-6 %, largest difference %)': z.record(
    z.string(),
    z.object({ pairs: z.number(), max_diff_pct: z.number() }),
  ),
});

describeWith(LONDON)('recorded offences of London, April to March', () => {
  let offences: OfYear[];
  let rates: OfYear[];
  let expected: z.infer<typeof expectedSchema>;
  let windowAt: (year: number) => Comparison;

  beforeAll(() => {
    offences = publishedByYear('recorded-offences.csv');
    rates = publishedByYear('crime-rates.csv').filter(isBorough);
    const { files } = JSON.parse(readFileSync(shared(LONDON, 'expected.json'), 'utf8'));
    expected = expectedSchema.parse(files['recorded-offences.csv + crime-rates.csv']);
    windowAt = windowsIn(london());
  });

  function windowsIn(county: County): (year: number) => Comparison {
    const sent = offences
      .filter((each) => isBorough(each) || each.code === WHOLE.code)
      .map(({ code, year, value }) => ({ area: code, period: `${year}-04/${year + 1}-03`, value }));
    const document = publishedOf([sentUpload(sent)], 'all-crime', county);
    return (year) => comparisonOf(document, `${year}-04/${year + 1}-03`);
  }

  /** How far each rate of a year is from the one that was published, as a part of it. */
  function differences(year: number): number[] {
    const { areas } = windowAt(year);
    return rates
      .filter((rate) => rate.year === year)
      .map(({ code, value }) => Math.abs((entryOf(areas, code).ratePer1000 ?? Number.NaN) - value) / value);
  }

  test('of 352 published rates of 2001 to 2011 all 352 come out, over the people in the middle of the year they begin in', () => {
    const all = years(2001, 2011).flatMap(differences);
    expect(all).toHaveLength(352);
    expect(all.filter((difference) => difference < 1e-8)).toHaveLength(352);
    const used = years(2001, 2011).map((year) => windowAt(year).areas.map(({ population }) => population?.year));
    expect(used).toEqual(years(2001, 2011).map((year) => Array(32).fill(year)));
  });

  test.each(years(2012, 2016))('%i: with estimates that were revised since, as far off as they were', (year) => {
    const largest = Math.max(...differences(year)) * 100;
    const revised =
      expected['recompute_rate_from_offences_and_MYEB3 (per year: pairs, equal to 1e-6 %, largest difference %)'];
    expect(largest).toBeCloseTo(revised[year]?.max_diff_pct ?? Number.NaN, 3);
  });

  test.each(years(2001, 2011))('%i: every borough has its place', (year) => {
    expect(placesOf(windowAt(year))).toEqual(expected.rank_by_published_rate[year]);
  });

  test('with the estimates of the day, which the rates tell, 576 rates of eighteen years and all their places come out', () => {
    const people = rates.map(({ code, year, value }) => {
      const counted = offences.find((each) => each.code === code && each.year === year)?.value ?? Number.NaN;
      return { area: code, year, value: (1000 * counted) / value };
    });
    expect(people).toHaveLength(576);
    for (const { value } of people) expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-4);
    windowAt = windowsIn(london(people.map((each) => ({ ...each, value: Math.round(each.value) }))));
    const all = years(1999, 2016).flatMap(differences);
    expect(all.filter((difference) => difference < 1e-8)).toHaveLength(576);
    for (const year of years(1999, 2016))
      expect(placesOf(windowAt(year))).toEqual(expected.rank_by_published_rate[year]);
  });

  test.each(years(2000, 2016))('%i: the change from the year before is right in every borough', (year) => {
    for (const { name, current, previous, changePercent } of windowAt(year).areas) {
      const [now, before] = [current ?? Number.NaN, previous ?? Number.NaN];
      const tenths = Math.floor((2000 * Math.abs(now - before) + before) / (2 * before));
      expect([name, changePercent]).toEqual([name, tenths === 0 ? 0 : (Math.sign(now - before) * tenths) / 10]);
      const published = expected.pct_change_in_offences_on_previous_year[year]?.[name] ?? Number.NaN;
      expect(Math.abs((changePercent ?? Number.NaN) - published)).toBeLessThan(0.0551);
    }
  });

  test('what the boroughs do not add up to is, in fourteen of eighteen years, what was counted at the airports', () => {
    const countOf = (code: string, year: number) =>
      offences.find((each) => each.code === code && each.year === year)?.value ?? Number.NaN;
    const atAirports = years(1999, 2016).filter((year) => {
      const total = entryOf(windowAt(year).totals, WHOLE.code);
      const [current, sumOfDistricts] = [countOf(WHOLE.code, year), expected.sum_of_32_boroughs[year] ?? Number.NaN];
      expect(total).toMatchObject({ current, sumOfDistricts, notInAnyDistrict: current - sumOfDistricts });
      expect(total.basis.current).toBe('as-sent');
      return total.notInAnyDistrict === countOf('#N/A', year);
    });
    expect(atAirports).toEqual([1999, ...years(2004, 2016)]);
  });
});

function placesOf({ areas }: Comparison): Record<string, number | undefined> {
  for (const { rankByRate } of areas) expect(rankByRate).toMatchObject({ outOf: 32, direction: 'highest-first' });
  return Object.fromEntries(areas.map(({ name, rankByRate }) => [name, rankByRate?.position]));
}
