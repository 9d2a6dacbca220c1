import { computable, type KnownSum } from '../../../functions/publish-snapshot/computable.ts';
import { withholdSmallCounts } from '../../../functions/publish-snapshot/withhold-small-counts.ts';

/** All counts come to one sum that everybody knows. */
const whole = (values: readonly number[]): KnownSum => new Map(values.map((_, place) => [place, 1n]));

test.each([
  ['nothing where all are large or none', [0, 5, 40, 0], []],
  ['a small one and the smallest of the others', [40, 3, 0, 9, 12], [1, 3]],
  ['two small ones alone', [40, 3, 2, 9], [1, 2]],
  ['two ones and another, for only one and one come to two', [40, 1, 1, 9], [1, 2, 3]],
  ['one and two alone, for they might be two and one', [40, 1, 2, 9], [1, 2]],
  ['three fours and another, for no other three small ones come to twelve', [40, 4, 4, 4, 9], [1, 2, 3, 4]],
  ['two fours alone, for they might be three and five', [40, 4, 4, 9], [1, 2]],
  ['a zero with the only ward where something happened', [0, 4, 0], [0, 1]],
  ['the only ward there is, alone', [2], [0]],
])('%s', (_, values, withheld) => {
  expect([...withholdSmallCounts(values, [whole(values)])].sort()).toEqual(withheld);
});

test('without a sum that tells of them only the small ones are withheld', () => {
  expect([...withholdSmallCounts([40, 3, 9], [])]).toEqual([1]);
});

test('two sums that each hide two may tell together, and are then made to hide more', () => {
  // A square of districts' sums whose corner alone is small, with a total either way.
  const rows: KnownSum[] = [sumOf([0, 1]), sumOf([2, 3]), sumOf([0, 2]), sumOf([1, 3])];
  expect([...withholdSmallCounts([3, 20, 30, 40], rows)].sort()).toEqual([0, 1, 2, 3]);
});

test.each<[string, number[][], number[], number[]]>([
  ['one unknown of a sum is told', [[0, 1, 2]], [1], [1]],
  ['two unknowns are not', [[0, 1, 2]], [0, 1], []],
  [
    'a second sum that parts them tells both',
    [
      [0, 1, 2],
      [1, 2],
    ],
    [0, 1],
    [0, 1],
  ],
  [
    'three sums of pairs tell all three',
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
    [0, 1, 2],
    [0, 1, 2],
  ],
  [
    'two sums of three tell none',
    [
      [0, 1],
      [1, 2],
    ],
    [0, 1, 2],
    [],
  ],
  ['an unknown of no sum is not told', [[0]], [0, 5], [0]],
])('%s', (_, sums, unknown, told) => {
  expect(computable(sums.map(sumOf), new Set(unknown)).sort()).toEqual(told);
});

function sumOf(places: readonly number[]): KnownSum {
  return new Map(places.map((place) => [place, 1n]));
}
