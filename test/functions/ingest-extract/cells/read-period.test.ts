import { periodsIn, readPeriod } from '../../../../functions/ingest-extract/cells/read-period.ts';

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
  ['April 18', '2018-04'],
  ['Apr. 2019', '2019-04'],
  ['April, 2019', '2019-04'],
  ['2019-Apr', '2019-04'],
  ['2018 Apr-Jun', '2018-04/2018-06'],
  ['2019-04-01', '2019-04'],
  ['2019-04-01 00:00:00', '2019-04'],
  ['01/04/2019', '2019-04'],
  ['201904', '2019-04'],
  ['1 April 2018 to 31 March 2019', '2018-04/2019-03'],
  ['1st April to 30th June 2018', '2018-04/2018-06'],
  ['01/04/2018 - 31/03/2019', '2018-04/2019-03'],
  ['2018-04-01 to 2019-03-31', '2018-04/2019-03'],
  ['1 February 2020 - 29 February 2020', '2020-02'],
  ['2018', '2018-01/2018-12'],
  ['Calendar year 2018', '2018-01/2018-12'],
  ['2018/19', '2018-04/2019-03'],
  ['2018-19', '2018-04/2019-03'],
  ['2018–19', '2018-04/2019-03'],
  ['2018/2019', '2018-04/2019-03'],
  ['2018/19*', '2018-04/2019-03'],
  ['1999/00', '1999-04/2000-03'],
  ['2010/11', '2010-04/2011-03'],
  ['FY 2018/19', '2018-04/2019-03'],
  ['FY18/19', '2018-04/2019-03'],
  ['FY 2010-11', '2010-04/2011-03'],
  ['Financial year 2018/19', '2018-04/2019-03'],
  ['FYE March 2019', '2018-04/2019-03'],
  ['YE Mar-19', '2018-04/2019-03'],
  ['Year ending March 2019', '2018-04/2019-03'],
  ['Year ending 31 March 2019', '2018-04/2019-03'],
  ['12 months to March 2019', '2018-04/2019-03'],
  ['12 months ending 31 March 2019', '2018-04/2019-03'],
  ['12 months to end of October 2018', '2017-11/2018-10'],
  ['Quarter ending June 2018', '2018-04/2018-06'],
  ['2018/19 Q2', '2018-07/2018-09'],
  ['2018-19 Q4', '2019-01/2019-03'],
  ['Q2 2018/19', '2018-07/2018-09'],
  ['Q2 18/19', '2018-07/2018-09'],
  ['Qtr 3 (2018/19)', '2018-10/2018-12'],
  ['H1 2018/19', '2018-04/2018-09'],
  ['Apr 2019/20', '2019-04'],
  ['Apr-Aug 2018/19', '2018-04/2018-08'],
  ['Apr-Aug 18/19', '2018-04/2018-08'],
  ['January 2018/19', '2019-01'],
  ['Jul-Jun 2016/17', '2016-07/2017-06'],
])('%j is %s', (cell, period) => {
  expect(readPeriod(cell)).toBe(period);
});

test.each([
  ['nothing', ''],
  ['a financial year, of which two years it has', 'FY 2019'],
  ['a financial year, of which two years it has', 'FYE 2019'],
  ['a quarter of which year', 'Q1 2019'],
  ['a quarter of which year', '2019Q1'],
  ['half of which year', 'H1 2019'],
  ['a year or two', '2018-2019'],
  ['two years', '2018 to 2019'],
  ['years that do not follow each other', '2018/20'],
  ['a month or two years', '11/12'],
  ['months that begin in one year and end in the next', 'Jan-Dec 2018/19'],
  ['a year from autumn', 'Academic year 2018/19'],
  ['a moment in a year', 'mid-2018'],
  ['a census', 'Census 2011'],
  ['a month of no year', 'April'],
  ['months of no year', 'Apr-Aug'],
  ['a day and a month, or a year and a month', '19-Apr'],
  ['digits either way round', '04/2019'],
  ['digits either way round', '04/05'],
  ['a date', '2019-04-15'],
  ['the last day of a month', '31/03/2019'],
  ['a date, the day first', '04/01/2019'],
  ['a year of two digits', '01/04/19'],
  ['days within months', '1 April 2018 to 30 March 2019'],
  ['a year that ends within a month', 'Year ending 15 March 2019'],
  ['two months', 'Apr & May 2019'],
  ['from a month on', 'Since April 2019'],
  ['a day', '1 April 2019'],
  ['a thirteenth month', '2019-13'],
  ['month nought', '2019-00'],
  ['one digit', '2019-4'],
  ['no month, without a separator', '201913'],
  ['the last month first', '2019-08/2019-04'],
  ['months that run backwards in one year', 'November to October 2018'],
  ['two periods', 'Apr 18 Apr 19'],
  ['two periods', 'Apr-Aug 2018 and Apr-Aug 2019'],
  ['an end that is not told', 'April 2019 to date'],
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
  expect(around.replace(/\s+/g, ' ')).toBe('no of visitors ( )');
});

test('several periods are found in the order in which they are written', () => {
  expect(periodsIn('Change Apr-Aug 18 to Apr-Aug 19').periods).toEqual(['2018-04/2018-08', '2019-04/2019-08']);
});

test.each([
  'Area',
  'Difference in number',
  'Dec-Jan 2018',
  '2010-11',
  'Committee, 26 February 2019',
  'Plan 2014 - 2015',
  'per 2000 people',
])('no period is found in %j', (heading) => {
  expect(periodsIn(heading).periods).toEqual([]);
});

test.each(['2000-01', '2009-10', '2010-11', '2011-12'])('%s may be a month or a year from spring to spring', (cell) => {
  expect(readPeriod(cell)).toBeNull();
  expect(readPeriod(`${cell}/2012-03`)).not.toBeNull();
});

test.each([
  ['2018/19 (April 2018 to March 2019)', ['2018-04/2019-03']],
  ['2018 (Nov 2017 to Oct 2018)', ['2017-11/2018-10']],
  ['Q2 2018 (Jul-Sep 2018)', ['2018-07/2018-09']],
  ['2010-11 (April 2010 to March 2011)', ['2010-04/2011-03']],
  ['2017/18 (July 2016 to June 2017)', ['2017-04/2018-03', '2016-07/2017-06']],
])('in %j the months say what the year means, unless they contradict it', (heading, periods) => {
  expect(periodsIn(heading).periods).toEqual(periods);
});

test.each([
  ['council-asb-cases_ashford_2018', ['2018-01/2018-12']],
  ['csp-priorities_2017-18', ['2017-04/2018-03']],
  ['all-crime_2018-04_2019-08', ['2018-04', '2019-08']],
  ['asb_ashford_2018-12-05', []],
])('the name of a file %j names %j', (name, periods) => {
  expect(periodsIn(name).periods).toEqual(periods);
});

test('a label that could mean two periods is left among the words', () => {
  expect(periodsIn('Crimes Q2 2018')).toEqual({ periods: [], around: 'crimes q2 2018' });
});
