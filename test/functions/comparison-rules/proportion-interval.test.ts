import * as fc from 'fast-check';
import type { Level } from '../../../functions/comparison-rules/level.ts';
import { wilsonInterval } from '../../../functions/comparison-rules/proportion-interval.ts';
import { describeWith } from '../../shared-folder.ts';
import { expectLimits } from './expect-limits.ts';
import { PHE_ORACLE, pheTable } from './phe-oracle.ts';

// PHEindicatormethods 2.1.0, tests/testthat/testdata_Byars_Wilson.xlsx and testdata_Proportion.xlsx.
test.each<[number, number, Level, number, number]>([
  [65, 100, 95, 0.5525444329688797, 0.7363575175690247],
  [1045, 5000, 95, 0.19795549880013297, 0.22049130373189027],
  [65, 100, 99.8, 0.4954946574070431, 0.7783540614089697],
  [1045, 5000, 99.8, 0.19179381799015244, 0.22731562902525818],
  [1, 100, 95, 0.0017674320641406511, 0.054486196178705294],
  [5, 100, 95, 0.02154367915436798, 0.11175046923191911],
  [20, 100, 95, 0.1333669333310325, 0.28882916559315885],
  [222, 3215, 95, 0.060791690363636595, 0.07833956681383633],
])("%d of %d has Wilson's limits at %d %%", (part, whole, level, ...expected) => {
  expectLimits(wilsonInterval(part, whole, level), expected);
});

test.each([
  [33, 141, 17.2, 31],
  [28, 129, 15.5, 29.6],
])('%d repeats of %d MARAC cases: from %d %% to %d %%', (part, whole, lower, upper) => {
  expect(wilsonInterval(part, whole, 95)?.map((share) => Number((share * 100).toFixed(1)))).toEqual([lower, upper]);
});

test.each([
  ['of nothing', 0, 0],
  ['less than none', -1, 10],
  ['more than the whole', 11, 10],
])('a part %s has no interval', (_, part, whole) => {
  expect(wilsonInterval(part, whole, 95)).toBeNull();
});

describeWith(PHE_ORACLE)('the published limits', () => {
  const rows = pheTable('testdata_Byars_Wilson.xlsx:testdata_B_W').filter(({ method }) => method === 'Wilson');
  test.each(rows)('of $x in $n at $confidence', ({ x, n, confidence, lowercl, uppercl }) => {
    expectLimits(wilsonInterval(Number(x), Number(n), confidence === '95%' ? 95 : 99.8), [lowercl, uppercl]);
  });

  test('are all there', () => expect(rows).toHaveLength(6));
});

const share = fc.integer({ min: 1, max: 50_000 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
const limitsOf = (part: number, whole: number, level: Level) => wilsonInterval(part, whole, level) ?? [];

test('limits hold their share, and those of 99.8 % hold those of 95 %, between nothing and all', () => {
  return fc.assert(
    fc.property(share, ([part, whole]) => {
      const [lower = Number.NaN, upper = Number.NaN] = limitsOf(part, whole, 95);
      const [widerLower = Number.NaN, widerUpper = Number.NaN] = limitsOf(part, whole, 99.8);
      const hair = 1e-12;
      expect(widerLower).toBeGreaterThanOrEqual(0);
      expect(widerLower).toBeLessThanOrEqual(lower + hair);
      expect(lower).toBeLessThanOrEqual(part / whole + hair);
      expect(upper).toBeGreaterThanOrEqual(part / whole - hair);
      expect(widerUpper).toBeGreaterThanOrEqual(upper - hair);
      expect(widerUpper).toBeLessThanOrEqual(1);
    }),
  );
});

test('what is not the part has the limits of the part, the other way round', () => {
  return fc.assert(
    fc.property(share, ([part, whole]) => {
      const [lower = Number.NaN, upper = Number.NaN] = limitsOf(part, whole, 95);
      const rest = limitsOf(whole - part, whole, 95);
      expect(rest).toEqual([expect.closeTo(1 - upper, 12), expect.closeTo(1 - lower, 12)]);
    }),
  );
});
