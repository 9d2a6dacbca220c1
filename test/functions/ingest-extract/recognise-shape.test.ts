import { assessed, codesOf, figuresOf, lines } from './assessed.ts';

const POLICE = 'kent-police/all-crime';
const BOTH = [
  ['Ashford', '2018-04/2018-08', 5878],
  ['Ashford', '2019-04/2019-08', 5250],
];

test.each([
  ['a header on the first line', ['Area,Apr-Aug 18,Apr-Aug 19', 'Ashford,5878,5250'], 1, ','],
  [
    'a title and a blank line',
    ['All crime, by district', '', 'Area,Apr-Aug 18,Apr-Aug 19', 'Ashford,5878,5250'],
    3,
    ',',
  ],
  [
    'a title that names the periods',
    ['Apr-Aug 2018 and Apr-Aug 2019', 'Area,Apr-Aug 18,Apr-Aug 19', 'Ashford,5878,5250'],
    2,
    ',',
  ],
  [
    'a title of two lines in quotes',
    ['"All crime', 'in Kent"', 'Area,Apr-Aug 18,Apr-Aug 19', 'Ashford,5878,5250'],
    3,
    ',',
  ],
  ['a blank first heading', [',Apr-Aug 18,Apr-Aug 19', 'Ashford,5878,5250'], 1, ','],
  ['semicolons', ['Area;Apr-Aug 18;Apr-Aug 19', 'Ashford;"5,878";5,250'], 1, ';'],
  ['semicolons and a blank first heading', [';Apr-Aug 18;Apr-Aug 19', 'Ashford;5878;5250'], 1, ';'],
  ['semicolons below a line that says so', ['sep=;', 'Area;Apr-Aug 18;Apr-Aug 19', 'Ashford;5878;5250'], 2, ';'],
  ['tabs', ['Area\tApr-Aug 18\tApr-Aug 19', 'Ashford\t5,878\t5,250'], 1, '\t'],
  ['tabs and a blank first heading', ['\tApr-Aug 18\tApr-Aug 19', 'Ashford\t5878\t5250'], 1, '\t'],
  ['columns the other way round', ['Apr-Aug 19,Apr-Aug 18,Area', '5250,5878,Ashford'], 1, ','],
])('an area table is recognised with %s', (_, texts, headerLine, delimiter) => {
  const assessment = assessed(POLICE, lines(...texts));
  expect(assessment.report.readAs).toMatchObject({ shape: 'area-table', headerLine, delimiter });
  expect(figuresOf(assessment).sort()).toEqual(BOTH);
});

test.each([
  ['area-table', POLICE, 'Area,Apr-Aug 19', 'Ashford,5'],
  ['tidy', POLICE, 'area,period,value', 'Ashford,2019-04,5'],
  ['tidy', 'kent-police/figures', 'area,measure,period,value', 'Ashford,all-crime,2019-04,5'],
  ['populations', 'kent-county/populations', 'area_code,area,year,population', 'E07000105,Ashford,2018,129281'],
  [
    'street-crime',
    'kent-police/street-crime',
    'Month,Falls within,LSOA name,Crime type',
    '2019-04,Kent Police,Ashford 001B,Burglary',
  ],
])('%s, dropped at %s', (shape, place, header, line) => {
  const { report, refused } = assessed(place, lines(header, line));
  expect(report.readAs.shape).toBe(shape);
  expect(refused).toBe(false);
});

test('what the folder does not hold is not recognised in it', () => {
  const { report } = assessed('kent-police/street-crime', lines('Area,Apr-Aug 19', 'Ashford,5'));
  expect(report.findings).toMatchObject([{ code: 'header-not-recognised', line: 1, found: 'Area, Apr-Aug 19' }]);
});

test('a header below 29 lines of titles is found, however many blank lines are between', () => {
  const assessment = assessed(POLICE, `${'A title\n\n\n'.repeat(29)}Area,Apr-Aug 19\nAshford,5\n`);
  expect(assessment.report.readAs.headerLine).toBe(88);
  expect(assessment.figures).toHaveLength(1);
});

test('a header below 30 is not looked for', () => {
  const assessment = assessed(POLICE, `${'A title\n'.repeat(30)}Area,Apr-Aug 19\nAshford,5\n`);
  expect(codesOf(assessment)).toEqual([['header-not-recognised', 1]]);
});

test('the line that is most like a header is shown', () => {
  const { report } = assessed(POLICE, lines('All crime', '', 'Officer,2018,2019', 'Victoria,5,6'));
  expect(report.findings).toMatchObject([{ code: 'header-not-recognised', line: 3, found: 'Officer, 2018, 2019' }]);
});

describe('a quotation mark that spoils the header is what the sender is told of', () => {
  test('one that is never closed', () => {
    const assessment = assessed(POLICE, lines('Title', '"Area,Apr-Aug 19', 'Ashford,5'));
    expect(codesOf(assessment)).toContainEqual(['quote-not-closed', 2]);
  });

  test('one with text after it', () => {
    const assessment = assessed(POLICE, lines('"ASB" incidents', 'Area,Apr-Aug 19', 'Ashford,5'));
    expect(codesOf(assessment)).toContainEqual(['quote-misplaced', 1]);
  });
});

test.each([
  ['CRLF', '\r\n'],
  ['carriage returns', '\r'],
])('lines that end in %s are numbered the same', (_, ending) => {
  const text = lines('Title', '', 'Area,Apr-Aug 19', '', 'Atlantis,5').replaceAll('\n', ending);
  expect(codesOf(assessed(POLICE, text))).toEqual([['area-not-known', 5]]);
});
