import { countAgainstExpected } from '../../../functions/comparison-rules/against-comparator.ts';
import { funnelOf, pooledRatePer1000, type Unit } from '../../../functions/comparison-rules/funnel.ts';
import { describeWith } from '../../shared-folder.ts';
import { funnelAmong } from './funnel-among.ts';
import { PHE_ORACLE, pheNumbers } from './phe-oracle.ts';

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

describe('where areas lie no farther apart than chance has them', () => {
  const even = [
    { count: 100, population: 50_000 },
    { count: 205, population: 100_000 },
    { count: 392, population: 200_000 },
    { count: 4, population: 2000 },
  ];

  test('the rule says so, and φ is less than it would be by chance', () => {
    const { rule, dispersion, tau2 } = funnelAmong(even);
    expect({ rule, tau2 }).toEqual({ rule: 'funnel-poisson', tau2: 0 });
    expect(dispersion).toBeLessThan(1);
  });

  test('a limit lies halfway between the last count that is similar and the first that is not', () => {
    const { pooledRatePer1000: pooled, judgements } = funnelAmong(even);
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
