import * as fc from 'fast-check';
import { quantileOf } from '../../../functions/comparison-rules/quantile.ts';

test('twelve areas lie in tenths as those of the published table do', () => {
  // PHEindicatormethods, testdata_Quantiles.xlsx: local authorities of the North East.
  const tenths = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((position) => quantileOf(position, 12, 10));
  expect(tenths).toEqual([10, 9, 8, 7, 6, 6, 5, 4, 3, 2, 1, 1]);
});

test.each([
  ['thirteen districts', 13, [1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]],
  ['twelve districts', 12, [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]],
  ['five', 5, [1, 1, 2, 3, 4]],
  ['four', 4, [1, 2, 3, 4]],
  ['three, too few to have quarters', 3, [null, null, null]],
])('the quarters of %s', (_, outOf, quarters) => {
  expect(quarters.map((_quarter, at) => quantileOf(at + 1, outOf, 4))).toEqual(quarters);
});

test('groups follow each other from the first to the last, and none is more than one larger than another', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 400 }));
  return fc.assert(
    fc.property(sizes, ([groups, more]) => {
      const outOf = groups + more;
      const found = Array.from({ length: outOf }, (_, at) => quantileOf(at + 1, outOf, groups) ?? 0);
      expect(found).toEqual([...found].sort((one, other) => one - other));
      const held = Array.from({ length: groups }, (_, at) => found.filter((group) => group === at + 1).length);
      expect(held.reduce((sum, size) => sum + size, 0)).toBe(outOf);
      expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(1);
    }),
  );
});
