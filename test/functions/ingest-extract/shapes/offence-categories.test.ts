import { assessed, codesOf, lines } from '../assessed.ts';

const GRAVESHAM = 'gravesham/offence-categories';
const HEADER = 'Offence category,Apr 18,Apr 19';

test('a figure knows its measure by its name and its place, its area, and its line', () => {
  const { figures } = assessed(
    GRAVESHAM,
    lines('Crime in Gravesham', HEADER, 'Criminal damage,7,8', '- Arson,2,3', '- Criminal damage,5,5'),
  );
  expect(figures[0]).toEqual({
    measure: 'criminal-damage-and-arson',
    area: 'E07000109',
    period: '2018-04',
    value: 7,
    line: 3,
    column: 'Apr 18',
  });
  expect(measuresOf(['Criminal damage,7,8', '- Arson,2,3', '- Criminal damage,5,5'])).toEqual([
    'criminal-damage-and-arson',
    'arson',
    'criminal-damage',
  ]);
});

test.each([
  ['a label', 'Burglary, residential', 'burglary-residential'],
  ['a dash of another kind', 'Burglary — residential', 'burglary-residential'],
  ['brackets', 'Burglary (business and community)', 'burglary-business-and-community'],
  ['& for and', 'Stalking & Harassment', 'stalking-and-harassment'],
  ['capitals', 'VICTIM BASED CRIME', 'victim-based-crime'],
  ['a footnote mark', 'Robbery*', 'robbery'],
  ['a footnote number', 'Possession of weapons [1]', 'possession-of-weapons'],
  ['an identifier', 'theft-of-pedal-cycle', 'theft-of-pedal-cycle'],
])('a category is known with %s: %s', (_, name, measure) => {
  expect(measuresOf([`"${name}",1,2`])).toEqual([measure]);
});

describe.each([
  ['a hyphen', '- '],
  ['an en dash', '– '],
  ['an em dash', '—'],
  ['a bullet', '• '],
  ['spaces', '   '],
])('a child marked with %s', (_, mark) => {
  test('is looked for below the line above it first', () => {
    const rows = ['Criminal damage,7,8', `${mark}Criminal damage,5,5`, `${mark}Arson,2,3`];
    expect(measuresOf(rows)).toEqual(['criminal-damage-and-arson', 'criminal-damage', 'arson']);
  });
});

test('spaces before every line set none of them in', () => {
  expect(measuresOf([' Criminal damage,5,5', ' Arson,2,3'])).toEqual(['criminal-damage', 'arson']);
});

test('children may have children', () => {
  const rows = ['Total crime,9,9', '- Victim-based crime,9,9', '-- Criminal damage,9,9', '--- Criminal damage,9,9'];
  expect(measuresOf(rows)).toEqual(['all-crime', 'victim-based-crime', 'criminal-damage-and-arson', 'criminal-damage']);
});

test('"Other" is the other of the category above it, and nothing else so called', () => {
  expect(measuresOf(['Theft,9,9', '- Other,1,1'])).toEqual(['theft', 'other-theft']);
  const { report } = assessed(GRAVESHAM, lines(HEADER, 'Violence against the person,9,9', '- Other offences,1,1'));
  expect(report.findings).toMatchObject([{ code: 'category-not-known', line: 3, found: 'Other offences' }]);
  expect(report.findings[0]?.message).toContain('Homicide');
});

describe('a name that is that of a category and of a part of it', () => {
  test('is the part where another part stands beside it', () => {
    expect(measuresOf(['Criminal damage,5,5', 'Arson,2,3'])).toEqual(['criminal-damage', 'arson']);
  });

  test('is the category where only lines with dashes are parts', () => {
    const rows = ['Sexual offences,3,3', '- Rape,1,1', 'Criminal damage,5,5'];
    expect(measuresOf(rows)).toEqual(['sexual-offences', 'rape', 'criminal-damage-and-arson']);
  });

  test.each([
    ['alone', ['Robbery,1,1', 'Criminal damage,5,5'], 1],
    ['twice', ['Criminal damage,7,8', 'Arson,2,3', 'Criminal damage,5,5'], 2],
  ])('and stands %s may be either, which is refused', (_, rows, errors) => {
    const { report, figures } = assessed(GRAVESHAM, lines(HEADER, ...rows));
    expect(figures).toEqual([]);
    expect(report.counts.byCode).toEqual({ 'category-ambiguous': errors });
    expect(report.findings[0]?.message).toContain('may be any of: Criminal damage and arson; Criminal damage.');
  });
});

test('an unknown category is refused, with those that it is like', () => {
  const { report, figures } = assessed(GRAVESHAM, lines(HEADER, 'Robbery,1,2', 'Vehicle theft,1,2'));
  expect(figures).toEqual([]);
  expect(report.findings).toMatchObject([
    { code: 'category-not-known', severity: 'error', line: 3, column: 'Offence category', found: 'Vehicle theft' },
  ]);
  expect(report.findings[0]?.message).toContain('Vehicle crime');
});

test('what a district may not report is no category of offences', () => {
  const rows = [HEADER, 'ASB,1,2'];
  expect(codesOf(assessed(GRAVESHAM, lines(...rows)))).toEqual([['category-not-known', 2]]);
  const { figures } = assessed('kent-police/offence-categories', lines('Gravesham', ...rows));
  expect(figures.map(({ measure, area }) => [measure, area])).toEqual([
    ['asb-incidents', 'E07000109'],
    ['asb-incidents', 'E07000109'],
  ]);
});

test('printed changes and percentages are checked by the figures of their line', () => {
  const header = `${HEADER},No. change,% change,"Per 1,000"`;
  const rows = ['Robbery,75,57,-18,-24.0,0.5', '- Rape,0,2,2,n/a,', 'Arson,23,25,3,8.6,9.9'];
  expect(codesOf(assessed(GRAVESHAM, lines(header, ...rows)))).toEqual([
    ['printed-change-wrong', 4],
    ['printed-percent-cut-off', 4],
    ['printed-rate-wrong', 4],
  ]);
});

test('beside three periods a change cannot be checked', () => {
  const { report, figures } = assessed(GRAVESHAM, lines('Category,Apr 17,Apr 18,Apr 19,Change', 'Robbery,1,2,3,9'));
  expect(figures).toHaveLength(3);
  expect(report.findings).toMatchObject([{ code: 'printed-not-checked', column: 'Change' }]);
});

test('a category that stands twice with two values is refused', () => {
  const assessment = assessed(GRAVESHAM, lines(HEADER, 'Robbery,1,2', 'Total robbery,1,3'));
  expect(codesOf(assessment)).toEqual([
    ['figure-repeated', 3],
    ['figure-contradicted', 3],
  ]);
});

describe('a line called "Total"', () => {
  const rest = ['Violence against the person,1,1', 'Sexual offences,1,1', 'Robbery,1,1', 'Burglary,2,2'];
  const middle = ['Vehicle crime,1,1', 'Vehicle interference,1,1', 'Theft,1,1', 'Criminal damage and arson,1,1'];

  test('is all recorded crime where the others leave none of it out', () => {
    const burglary = ['Burglary - residential,1,1', 'Burglary - business and community,1,1'];
    const rows = [
      ...rest,
      ...burglary,
      ...middle,
      'Most serious violence,1,1',
      'Crimes against society,4,4',
      'Total,13,13',
    ];
    expect(measuresOf(rows).at(-1)).toBe('all-crime');
  });

  test('is only checked where they do not', () => {
    const inside = ['- Arson,1,1', 'Most serious violence,1,1'];
    const { report, figures } = assessed(GRAVESHAM, lines(HEADER, ...middle, ...inside, 'Total,4,5'));
    expect(figures.some(({ measure }) => measure === 'all-crime')).toBe(false);
    expect(report.findings).toMatchObject([
      { code: 'printed-total-differs', line: 8, column: 'Apr 19', found: '5', expected: '4' },
    ]);
  });
});

test.each([
  ['the titles', 'Crime in Swale', 'crime.csv', 'E07000113'],
  ['the file name', 'Crime', 'crime_swale_2019.csv', 'E07000113'],
])('the police say whose crime it is in %s', (_, title, file, area) => {
  const { figures } = assessed(`kent-police/offence-categories/${file}`, lines(title, HEADER, 'Robbery,1,2'));
  expect(figures.map((figure) => figure.area)).toEqual([area, area]);
});

test.each([
  ['by nobody', 'kent-police', 'Crime', 'area-of-table-not-told'],
  ['as another', 'gravesham', 'Crime in Swale', 'table-of-another-area'],
])('an area told %s is refused', (_, sender, title, code) => {
  const assessment = assessed(`${sender}/offence-categories`, lines(title, HEADER, 'Robbery,1,2'));
  expect(codesOf(assessment)).toEqual([[code, 2]]);
});

test('a line of text between categories is told of, and a note below them is not', () => {
  const rows = ['Robbery,1,2', 'Violence of any kind', 'Arson,1,2', 'Source: police'];
  expect(codesOf(assessed(GRAVESHAM, lines(HEADER, ...rows)))).toEqual([['line-not-used', 3]]);
});

test('figures without a category are refused', () => {
  expect(codesOf(assessed(GRAVESHAM, lines(HEADER, ',1,2')))).toEqual([['text-missing', 2]]);
});

/** The measures of a table's lines, in order, read from its first period. */
function measuresOf(rows: readonly string[]): string[] {
  const { figures } = assessed(GRAVESHAM, lines(HEADER, ...rows));
  return figures.filter(({ period }) => period === '2018-04').map(({ measure }) => measure);
}
