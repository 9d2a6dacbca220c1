import * as fc from 'fast-check';
import type { AreaComparison } from '../../../../schemas/comparison.ts';
import { monthAfter, monthsOf } from '../../../../schemas/period.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { areaIn, documentOf } from '../compared.ts';
import { byMonth, comparisonIn, sumOf } from '../monthly.ts';
import { sentUpload, type Told } from '../sent-upload.ts';

const NAMES = ['Ashford', 'Dover', 'Swale'] as const;
const MONTHS = [...Array(27).keys()].map((at) => monthAfter('2017-02', at));

/** What an area has in each of the months; a month it has not is null. */
const someMonths = fc.array(fc.option(fc.nat(30), { freq: 12 }), {
  minLength: MONTHS.length,
  maxLength: MONTHS.length,
});
const ofAreas = fc.tuple(someMonths, someMonths, someMonths);

/** What nobody can say of an area in a window of which a month is missing. */
const UNSAID = {
  ...Object.fromEntries(
    (
      'current change changePercent moreThanChance changePValue changeReading ratePer1000 population rateInterval95 ' +
      'rateInterval998 againstCounty beyond998 againstCountyReading countyLimits95 countyLimits998 rankByCount rankByRate ' +
      'amongComparable distance shareOfDistrictsPercent shareOfParent sumOfParts'
    )
      .split(' ')
      .map((name) => [name, null]),
  ),
  judgedBy: { change: null, interval: null, county: null },
  complete: false,
  approximate: { current: false },
  basis: { current: null },
  reconciliation: { current: null },
  sources: { current: null },
} as const;

test('a window of which July is missing names it, gives what there is of it, and says nothing else', () => {
  const months = byMonth('Dover', '2019-04', [5, 6, 7, null, 9]);
  const others = byMonth('Swale', '2019-04', [5, 6, 7, 8, 9]);
  const before = byMonth('Dover', '2018-04', [50, 6, 7, 8, 9]);
  const document = documentOf([sentUpload([...months, ...others, ...before])]);
  const dover = areaIn(comparisonIn(document, '2019-04/2019-08'), 'Dover');
  expect(dover).toMatchObject({
    ...UNSAID,
    previous: 80,
    missingMonths: ['2019-07'],
    previousMissingMonths: [],
    partialCount: { current: 27, previous: null },
    basis: { current: null, previous: 'sum-of-months' },
  });
});

test('each side is the sum of its months, or says which are missing and what the others come to', () => {
  return fc.assert(
    fc.property(ofAreas, (values) => {
      for (const comparison of documentMade(values)?.comparisons ?? []) {
        const { current, previous } = comparison.window;
        for (const [at, name] of NAMES.entries()) {
          const area = areaIn(comparison, name);
          const [now, before] = [current, previous].map((period) => sideOf(period, values[at] ?? []));
          const isAlone = monthsOf(current).length === 1;
          expect(area).toMatchObject({
            complete: now?.sum !== null,
            current: now?.sum,
            previous: before?.sum,
            missingMonths: now?.missing,
            previousMissingMonths: before?.partial === null ? [] : before?.missing,
            partialCount: { current: now?.partial, previous: before?.partial },
            basis: { current: basisOf(now?.sum, isAlone), previous: basisOf(before?.sum, isAlone) },
          });
          if (now?.sum === null) expect(area).toMatchObject(UNSAID);
          if (now?.sum === null || before?.sum === null)
            expect(area).toMatchObject({ change: null, changePercent: null });
        }
      }
    }),
    { numRuns: 8 },
  );
});

test('all rates and places of one window are of areas that have every month of it, and of no others', () => {
  return fc.assert(
    fc.property(ofAreas, (values) => {
      for (const { window, areas, spread } of documentMade(values)?.comparisons ?? []) {
        const whole = NAMES.filter((_, at) => sideOf(window.current, values[at] ?? []).sum !== null);
        const named = (has: (area: AreaComparison) => unknown) => areas.filter(has).map(({ name }) => name);
        expect(named((area) => area.ratePer1000 !== null)).toEqual(whole);
        expect(named((area) => area.rankByRate !== null)).toEqual(whole.length > 1 ? whole : []);
        expect(spread.areas).toBe(whole.length);
        for (const { code, current, ratePer1000, population, rankByRate, rankByCount } of areas) {
          expect([rankByCount?.outOf ?? 0, rankByRate?.outOf ?? 0].every((of) => of === 0 || of === whole.length)).toBe(
            true,
          );
          if (current === null) continue;
          const [first = ''] = monthsOf(window.current);
          const year = Number(first.slice(0, 4)) - (first.slice(5) > '06' ? 0 : 1);
          const people =
            kent.populations.estimates.find((estimate) => estimate.area === code && estimate.year === year)?.value ?? 0;
          expect([population?.year, population?.value, ratePer1000]).toEqual([year, people, (current / people) * 1000]);
        }
      }
    }),
    { numRuns: 8 },
  );
});

test('months that come later change no count of a window before them', () => {
  return fc.assert(
    fc.property(ofAreas, fc.integer({ min: 13, max: 24 }), (values, until) => {
      const earlier = documentMade(values.map((ofArea) => ofArea.slice(0, until)));
      const later = documentMade(values);
      const counts = (areas: readonly AreaComparison[]) => areas.map(({ current, previous }) => [current, previous]);
      for (const { window, areas } of earlier?.comparisons ?? []) {
        const since = later?.comparisons.find((comparison) => comparison.window.current === window.current);
        if (since === undefined) expect(['financial-year-to-date', 'rolling-twelve-months']).toContain(window.kind);
        else expect([since.window, counts(since.areas)]).toEqual([window, counts(areas)]);
      }
    }),
    { numRuns: 5 },
  );
});

function documentMade(values: readonly (readonly (number | null)[])[]) {
  const figures = NAMES.flatMap((name, at): Told[] => byMonth(name, MONTHS[0] ?? '', values[at] ?? []));
  return documentOf([sentUpload(figures)]);
}

function sideOf(period: string, values: readonly (number | null)[]) {
  const months = monthsOf(period).map((month) => ({ month, value: values[MONTHS.indexOf(month)] ?? null }));
  const missing = months.filter(({ value }) => value === null).map(({ month }) => month);
  const known = months.flatMap(({ value }) => value ?? []);
  const isWhole = missing.length === 0;
  return { sum: isWhole ? sumOf(known) : null, missing, partial: isWhole || known.length === 0 ? null : sumOf(known) };
}

function basisOf(sum: number | null | undefined, isAlone: boolean) {
  if (sum === null) return null;
  return isAlone ? 'as-sent' : 'sum-of-months';
}
