import { periodsIn, readPeriod } from '../../../functions/ingest-extract/read-period.ts';

test.each([
  ['2019-04', '2019-04'],
  ['2019-04/2019-08', '2019-04/2019-08'],
  ['2019-04 / 2019-08', '2019-04/2019-08'],
  ['2019-04 to 2019-08', '2019-04/2019-08'],
  ['2019-04 – 2019-08', '2019-04/2019-08'],
  ['Apr-19', '2019-04'],
  ['Apr 19', '2019-04'],
  ["Apr '19", '2019-04'],
  ['Apr ’19', '2019-04'],
  ['April 2019', '2019-04'],
  ['APRIL 2019', '2019-04'],
  [' April  2019 ', '2019-04'],
  ['Sept 2019', '2019-09'],
  ['Sep-19', '2019-09'],
  ['May-19', '2019-05'],
  ['Apr-Aug 19', '2019-04/2019-08'],
  ['Apr–Aug 19', '2019-04/2019-08'],
  ['Apr to Aug 2019', '2019-04/2019-08'],
  ['Jan-Dec 2017', '2017-01/2017-12'],
  ['January to December 2018', '2018-01/2018-12'],
  ['Jan 2018 to December 2018', '2018-01/2018-12'],
  ['Jul 2016 - Jun 2017', '2016-07/2017-06'],
  ['November 2016 - October 2017', '2016-11/2017-10'],
  ['November 2017 to October 2018', '2017-11/2018-10'],
  ['April 2018-March 2019', '2018-04/2019-03'],
  ['April 2019 to April 2019', '2019-04'],
])('%j is %s', (cell, period) => {
  expect(readPeriod(cell)).toBe(period);
});

test.each([
  ['nothing', ''],
  ['a year: calendar or financial', '2019'],
  ['a financial year, which has no months of its own', '2018/19'],
  ['a financial year in words', 'FY 2018/19'],
  ['a quarter of which year', 'Q1 2019'],
  ['a month of no year', 'April'],
  ['months of no year', 'Apr-Aug'],
  ['a day and a month, or a year and a month', '19-Apr'],
  ['digits either way round', '04/2019'],
  ['digits either way round', '04/05'],
  ['a date', '2019-04-01'],
  ['a date', '01/04/2019'],
  ['a day', '1 April 2019'],
  ['a month and a financial year', 'Apr 2019/20'],
  ['a thirteenth month', '2019-13'],
  ['month nought', '2019-00'],
  ['one digit', '2019-4'],
  ['no separator', '201904'],
  ['the last month first', '2019-08/2019-04'],
  ['months that run backwards in one year', 'November to October 2018'],
  ['two periods', 'Apr 18 Apr 19'],
  ['two periods', 'Apr-Aug 2018 and Apr-Aug 2019'],
  ['an end that is not told', 'April 2019 to date'],
  ['a year ending', 'Year ending March 2019'],
  ['part of a word', 'Mayor 2019'],
  ['three digits of a year', 'Apr 201'],
  ['a number', '5,370'],
])('%s (%j) is not read as a period', (_, cell) => {
  expect(readPeriod(cell)).toBeNull();
});

test.each([
  ['no year at all', '0000-04'],
  ['a year lost to a slip of typing', '0019-04'],
  ['a year with two digits swapped', '9201-04'],
])('%s (%j) is not a period of any figure', (_, cell) => {
  expect(readPeriod(cell)).toBeNull();
});

test('a period is found among other words, which are given back', () => {
  const { periods, around } = periodsIn('No of visitors 2016/17 (July 2016 to June 2017)');
  expect(periods).toEqual(['2016-07/2017-06']);
  expect(around.replace(/\s+/g, ' ')).toBe('no of visitors 2016/17 ( )');
});

test('several periods are found in the order in which they are written', () => {
  expect(periodsIn('Change Apr-Aug 18 to Apr-Aug 19').periods).toEqual(['2018-04/2018-08', '2019-04/2019-08']);
});

test.each(['Area', 'Difference in number', '2018', 'Dec-Jan 2018', '2010-11'])(
  'no period is found in %j',
  (heading) => {
    expect(periodsIn(heading).periods).toEqual([]);
  },
);

test.each(['2000-01', '2009-10', '2010-11', '2011-12'])('%s may be a month or a year from spring to spring', (cell) => {
  expect(readPeriod(cell)).toBeNull();
  expect(readPeriod(`${cell}/2012-03`)).not.toBeNull();
});
