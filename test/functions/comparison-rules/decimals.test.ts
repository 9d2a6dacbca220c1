import { toMillionths } from '../../../functions/comparison-rules/decimals.ts';

test.each([
  [0.04139142814739, 0.041391],
  [44.6991515, 44.699152],
  [1e-7, 0],
  [82_537, 82_537],
])('%d is published as %d', (value, published) => {
  expect(toMillionths(value)).toBe(published);
});
