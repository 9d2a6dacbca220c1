import { assessed, codesOf, figuresOf, lines } from '../assessed.ts';

const POLICE = 'kent-police/all-crime';

test('each figure knows its line, and its column as spelt', () => {
  const { figures } = assessed(POLICE, lines('Title', '', 'Area, Apr-Aug 18 ,Apr-Aug 19', 'Shepway,"5,420","4,931"'));
  const where = { measure: 'all-crime', area: 'E07000112', line: 4 };
  expect(figures).toEqual([
    { ...where, period: '2018-04/2018-08', value: 5420, column: 'Apr-Aug 18' },
    { ...where, period: '2019-04/2019-08', value: 4931, column: 'Apr-Aug 19' },
  ]);
});

test('blank lines, notes, and printed numbers below and beside the figures are no figures', () => {
  const assessment = assessed(
    POLICE,
    lines(
      'Area,Apr 18,Apr 19,Change,% change,Notes',
      'Ashford,10,20,10,100,revised',
      '',
      ',,,,,',
      'Source: police,,,,,',
    ),
  );
  expect(figuresOf(assessment)).toEqual([
    ['Ashford', '2018-04', 10],
    ['Ashford', '2019-04', 20],
  ]);
  expect(assessment.report.findings).toEqual([]);
  expect(assessment.report.counts.linesRead).toBe(2);
});

test('a code says which area it is, and the name beside it may be another spelling', () => {
  const assessment = assessed(POLICE, lines('area_code,area,Apr 19', 'E07000112,Shepway,5', 'E23000032,Kent,9'));
  expect(figuresOf(assessment)).toEqual([
    ['Folkestone and Hythe', '2019-04', 5],
    ['Kent and Medway', '2019-04', 9],
  ]);
});

test.each([
  ['nothing', '', 'value-missing', 'warning'],
  ['a dash', '-', 'value-not-given', 'notice'],
  ['n/a', 'n/a', 'value-not-given', 'notice'],
])('%s in a cell is a figure missing, never zero', (_, cell, code, severity) => {
  const assessment = assessed(POLICE, lines('Area,Apr 18,Apr 19', `Ashford,${cell},5`));
  expect(figuresOf(assessment)).toEqual([['Ashford', '2019-04', 5]]);
  expect(assessment.report.findings).toMatchObject([{ code, severity, line: 2, column: 'Apr 18' }]);
});

test('a line of totals that names no area is checked and not stored', () => {
  const good = assessed(POLICE, lines('Area,Apr 19', 'Ashford,5', 'Dover,6', 'Total,11'));
  expect(good.report.findings).toEqual([]);
  expect(figuresOf(good).map(([area]) => area)).toEqual(['Ashford', 'Dover']);
  expect(codesOf(assessed(POLICE, lines('Area,Apr 19', 'Ashford,5', 'Dover,6', 'Total,12')))).toEqual([
    ['printed-total-differs', 4],
  ]);
});

test('a period that heads two columns is refused', () => {
  const { report, refused } = assessed(POLICE, lines('Area,Apr-Aug 19,April to August 2019', 'Ashford,5,5'));
  expect(refused).toBe(true);
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: 'column-twice', line: 1, column: 'April to August 2019' }),
  );
});

test('a column of remarks is not used, and said to be so', () => {
  const { report, refused } = assessed(POLICE, lines('Area,Apr 19,Officer', 'Ashford,5,none'));
  expect(refused).toBe(false);
  expect(report.findings).toMatchObject([{ code: 'column-not-used', severity: 'notice', line: 1, column: 'Officer' }]);
});

test.each([
  ['a heading that is no period', 'Area,Apr 19,Total', 'Ashford,5,6', 'Total'],
  ['a quarter of which year', 'Area,Apr 19,Q2 2018', 'Ashford,5,6', 'Q2 2018'],
])('numbers under %s are refused, for what they are cannot be told', (_, header, line, column) => {
  const { report, figures } = assessed(POLICE, lines(header, line));
  expect(report.findings).toMatchObject([{ code: 'column-not-understood', severity: 'error', line: 1, column }]);
  expect(figures).toEqual([]);
});

// Spreadsheets write empty columns to the right of a table: `5,878` then fits, as 5 and as 878.
test('a thousands comma without quotation marks is refused though empty headings make room for it', () => {
  const assessment = assessed(POLICE, lines('Area,Apr-Aug 18,Apr-Aug 19,,', 'Ashford,5,878,5,250'));
  expect(figuresOf(assessment)).toEqual([]);
  expect(assessment.refused).toBe(true);
});

test('small numbers side by side are not taken for one that a comma cut', () => {
  const assessment = assessed(
    POLICE,
    lines('Area,Apr 18,Apr 19,Change,Note', 'Ashford,5,205,200,twice', 'Dover,1,204,203,'),
  );
  expect(assessment.report.findings).toEqual([]);
  expect(assessment.figures).toHaveLength(4);
});

test.each(['12%', '-3%', '+12% (increase)'])('%s is a percentage and no count', (cell) => {
  const assessment = assessed(POLICE, lines('Area,Apr 19', `Ashford,${cell}`));
  expect(assessment.refused).toBe(true);
  expect(figuresOf(assessment)).toEqual([]);
});

test.each(['9007199254740993', '1.9999999999999999999'])(
  '%s is more than can be kept, and refused rather than changed',
  (cell) => {
    const assessment = assessed(POLICE, lines('Area,Apr 19', `Ashford,${cell}`));
    expect(figuresOf(assessment)).toEqual([]);
    expect(assessment.refused).toBe(true);
  },
);

test('a second column of areas is told of: which of the two counts cannot be', () => {
  const assessment = assessed(POLICE, lines('Area,District,Apr 19', 'Ashford,Dover,5'));
  expect(codesOf(assessment)).toContainEqual(['column-twice', 1]);
});
