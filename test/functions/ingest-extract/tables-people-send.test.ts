import { comparedAreas } from '../../../schemas/county.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { assessed, lines } from './assessed.ts';

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
