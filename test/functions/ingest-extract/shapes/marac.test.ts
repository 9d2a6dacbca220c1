import { assessed, codesOf, lines } from '../assessed.ts';

const ASHFORD = 'ashford/marac';
const HEADER = 'Year,MARAC cases,Number of repeat victims';

test('cases and repeat victims are figures of their own, of the sender’s area and the line’s period', () => {
  const { figures, report } = assessed(ASHFORD, lines(HEADER, 'April 2017 to March 2018,129,28'));
  expect(report.findings).toEqual([]);
  const where = { area: 'E07000105', period: '2017-04/2018-03', line: 2 };
  expect(figures).toEqual([
    { ...where, measure: 'marac-cases', value: 129, column: 'MARAC cases' },
    { ...where, measure: 'marac-repeat-victims', value: 28, column: 'Number of repeat victims' },
  ]);
});

test.each([
  ['Quarter,Cases', 'Q1 2018/19,30', 1],
  ['Period,Number of cases discussed,Repeats', 'Apr-Aug 18,30,5', 2],
  ['12 months to,Repeat victims,Ashford cases', 'March 2019,5,30', 2],
])('%s is such a table', (header, line, figures) => {
  const assessment = assessed(ASHFORD, lines(header, line));
  expect(assessment.report.findings).toEqual([]);
  expect(assessment.figures).toHaveLength(figures);
});

test.each([
  ['23.4%', []],
  ['23', []],
  ['23.4', []],
  ['23.5%', [['printed-share-wrong', 2]]],
  ['30.5%', [['printed-share-wrong', 2]]],
  ['n/a', []],
])('a share of %j, of 33 in 141, is told of as %j', (printed, codes) => {
  expect(codesOf(assessed(ASHFORD, lines(`${HEADER},Repeat %`, `2016/17,141,33,${printed}`)))).toEqual(codes);
});

test('a share that is cut off is told of as that, with the one that it should be', () => {
  const { report } = assessed(ASHFORD, lines(`${HEADER},% repeat`, '2017/18,129,28,21.7%', '2018/19,129,40,31.0%'));
  expect(report.findings).toEqual([]);
  const { report: cutOff } = assessed(ASHFORD, lines(`${HEADER},% repeat`, '2018/19,129,27,20%'));
  expect(cutOff.findings).toMatchObject([{ code: 'printed-percent-cut-off', found: '20%', expected: '20.9' }]);
});

test('more repeat victims than cases are to be looked at', () => {
  const { report, refused } = assessed(ASHFORD, lines(HEADER, '2017/18,28,129'));
  expect(refused).toBe(false);
  expect(report.findings).toMatchObject([
    { code: 'part-larger-than-whole', severity: 'warning', line: 2, column: 'Number of repeat victims', found: '129' },
  ]);
  expect(report.findings[0]?.message).toContain('MARAC cases, of which there are only 28');
});

test('changes are checked by the column that they name', () => {
  const header = `${HEADER},Change in MARAC cases,Change`;
  expect(codesOf(assessed(ASHFORD, lines(header, '2016/17,10,1,-,-', '2017/18,12,2,3,1')))).toEqual([
    ['printed-not-checked', 1],
    ['printed-change-wrong', 3],
  ]);
});

describe('a line for each area', () => {
  const rows = ['Ashford,129,28', 'Dover,100,20'];

  test('has its period in the title', () => {
    const text = lines('MARAC 2017/18', 'District,Cases,Repeat victims', ...rows, 'Total,229,49');
    const { figures, report } = assessed('kent-police/marac', text);
    expect(figures.map(({ area, period, value }) => [area, period, value])).toEqual([
      ['E07000105', '2017-04/2018-03', 129],
      ['E07000105', '2017-04/2018-03', 28],
      ['E07000108', '2017-04/2018-03', 100],
      ['E07000108', '2017-04/2018-03', 20],
    ]);
    expect(report.findings).toMatchObject([
      { code: 'printed-total-differs', line: 5, column: 'Repeat victims', found: '49', expected: '48' },
    ]);
  });

  test('without one is refused', () => {
    expect(
      codesOf(assessed('kent-police/marac', lines('District,Cases', ...rows.map((row) => row.slice(0, -3))))),
    ).toEqual([['period-of-table-not-told', 1]]);
  });

  test('may have its period on the line', () => {
    const { figures } = assessed(
      'kent-police/marac',
      lines('District,Year,Cases', 'Dover,2017/18,9', 'Dover,2018/19,8'),
    );
    expect(figures.map(({ period }) => period)).toEqual(['2017-04/2018-03', '2018-04/2019-03']);
  });
});

test('what else a table holds is said to be left out', () => {
  const { report, figures } = assessed(ASHFORD, lines('Year,Cases,Children', '2017/18,5,9'));
  expect(figures).toHaveLength(1);
  expect(report.findings).toMatchObject([{ code: 'column-not-used', column: 'Children' }]);
});

test.each([
  ['a period that may be two', 'March 2018,5,1', 'period-not-understood'],
  ['no number', '2017/18,XXX,1', 'value-not-a-number'],
  ['a comma without quotation marks', '2017/18,1,204,1', 'row-too-long'],
])('%s is refused', (_, line, code) => {
  expect(codesOf(assessed(ASHFORD, lines(HEADER, line)))).toEqual([[code, 2]]);
});
