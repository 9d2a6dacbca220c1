import { readFileSync } from 'node:fs';
import { countAgainstExpected } from '../../../functions/comparison-rules/against-comparator.ts';
import { dispersionOf } from '../../../functions/comparison-rules/dispersion.ts';
import type { Unit } from '../../../functions/comparison-rules/funnel.ts';
import { funnelAmong } from './funnel-among.ts';
import { sampleCounts } from './sample-counts.ts';

describe('total crime of Kent and Medway, April to August 2019, by the people of mid-2018', () => {
  const populations = new Map(
    readFileSync('sample-data/kent-county/populations/mid-year-estimates_2015_2020.csv', 'utf8')
      .split(/\r?\n/)
      .map((line) => line.split(','))
      .flatMap(([, area = '', year, population]) => (year === '2018' ? [[area, Number(population)] as const] : [])),
  );
  const areas = sampleCounts('kent-police/all-crime/all-crime_2018-04_2019-08.csv').flatMap(({ name, current }) => {
    const population = populations.get(name === 'Shepway' ? 'Folkestone and Hythe' : name);
    return population === undefined ? [] : [{ name, count: current, population }];
  });
  const { rule, pooledRatePer1000: pooled, dispersion, judgements } = funnelAmong(areas);
  const expectedIn = ({ population }: Unit) => (population * pooled) / 1000;

  test('thirteen areas have 44.7 per 1,000 together', () => {
    expect(areas).toHaveLength(13);
    // The county's own total is 82,537, one more than its districts come to.
    expect(pooled).toBeCloseTo((82_536 / 1_846_478) * 1000, 10);
  });

  test('were chance all there is, twelve of thirteen would stand out', () => {
    const judged = areas.map((area) => ({ name: area.name, ...countAgainstExpected(area.count, expectedIn(area)) }));
    expect(judged.filter(({ against }) => against === 'similar').map(({ name }) => name)).toEqual(['Shepway']);
    expect(judged.filter(({ against, beyond998 }) => against !== 'similar' && !beyond998)).toEqual([
      { name: 'Dover', against: 'lower', beyond998: false },
    ]);
  });

  test('they lie so far apart that φ is 249, or 172 where one score at either end is drawn in', () => {
    const scores = areas.map((area) => {
      const expected = expectedIn(area);
      return 2 * Math.sqrt(expected) * (Math.sqrt(area.count / expected) - 1);
    });
    const plain = scores.reduce((sum, score) => sum + score ** 2, 0) / scores.length;
    expect(plain).toBeCloseTo(249.48, 2);
    expect(dispersion).toBeCloseTo(172.12, 2);
    expect(dispersion).toBeCloseTo(dispersionOf(scores), 10);
  });

  test('even among areas so far apart Thanet is high and Sevenoaks low, neither beyond the wider limits', () => {
    expect(rule).toBe('funnel-overdispersed');
    const standOut = areas.flatMap(({ name }, index) => {
      const { against, beyond998 } = judgements[index] ?? {};
      return against === 'similar' ? [] : [{ name, against, beyond998 }];
    });
    expect(standOut).toEqual([
      { name: 'Sevenoaks', against: 'lower', beyond998: false },
      { name: 'Thanet', against: 'higher', beyond998: false },
    ]);
  });

  test('limits are those of the rate of all, on the square-root scale', () => {
    // Medway: E = 12,419.9; with τ² = 0.0073613 as worked from the formula in another language.
    const medway = judgements[areas.findIndex(({ name }) => name === 'Medway')];
    expect(medway?.limits95).toEqual([expect.closeTo(30.912765, 6), expect.closeTo(61.020468, 6)]);
    expect(medway?.limits998).toEqual([expect.closeTo(24.114883, 6), expect.closeTo(71.585038, 6)]);
  });
});
