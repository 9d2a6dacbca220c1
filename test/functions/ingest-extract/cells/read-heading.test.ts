import { readHeading } from '../../../../functions/ingest-extract/cells/read-heading.ts';

test.each([
  ['Area', 'area'],
  ['AREA', 'area'],
  ['District', 'area'],
  ['Local Authority', 'area'],
  ['Location', 'area'],
  ['area_name', 'area'],
  ['LAD19NM', 'area'],
  ['area_code', 'code'],
  ['Area code', 'code'],
  ['LAD19CD', 'code'],
  ['ONS code', 'code'],
  ['Reporting area', 'area'],
  ['CSP', 'area'],
  ['District/Borough', 'area'],
  ['Local authority name', 'area'],
  ['Area¹', 'area'],
  ['District [note 1]', 'area'],
  ['Ward', 'ward'],
  ['Ward name', 'ward'],
  ['No. of offences', 'value'],
  ['Sum of Value', 'value'],
  ['Quarter', 'period-of-line'],
  ['measure', 'measure'],
  ['Period', 'period-of-line'],
  ['Month', 'period-of-line'],
  ['Value', 'value'],
  ['population', 'value'],
  ['year', 'year'],
  ['Notes', 'note'],
  ['Comment', 'note'],
  ['', 'blank'],
  ['  ', 'blank'],
])('%j heads a column of kind %s', (cell, kind) => {
  expect(readHeading(cell)).toEqual({ kind });
});

test.each([
  ['Apr-Aug 18', '2018-04/2018-08'],
  ['November 2016 - October 2017', '2016-11/2017-10'],
  ['January to December 2017', '2017-01/2017-12'],
  ['2019-04', '2019-04'],
  ['No of visitors 2016/17 (July 2016 to June 2017)', '2016-07/2017-06'],
  ['Number of recorded crimes, Apr-Aug 19', '2019-04/2019-08'],
  ['Total Apr 2019', '2019-04'],
  ['Apr-Aug 19*', '2019-04/2019-08'],
  ['Apr-Aug 19 [1]', '2019-04/2019-08'],
  ['Apr-Aug 19 (1)', '2019-04/2019-08'],
  ['Sum of Apr-19', '2019-04'],
  ['2018', '2018-01/2018-12'],
  ['Total 2018', '2018-01/2018-12'],
  ['2018/19', '2018-04/2019-03'],
  ['Number of offences 2018/19 Q2', '2018-07/2018-09'],
  ['Q2 (Jul-Sep 2018)', '2018-07/2018-09'],
  ['Recorded\noffences Apr 19', '2019-04'],
])('%j heads the figures of %s', (cell, period) => {
  expect(readHeading(cell)).toEqual({ kind: 'period', period });
});

test.each([
  ['Difference in number', 'change'],
  ['Difference (number)', 'change'],
  ['No. change', 'change'],
  ['Diff. in no.', 'change'],
  ['Change', 'change'],
  ['% change', 'percent'],
  ['Percentage change', 'percent'],
  ['Difference (percent)', 'percent'],
  ['Dif. In %', 'percent'],
  ['% increase/ decrease in visitors (compared to previous year)', 'percent'],
  ['Change, Apr 18 to Apr 19', 'change'],
  ['Variance', 'change'],
  ['+/-', 'change'],
  ['% Change 2018 to 2019', 'percent'],
  ['% inc/dec', 'percent'],
  ['% chg', 'percent'],
  ['Chge', 'change'],
  ['% +/-', 'percent'],
  ['% change*', 'percent'],
  ['Rate/1000', 'rate'],
  ['Change since 2017', 'unchecked'],
  ['Decrease', 'unchecked'],
  ['Per 1,000 popn.', 'rate'],
  ['Rate per 1000 population', 'rate'],
  ['per thousand', 'rate'],
  ['Position in County (highest to lowest)', 'rank'],
  ['Rank', 'rank'],
  ['Position in County (lowest to highest)', 'unchecked'],
  ['Change in rate per 1,000', 'unchecked'],
  ['% of county total', 'unchecked'],
  ['Average Apr-Aug 19', 'unchecked'],
  ['Target Apr-Aug 19', 'unchecked'],
  ['Rate per 10,000', 'unchecked'],
])('%j heads printed numbers: %s', (cell, what) => {
  expect(readHeading(cell)).toMatchObject({ kind: 'printed', what });
});

// Held against places by count, each of these would be contradicted though it is right.
test.each(['Rank by rate', 'Position in County by rate per 1,000', 'Rank (1 = lowest)'])(
  '%j heads places of another order, which cannot be checked by the counts',
  (cell) => {
    expect(readHeading(cell)).toEqual({ kind: 'printed', what: 'unchecked' });
  },
);

test.each([
  ['a year and whom it counts', 'Population 2018'],
  ['a year and a density', '2018 people per sq. km'],
  ['a quarter of which year', 'Q2 2018'],
  ['a month or a year', '2010-11'],
  ['what sort of area', 'Geography'],
  ['two periods', 'Apr-Aug 18 and Apr-Aug 19'],
  ['no period told', 'YTD'],
  ['something else in a period', 'Burglary Apr-Aug 19'],
  ['a name that objects have', '__proto__'],
  ['a name that objects have', 'constructor'],
])('%s (%j) is not guessed at', (_, cell) => {
  expect(readHeading(cell)).toEqual({ kind: 'other' });
});
