import { readFileSync } from 'node:fs';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import type { County } from '../../../../schemas/county.ts';
import { firstMonth, lastMonth, monthAfter, monthsOf, periodBetween } from '../../../../schemas/period.ts';
import type { MeasureDocument } from '../../../../schemas/snapshot.ts';
import type { WindowKind } from '../../../../schemas/window.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { sentUpload, type Told } from '../sent-upload.ts';
import { LONDON, london, offencesByMonth, WHOLE } from './london.ts';
import { comparisonOf, entryOf, unwrittenOf } from './published.ts';

/** Eleven years, of which every year, quarter and month is a window of its own. */
const MONTHS = monthsOf('2011-01/2021-12');

const endingIn = (months: readonly string[], length: number) =>
  MONTHS.slice(length - 1)
    .filter((month) => months.includes(month.slice(5)))
    .map((month) => periodBetween(monthAfter(month, 1 - length), month));
const sinceApril = (month: string) => periodBetween(monthAfter(month, -((Number(month.slice(5)) + 8) % 12)), month);

const aYearBefore = (period: string) => period.replace(/\d{4}/g, (year) => String(Number(year) - 1));

/** The windows there must be at least: of the years to date and the twelve months, which end in every month, the newest ones. */
const WINDOWS: [WindowKind, string[]][] = [
  ['month', MONTHS],
  ['quarter', endingIn(['03', '06', '09', '12'], 3)],
  ['calendar-year', endingIn(['12'], 12)],
  ['year-to-june', endingIn(['06'], 12)],
  ['financial-year-to-date', [...endingIn(['03'], 12), ...MONTHS.slice(-12).map(sinceApril)]],
  ['rolling-twelve-months', MONTHS.slice(-12).map((month) => periodBetween(monthAfter(month, -11), month))],
];

describeWith(LONDON)('eleven years of London by the month', () => {
  let county: County;
  let document: MeasureDocument;
  let counts: Map<string, number>;
  let boroughs: { code: string; name: string }[];

  beforeAll(() => {
    county = london();
    boroughs = county.areas.filter(({ within }) => within !== null);
    const figures: Told[] = offencesByMonth(boroughs);
    counts = new Map(figures.map(({ area, period, value }) => [`${area} ${period}`, value]));
    document = unwrittenOf([sentUpload(figures)], 'all-crime', county);
  });

  /** What a borough comes to in a period by additions of the test's own; null where a month of it is not in the file. */
  function sumOf(code: string, period: string): number | null {
    const ofMonths = monthsOf(period).map((month) => counts.get(`${code} ${month}`) ?? Number.NaN);
    const sum = ofMonths.reduce((total, value) => total + value, 0);
    return Number.isNaN(sum) ? null : sum;
  }

  test.each(WINDOWS)('every %s is compared', (kind, periods) => {
    const windows = new Map(document.comparisons.map(({ window }) => [window.current, window]));
    for (const period of periods) {
      const window = windows.get(period);
      expect([period, [window?.kind, ...(window?.alsoKnownAs ?? [])]]).toEqual([
        period,
        expect.arrayContaining([kind]),
      ]);
      expect(window).toMatchObject({ previous: aYearBefore(period), months: monthsOf(period).length });
    }
  });

  test('every window is of whole months next to each other, no longer than a year, and there is only one of each', () => {
    const periods = document.comparisons.map(({ window }) => window.current);
    expect(new Set(periods).size).toBe(periods.length);
    for (const { window } of document.comparisons) {
      expect(window.months).toBeLessThanOrEqual(12);
      expect(window.kind).not.toBe('as-sent');
      expect(firstMonth(window.current) >= '2011-01' && lastMonth(window.current) <= '2021-12').toBe(true);
    }
  });

  test('in every window every borough is the sum of its months, this year and the year before', () => {
    for (const { window, areas } of document.comparisons) {
      const published = areas.map(({ code, current, previous, complete }) => ({ code, current, previous, complete }));
      const summed = [...boroughs]
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .map(({ code }) => {
          const [current, previous] = [sumOf(code, window.current), sumOf(code, aYearBefore(window.current))];
          return { code, current, previous, complete: true };
        });
      expect([window.current, published]).toEqual([window.current, summed]);
    }
  });

  test('in every window London is all that was counted, and what lies in no borough is told apart', () => {
    for (const { window, totals } of document.comparisons) {
      const inBoroughs = boroughs.reduce((sum, { code }) => sum + (sumOf(code, window.current) ?? Number.NaN), 0);
      const elsewhere = sumOf(NOT_IN_ANY_DISTRICT, window.current) ?? Number.NaN;
      expect(entryOf(totals, WHOLE.code)).toMatchObject({
        current: inBoroughs + elsewhere,
        sumOfDistricts: inBoroughs,
        notInAnyDistrict: elsewhere,
        basis: { current: 'records' },
        missingDistricts: [],
      });
    }
  });

  test('the eleven calendar years come to what was counted from the file by another program', () => {
    const { files } = JSON.parse(readFileSync(shared(LONDON, 'expected.json'), 'utf8'));
    const { total_by_borough: totals } = files['MPS_Borough_Level_Crime_Historical.csv'];
    const years = endingIn(['12'], 12).map((period) => comparisonOf(document, period));
    expect(years).toHaveLength(11);
    for (const { code, name } of boroughs) {
      const sum = years.reduce((total, { areas }) => total + (entryOf(areas, code).current ?? Number.NaN), 0);
      expect([name, sum]).toEqual([name, totals[name]]);
    }
  });
});
