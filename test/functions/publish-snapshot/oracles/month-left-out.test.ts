import * as fc from 'fast-check';
import type { AreaComparison, Comparison } from '../../../../schemas/comparison.ts';
import type { County } from '../../../../schemas/county.ts';
import { describePeriod, monthsOf } from '../../../../schemas/period.ts';
import type { MeasureDocument } from '../../../../schemas/snapshot.ts';
import { describeWith } from '../../../shared-folder.ts';
import { sentUpload, type Told } from '../sent-upload.ts';
import { LONDON, london, offencesByMonth, WHOLE } from './london.ts';
import { comparisonOf, entryOf, unwrittenOf } from './published.ts';

/** Enough for a year with all its windows and the year before it. */
const MONTHS = monthsOf('2019-04/2021-03');

/** So few that the property can be tried often; all other boroughs are in none of them. */
const BOROUGHS = 6;

/** What no window may say of a borough of which it lacks a month. */
const NOTHING_WORKED_OUT = {
  current: null,
  change: null,
  changePercent: null,
  moreThanChance: null,
  changePValue: null,
  ratePer1000: null,
  rateInterval95: null,
  againstCounty: null,
  rankByCount: null,
  rankByRate: null,
  shareOfDistrictsPercent: null,
  complete: false,
};

describeWith(LONDON)('a month of one borough that nobody sent', () => {
  let county: County;
  let figures: Told[];
  let whole: MeasureDocument;

  beforeAll(() => {
    const all = london();
    county = { ...all, areas: all.areas.slice(0, 1 + BOROUGHS) };
    figures = offencesByMonth(county.areas).filter(({ period }) => MONTHS.includes(period));
    whole = unwrittenOf([sentUpload(figures)], 'all-crime', county);
  });

  test('makes exactly the windows with it partial, for that borough alone: named, unranked, without change', () => {
    const borough = fc.nat({ max: BOROUGHS - 1 });
    return fc.assert(
      fc.property(borough, fc.constantFrom(...MONTHS), (at, month) => {
        const code = county.areas.filter(({ within }) => within !== null)[at]?.code ?? '';
        const sent = figures.filter(({ area, period }) => area !== code || period !== month);
        expect(sent).toHaveLength(figures.length - 1);
        const document = unwrittenOf([sentUpload(sent)], 'all-crime', county);
        expect(document.comparisons.map(({ window }) => window)).toEqual(whole.comparisons.map(({ window }) => window));
        for (const comparison of document.comparisons) {
          const before = comparisonOf(whole, comparison.window.current);
          if (monthsOf(comparison.window.current).includes(month)) lacksItNow(comparison, before, code, month);
          else if (monthsOf(comparison.window.previous).includes(month)) lacksItBefore(comparison, before, code, month);
          else expect(comparison).toEqual(before);
        }
      }),
      { numRuns: 6 },
    );
  });

  function lacksItNow(comparison: Comparison, before: Comparison, code: string, month: string): void {
    const { window, areas, totals } = comparison;
    const complete = entryOf(before.areas, code);
    const isMonth = window.months === 1;
    const lacking = entryOf(areas, code);
    const left = (complete.current ?? Number.NaN) - countOf(code, month);
    expect(lacking).toMatchObject(NOTHING_WORKED_OUT);
    expect(lacking).toMatchObject({ missingMonths: [month], partialCount: { current: isMonth ? null : left } });
    expect(lacking.previous).toBe(complete.previous);
    if (isMonth) expect(lacking.sentence).toBeNull();
    else
      expect(lacking.sentence).toMatch(
        `cannot all be counted, because there is no figure for ${describePeriod(month)}.`,
      );
    expect(totals).toMatchObject([{ current: null, change: null, missingDistricts: [code] }]);
    const others = areas.filter((area) => area.code !== code);
    const othersBefore = before.areas.filter((area) => area.code !== code);
    expect(others.map(byItself)).toEqual(othersBefore.map(byItself));
    for (const by of ['rankByCount', 'rankByRate'] as const) expectPlaces(others, by);
  }

  function lacksItBefore(comparison: Comparison, before: Comparison, code: string, month: string): void {
    const { window, areas, totals } = comparison;
    const lacking = entryOf(areas, code);
    const complete = entryOf(before.areas, code);
    const { current, ratePer1000, rankByCount, rankByRate, againstCounty } = complete;
    expect(lacking).toMatchObject({ current, ratePer1000, rankByCount, rankByRate, againstCounty, complete: true });
    expect(lacking).toMatchObject({ previous: null, change: null, changePercent: null, moreThanChance: null });
    expect(lacking.missingMonths).toEqual([]);
    // Of a year before that nobody sent anything of, no months are named.
    const missing = [...complete.previousMissingMonths, month].sort();
    expect(lacking.previousMissingMonths).toEqual(missing.length === window.months ? [] : missing);
    expect(entryOf(totals, WHOLE.code)).toMatchObject({ previous: null, change: null });
    const others = areas.filter((area) => area.code !== code);
    const wordless = (area: AreaComparison) => ({ ...area, sentence: null });
    expect(others.map(wordless)).toEqual(before.areas.filter((area) => area.code !== code).map(wordless));
  }

  function countOf(code: string, month: string): number {
    return figures.find(({ area, period }) => area === code && period === month)?.value ?? Number.NaN;
  }
});

/** Of an area all that no other area has a part in. */
function byItself(area: AreaComparison) {
  const { current, previous, change, changePercent, moreThanChance, ratePer1000, population, rateInterval95 } = area;
  const counts = { current, previous, change, changePercent, moreThanChance };
  const { complete, missingMonths, partialCount } = area;
  return { ...counts, ratePer1000, population, rateInterval95, complete, missingMonths, partialCount };
}

/** Those that are left take the places that there are among them. */
function expectPlaces(areas: readonly AreaComparison[], by: 'rankByCount' | 'rankByRate'): void {
  const ranked = (area: AreaComparison) => (by === 'rankByCount' ? area.current : area.ratePer1000) ?? Number.NaN;
  for (const area of areas) {
    const position = 1 + areas.filter((other) => ranked(other) > ranked(area)).length;
    const tied = areas.filter((other) => ranked(other) === ranked(area)).length > 1;
    expect([area.name, area[by]]).toMatchObject([area.name, { position, tied, outOf: BOROUGHS - 1 }]);
  }
}
