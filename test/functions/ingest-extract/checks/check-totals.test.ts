import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { assessed, lines } from '../assessed.ts';

const POLICE = 'kent-police/all-crime';
const COUNTY = 'kent-county/road-casualties';
const names = comparedAreas(kent).map(({ name }) => name);
const eachTen = names.map((name) => `${name},10,20`);

test('a total that is the sum of its districts is not told of', () => {
  expect(found(POLICE, [...eachTen, 'Kent,130,260'])).toEqual([]);
  expect(found(COUNTY, [...eachTen, 'Kent and Medway,130,260', 'Kent,120,240'])).toEqual([]);
});

test('one that is more is kept, with a notice at its first column that differs', () => {
  const { report, figures } = table(POLICE, [...eachTen, 'Kent,130,261']);
  expect(report.findings).toMatchObject([
    {
      code: 'printed-total-differs',
      severity: 'notice',
      line: 15,
      column: 'Apr-Aug 19',
      found: '261',
      expected: '260',
    },
  ]);
  expect(figures.filter(({ area }) => area === 'E23000032').map(({ value }) => value)).toEqual([130, 261]);
});

test('one that is wrong in two periods is told of once, with both', () => {
  const findings = found(POLICE, [...eachTen, 'Kent,224,344']);
  expect(findings).toMatchObject([{ column: 'Apr-Aug 18', found: '224', expected: '130' }]);
  expect(findings[0]?.message).toContain('in April to August 2019 it says 344 where they add up to 260');
});

test('a total is checked only where all of its districts are in the table', () => {
  expect(found(POLICE, [...eachTen.slice(1), 'Kent,999,999'])).toEqual([]);
});

test('and only for a period that all of them have', () => {
  const [first = '', ...others] = eachTen;
  const findings = found(POLICE, [first.replace(',10,', ',-,'), ...others, 'Kent,999,260']);
  expect(findings.map(({ code }) => code)).toEqual(['value-not-given']);
});

test('the county council’s Kent has no Medway in it: a sum of all thirteen is refused', () => {
  expect(found(COUNTY, [...eachTen, 'Kent,130,260'])).toMatchObject([
    { code: 'total-of-another-area', severity: 'error', line: 15, found: '130', expected: 'Kent and Medway' },
  ]);
});

test.each([
  ['beside Medway', eachTen, 15],
  ['without Medway in the table', eachTen.filter((row) => !row.startsWith('Medway')), 14],
])('the police’s Kent has Medway in it: a sum of the twelve others is refused, %s', (_, rows, line) => {
  expect(found(POLICE, [...rows, 'Kent,120,240'])).toMatchObject([
    { code: 'total-of-another-area', severity: 'error', line, found: '120', expected: 'Kent' },
  ]);
});

test('lines of a total that names no area cover all that the table lists', () => {
  expect(found(POLICE, ['Ashford,1,2', 'Dover,3,4', 'Total,4,6'])).toEqual([]);
  expect(found(POLICE, ['Ashford,1,2', 'Dover,3,4', 'TOTAL:,4,7'])).toMatchObject([
    { code: 'printed-total-differs', line: 4, column: 'Apr-Aug 19', found: '7', expected: '6' },
  ]);
});

function table(place: string, rows: readonly string[]) {
  return assessed(place, lines('Area,Apr-Aug 18,Apr-Aug 19', ...rows));
}

function found(place: string, rows: readonly string[]) {
  return table(place, rows).report.findings;
}
