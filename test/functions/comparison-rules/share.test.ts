import { sharePercent } from '../../../functions/comparison-rules/share.ts';

test.each([
  [47, 278, 16.9],
  [1, 8, 12.5],
  [1, 16, 6.3],
  [0, 5, 0],
  [5, 5, 100],
  [0, 0, null],
  [-3, 10, null],
  [3, -10, null],
  [11, 10, null],
])('%d of %d is %d %', (part, whole, share) => {
  expect(sharePercent(part, whole)).toBe(share);
});
