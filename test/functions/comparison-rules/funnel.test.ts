import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { countAgainstExpected } from '../../../functions/comparison-rules/against-comparator.ts';
import { dispersionOf } from '../../../functions/comparison-rules/dispersion.ts';
import { funnelOf, pooledRatePer1000, type Unit } from '../../../functions/comparison-rules/funnel.ts';
import { describeWith } from '../../shared-folder.ts';
import { PHE_ORACLE, pheNumbers } from './phe-oracle.ts';
import { sampleCounts } from './sample-counts.ts';

function funnel(units: readonly Unit[]) {
  const found = funnelOf(units);
  if (found === null) throw new Error('These units make no funnel.');
  return found;
}

describe('what several units come to together', () => {
  // FunnelPlotR 0.6.0 (MIT), tests/testthat/test-aggregate_fun.R.
  test.each([
    [[100, 150, 180], [102, 135, 165], 1.069652],
    [[89, 120], [95, 100], 1.071795],
    [[225], [220], 1.022727],
  ])('%j over %j', (counts, populations, ratio) => {
    const units = counts.map((count, index) => ({ count, population: populations[index] ?? 0 }));
    expect((pooledRatePer1000(units) ?? 0) / 1000).toBeCloseTo(ratio, 6);
  });

  test('nobody has no rate', () => {
    expect(pooledRatePer1000([])).toBeNull();
  });

  describeWith(PHE_ORACLE)('is the baseline that public health statisticians published', () => {
    test('of fifty areas over three years', () => {
      // The file's own age-standardised denominator is missing in one row; that of the crude rate never is.
      const units = pheNumbers('testdata_funnel_rate_input_funnels.csv').map((row) => ({
        count: row('ev'),
        population: row('denominator_derived_crude') * 3,
      }));
      expect(units).toHaveLength(50);
      const [published] = pheNumbers('testdata_funnel_rate_outputs.csv');
      expect((pooledRatePer1000(units) ?? 0) * 100).toBeCloseTo(published?.('baseline') ?? Number.NaN, 6);
    });
  });
});

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
  const { rule, pooledRatePer1000: pooled, dispersion, judgements } = funnel(areas);
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

describe('where areas lie no farther apart than chance has them', () => {
  const even = [
    { count: 100, population: 50_000 },
    { count: 205, population: 100_000 },
    { count: 392, population: 200_000 },
    { count: 4, population: 2000 },
  ];

  test('the rule says so, and φ is less than it would be by chance', () => {
    const { rule, dispersion, tau2 } = funnel(even);
    expect({ rule, tau2 }).toEqual({ rule: 'funnel-poisson', tau2: 0 });
    expect(dispersion).toBeLessThan(1);
  });

  test('a limit lies halfway between the last count that is similar and the first that is not', () => {
    const { pooledRatePer1000: pooled, judgements } = funnel(even);
    for (const [index, { population }] of even.entries()) {
      const { limits95, limits998 } = judgements[index] ?? { limits95: [], limits998: [] };
      const label = (count: number) => countAgainstExpected(count, (population * pooled) / 1000);
      const [fewest = 0, most = 0] = limits95.map((limit) => (limit * population) / 1000);
      expect(label(Math.round(most - 0.5))?.against).toBe('similar');
      expect(label(Math.round(most + 0.5))?.against).toBe('higher');
      expect(label(Math.round(fewest + 0.5))?.against).toBe('similar');
      if (fewest > 0) expect(label(Math.round(fewest - 0.5))?.against).toBe('lower');
      const widest = Math.round(((limits998[1] ?? 0) * population) / 1000 - 0.5);
      expect([label(widest)?.beyond998, label(widest + 1)?.beyond998]).toEqual([false, true]);
    }
  });
});

test.each<[string, Unit[]]>([
  ['nothing', []],
  [
    'two units',
    [
      { count: 5, population: 1000 },
      { count: 9, population: 1000 },
    ],
  ],
  ['nothing counted', Array<Unit>(3).fill({ count: 0, population: 1000 })],
  ['a unit without people', [...Array<Unit>(3).fill({ count: 5, population: 1000 }), { count: 5, population: 0 }]],
  ['a negative count', [...Array<Unit>(3).fill({ count: 5, population: 1000 }), { count: -1, population: 1000 }]],
])('%s makes no funnel', (_, units) => {
  expect(funnelOf(units)).toBeNull();
});

const population = fc.integer({ min: 500, max: 300_000 });
const apart = fc.record({ count: fc.nat(5000), population });
const alike = fc
  .tuple(population, fc.integer({ min: -1, max: 1 }))
  .map(([people, more]) => ({ population: people, count: Math.round(people / 100) + more }));
const units = fc
  .oneof(fc.array(apart, { minLength: 3, maxLength: 30 }), fc.array(alike, { minLength: 3, maxLength: 30 }))
  .filter((all) => all.some(({ count }) => count > 0));

test('a judgement says on which side of its limits the rate lies, and those of 99.8 % hold those of 95 %', () => {
  return fc.assert(
    fc.property(units, (all) => {
      for (const [index, judged] of funnel(all).judgements.entries()) {
        const unit = all[index] ?? { count: Number.NaN, population: Number.NaN };
        const rate = (unit.count / unit.population) * 1000;
        const [[lower, upper], [wideLower, wideUpper]] = [judged.limits95, judged.limits998];
        expect(judged.against).toBe(rate > upper ? 'higher' : rate < lower ? 'lower' : 'similar');
        expect(judged.beyond998).toBe(rate > wideUpper || rate < wideLower);
        expect(wideLower).toBeLessThanOrEqual(lower);
        expect(wideUpper).toBeGreaterThan(upper);
      }
    }),
  );
});

test('where chance alone sets areas apart each is judged by its own interval', () => {
  return fc.assert(
    fc.property(fc.array(alike, { minLength: 3, maxLength: 30 }), (all) => {
      const { rule, pooledRatePer1000: pooled, judgements } = funnel(all);
      fc.pre(rule === 'funnel-poisson');
      expect(judgements.map(({ against, beyond998 }) => ({ against, beyond998 }))).toEqual(
        all.map(({ count, population }) => countAgainstExpected(count, (population * pooled) / 1000)),
      );
    }),
  );
});

test('units in another order are judged as they were, to the bit', () => {
  return fc.assert(
    fc.property(
      units.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length }))),
      ([all, order]) => {
        const before = funnel(all);
        const after = funnel(order.flatMap((index) => all.slice(index, index + 1)));
        expect(after).toEqual({ ...before, judgements: order.map((index) => before.judgements[index]) });
      },
    ),
  );
});

test('the more people, the narrower the limits', () => {
  return fc.assert(
    fc.property(units, (all) => {
      const { rule, judgements } = funnel(all);
      // The limits of a funnel without τ² step from count to count, and are only by and large narrower.
      fc.pre(rule === 'funnel-overdispersed');
      const widths = all
        .map(({ population }, index) => {
          const [lower, upper] = judgements[index]?.limits95 ?? [Number.NaN, Number.NaN];
          return { population, upper, lower };
        })
        .sort((one, other) => one.population - other.population);
      for (const [index, { upper, lower }] of widths.slice(1).entries()) {
        const fewer = widths[index] ?? { upper: Number.NaN, lower: Number.NaN };
        expect(upper).toBeLessThanOrEqual(fewer.upper);
        expect(lower).toBeGreaterThanOrEqual(fewer.lower);
      }
    }),
  );
});
