import * as fc from 'fast-check';
import { documentOf } from '../compared.ts';
import { byMonth, comparisonIn, sumOf } from '../monthly.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { sentUpload, type Told } from '../sent-upload.ts';

const [DOVER, SWALE] = [codeOf('Dover'), codeOf('Swale')];
const [MONTH, A_YEAR_EARLIER] = ['2019-04', '2018-04'] as const;

test('wards add up to their district, or say by how much they do not', () => {
  const wards = [inWard(DOVER, 'aylesham', 40), inWard(DOVER, 'buckland', 55), inWard(SWALE, 'abbey', 30)];
  const districts = [...byMonth('Dover', MONTH, [100]), ...byMonth('Swale', MONTH, [30])];
  expect(totalsOf([...wards, ...districts])).toEqual([
    { within: DOVER, wards: 2, sumOfWards: 95, notInAnyWard: 5 },
    { within: SWALE, wards: 1, sumOfWards: 30, notInAnyWard: 0 },
  ]);
});

test.each<[string, Told[], object]>([
  [
    'a count of one of them is withheld',
    [inWard(DOVER, 'buckland', 3)],
    { wards: 2, sumOfWards: null, notInAnyWard: null },
  ],
  ['their district sent nothing', [], { wards: 1, sumOfWards: 40, notInAnyWard: null }],
  ['their district counts fewer', byMonth('Dover', MONTH, [38]), { wards: 1, sumOfWards: 40, notInAnyWard: -2 }],
  [
    'one of them had a figure only a year earlier',
    [...byMonth('Dover', MONTH, [45]), inWard(DOVER, 'town-and-pier', 50, A_YEAR_EARLIER)],
    { wards: 1, sumOfWards: 40, notInAnyWard: 5 },
  ],
  [
    'one of them had a small one a year earlier',
    [...byMonth('Dover', MONTH, [45]), inWard(DOVER, 'aylesham', 2, A_YEAR_EARLIER)],
    { wards: 1, sumOfWards: 40, notInAnyWard: 5 },
  ],
])('where %s', (_, others, total) => {
  expect(totalsOf([inWard(DOVER, 'aylesham', 40), ...others])).toEqual([{ within: DOVER, ...total }]);
});

test('a district of which no ward has a figure now has no total of them', () => {
  const figures = [...byMonth('Dover', MONTH, [45]), inWard(DOVER, 'aylesham', 50, A_YEAR_EARLIER)];
  expect(totalsOf(figures)).toEqual([]);
});

test('what a district added up from its months is set beside what was sent of its wards for all of them', () => {
  const quarter = '2019-04/2019-06';
  const figures = [...byMonth('Dover', MONTH, [30, 30, 30]), inWard(DOVER, 'aylesham', 80, quarter)];
  const { wardTotals } = comparisonIn(documentOf([sentUpload(figures)]), quarter);
  expect(wardTotals).toEqual([{ within: DOVER, wards: 1, sumOfWards: 80, notInAnyWard: 10 }]);
});

test('the sum of wards is that of the counts that are published, and never there beside one that is not', () => {
  const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(12), {
    minKeys: 1,
    noNullPrototype: true,
  });
  return fc.assert(
    fc.property(counts, counts, fc.integer({ min: 0, max: 60 }), (now, before, whole) => {
      const wards = (told: typeof now, period: string) =>
        Object.entries(told).map(([name, value]) => inWard(DOVER, name, value, period));
      const figures = [...wards(now, MONTH), ...wards(before, A_YEAR_EARLIER), ...byMonth('Dover', MONTH, [whole])];
      const comparison = comparisonIn(documentOf([sentUpload(figures)]), MONTH);
      const shown = comparison.wards.flatMap(({ current }) => current ?? []);
      const isAnySmall = Object.values(now).some((count) => count >= 1 && count <= 4);
      const isAnyHidden = comparison.wards.some(({ withheld }) => withheld.current);
      expect(isAnyHidden || !isAnySmall).toBe(true);
      expect(shown.length === Object.keys(now).length).toBe(!isAnyHidden);
      const sum = isAnyHidden ? null : sumOf(Object.values(now));
      const left = sum === null ? null : whole - sum;
      const mayPoint = left !== null && left >= 1 && left <= 4;
      expect(comparison.wardTotals).toEqual([
        {
          within: DOVER,
          wards: Object.keys(now).length,
          sumOfWards: sum,
          notInAnyWard: mayPoint ? null : left,
        },
      ]);
    }),
    { numRuns: 60 },
  );
});

function inWard(district: string, name: string, value: number, period: string = MONTH): Told {
  return { area: `${district}/${name}`, period, value };
}

function totalsOf(figures: readonly Told[]) {
  return comparisonIn(documentOf([sentUpload(figures)]), MONTH).wardTotals;
}
