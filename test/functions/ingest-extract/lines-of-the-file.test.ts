import { assessed, codesOf, lines } from './assessed.ts';

const POLICE = 'kent-police/all-crime';

/** A table with everything around it that moves lines, and an unknown area on its line 11. */
const TABLE = [
  ...['Kent Police', '', '"A title', 'of two lines",,,', ''],
  ...['Area,,"Apr-Aug', '18",Apr-Aug 19', '', 'Ashford,,5878,5250', ',,,', 'Atlantis,,1,2', ''],
  ...['Source: Kent Police', '"Notes, which', 'go on"'],
];

test.each([
  ['commas', ',', '\n'],
  ['commas, and line ends of spreadsheets', ',', '\r\n'],
  ['commas, and lone carriage returns', ',', '\r'],
  ['semicolons', ';', '\n'],
  ['semicolons, and lone carriage returns', ';', '\r'],
  ['tabs', '\t', '\r\n'],
])('with %s, a finding is on the line of the sender’s own file', (_, delimiter, ending) => {
  const text = lines(...TABLE)
    .replaceAll(',', delimiter)
    .replaceAll('\n', ending);
  for (const piece of [3, 65_536]) {
    const assessment = assessed(POLICE, text, piece);
    expect(codesOf(assessment)).toEqual([['area-not-known', 11]]);
    expect(assessment.report.readAs).toMatchObject({ headerLine: 6, delimiter });
  }
});

test('a quoted line break in a heading is a space in it', () => {
  const { figures } = assessed(POLICE, lines('Area,"Recorded', 'offences Apr 19"', 'Ashford,5'));
  expect(figures).toMatchObject([{ period: '2019-04', line: 3, value: 5 }]);
});
