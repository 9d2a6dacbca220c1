import { assessed, codesOf, figuresOf, lines } from './assessed.ts';

const POLICE = 'kent-police/all-crime';
const BOTH = [
  ['Ashford', '2018-04/2018-08', 5878],
  ['Ashford', '2019-04/2019-08', 5250],
];

test.each([
  ['the area in the upper line', 'Area,Recorded offences,,Change,', ',Apr-Aug 18,Apr-Aug 19,No.,%'],
  ['the area in the lower line', ',Recorded offences,,Change,', 'Area,Apr-Aug 18,Apr-Aug 19,No.,%'],
  ['no heading above the areas', ',Recorded offences,,Change,', ',Apr-Aug 18,Apr-Aug 19,No.,%'],
  ['the years above the months', 'Area,2018,2019,Change,', ',Apr-Aug,Apr-Aug,No.,%'],
  ['the months above the years', 'Area,Apr-Aug,,Change,', ',2018,2019,No.,%'],
  ['nothing but printed numbers below', 'Area,Apr-Aug 18,Apr-Aug 19,Change,', ',,,No.,%'],
])('a header of two lines is read with %s', (_, upper, lower) => {
  const assessment = assessed(POLICE, lines('Title', '', upper, lower, 'Ashford,5878,5250,-628,-10.7'));
  expect(figuresOf(assessment)).toEqual(BOTH);
  expect(assessment.report.findings).toEqual([]);
  expect(assessment.report.readAs.headerLine).toBe(3);
  expect(assessment.report.counts.linesRead).toBe(1);
});

test('findings name a column by its joined heading, and lines by those of the file', () => {
  const { report } = assessed(
    POLICE,
    lines('Area,Recorded offences,,Change,', ',Apr-Aug 18,Apr-Aug 19,No.,%', 'Ashford,5878,5250,-600,-10.7'),
  );
  expect(report.findings).toMatchObject([{ code: 'printed-change-wrong', line: 3, column: 'Change No.' }]);
});

test.each([
  ['a line of figures', 'Area,Apr-Aug 18,Apr-Aug 19', 'Ashford,5878,5250', 1],
  ['a line of figures that look like years', 'Area,2017,2018', 'Ashford,2001,1999', 1],
  ['a line without figures', 'Area,Apr-Aug 18,Apr-Aug 19', 'Ashford,n/a,-', 1],
  ['a header below a title', 'All crime by district,,', 'Area,Apr-Aug 18,Apr-Aug 19', 2],
  ['a header below a title in the middle', ',"All crime, April to August",', 'Area,Apr-Aug 18,Apr-Aug 19', 2],
  ['a header below a label on the right', ',,Table 3', 'Area,Apr-Aug 18,Apr-Aug 19', 2],
  ['a remark of one cell', 'Area,Apr-Aug 18,Apr-Aug 19,Officer', ',,,on leave', 1],
  ['a header below a title of two cells', 'All crime,,October 2019', 'Area,Apr-Aug 18,Apr-Aug 19', 2],
])('%s is not joined to the line above it', (_, first, second, headerLine) => {
  const { report } = assessed(POLICE, lines(first, second, 'Dover,1,2'));
  expect(report.readAs.headerLine).toBe(headerLine);
  expect(report.counts.linesRead).toBe(3 - headerLine);
});

test('an area that is not known is not taken for a part of the header', () => {
  const assessment = assessed(POLICE, lines('Area,2017,2018', 'Atlantis,2001,1999', 'Dover,1,2'));
  expect(codesOf(assessment)).toEqual([['area-not-known', 2]]);
});

test('a blank line between keeps two lines apart', () => {
  const assessment = assessed(POLICE, lines('Area,Apr-Aug,,', '', ',2018,2019', 'Dover,1,2'));
  expect(assessment.report.readAs.headerLine).toBe(3);
});

test('years under a title that names some months may be those months, and are refused', () => {
  const years = ['Area,2018,2019', 'Ashford,5878,5250'];
  expect(codesOf(assessed(POLICE, lines('All crime, April to August', ...years)))).toEqual([
    ['year-in-doubt', 2],
    ['year-in-doubt', 2],
  ]);
  for (const title of ['All crime, January to December', 'Committee, 26 February 2019']) {
    expect(codesOf(assessed(POLICE, lines(title, ...years)))).toEqual([]);
  }
});

test.each([
  ['Area,Apr-Aug 18,Apr-Aug 19,% change 2018 to 2019', 'Ashford,5878,5250,-10.7', []],
  ['Area,Apr-Aug 18,Apr-Aug 19,% change 2018 to 2019', 'Ashford,5878,5250,-12.0', [['printed-percent-wrong', 2]]],
  ['Area,Apr-Aug 18,Apr-Aug 19,Change 2017 to 2019', 'Ashford,5878,5250,7', [['printed-not-checked', 1]]],
])('%s is checked by the periods that lie in the years it names', (header, line, codes) => {
  expect(codesOf(assessed(POLICE, lines(header, line)))).toEqual(codes);
});
