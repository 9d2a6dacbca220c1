import { readFileSync } from 'node:fs';
import type { AreaComparison, Comparison } from '../../../../schemas/comparison.ts';
import { APRIL_TO_AUGUST } from '../police-table-of-2019.ts';
import { comparisonOf, publishedOf, takenExtract } from './published.ts';

/** The normal quantile that leaves 2.5 % above it. */
const Z95 = 1.959963984540054;

describe.each([
  ['all-crime', ['Sevenoaks lower', 'Thanet higher'], 249.48],
  ['asb-incidents', ['Thanet higher'], 68.68],
  ['domestic-abuse', ['Thanet higher'], 96.57],
])('%s, April to August 2019', (measure, standOut, meanSquare) => {
  const text = readFileSync(`sample-data/kent-police/${measure}/${measure}_2018-04_2019-08.csv`, 'utf8');
  const document = publishedOf([takenExtract(`kent-police/${measure}`, text)], measure);
  const comparison = comparisonOf(document, APRIL_TO_AUGUST);
  const { funnel } = comparison;
  const areas = comparison.areas.map((area) => ({
    area,
    expected: expectedIn(area, comparison),
    z: score(area, comparison),
  }));

  test('every area is judged against the rate of all thirteen, with the overdispersion term, and is said to be', () => {
    expect(funnel).toMatchObject({ rule: 'funnel-overdispersed', areas: 13 });
    expect(document.rules['funnel-overdispersed']?.method).toMatch(/Spiegelhalter/);
    expect(comparison.areas.map(({ judgedBy }) => judgedBy.county)).toEqual(Array(13).fill('funnel-overdispersed'));
    const together = (of: (area: AreaComparison) => number) =>
      comparison.areas.reduce((sum, area) => sum + of(area), 0);
    const pooled =
      (1000 * together((area) => area.current ?? Number.NaN)) /
      together((area) => area.population?.value ?? Number.NaN);
    expect(funnel?.pooledRatePer1000).toBeCloseTo(pooled, 9);
  });

  test('φ and τ² are those of the scores on the square-root scale, one at either end drawn in', () => {
    const scores = areas.map(({ z }) => z).sort((one, other) => one - other);
    expect(meanOf(scores.map((z) => z ** 2))).toBeCloseTo(meanSquare, 2);
    const [second = Number.NaN, secondLast = Number.NaN] = [scores[1], scores[11]];
    const phi = meanOf(scores.map((z) => Math.min(Math.max(z, second), secondLast) ** 2));
    expect(funnel?.dispersion).toBeCloseTo(phi, 6);
    const weights = areas.map(({ expected }) => 4 * expected);
    const [w1, w2] = [sumOf(weights), sumOf(weights.map((weight) => weight ** 2))];
    expect(funnel?.tau2).toBeCloseTo((13 * phi - 12) / (w1 - w2 / w1), 6);
  });

  test(`with it these stand out: ${standOut.join(', ')}`, () => {
    const told = comparison.areas.filter(({ againstCounty }) => againstCounty !== 'similar');
    expect(told.map(({ name, againstCounty }) => `${name} ${againstCounty}`)).toEqual(standOut);
    expect(comparison.areas.filter(({ beyond998 }) => beyond998)).toEqual([]);
    for (const { area, expected } of areas) {
      const reach = Z95 * Math.sqrt(1 / (4 * expected) + (funnel?.tau2 ?? Number.NaN));
      const pooled = funnel?.pooledRatePer1000 ?? Number.NaN;
      expect(area.countyLimits95?.[0]).toBeCloseTo(pooled * (1 - reach) ** 2, 3);
      expect(area.countyLimits95?.[1]).toBeCloseTo(pooled * (1 + reach) ** 2, 3);
    }
  });
});

test('without it, by the intervals that are published, twelve of thirteen areas would stand out, Dover the least of them', () => {
  const text = readFileSync('sample-data/kent-police/all-crime/all-crime_2018-04_2019-08.csv', 'utf8');
  const document = publishedOf([takenExtract('kent-police/all-crime', text)], 'all-crime');
  const { areas, funnel } = comparisonOf(document, APRIL_TO_AUGUST);
  const outside = (interval: AreaComparison['rateInterval95']) => {
    const [lower, upper] = interval ?? [Number.NaN, Number.NaN];
    const pooled = funnel?.pooledRatePer1000 ?? Number.NaN;
    return pooled < lower ? 'higher' : pooled > upper ? 'lower' : 'similar';
  };
  const plain = areas.map(({ name, rateInterval95, rateInterval998 }) => ({
    name,
    at95: outside(rateInterval95),
    at998: outside(rateInterval998),
  }));
  const similar = plain.filter(({ at95 }) => at95 === 'similar');
  expect(similar.map(({ name }) => name)).toEqual(['Folkestone and Hythe']);
  const only95 = plain.filter(({ at95, at998 }) => at95 !== 'similar' && at998 === 'similar');
  expect(only95).toEqual([{ name: 'Dover', at95: 'lower', at998: 'similar' }]);
});

function expectedIn({ population }: AreaComparison, { funnel }: Comparison): number {
  return ((population?.value ?? Number.NaN) * (funnel?.pooledRatePer1000 ?? Number.NaN)) / 1000;
}

function score(area: AreaComparison, comparison: Comparison): number {
  const expected = expectedIn(area, comparison);
  return 2 * Math.sqrt(expected) * (Math.sqrt((area.current ?? Number.NaN) / expected) - 1);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}
