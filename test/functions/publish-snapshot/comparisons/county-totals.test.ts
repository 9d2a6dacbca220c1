import * as fc from 'fast-check';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import { comparedAreas, containingAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { newestComparison, totalIn } from '../compared.ts';
import { A_YEAR_BEFORE, APRIL_TO_AUGUST, codeOf, policeTable } from '../police-table-of-2019.ts';

const WHOLE = codeOf('Kent and Medway');
const districtsOnly = policeTable().filter(({ area }) => area !== WHOLE);

test('a total that was sent stands, and its difference from the districts is shown', () => {
  const comparison = newestComparison(policeTable());
  expect(comparison.totals.map((total) => total.name)).toEqual(['Kent and Medway', 'Kent']);
  expect(totalIn(comparison, 'Kent and Medway')).toMatchObject({
    current: 82_537,
    previous: 90_488,
    change: -7951,
    changePercent: -8.8,
    basis: { current: 'as-sent', previous: 'as-sent' },
    sumOfDistricts: 82_536,
    previousSumOfDistricts: 90_488,
    notInAnyDistrict: 1,
    previousNotInAnyDistrict: 0,
    districts: 13,
    missingDistricts: [],
    sources: {
      current: [{ uploadId: 'upload-1', line: 17, column: 'Apr-Aug 19' }],
      previous: [{ uploadId: 'upload-1', line: 17, column: 'Apr-Aug 18' }],
    },
  });
});

test('Kent without Medway is the sum of its twelve districts: its share of the unplaced is not known', () => {
  expect(totalIn(newestComparison(policeTable()), 'Kent')).toMatchObject({
    current: 82_536 - 14_182,
    basis: { current: 'sum-of-districts', previous: 'sum-of-districts' },
    sumOfDistricts: 82_536 - 14_182,
    notInAnyDistrict: null,
    previousNotInAnyDistrict: null,
    districts: 12,
  });
});

test.each([
  ['of one side, with more than the districts', 1, 82_600, null],
  ['of one side, as the districts have it', 1, 82_536, -7952],
  ['of both sides', 2, 82_600, -7888],
])('a total that was sent %s', (_, sides, value, change) => {
  const sent = [
    { area: WHOLE, period: APRIL_TO_AUGUST, value },
    { area: WHOLE, period: A_YEAR_BEFORE, value: 90_488 },
  ].slice(0, sides);
  const total = totalIn(newestComparison([...districtsOnly, ...sent]), 'Kent and Medway');
  expect(total).toMatchObject({ current: value, previous: 90_488, change });
});

test('a total that was added up says where each figure that was added was read', () => {
  const total = totalIn(newestComparison(policeTable()), 'Kent');
  const [first] = total.sources.current;
  expect(total.sources.current).toHaveLength(12);
  expect(first).toEqual({ uploadId: 'upload-1', line: 4, column: 'Apr-Aug 19' });
  expect(total.sources.previous.map(({ column }) => column)).toEqual(Array(12).fill('Apr-Aug 18'));
});

test('records in no district are added to the whole, and to no part of it', () => {
  const unplaced = { area: NOT_IN_ANY_DISTRICT, period: APRIL_TO_AUGUST, value: 31, line: 5, column: 'LSOA code' };
  const comparison = newestComparison([...districtsOnly, unplaced]);
  expect(totalIn(comparison, 'Kent and Medway')).toMatchObject({
    current: 82_567,
    basis: { current: 'records', previous: 'sum-of-districts' },
    sumOfDistricts: 82_536,
    notInAnyDistrict: 31,
  });
  const { current } = totalIn(comparison, 'Kent and Medway').sources;
  expect(current).toHaveLength(14);
  expect(current.at(-1)).toEqual({ uploadId: 'upload-1', line: 5, column: 'LSOA code' });
  expect(totalIn(comparison, 'Kent')).toMatchObject({ basis: { current: 'sum-of-districts' }, notInAnyDistrict: null });
});

test('with a district missing there is no sum, and only a total that was sent stands', () => {
  const without = (figures: typeof districtsOnly) => figures.filter(({ area }) => area !== codeOf('Swale'));
  const sent = newestComparison(without(policeTable()));
  expect(totalIn(sent, 'Kent and Medway')).toMatchObject({
    current: 82_537,
    sumOfDistricts: null,
    notInAnyDistrict: null,
    missingDistricts: [codeOf('Swale')],
  });
  expect(totalIn(sent, 'Kent')).toMatchObject({
    current: null,
    change: null,
    ratePer1000: null,
    population: null,
    basis: { current: null, previous: null },
    missingDistricts: [codeOf('Swale')],
    sources: { current: [], previous: [] },
  });
});

test('a district missing only a year earlier takes away the sum of that year alone', () => {
  const lateStart = districtsOnly.filter(({ area, period }) => area !== codeOf('Swale') || period !== A_YEAR_BEFORE);
  expect(totalIn(newestComparison(lateStart), 'Kent and Medway')).toMatchObject({
    current: 82_536,
    previous: null,
    change: null,
    basis: { current: 'sum-of-districts', previous: null },
    missingDistricts: [],
  });
});

test('a sum is that of its own districts, to the last one', () => {
  const counts = fc.tuple(...comparedAreas(kent).map(() => fc.nat(100_000)));
  return fc.assert(
    fc.property(counts, fc.option(fc.nat(50)), (values, unplaced) => {
      const figures = comparedAreas(kent).map(({ code }, at) => ({
        area: code,
        period: APRIL_TO_AUGUST,
        value: values[at] ?? 0,
      }));
      const records =
        unplaced === null ? [] : [{ area: NOT_IN_ANY_DISTRICT, period: APRIL_TO_AUGUST, value: unplaced }];
      const comparison = newestComparison([...figures, ...records]);
      const all = values.reduce((sum, value) => sum + value, 0);
      const medway = figures.find(({ area }) => area === codeOf('Medway'))?.value ?? 0;
      expect(totalIn(comparison, 'Kent and Medway').current).toBe(all + (unplaced ?? 0));
      expect(totalIn(comparison, 'Kent').current).toBe(all - medway);
      expect(comparison.totals).toHaveLength(containingAreas(kent).length);
    }),
  );
});
