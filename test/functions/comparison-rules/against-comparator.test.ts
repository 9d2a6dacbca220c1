import * as fc from 'fast-check';
import { againstLimits, countAgainstExpected } from '../../../functions/comparison-rules/against-comparator.ts';

const SIMILAR = { against: 'similar', beyond998: false };
const HIGH_025 = { against: 'higher', beyond998: false };
const HIGH_001 = { against: 'higher', beyond998: true };
const LOW_025 = { against: 'lower', beyond998: false };
const LOW_001 = { against: 'lower', beyond998: true };

// PHEindicatormethods 2.1.0, tests/testthat/testdata_funnel_ratio_inputs.csv.
test.each([
  [8, 6.239860227, SIMILAR],
  [151, 106.4429719, HIGH_001],
  [159, 232.9329036, LOW_001],
  [150, 119.5695496, HIGH_025],
  [101, 126.297, LOW_025],
  [0, 240.627, LOW_001],
])('%d where %d were expected: %j', (count, expected, label) => {
  expect(countAgainstExpected(count, expected)).toEqual(label);
});

// The same, testdata_funnel_rate_dsr_inputs.csv, column crude_per_100000_with_0, whose average is 668.509 per 100,000.
test.each([
  [2083, 297_424, HIGH_025],
  [1809, 288_384, LOW_025],
  [2111, 307_381, SIMILAR],
  [0, 297_820, LOW_001],
])('%d among %d people: %j', (count, population, label) => {
  expect(countAgainstExpected(count, (population * 668.509) / 100_000)).toEqual(label);
});

test.each([
  ['a negative count', countAgainstExpected(-1, 5)],
  ['a count that is not whole', countAgainstExpected(1.5, 5)],
  ['nothing expected', countAgainstExpected(1, 0)],
])('%s is not judged', (_, judged) => {
  expect(judged).toBeNull();
});

test.each([
  [10, SIMILAR],
  [20, SIMILAR],
  [20.1, HIGH_025],
  [25, HIGH_025],
  [25.1, HIGH_001],
  [9.9, LOW_025],
  [4.9, LOW_001],
])('%d beside limits of 10 to 20 and 5 to 25: %j', (value, label) => {
  expect(againstLimits(value, [10, 20], [5, 25])).toEqual(label);
});

test('one more is never a step down', () => {
  const STEPS = [LOW_001, LOW_025, SIMILAR, HIGH_025, HIGH_001].map((label) => JSON.stringify(label));
  const step = (count: number, expected: number) =>
    STEPS.indexOf(JSON.stringify(countAgainstExpected(count, expected)));
  return fc.assert(
    fc.property(fc.nat(60), fc.double({ min: 0.01, max: 60, noNaN: true }), (count, expected) => {
      expect(step(count, expected)).toBeGreaterThanOrEqual(0);
      expect(step(count + 1, expected)).toBeGreaterThanOrEqual(step(count, expected));
    }),
  );
});
