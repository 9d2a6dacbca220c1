import { assessed, lines } from '../assessed.ts';

const POLICE = 'kent-police/figures';
const HEADER = 'area,measure,period,value';

test('a whole that is the sum of its parts is not told of', () => {
  expect(found('sexual-offences 10', 'rape 4', 'other-sexual-offences 6')).toEqual([]);
});

test('one that is not is told of on its own line, with what it is the sum of', () => {
  const findings = found('rape 4', 'other-sexual-offences 6', 'sexual-offences 11');
  expect(findings).toMatchObject([
    { code: 'printed-total-differs', severity: 'notice', line: 4, column: 'value', found: '11', expected: '10' },
  ]);
  expect(findings[0]?.message).toContain('its parts (Rape; Other sexual offences)');
});

test('is not checked where a part is not there', () => {
  expect(found('sexual-offences 11', 'rape 4')).toEqual([]);
});

test('a part that is not there may be made up of its own parts', () => {
  const society = ['drug-offences 1', 'possession-of-weapons 1', 'public-order-offences 1', 'other-crimes 1'];
  expect(found('victim-based-crime 6', ...society, 'all-crime 10')).toEqual([]);
  expect(found('victim-based-crime 6', ...society, 'all-crime 11')).toMatchObject([{ found: '11', expected: '10' }]);
});

test('what is only counted inside a whole is not added to its parts', () => {
  const parts = ['homicide 1', 'death-or-serious-injury-unlawful-driving 1', 'violence-with-injury 1'];
  const rest = ['violence-without-injury 1', 'stalking-and-harassment 1'];
  expect(found('violence-against-the-person 5', ...parts, ...rest, 'most-serious-violence 2')).toEqual([]);
});

test('but is never more than the whole', () => {
  const findings = found('violence-against-the-person 5', 'most-serious-violence 6');
  expect(findings).toMatchObject([
    { code: 'part-larger-than-whole', severity: 'warning', line: 3, column: 'value', found: '6' },
  ]);
  expect(findings[0]?.message).toContain('Violence against the person, of which there are only 5');
});

test('a part that is more than its whole is told of, but not where the sum is told of already', () => {
  expect(found('sexual-offences 5', 'rape 6')).toMatchObject([{ code: 'part-larger-than-whole', line: 3 }]);
  expect(found('sexual-offences 5', 'rape 6', 'other-sexual-offences 1')).toMatchObject([
    { code: 'printed-total-differs', line: 2 },
    { code: 'total-smaller-than-parts', severity: 'warning', line: 2, column: 'value', found: '5', expected: '7' },
  ]);
});

test('a measure that is the sum of others is checked as such', () => {
  const rows = ['violence-against-the-person 5', 'sexual-offences 3', 'robbery 2'];
  expect(found(...rows, 'violent-crime 10')).toEqual([]);
  expect(found(...rows, 'violent-crime 9')).toMatchObject([
    { code: 'printed-total-differs', line: 5, expected: '10' },
    { code: 'total-smaller-than-parts', line: 5 },
  ]);
});

test('figures of another area or period are no parts of it', () => {
  const rows = ['Dover,sexual-offences,2019-04,9', 'Dover,rape,2019-05,4', 'Swale,other-sexual-offences,2019-04,6'];
  expect(assessed(POLICE, lines(HEADER, ...rows)).report.findings).toEqual([]);
});

test('nothing is held against a figure that is approximate', () => {
  const rows = [
    'Dover,sexual-offences,2019-04,about 9',
    'Dover,rape,2019-04,4',
    'Dover,other-sexual-offences,2019-04,6',
  ];
  expect(assessed(POLICE, lines(HEADER, ...rows)).report.findings.map(({ code }) => code)).toEqual([
    'value-approximate',
  ]);
});

test('one finding tells of every period on a line', () => {
  const rows = ['Sexual offences,9,9', '- Rape,4,4', '- Other sexual offences,6,7'];
  const { report } = assessed('dover/offence-categories', lines('Category,Apr 18,Apr 19', ...rows));
  expect(report.findings).toMatchObject([
    { code: 'printed-total-differs', line: 2, found: '9', expected: '10' },
    { code: 'total-smaller-than-parts', line: 2, column: 'Apr 18', found: '9', expected: '10' },
  ]);
  expect(report.findings[0]?.message).toContain('in April 2019 it says 9 where they add up to 11');
});

test('those killed or seriously injured are some of all casualties, not the sum of them', () => {
  const rows = ['Dover,road-casualties,2018,90', 'Dover,killed-or-seriously-injured,2018,9'];
  expect(assessed('kent-county/figures', lines(HEADER, ...rows)).report.findings).toEqual([]);
});

/** What is found of figures of Dover in one month, each `measure value`, from line 2 on. */
function found(...figures: readonly string[]) {
  const rows = figures.map((figure) => `Dover,${figure.replace(' ', ',2019-04,')}`);
  return assessed(POLICE, lines(HEADER, ...rows)).report.findings;
}
