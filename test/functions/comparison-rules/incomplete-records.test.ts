import * as fc from 'fast-check';
import {
  incompleteMonths,
  type RecordsOfMonth,
  recordsByMonth,
} from '../../../functions/comparison-rules/incomplete-records.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';

const TYPES = ['Burglary', 'Drugs', 'Robbery', 'Shoplifting', 'Vehicle crime'];
const DISTRICTS = ['Ashford', 'Dover', 'Gravesham', 'Medway', 'Swale'];

/** A month of so many crimes, spread evenly over types and districts. */
function month(crime: number, asb: number): RecordsOfMonth {
  const evenly = (names: readonly string[]) => new Map(names.map((name) => [name, crime / names.length]));
  return { asb, crime, crimeByType: evenly(TYPES), crimeByDistrict: evenly(DISTRICTS) };
}

const incompleteOf = (months: Record<string, RecordsOfMonth>) => [...incompleteMonths(new Map(Object.entries(months)))];

test('a month a third short while anti-social behaviour stays level is incomplete', () => {
  expect(incompleteOf({ '2018-10': month(15_000, 2_000), '2018-11': month(10_000, 2_100) })).toEqual([
    [
      '2018-11',
      { comparedWith: '2018-10', crime: 10_000, crimeThen: 15_000, ratio: 2 / 3, asb: 2_100, asbThen: 2_000 },
    ],
  ]);
});

test.each([
  ['a fifth short, and no more', 8_000, 1_000, true],
  ['less than a fifth short', 8_001, 1_000, false],
  ['February, which has fewer days', 9_032, 903, false],
  ['a lockdown, when anti-social behaviour doubles', 6_500, 2_000, false],
  ['anti-social behaviour as far up as counts as level', 6_500, 1_250, true],
  ['anti-social behaviour further up', 6_500, 1_251, false],
  ['anti-social behaviour as far down as counts as level', 6_500, 800, true],
  ['anti-social behaviour as short as crime: a quiet month', 6_500, 650, false],
  ['nothing but anti-social behaviour', 0, 1_000, true],
])('%s (%d crimes, %d of anti-social behaviour): incomplete is %j', (_, crime, asb, expected) => {
  expect(incompleteOf({ '2020-03': month(10_000, 1_000), '2020-04': month(crime, asb) }).length > 0).toBe(expected);
});

test.each([
  ['the month before', ['2018-10'], true],
  ['the month after', ['2018-12'], true],
  ['three months before', ['2018-08'], true],
  ['four months before', ['2018-07'], false],
  ['a year before', ['2017-11'], false],
  ['either side', ['2018-10', '2018-12'], true],
])('a month is held against %s: %j', (_, others, expected) => {
  const months = Object.fromEntries(others.map((other) => [other, month(15_000, 2_000)]));
  const found = incompleteOf({ ...months, '2018-11': month(10_000, 2_000) }).map(([name]) => name);
  expect(found).toEqual(expected ? ['2018-11'] : []);
});

test('a lower level that is kept is no gap, once the months after it are known', () => {
  const months = {
    '2018-10': month(15_000, 2_000),
    '2018-11': month(10_000, 2_000),
    '2018-12': month(10_000, 2_000),
    '2019-01': month(10_000, 2_000),
    '2019-02': month(10_000, 2_000),
  };
  expect(incompleteOf(months)).toEqual([]);
});

test('two incomplete months next to each other are both found', () => {
  const months = {
    '2018-10': month(15_000, 2_000),
    '2018-11': month(10_000, 2_000),
    '2018-12': month(9_900, 2_000),
    '2019-01': month(15_000, 2_000),
  };
  expect(incompleteOf(months).map(([name]) => name)).toEqual(['2018-11', '2018-12']);
});

test.each([
  ['types', { crimeByType: new Map(TYPES.map((type, at) => [type, at < 2 ? 4_000 : 500])) }],
  ['districts', { crimeByDistrict: new Map(DISTRICTS.map((district, at) => [district, at < 2 ? 4_000 : 500])) }],
])('a fall in some %s and a rise in others is a true one', (_, part) => {
  expect(incompleteOf({ '2018-10': month(15_000, 2_000), '2018-11': { ...month(9_500, 2_000), ...part } })).toEqual([]);
});

test('so few crimes that chance moves them say nothing', () => {
  expect(incompleteOf({ '2018-10': month(499, 100), '2018-11': month(250, 100) })).toEqual([]);
});

test('which month came first makes no difference', () => {
  const level = fc.tuple(fc.integer({ min: 5_000, max: 20_000 }), fc.integer({ min: 1_000, max: 4_000 }));
  const some = fc.dictionary(
    fc.constantFrom('2018-08', '2018-10', '2018-11', '2018-12', '2019-01', '2019-02'),
    level.map(([crime, asb]) => month(crime, asb)),
  );
  return fc.assert(
    fc.property(some, (months) => {
      const backwards = Object.fromEntries(Object.entries(months).reverse());
      expect(new Map(incompleteOf(backwards))).toEqual(new Map(incompleteOf(months)));
    }),
  );
});

test('records are counted by month, apart from anti-social behaviour, by type and by district', () => {
  const figure = (type: string, area: string, value: number, period = '2018-11') => ({
    measure: `street-crime-${type}`,
    area,
    period,
    value,
  });
  const months = recordsByMonth(kent, [
    figure('burglary', 'E07000105', 5),
    figure('burglary', 'E07000108', 7),
    figure('drugs', 'E07000105', 1),
    figure('drugs', 'not-in-any-district', 2),
    figure('anti-social-behaviour', 'E07000105', 20),
    figure('all', 'E07000105', 26),
    figure('drugs', 'E07000105', 3, '2018-12'),
    { measure: 'all-crime', area: 'E07000105', period: '2018-11', value: 900 },
  ]);
  expect([...months.keys()]).toEqual(['2018-11', '2018-12']);
  expect(months.get('2018-11')).toEqual({
    asb: 20,
    crime: 15,
    crimeByType: new Map([
      ['Burglary', 12],
      ['Drugs', 3],
    ]),
    crimeByDistrict: new Map([
      ['E07000105', 6],
      ['E07000108', 7],
    ]),
  });
});
