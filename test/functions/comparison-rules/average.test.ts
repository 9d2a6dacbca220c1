import { averageOverAll } from '../../../functions/comparison-rules/average.ts';

test.each([
  [
    '47 cases at 0.2 days and one at 46.0',
    [
      { count: 47, average: 0.2 },
      { count: 1, average: 46 },
    ],
    1.2,
  ],
  [
    'a tie',
    [
      { count: 1, average: 0.2 },
      { count: 1, average: 0.3 },
    ],
    0.3,
  ],
  [
    'what a binary fraction would round down',
    [
      { count: 1, average: 0.1 },
      { count: 1, average: 0.2 },
    ],
    0.2,
  ],
  ['finer decimals than are asked for', [{ count: 3, average: 12.25 }], 12.3],
  [
    'one without any cases',
    [
      { count: 0, average: 46 },
      { count: 2, average: 1 },
    ],
    1,
  ],
  ['no cases at all', [{ count: 0, average: 46 }], null],
  ['nothing', [], null],
])('the average over all of %s', (_, parts, average) => {
  expect(averageOverAll(parts)).toBe(average);
});
