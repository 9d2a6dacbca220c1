import * as fc from 'fast-check';
import { rankHighestFirst } from '../../../functions/comparison-rules/rank.ts';

test('the highest is first, equal values share a place and the next place is skipped', () => {
  expect(rankHighestFirst([1946, 2100, 1946, 1945])).toMatchObject([
    { position: 2, outOf: 4, tied: true },
    { position: 1, outOf: 4, tied: false },
    { position: 2, outOf: 4, tied: true },
    { position: 4, outOf: 4, tied: false },
  ]);
});

test.each([
  ['nothing', [], []],
  ['one alone', [5], [1]],
  ['all alike', [0, 0, 0], [1, 1, 1]],
  ['two firsts', [9, 9, 1], [1, 1, 3]],
  ['digits that would sort otherwise as text', [9, 10, 100], [3, 2, 1]],
  ['rates that differ in the last place', [50.47704, 50.47705], [2, 1]],
])('%s', (_, values, positions) => {
  expect(rankHighestFirst(values).map(({ position }) => position)).toMatchObject(positions);
});

test('a place is one more than the number of higher values', () => {
  return fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), (values) => {
      expect(rankHighestFirst(values)).toMatchObject(
        values.map((value) => ({
          position: 1 + values.filter((other) => other > value).length,
          outOf: values.length,
          tied: values.filter((other) => other === value).length > 1,
        })),
      );
    }),
  );
});

test('ranking leaves the values as they were', () => {
  const values = Object.freeze([3, 1, 2]);
  expect(rankHighestFirst(values).map(({ position }) => position)).toMatchObject([1, 3, 2]);
});
