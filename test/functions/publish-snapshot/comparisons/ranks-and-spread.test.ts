import * as fc from 'fast-check';
import type { AreaComparison } from '../../../../schemas/comparison.ts';
import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { areaIn, documentOf, newestComparison } from '../compared.ts';
import { comparisonIn, sumOf } from '../monthly.ts';
import { APRIL_TO_AUGUST, policeTable } from '../police-table-of-2019.ts';
import { sentUpload } from '../sent-upload.ts';

const districts = comparedAreas(kent);

type Told = { count: number | null; people: number | null };

/** Thirteen areas, some without a figure, some with more taken back than came in, and each of so many people, or of nobody. */
const count = fc.option(fc.integer({ min: -3, max: 9 }), { freq: 6 });
const told = fc.record({ count, people: fc.constantFrom(null, 1000, 2000, 3000, 4000) });
const areas = fc.array(told, { minLength: districts.length, maxLength: districts.length });

test('places by count and by rate are those that counting the higher ones gives, with the quarter they lie in', () => {
  return fc.assert(
    fc.property(areas, (told) => {
      const compared = comparisonOf(told);
      if (compared === null) return;
      for (const [value, rank] of [
        [({ current }: AreaComparison) => current, ({ rankByCount }: AreaComparison) => rankByCount],
        [({ ratePer1000 }: AreaComparison) => ratePer1000, ({ rankByRate }: AreaComparison) => rankByRate],
      ] as const) {
        const ranked = compared.areas.filter((area) => value(area) !== null);
        const expected = ranked.map((area) => {
          const position = 1 + ranked.filter((other) => Number(value(other)) > Number(value(area))).length;
          const tied = ranked.filter((other) => value(other) === value(area)).length > 1;
          const [outOf, direction] = [ranked.length, 'highest-first'];
          const sharing = ranked.filter((other) => value(other) === value(area)).length;
          const [first, last] = [quarterOf(position, outOf), quarterOf(position + sharing - 1, outOf)];
          return { position, outOf, tied, direction, quartile: first === last ? first : null };
        });
        expect(ranked.map(rank)).toEqual(ranked.length < 2 ? ranked.map(() => null) : expected);
        expect(compared.areas.filter((area) => value(area) === null).map(rank)).toEqual(
          Array(13 - ranked.length).fill(null),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('mean, median, distance and share are what their names say, of the areas that have a figure', () => {
  return fc.assert(
    fc.property(areas, (told) => {
      const compared = comparisonOf(told);
      if (compared === null) return;
      const { spread, totals } = compared;
      const counts = told.flatMap(({ count }) => count ?? []);
      const rates = told.flatMap(({ count, people }) =>
        count === null || people === null ? [] : (count / people) * 1000,
      );
      const [whole] = totals;
      expect(spread).toEqual({
        areas: counts.length,
        meanCount: closeTo(sumOf(counts) / counts.length),
        medianCount: closeTo(middleOf(counts)),
        meanRatePer1000: rates.length === 0 ? null : closeTo(sumOf(rates) / rates.length),
        medianRatePer1000: rates.length === 0 ? null : closeTo(middleOf(rates)),
      });
      const [sum, people] = [sumOf(counts), sumOf(told.flatMap((area) => area.people ?? []))];
      const isWhole = told.every(({ count, people }) => count !== null && people !== null);
      expect(whole?.ratePer1000 ?? null).toBe(isWhole ? (sum / people) * 1000 : null);
      for (const [at, { ratePer1000, distance, shareOfDistrictsPercent }] of compared.areas.entries()) {
        const middles = [whole?.ratePer1000 ?? null, spread.meanRatePer1000, spread.medianRatePer1000];
        const [fromCounty, fromMean, fromMedian] = middles.map((middle) =>
          middle === null ? null : closeTo((ratePer1000 ?? 0) - middle),
        );
        expect(distance).toEqual(ratePer1000 === null ? null : { fromCounty, fromMean, fromMedian });
        const count = told[at]?.count ?? 0;
        const hasShare = counts.length === 13 && sum > 0 && count >= 0 && count <= sum;
        expect(shareOfDistrictsPercent).toEqual(hasShare ? closeTo((100 * count) / sum, 0.0501) : null);
      }
    }),
    { numRuns: 40 },
  );
});

test('more taken back than came in has a rate and a place, and nothing that chance says', () => {
  const compared = comparisonOf(districts.map((_, at) => ({ count: at === 3 ? -2 : 100, people: 1000 })));
  expect(compared && areaIn(compared, 'Dover')).toMatchObject({
    current: -2,
    ratePer1000: -2,
    rateInterval95: null,
    rateInterval998: null,
    rankByCount: { position: 13, outOf: 13 },
    judgedBy: { change: null, interval: null, county: null },
    againstCounty: null,
    shareOfDistrictsPercent: null,
  });
  expect(compared?.funnel).toMatchObject({ areas: 12, pooledRatePer1000: 100 });
});

test('an area that is alone has no place, and is the middle of itself', () => {
  const alone = comparisonOf(districts.map((_, at) => ({ count: at === 3 ? 7 : null, people: 1000 })));
  expect(alone && areaIn(alone, 'Dover')).toMatchObject({
    rankByCount: null,
    rankByRate: null,
    distance: { fromCounty: null, fromMean: 0, fromMedian: 0 },
  });
  expect(alone?.spread).toEqual({ areas: 1, meanCount: 7, medianCount: 7, meanRatePer1000: 7, medianRatePer1000: 7 });
  expect(alone?.funnel).toBeNull();
});

test('the quarters of the report of October 2019 by rate: the four highest, and three in each of the others', () => {
  const places = newestComparison(policeTable()).areas.flatMap(({ rankByRate }) => rankByRate ?? []);
  places.sort((one, other) => one.position - other.position);
  expect(places.map(({ quartile }) => quartile).join('')).toBe('1111222333444');
});

function comparisonOf(told: readonly Told[]) {
  const of = <Value>(pick: (area: Told) => Value | null) =>
    districts.flatMap(({ code }, at) => {
      const value = told[at] === undefined ? null : pick(told[at]);
      return value === null ? [] : { area: code, value };
    });
  const figures = of(({ count }) => count).map((figure) => ({ ...figure, period: APRIL_TO_AUGUST }));
  if (figures.length === 0) return null;
  const estimates = of(({ people }) => people).map((estimate) => ({ ...estimate, year: 2018 }));
  const nobody = districts.map(({ code }) => ({ area: code, period: '2017-06', measure: 'population', value: 0 }));
  const county = { ...kent, populations: { ...kent.populations, estimates } };
  const received = sentUpload(nobody, {
    uploadId: 'nobody',
    key: 'in/kent-county/populations/n.csv',
    submitter: 'kent-county',
  });
  return comparisonIn(documentOf([sentUpload(figures), received], 'all-crime', county), APRIL_TO_AUGUST);
}

/** The quarter a place lies in: that of the first of four marks, a quarter of the areas apart, which it does not pass, from below. */
function quarterOf(position: number, outOf: number): number | null {
  if (outOf < 4) return null;
  const fromBelow = outOf + 1 - position;
  return 5 - ([1, 2, 3, 4].find((mark) => mark * outOf >= 4 * fromBelow) ?? 4);
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
}

function closeTo(value: number, within = 1e-9) {
  return { asymmetricMatch: (found: unknown) => typeof found === 'number' && Math.abs(found - value) <= within };
}
