import * as fc from 'fast-check';
import {
  describePeriod,
  firstMonth,
  lastMonth,
  monthsOf,
  newestFirst,
  periodBetween,
  periodSchema,
  yearBefore,
  yearOf,
} from '../../schemas/period.ts';

/** Months of 1950 to 2049, as `YYYY-MM`. */
const month = fc
  .tuple(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const period = fc.tuple(month, month).map(([one, other]) => periodBetween(...inOrder(one, other)));

test.each(['2019-04', '2019-04/2019-08', '2017-11/2018-10', '1999-12/2000-01'])('%s is a period', (text) => {
  expect(periodSchema.safeParse(text).success).toBe(true);
});

test.each([
  ['no month', '2019'],
  ['a thirteenth month', '2019-13'],
  ['month nought', '2019-00'],
  ['one digit', '2019-4'],
  ['a day', '2019-04-01'],
  ['the last month first', '2019-08/2019-04'],
  ['the same month twice', '2019-04/2019-04'],
  ['three months', '2019-04/2019-05/2019-06'],
  ['a name', 'April 2019'],
  ['a space after it', '2019-04 '],
  ['nothing', ''],
])('%s is not a period', (_, text) => {
  expect(periodSchema.safeParse(text).success).toBe(false);
});

test.each([
  ['2019-04', '2018-04'],
  ['2019-04/2019-08', '2018-04/2018-08'],
  ['2017-11/2018-10', '2016-11/2017-10'],
  ['2000-01', '1999-01'],
])('a year before %s is %s', (later, earlier) => {
  expect(yearBefore(later)).toBe(earlier);
});

test.each([
  ['2019-04', ['2019-04']],
  ['2019-04/2019-06', ['2019-04', '2019-05', '2019-06']],
  ['2018-11/2019-02', ['2018-11', '2018-12', '2019-01', '2019-02']],
])('%s has its months', (whole, months) => {
  expect(monthsOf(whole)).toEqual(months);
});

test.each([
  ['2018-10', 'October 2018'],
  ['2019-04/2019-08', 'April to August 2019'],
  ['2018-01/2018-12', 'January to December 2018'],
  ['2017-11/2018-10', 'November 2017 to October 2018'],
])('%s in words is %s', (text, words) => {
  expect(describePeriod(text)).toBe(words);
});

test.each([
  ['2019-04', 2019],
  ['2017-11/2018-10', 2018],
])('figures of %s are stored under %i, where it ends', (text, year) => {
  expect(yearOf(text)).toBe(year);
});

test('a period of one month is that month', () => {
  expect(periodBetween('2019-04', '2019-04')).toBe('2019-04');
  expect([firstMonth('2019-04'), lastMonth('2019-04')]).toEqual(['2019-04', '2019-04']);
});

test('the newest comes first, and the longer of two that end together', () => {
  const shuffled = ['2018-08', '2019-04/2019-08', '2019-08', '2018-09/2019-08', '2018-01/2018-12'];
  expect(shuffled.sort(newestFirst)).toEqual([
    '2018-09/2019-08',
    '2019-04/2019-08',
    '2019-08',
    '2018-01/2018-12',
    '2018-08',
  ]);
});

test('any period has its first month, its last, and a year before that is as long', () => {
  return fc.assert(
    fc.property(period, (any) => {
      const months = monthsOf(any);
      expect(periodSchema.safeParse(any).success).toBe(true);
      expect([months[0], months.at(-1)]).toEqual([firstMonth(any), lastMonth(any)]);
      expect(monthsOf(yearBefore(any)).map(aYearLater)).toEqual(months);
    }),
  );
});

test('newest-first is one order, whichever two are asked about', () => {
  return fc.assert(
    fc.property(period, period, (one, other) => {
      expect(newestFirst(one, other) + newestFirst(other, one)).toBe(0);
      expect(newestFirst(one, other) === 0).toBe(one === other);
    }),
  );
});

function inOrder(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}

function aYearLater(text: string): string {
  return `${Number(text.slice(0, 4)) + 1}${text.slice(4)}`;
}
