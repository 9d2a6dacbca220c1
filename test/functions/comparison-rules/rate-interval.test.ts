import * as fc from 'fast-check';
import type { Level } from '../../../functions/comparison-rules/level.ts';
import { byarLimits } from '../../../functions/comparison-rules/poisson-limits.ts';
import { countInterval, rateInterval } from '../../../functions/comparison-rules/rate-interval.ts';
import { describeWith } from '../../shared-folder.ts';
import { expectLimits } from './expect-limits.ts';
import { PHE_ORACLE, pheTable } from './phe-oracle.ts';

// PHEindicatormethods 2.1.0, tests/testthat/testdata_Byars_Wilson.xlsx.
test.each<[number, Level, number, number]>([
  [65, 95, 50.163187710459454, 82.84913854593984],
  [1045, 95, 982.5932018073325, 1110.33121298565],
  [65, 99.8, 42.8802614714802, 94.00029084431802],
  [1045, 99.8, 947.9407035610374, 1148.806160988033],
  [10, 99.8, 2.916318374695686, 24.193724927880535],
])("a count of %d has Byar's limits at %d %%", (count, level, ...expected) => {
  const interval = countInterval(count, level);
  expect(interval?.rule).toBe('byar-interval');
  expectLimits(interval?.limits, expected);
});

// The same, testdata_Rate.xlsx, per 100,000 there.
test.each<[number, number, Level, string, number, number]>([
  [1, 100, 95, 'exact-interval', 25.317807984289896, 5571.643390938898],
  [1, 100, 99.8, 'exact-interval', 1.0005003335835343, 9233.413476451586],
  [5, 100, 95, 'exact-interval', 1623.4863901184199, 11668.332079322669],
  [5, 100, 99.8, 'exact-interval', 739.3717319178389, 16454.745203680104],
  [20, 100, 95, 'byar-interval', 12211.428834875936, 30889.880369197064],
  [222, 3215, 95, 'byar-interval', 6026.574877652674, 7875.729370871851],
  [999, 3456, 95, 'byar-interval', 27141.30493609052, 30755.833237378414],
  [9856, 12_345, 95, 'byar-interval', 78269.49058976758, 81430.01654272141],
  [250, 220, 95, 'byar-interval', 99984.94738532876, 128631.14487455782],
])('the rate of %d among %d has limits at %d %% (%s)', (count, population, level, rule, lower, upper) => {
  const interval = rateInterval(count, population, level);
  expect(interval?.rule).toBe(rule);
  expectLimits(interval?.limits, [lower / 100, upper / 100]);
});

test('a count of 0 has a lower limit of 0 and an exact upper one', () => {
  expect(countInterval(0, 95)).toEqual({ limits: [0, expect.closeTo(-Math.log(0.025), 9)], rule: 'exact-interval' });
});

test.each([
  ['a negative count', -1, 100],
  ['a count that is not whole', 2.5, 100],
  ['nobody', 3, 0],
  ['fewer people than none', 3, -10],
])('%s has no interval of a rate', (_, count, population) => {
  expect(rateInterval(count, population, 95)).toBeNull();
});

describeWith(PHE_ORACLE)('the published limits', () => {
  // The intervals with Wilson's limits are those of proportions. A lower limit below 0, which counts under 10 can have,
  // is published as none: Byar's method is no longer used for those, so that the rows test the formula alone.
  const byar = pheTable('testdata_Byars_Wilson.xlsx:testdata_B_W').filter(({ method }) => method === 'Byars');
  test.each(byar)('of the count $x by Byar at $confidence', ({ x, confidence, lowercl, uppercl }) => {
    const [lower, upper] = byarLimits(Number(x), confidence === '95%' ? 95 : 99.8);
    if (lowercl === null) expect(lower).toBeLessThan(0);
    else expect(lower / Number(lowercl)).toBeCloseTo(1, 9);
    expect(upper / Number(uppercl)).toBeCloseTo(1, 9);
  });

  // A row without a numerator or denominator has no rate, and never comes to be worked out.
  // The sums of groups have limits at 95 % only, in columns of another name.
  const rates = [
    ...pheTable('testdata_Rate.xlsx:testdata_Rate'),
    ...pheTable('testdata_Rate.xlsx:testdata_Rate_g'),
  ].filter(({ value }) => value !== null);
  test.each(rates)('of $Numerator among $Denominator, $statistic', (row) => {
    const intervalAt = (level: Level) => rateInterval(Number(row.Numerator), Number(row.Denominator), level);
    const scale = Number(row.multiplier) / 1000;
    const scaled = (level: Level) => intervalAt(level)?.limits.map((limit) => limit * scale);
    expect(intervalAt(95)?.rule).toBe(row.method === 'Exact' ? 'exact-interval' : 'byar-interval');
    expectLimits(scaled(95), [row.lowercl ?? row.lower95_0cl, row.uppercl ?? row.upper95_0cl]);
    if (row.lower99_8cl !== undefined) expectLimits(scaled(99.8), [row.lower99_8cl, row.upper99_8cl]);
  });

  test('are all there', () => expect([byar.length, rates.length]).toEqual([7, 26]));
});

const level = fc.constantFrom<Level>(95, 99.8);
const limitsOf = (count: number, of: Level) => countInterval(count, of)?.limits ?? [Number.NaN, Number.NaN];

test('limits hold their count, and those of 99.8 % hold those of 95 %', () => {
  return fc.assert(
    fc.property(fc.nat(2_000_000), (count) => {
      const [[lower, upper], [widerLower, widerUpper]] = [limitsOf(count, 95), limitsOf(count, 99.8)];
      const outwards = [0, widerLower, lower, count, upper, widerUpper];
      expect(outwards).toEqual(outwards.toSorted((one, other) => one - other));
      expect(widerUpper).toBeGreaterThan(upper);
    }),
  );
});

test('one more moves both limits up, also where one method gives way to the other', () => {
  const nearTheSeam = fc.integer({ min: 0, max: 20 });
  return fc.assert(
    fc.property(fc.oneof(nearTheSeam, fc.nat(100_000)), level, (count, of) => {
      const [[lower, upper], [nextLower, nextUpper]] = [limitsOf(count, of), limitsOf(count + 1, of)];
      expect(nextLower).toBeGreaterThan(lower);
      expect(nextUpper).toBeGreaterThan(upper);
    }),
  );
});

test('the same rate among more people has a narrower interval', () => {
  const times = fc.integer({ min: 2, max: 50 });
  return fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), times, level, (count, more, of) => {
      const width = (population: number, counted: number) => {
        const [lower, upper] = rateInterval(counted, population, of)?.limits ?? [Number.NaN, Number.NaN];
        return upper - lower;
      };
      expect(width(100_000 * more, count * more)).toBeLessThan(width(100_000, count));
    }),
  );
});
