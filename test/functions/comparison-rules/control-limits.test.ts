import * as fc from 'fast-check';
import { controlLimits } from '../../../functions/comparison-rules/control-limits.ts';

// The published c- and u-charts take counts as independent events; these limits are those of XmR charts, and
// nothing of a c- or u-chart can be told by them. Unscreened limits, as spreadsheet tools give, are not published either.

test('one exceptional value among eighteen does not widen the limits', () => {
  // NHSRplotthedots, vignette on deviations from the spreadsheet tool: mean 1.944, limits 4.604 and −0.716.
  const limits = controlLimits([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
  expect(limits).toEqual({
    ...{ mean: 1.944444, lower: -0.715556, nearLower: 0.171111, nearUpper: 3.717778, upper: 4.604444 },
  });
});

describe('twenty values', () => {
  // NHSRplotthedots, tests of the standard calculation.
  const VALUES = [
    ...[-0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123],
    ...[-0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314],
    ...[0.49785048, -1.96661716, 0.7013559, -0.47279141],
  ];

  test.each([
    ['as they are', VALUES, [0.1416238, -3.01138, 3.294627]],
    ['with the fifteenth out of all proportion', VALUES.with(14, 10), [0.6694159, -2.383666, 3.722497]],
  ])('%s', (_, values, [mean = 0, lower = 0, upper = 0]) => {
    const limits = controlLimits(values);
    expect(limits?.mean).toBeCloseTo(mean, 6);
    expect(limits?.lower).toBeCloseTo(lower, 5);
    expect(limits?.upper).toBeCloseTo(upper, 5);
  });
});

test('near limits lie at two thirds of the way', () => {
  // PowerBI-SPC, test of the chart of individual values, to the four decimals printed there.
  const cases = [5, 7, 5, 7, 7, 5, 4, 9, 8, 13, 8, 7, 8, 7, 12, 11, 8];
  const of = [113, 132, 121, 134, 116, 131, 93, 138, 182, 157, 100, 103, 146, 108, 153, 141, 134];
  const limits = controlLimits(cases.map((count, at) => count / (of[at] ?? Number.NaN)));
  expect(limits?.upper).toBeCloseTo(0.0957, 4);
  expect(limits?.nearUpper).toBeCloseTo(0.0836, 4);
  expect(limits?.nearLower).toBeCloseTo(0.035, 4);
  expect(limits?.lower).toBeCloseTo(0.0229, 4);
});

test('fewer than twelve values have no limits', () => {
  const values = [5, 7, 5, 7, 7, 5, 4, 9, 8, 13, 8];
  expect([controlLimits(values), controlLimits([])]).toEqual([null, null]);
  expect(controlLimits([...values, 7])).not.toBeNull();
});

test('moving ranges of 3.267 times their average are left out, those just below are not', () => {
  // Of 33 moving ranges that come to 1,000 one of 99 is exactly 3.267 times the average.
  const series = (largest: number) => {
    const ranges = [largest, ...Array<number>(31).fill(28), 1000 - largest - 31 * 28];
    const values = [1000];
    for (const [at, range] of ranges.entries()) values.push((values[at] ?? 0) + (at % 2 === 0 ? range : -range));
    return values;
  };
  const reach = (values: readonly number[]) => {
    const limits = controlLimits(values);
    return limits === null ? 0 : (limits.upper - limits.lower) / 2;
  };
  expect(reach(series(99))).toBeCloseTo((2.66 * 901) / 32, 5);
  expect(reach(series(98))).toBeCloseTo((2.66 * 1000) / 33, 5);
});

test('where every month is alike the limits are the mean', () => {
  expect(controlLimits(Array(12).fill(3))).toEqual({ mean: 3, lower: 3, nearLower: 3, nearUpper: 3, upper: 3 });
});

test('a rare count keeps limits: what varies at all is not screened out altogether', () => {
  const limits = controlLimits([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
  expect(limits?.lower).toBeLessThan(0);
  expect(limits?.upper).toBeCloseTo(1 / 12 + (2.66 * 2) / 11, 5);
});

test('limits are as far above the mean as below, and move with the counts', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 12, maxLength: 60 });
  return fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 1000 }), (values, more) => {
      const [limits, moved] = [controlLimits(values), controlLimits(values.map((value) => value + more))];
      if (limits === null || moved === null) throw new Error('twelve months have limits');
      expect(limits.upper - limits.mean).toBeCloseTo(limits.mean - limits.lower, 5);
      expect(limits.nearUpper - limits.mean).toBeCloseTo(((limits.upper - limits.mean) * 2) / 3, 5);
      expect(moved.upper).toBeCloseTo(limits.upper + more, 5);
      expect(moved.lower).toBeCloseTo(limits.lower + more, 5);
    }),
  );
});
