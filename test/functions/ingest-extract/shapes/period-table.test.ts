import { assessed, codesOf, figuresOf, lines } from '../assessed.ts';

const ASHFORD = 'ashford/domestic-abuse-crimes';
const POLICE = 'kent-police/all-crime';

test('each line is a period, and its figure is of the sender’s own area', () => {
  const { figures, report } = assessed(ASHFORD, lines('Title', 'Year,Ashford Cases,Notes', '2018/19,"2,363",up'));
  expect(report.readAs.shape).toBe('period-table');
  expect(report.findings).toEqual([]);
  expect(figures).toEqual([
    {
      measure: 'domestic-abuse-crimes',
      area: 'E07000105',
      period: '2018-04/2019-03',
      value: 2363,
      line: 3,
      column: 'Ashford Cases',
    },
  ]);
});

test.each([
  ['Month', 'April 2018', '2018-04'],
  ['Quarter', 'Q1 2018/19', '2018-04/2018-06'],
  ['Period', 'Apr-Aug 18', '2018-04/2018-08'],
  ['Financial year', '2018/19', '2018-04/2019-03'],
  ['Calendar year', '2018', '2018-01/2018-12'],
  ['Year', 'January to December 2018', '2018-01/2018-12'],
  ['Year ending', 'March 2019', '2018-04/2019-03'],
  ['12 months to', 'October 2018', '2017-11/2018-10'],
  ['Year ending', 'April 2018 to March 2019', '2018-04/2019-03'],
])('below %j, %j is %s', (heading, cell, period) => {
  const { figures } = assessed(ASHFORD, lines(`${heading},Cases`, `${cell},5`));
  expect(figures.map((figure) => figure.period)).toEqual([period]);
});

test('a year and a month may stand in two columns', () => {
  const { figures } = assessed(ASHFORD, lines('Year,Month,Cases', '2018,April,5', '2018,May,6'));
  expect(figures.map(({ period }) => period)).toEqual(['2018-04', '2018-05']);
});

test.each([
  ['a month below "Year", which may be the year that ends then', 'Year,Cases', 'March 2018,5', 'period-not-understood'],
  ['a year below "Financial year"', 'Financial year,Cases', '2018,5', 'period-not-understood'],
  ['no period at all', 'Month,Cases', ',5', 'text-missing'],
])('%s is not guessed at', (_, header, line, code) => {
  expect(codesOf(assessed(ASHFORD, lines(header, line)))).toEqual([[code, 2]]);
});

describe('columns', () => {
  test('headed by areas are each of their area, and a total beside them is checked', () => {
    const header = 'Month,Ashford,Canterbury crimes,Shepway,Total';
    const good = assessed(POLICE, lines(header, 'Apr 2019,1,2,3,6'));
    expect(good.report.findings).toEqual([]);
    expect(figuresOf(good)).toEqual([
      ['Ashford', '2019-04', 1],
      ['Canterbury', '2019-04', 2],
      ['Folkestone and Hythe', '2019-04', 3],
    ]);
    expect(assessed(POLICE, lines(header, 'Apr 2019,1,2,3,7')).report.findings).toMatchObject([
      { code: 'printed-total-differs', line: 2, column: 'Total', found: '7', expected: '6' },
    ]);
  });

  test('of a wider area are none of the areas that a total beside them covers', () => {
    const text = lines('Month,Ashford,Canterbury,Kent,Total', 'Apr 2019,1,2,99,3');
    expect(codesOf(assessed(POLICE, text))).toEqual([]);
  });

  test('of which two name the measure are refused, for which of them counts cannot be told', () => {
    const { report } = assessed(ASHFORD, lines('Month,Domestic abuse crimes,DA: domestic abuse crime', 'Apr 2019,5,4'));
    expect(report.counts.byCode).toEqual({ 'column-not-understood': 2 });
  });

  test('headed by another’s area are refused', () => {
    expect(codesOf(assessed(ASHFORD, lines('Month,Dover', 'Apr 2019,1')))).toEqual([['area-not-yours', 1]]);
  });

  test('without an area need one in the title', () => {
    expect(codesOf(assessed(POLICE, lines('Month,Crimes', 'Apr 2019,1')))).toEqual([['area-of-table-not-told', 1]]);
    expect(figuresOf(assessed(POLICE, lines('Dover', 'Month,Crimes', 'Apr 2019,1')))).toEqual([
      ['Dover', '2019-04', 1],
    ]);
  });

  test('of which one names the measure are that one, and the other is refused', () => {
    const header = 'Month,Domestic abuse crimes,Domestic abuse homicides';
    const { report } = assessed(ASHFORD, lines(header, 'Apr 2019,5,0'));
    expect(report.findings).toMatchObject([
      { code: 'column-not-understood', severity: 'error', line: 1, column: 'Domestic abuse homicides' },
    ]);
  });

  test('of which none names the measure are all refused', () => {
    const { report } = assessed(ASHFORD, lines('Month,Cases,Victims', 'Apr 2019,5,4'));
    expect(report.counts.byCode).toEqual({ 'column-not-understood': 2 });
  });

  test('of words are not used', () => {
    expect(codesOf(assessed(ASHFORD, lines('Month,Cases,Officer', 'Apr 2019,5,none')))).toEqual([
      ['column-not-used', 1],
    ]);
  });

  test('headed by measures are taken under figures/', () => {
    const { figures, report } = assessed(
      'kent-police/figures',
      lines('Swale', 'Month,ASB incidents,Burglary,Change', 'Apr 2019,5,4,1'),
    );
    expect(figures.map(({ measure, area, value }) => [measure, area, value])).toEqual([
      ['asb-incidents', 'E07000113', 5],
      ['burglary', 'E07000113', 4],
    ]);
    expect(report.findings).toMatchObject([{ code: 'printed-not-checked', column: 'Change' }]);
  });

  test('headed by a measure that is another’s, or by none, are refused under figures/', () => {
    expect(codesOf(assessed('ashford/figures', lines('Month,Robbery', 'Apr 2019,5')))).toEqual([
      ['measure-not-yours', 1],
    ]);
    expect(codesOf(assessed('kent-police/figures', lines('Dover', 'Month,Robbery,Muggings', 'Apr 2019,5,1')))).toEqual([
      ['column-not-understood', 2],
    ]);
  });
});

test('with a column of areas it is a list of figures', () => {
  const { report } = assessed(POLICE, lines('Area,Month,Value', 'Dover,2019-04,5'));
  expect(report.readAs.shape).toBe('tidy');
});

describe('printed changes', () => {
  test.each([
    ['of years, with the year before', 'Year,Cases,Change', ['2017,5,-', '2018,7,3'], [['printed-change-wrong', 3]]],
    ['in any order', 'Year,Cases,Change', ['2018,7,3', '2017,5,-'], [['printed-change-wrong', 2]]],
    ['in percent', 'Year,Cases,% change', ['2017,6,n/a', '2018,7,16.6'], [['printed-percent-cut-off', 3]]],
    [
      'of parts of years, with the year before',
      'Period,Cases,Change',
      ['Apr-Aug 18,5,', 'Apr-Aug 19,7,3'],
      [['printed-change-wrong', 3]],
    ],
    [
      'of months that follow each other',
      'Month,Cases,Change',
      ['Apr 2018,5,-', 'May 2018,7,3'],
      [['printed-change-wrong', 3]],
    ],
    [
      'of months where the first is compared with one that is not there',
      'Month,Cases,Change',
      ['Apr 2018,5,1', 'May 2018,7,3'],
      [['printed-not-checked', 1]],
    ],
    [
      'of months with both to compare with',
      'Month,Cases,Change',
      ['Apr 2018,5,', 'May 2018,7,', 'Apr 2019,9,', 'May 2019,9,3'],
      [['printed-not-checked', 1]],
    ],
    [
      'of months, said to be since last year',
      'Month,Cases,Change on last year',
      ['Apr 2018,5,', 'May 2018,7,', 'Apr 2019,9,4', 'May 2019,9,3'],
      [['printed-change-wrong', 5]],
    ],
    [
      'of months, said to be since the month before',
      'Month,Cases,Change on previous month',
      ['Apr 2018,5,1', 'May 2018,7,3'],
      [['printed-change-wrong', 3]],
    ],
    [
      'of years that do not follow each other',
      'Year,Cases,Change',
      ['2015,5,', '2018,7,3'],
      [['printed-not-checked', 1]],
    ],
  ])('%s', (_, header, rows, codes) => {
    expect(codesOf(assessed(ASHFORD, lines(header, ...rows)))).toEqual(codes);
  });

  test('stand beside the column that they are of, where every column has its own', () => {
    const header = 'Year,Ashford,Change,Dover,Change';
    expect(codesOf(assessed(POLICE, lines(header, '2017,5,-,5,-', '2018,6,1,8,2')))).toEqual([
      ['printed-change-wrong', 3],
    ]);
  });

  test('and rates are checked by the people of the area', () => {
    expect(codesOf(assessed(POLICE, lines('Gravesham', 'Period,Crimes,"Per 1,000"', 'Apr-Aug 19,5370,50.5')))).toEqual(
      [],
    );
    expect(codesOf(assessed(POLICE, lines('Gravesham', 'Period,Crimes,"Per 1,000"', 'Apr-Aug 19,5370,40.5')))).toEqual([
      ['printed-rate-wrong', 3],
    ]);
  });
});

test('a line of totals is checked and not stored', () => {
  const table = (total: number) => lines('Month,Cases', 'Apr 2018,5', 'May 2018,6', `Total,${total}`);
  expect(assessed(ASHFORD, table(11)).report.findings).toEqual([]);
  expect(codesOf(assessed(ASHFORD, table(12)))).toEqual([['printed-total-differs', 4]]);
  expect(assessed(ASHFORD, table(12)).figures).toHaveLength(2);
});

test('a title with a period beside it is not taken for a header', () => {
  const { report } = assessed(POLICE, lines('Period,April 2019', 'Area,Apr 2019', 'Dover,5'));
  expect(report.readAs).toMatchObject({ shape: 'area-table', headerLine: 2 });
});
