import * as fc from 'fast-check';
import { meanOf, medianOf } from '../../../functions/comparison-rules/middle.ts';

test.each([
  [[5], 5, 5],
  [[4, 1], 2.5, 2.5],
  [[9, 1, 2], 4, 2],
  [[10, 1, 2, 3], 4, 2.5],
  [[10, 9], 9.5, 9.5],
  [[-3, 0, 12], 3, 0],
])('%j has the mean %d and the median %d', (values, mean, median) => {
  expect([meanOf(values), medianOf(values)]).toEqual([mean, median]);
});

test('of nothing there is neither', () => {
  expect([meanOf([]), medianOf([])]).toEqual([null, null]);
});

test('the order of the values makes no difference, not even in the last bit', () => {
  const rates = fc.array(
    fc.integer({ min: 0, max: 20_000 }).map((count) => (count / 118_367) * 1000),
    { minLength: 3, maxLength: 13 },
  );
  const shuffled = rates.chain((values) =>
    fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
  );
  return fc.assert(
    fc.property(shuffled, ([values, other]) => {
      expect(meanOf(other)).toBe(meanOf(values));
      expect(medianOf(other)).toBe(medianOf(values));
    }),
  );
});
