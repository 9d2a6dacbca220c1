import { comparedAreas } from '../../../schemas/county.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { assessed, figuresOf, lines } from './assessed.ts';

const POLICE = 'kent-police/all-crime';
const areas = comparedAreas(kent).map(({ name }) => name);
const rows = (tail: string) => areas.map((name) => `${name},1000,1100${tail}`);

const codesOf = (place: string, ...text: string[]) =>
  assessed(place, lines(...text)).report.findings.map(({ code, line }) => [code, line]);

describe('a table that is right is not contradicted', () => {
  test.each([
    [
      'a rate of the earlier period',
      'Area,Apr-Aug 18,Apr-Aug 19,"Rate per 1,000 Apr-Aug 18"',
      ['Ashford,5878,5250,46.1'],
    ],
    [
      'a position in the earlier period',
      'Area,Apr-Aug 18,Apr-Aug 19,Position Apr-Aug 18',
      areas.map((name, at) => `${name},${99 - at},${at + 1},${at + 1}`),
    ],
    [
      'a change between the periods its heading names',
      'Area,Apr 17,Apr 18,Apr 19,Change Apr 17 to Apr 18',
      ['Ashford,10,12,20,2'],
    ],
  ])('%s is checked by its own figures', (_, header, body) => {
    expect(codesOf(POLICE, header, ...body)).toEqual([]);
  });

  test.each([
    ['a change since another year', 'Area,Apr-Aug 18,Apr-Aug 19,Change since 2017', rows(',7')],
    ['a fall printed without its sign', 'Area,Apr-Aug 18,Apr-Aug 19,Decrease', rows(',7')],
    ['a rate of something else than people', 'Area,Apr-Aug 18,Apr-Aug 19,"Rate per 1,000 households"', rows(',7')],
    ['positions from the best', 'Area,Apr-Aug 18,Apr-Aug 19,Rank (1 = best)', rows(',7')],
    ['positions beside a rate', 'Area,Apr-Aug 19,"Per 1,000",Rank', ['Ashford,5250,40.6,10']],
    ['a change between a month and the months to date', 'Area,Aug 19,Apr-Aug 19,Change on year', ['Ashford,10,50,7']],
  ])('%s is said to be unchecked', (_, header, body) => {
    expect(codesOf(POLICE, header, ...body)).toEqual([['printed-not-checked', 1]]);
  });
});

test('and one of those is contradicted where its own figures do not bear it out', () => {
  const header = 'Area,Apr-Aug 18,Apr-Aug 19,"Rate per 1,000 Apr-Aug 18"';
  expect(codesOf(POLICE, header, 'Ashford,5878,5250,40.6')).toEqual([['printed-rate-wrong', 2]]);
});

test.each(['2010-11', '2011-12'])('a heading %s may be a month or a year, so its numbers are refused', (heading) => {
  expect(codesOf(POLICE, `Area,Apr 19,${heading}`, 'Ashford,1,2')).toEqual([['column-not-understood', 1]]);
});

test('totals of a tidy file are held against their districts too', () => {
  const tidy = areas.map((name) => `${name},2019-04,10`);
  const road = 'kent-county/road-casualties';
  expect(codesOf(road, 'area,period,value', ...tidy, 'Kent,2019-04,130')).toEqual([['total-of-another-area', 15]]);
  expect(codesOf(road, 'area,period,value', ...tidy, 'Kent,2019-04,120', 'Kent and Medway,2019-04,131')).toEqual([
    ['printed-total-differs', 16],
  ]);
});

test('a total that names no area is not stored, and its sender is told so', () => {
  const { figures, report } = assessed(
    POLICE,
    lines('Area,Apr 18,Apr 19', ...areas.map((name) => `${name},1,2`), 'Total,13,27'),
  );
  expect(figures).toHaveLength(26);
  expect(report.findings).toMatchObject([{ code: 'printed-total-differs', line: 15, found: '27', expected: '26' }]);
  expect(report.findings[0]?.message).toContain('This total is not stored; name its area, such as Kent and Medway');
});

test('a line that is repeated is added up once', () => {
  const all = areas.map((name) => `${name},10,20`);
  expect(codesOf(POLICE, 'Area,Apr 18,Apr 19', ...all, 'Dover,10,20', 'Kent,130,260')).toEqual([
    ['figure-repeated', 15],
    ['figure-repeated', 15],
  ]);
});

test('a line of text between areas is told of, and one below them is a note', () => {
  expect(codesOf(POLICE, 'Area,Apr 18', 'Ashford,1', 'Maidstoen,', 'Dover,2', 'Source: Kent Police,')).toEqual([
    ['line-not-used', 3],
  ]);
});

test('a title that looks a little like a header is not taken for one', () => {
  const { report, figures } = assessed(
    POLICE,
    lines(',"All crime, April to August 2019",', 'Area,Apr-Aug 19', 'Ashford,5250'),
  );
  expect(figures).toHaveLength(1);
  expect(report.readAs.headerLine).toBe(2);
});

test('a point that may mark thousands is not guessed at', () => {
  const { report } = assessed('kent-county/populations', lines('area;year;population', 'Dover;2018;117.000'));
  expect(report.findings).toMatchObject([{ code: 'value-ambiguous', line: 2, found: '117.000' }]);
});

test('records of which none lies in a district are refused', () => {
  const header = 'Month,Falls within,LSOA name,Crime type';
  const record = (lsoa: string) => `2018-12,Kent Police,${lsoa},Drugs`;
  const wrong = assessed('kent-police/street-crime', lines(header, record('Dover 011'), record('Dover 012')));
  expect(wrong.refused).toBe(true);
  expect(wrong.report.findings).toMatchObject([{ code: 'records-in-no-district', found: '2', column: 'LSOA name' }]);
  expect(assessed('kent-police/street-crime', lines(header, record('Dover 011A'), record(''))).refused).toBe(false);
});

/** Two areas, two periods, written as somebody's spreadsheet might. */
const ASHFORD_AND_DOVER = [
  ['Ashford', '2018-04/2018-08', 5878],
  ['Ashford', '2019-04/2019-08', 5250],
  ['Dover', '2018-04/2018-08', 4011],
  ['Dover', '2019-04/2019-08', 3999],
];

test.each<[string, string | Uint8Array]>([
  [
    'titles above, notes with commas below',
    'All recorded crime\nKent Police\n\nArea,Apr-Aug 18,Apr-Aug 19\nAshford,5878,5250\nDover,4011,3999\n\nSource: Kent Police, October 2019\nNote: provisional',
  ],
  ['blank columns everywhere', ',Area,,Apr-Aug 18,,Apr-Aug 19,\n,Ashford,,5878,,5250,\n,,,,,,\n,Dover,,4011,,3999,'],
  ['semicolons and spaces in numbers', 'Area;Apr-Aug 18;Apr-Aug 19\nAshford;5 878;5 250\nDover;4\u00a0011;3 999'],
  [
    'Excel’s line that names the delimiter',
    'sep=;\r\nArea;Apr-Aug 18;Apr-Aug 19\r\nAshford;5878;5250\r\nDover;4011;3999',
  ],
  ['Excel’s Unicode text', utf16('Area\tApr-Aug 18\tApr-Aug 19\r\nAshford\t"5,878"\t5250\r\nDover\t4011\t3999\r\n')],
  ['carriage returns alone', 'Title\r\rArea,Apr-Aug 18,Apr-Aug 19\rAshford,5878,5250\rDover,4011,3999\r'],
  [
    'line breaks in headings and names',
    '"Local\nauthority","Apr-Aug\n18","Apr-Aug\r\n19"\n"Ashford\n",5878,5250\nDover,4011,3999',
  ],
  [
    'a header printed on every page',
    'Area,Apr-Aug 18,Apr-Aug 19\nAshford,5878,5250\n\nArea,Apr-Aug 18,Apr-Aug 19\nDover,4011,3999',
  ],
  [
    'thousands of empty columns and lines',
    `Area,Apr-Aug 18,Apr-Aug 19${','.repeat(3000)}\nAshford,5878,5250${','.repeat(3000)}\n${`${','.repeat(3002)}\n`.repeat(200)}Dover,4011,3999\n${'\n'.repeat(5000)}`,
  ],
  [
    'thousands of empty lines above',
    `${',,\n'.repeat(8000)}Area,Apr-Aug 18,Apr-Aug 19\nAshford,5878,5250\nDover,4011,3999`,
  ],
  [
    'characters that nobody sees',
    '\u200bArea\u200b,\u202aApr-Aug 18\u202c,Apr\u00ad-Aug 19\nAsh\u00adford,5878\u200b,5250\nDover\u200e,\u200f4011,3999',
  ],
  ['footnote marks', 'Area,Apr-Aug 18,Apr-Aug 19\nAshford*,5878,"5,250*"\nDover (1),4011,3999p'],
  ['two byte-order marks', '\ufeff\ufeffArea,Apr-Aug 18,Apr-Aug 19\nAshford,5878,5250\nDover,4011,3999'],
  ['a header of two lines', 'Area,All crime,\n,Apr-Aug 18,Apr-Aug 19\nAshford,5878,5250\nDover,4011,3999'],
])('a table with %s is read right, in pieces of any size', (_, content) => {
  for (const piece of [65_536, 7, 1]) {
    const assessment = assessed(POLICE, content, piece);
    expect(assessment.report.counts.errors).toBe(0);
    expect(figuresOf(assessment)).toEqual(ASHFORD_AND_DOVER);
  }
});

test.each([
  ['a month and a day that Excel made of a month and a year', 'Area,18-Apr,19-Apr', 'header-not-recognised'],
  ['days since 1900', 'Area,43191,43556', 'header-not-recognised'],
  ['names that JavaScript knows', 'Area,Apr 19,__proto__,constructor', 'column-not-understood'],
  ['one area table beside another', 'Area,Apr 18,,Area,Apr 19', 'column-twice'],
])('%s is refused', (_, header, code) => {
  const cells = header.split(',').map((heading) => (heading === 'Area' ? 'Ashford' : heading && '12'));
  const { refused, report } = assessed(POLICE, lines(header, cells.join(',')));
  expect(refused).toBe(true);
  expect(report.findings[0]).toMatchObject({ code, line: 1 });
});

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
