import { assessed, codesOf, lines } from '../assessed.ts';

const PLACE = 'dover/council-asb-cases/cases_dover_2018.csv';
const HEADER = 'Description,%,Total,O/S,Complete,First resp. ave (days),Completed ave (days)';

test('a category is a statement, and the totals are figures with the line that prints them', () => {
  const { figures, statements, report } = assessed(PLACE, lines(HEADER, 'Noise,100,4,1,3,0.2,9.0', 'Total:,,4,1,3,,'));
  expect(report.findings).toEqual([]);
  expect(statements).toEqual([
    {
      kind: 'council-asb-cases',
      line: 2,
      area: 'E07000108',
      period: '2018-01/2018-12',
      category: 'Noise',
      total: 4,
      outstanding: 1,
      complete: 3,
      firstResponseAverageDays: 0.2,
      completedAverageDays: 9,
    },
  ]);
  expect(figures.map(({ measure, value, line, column }) => [measure, value, line, column])).toEqual([
    ['council-asb-cases', 4, 3, 'Total'],
    ['council-asb-cases-outstanding', 1, 3, 'O/S'],
    ['council-asb-cases-complete', 3, 3, 'Complete'],
  ]);
});

test('without a line of totals the lines are added up, on the strength of the header', () => {
  const { figures } = assessed(PLACE, lines('Title', HEADER, 'Noise,,4,1,3,,', 'Litter,,6,2,4,,'));
  expect(figures.map(({ value, line }) => [value, line])).toEqual([
    [10, 2],
    [3, 2],
    [7, 2],
  ]);
});

test('what not every line gives is not added up', () => {
  const { figures, report } = assessed(PLACE, lines(HEADER, 'Noise,,4,-,3,,', 'Litter,,6,2,4,,'));
  expect(figures.map(({ measure }) => measure)).toEqual(['council-asb-cases', 'council-asb-cases-complete']);
  expect(report.findings).toMatchObject([{ code: 'value-not-given', line: 2, column: 'O/S' }]);
});

test.each([
  ['Category,Number of cases,Open,Closed', 'Noise,4,1,3', 3],
  ['Type of case,Cases', 'Noise,4', 1],
  ['ASB category;Share;Total cases;Outstanding;Completed;Average days to first response', 'Noise;100%;4;1;3;0.5', 3],
])('%s is such a table', (header, line, figures) => {
  const assessment = assessed(PLACE, lines(header, line));
  expect(assessment.report.findings).toEqual([]);
  expect(assessment.figures).toHaveLength(figures);
  expect(assessment.statements).toHaveLength(1);
});

describe('its period', () => {
  test.each([
    ['in a title', 'Cases, January to March 2019', 'cases.csv', '2019-01/2019-03'],
    ['in its file name', 'Cases', 'cases_2019.csv', '2019-01/2019-12'],
    ['in both, where the title counts', 'Cases 2018/19', 'cases_2019.csv', '2018-04/2019-03'],
  ])('may stand %s', (_, title, file, period) => {
    const { figures } = assessed(`dover/council-asb-cases/${file}`, lines(`"${title}"`, HEADER, 'Noise,,1,0,1,,'));
    expect(new Set(figures.map((figure) => figure.period))).toEqual(new Set([period]));
  });

  test('is asked for where it stands nowhere', () => {
    const { report, refused } = assessed('dover/council-asb-cases/cases.csv', lines(HEADER, 'Noise,,1,0,1,,'));
    expect(refused).toBe(true);
    expect(report.findings).toMatchObject([{ code: 'period-of-table-not-told' }]);
    expect(report.findings[0]?.message).toContain('Write the period in a line above the header');
  });
});

test('a total that is not its outstanding and complete cases is told of, once', () => {
  expect(found('Noise,,5,1,3,,')).toMatchObject([
    { code: 'printed-total-differs', line: 2, column: 'Total', found: '5', expected: '4' },
  ]);
});

test('a line of totals is held against the lines above it', () => {
  expect(found('Noise,,4,1,3,,', 'Litter,,6,2,4,,', 'Total,,10,4,6,,')).toMatchObject([
    { code: 'printed-total-differs', line: 4, column: 'O/S', found: '4', expected: '3' },
    { code: 'total-smaller-than-parts', line: 4, found: '6', expected: '7' },
  ]);
});

describe('a share', () => {
  test('is of all cases, at the decimals that it was printed with', () => {
    expect(found('Noise,33.3,1,0,1,,', 'Litter,66.7,2,0,2,,')).toEqual([]);
    expect(found('Noise,33.4,1,0,1,,', 'Litter,66.6,2,0,2,,')).toMatchObject([
      { code: 'printed-share-wrong', line: 2, column: '%', found: '33.4', expected: '33.3' },
      { code: 'printed-percent-cut-off', line: 3, found: '66.6', expected: '66.7' },
    ]);
  });

  test('of a column with no decimals but zeros was rounded to whole numbers', () => {
    expect(found('Noise,33.0,1,0,1,,', 'Litter,67.0,2,0,2,,')).toEqual([]);
    expect(found('Noise,33.0,1,0,1,,', 'Litter,66.7,2,0,2,,')).toMatchObject([
      { code: 'printed-share-wrong', line: 2 },
    ]);
  });
});

describe('an average on the line of totals', () => {
  test.each([
    ['3.0', []],
    ['3', []],
    ['3.01', []],
    ['2.9', [['printed-average-wrong', 4]]],
    ['6.0', [['printed-average-wrong', 4]]],
  ])('of 2.0 for three cases and 6.0 for one, printed %j: %j', (printed, codes) => {
    expect(codesOf(table('Noise,,3,0,3,2.0,', 'Litter,,1,0,1,6.0,', `Total,,4,0,4,${printed},`))).toEqual(codes);
  });

  test('of days to completion is of the cases that are complete', () => {
    const rows = ['Noise,,30,27,3,,2.0', 'Litter,,1,0,1,,6.0', 'Dogs,,5,5,0,,0.0'];
    expect(found(...rows, 'Total,,36,32,4,,3.0')).toEqual([]);
    expect(found(...rows, 'Total,,36,32,4,,2.1')).toMatchObject([
      {
        code: 'printed-average-wrong',
        severity: 'warning',
        column: 'Completed ave (days)',
        found: '2.1',
        expected: '3.0',
      },
    ]);
  });

  test('cannot be checked where a line gives none', () => {
    expect(found('Noise,,3,0,3,2.0,', 'Litter,,1,0,1,-,', 'Total,,4,0,4,9.9,')).toMatchObject([
      { code: 'printed-not-checked', line: 1, column: 'First resp. ave (days)' },
    ]);
  });
});

test.each([
  ['no category', ',,1,0,1,,', 'text-missing'],
  ['an average that is no number', 'Noise,,1,0,1,soon,', 'value-not-a-number'],
  ['an average below zero', 'Noise,,1,0,1,-2,', 'value-negative'],
  ['an average in percent', 'Noise,,1,0,1,2%,', 'value-not-a-number'],
  ['half a case', 'Noise,,1.5,0,1,,', 'value-not-whole'],
])('%s is refused', (_, line, code) => {
  expect(codesOf(table(line))).toEqual([[code, 2]]);
});

test('a thousands comma is not taken for a cell of its own, though empty headings make room for it', () => {
  const assessment = assessed(PLACE, lines('Description,Total,O/S,Complete,,', 'Noise,1,204,0,1,204'));
  expect(codesOf(assessment)).toEqual([['cell-without-heading', 2]]);
});

function table(...rows: readonly string[]) {
  return assessed(PLACE, lines(HEADER, ...rows));
}

function found(...rows: readonly string[]) {
  return table(...rows).report.findings;
}
