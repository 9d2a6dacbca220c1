import { assessed, codesOf, lines } from './assessed.ts';

const POLICE = 'kent-police/street-crime';
const HEADER = 'Crime ID,Month,Reported by,Falls within,LSOA name,Crime type';

test('records are counted by district, month and type, and lines that are alike are separate incidents', () => {
  const { figures } = assessed(
    POLICE,
    lines(
      HEADER,
      record('Ashford 001B', 'Burglary'),
      record('Ashford 001B', 'Burglary'),
      record('Ashford 009A', 'Burglary'),
      record('Ashford 001B', 'Drugs'),
      record('Tonbridge and Malling 012D', 'Drugs', '2019-05'),
    ),
  );
  const stored = figures
    .filter(({ value }) => value > 0)
    .map(({ measure, area, period, value }) => [measure, area, period, value]);
  expect(stored).toEqual([
    ['street-crime-all', 'E07000105', '2019-04', 4],
    ['street-crime-burglary', 'E07000105', '2019-04', 3],
    ['street-crime-drugs', 'E07000105', '2019-04', 1],
    ['street-crime-all', 'E07000115', '2019-05', 1],
    ['street-crime-drugs', 'E07000115', '2019-05', 1],
  ]);
});

test('Shepway is counted as Folkestone and Hythe', () => {
  const { figures } = assessed(
    POLICE,
    lines(HEADER, record('Shepway 001A', 'Drugs'), record('Folkestone and Hythe 001A', 'Drugs')),
  );
  expect(figures.find(({ value }) => value > 0)).toMatchObject({ area: 'E07000112', value: 2 });
});

test('a figure points at the first record counted, and a count of none at the header', () => {
  const { figures } = assessed(
    POLICE,
    lines(
      'A title',
      HEADER,
      record('Dover 001A', 'Drugs'),
      record('Ashford 001A', 'Robbery'),
      record('Ashford 001A', 'Drugs'),
    ),
  );
  const lineOf = (measure: string) =>
    figures.find((figure) => figure.measure === measure && figure.area === 'E07000105')?.line;
  expect([lineOf('street-crime-all'), lineOf('street-crime-robbery'), lineOf('street-crime-drugs')]).toEqual([4, 4, 5]);
  expect(lineOf('street-crime-burglary')).toBe(2);
});

test('records without a place or outside the county are counted as in no district, and told of', () => {
  const { figures, report } = assessed(
    POLICE,
    lines(
      HEADER,
      record('Ashford 001A', 'Drugs'),
      record('', 'Drugs'),
      record('Bexley 001A', 'Drugs'),
      record('', 'Robbery'),
    ),
  );
  const lost = figures.filter(({ area, value }) => area === 'not-in-any-district' && value > 0);
  expect(lost.map(({ measure, value, line }) => [measure, value, line])).toEqual([
    ['street-crime-all', 3, 3],
    ['street-crime-drugs', 2, 3],
    ['street-crime-robbery', 1, 5],
  ]);
  expect(report.findings).toMatchObject([
    { code: 'records-without-place', found: '2', line: 3 },
    { code: 'records-outside-county', found: '1', line: 4 },
    ...Array.from({ length: 12 }, () => ({ code: 'district-without-records' })),
  ]);
});

test('what is about the whole file is told before what is about a line, wherever it was found', () => {
  const assessment = assessed(POLICE, lines(HEADER, record('Ashford 001A', 'drugs'), record('', 'Drugs')));
  expect(codesOf(assessment).filter(([code]) => code !== 'district-without-records')).toEqual([
    ['records-without-place', 3],
    ['crime-type-not-known', 2],
  ]);
});

test('a district without a single record is missing, not zero', () => {
  const { figures, report } = assessed(POLICE, lines(HEADER, record('Ashford 001A', 'Drugs')));
  expect(figures.some(({ area }) => area === 'E07000108')).toBe(false);
  expect(report.findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('lies in Dover'));
});

test.each([
  ['a month that is none', record('Ashford 001A', 'Drugs', '04/2019'), 'month-not-understood', 'Month'],
  ['several months', record('Ashford 001A', 'Drugs', '2019-04/2019-05'), 'month-not-understood', 'Month'],
  ['a type that there is not', record('Ashford 001A', 'drugs'), 'crime-type-not-known', 'Crime type'],
  ['another force', record('Ashford 001A', 'Drugs').replaceAll('Kent', 'Essex'), 'record-not-yours', 'Falls within'],
])('%s is refused', (_, line, code, column) => {
  const { report, figures } = assessed(POLICE, lines(HEADER, record('Dover 001A', 'Drugs'), line));
  expect(report.findings).toContainEqual(expect.objectContaining({ code, column, line: 3, severity: 'error' }));
  expect(figures).toEqual([]);
});

test.each([
  ['too few', 'a,2019-04,Kent Police', 'row-too-short'],
  ['too many', `${record('Ashford 001A', 'Drugs')},extra`, 'row-too-long'],
])('a line with %s cells is refused', (_, line, code) => {
  expect(codesOf(assessed(POLICE, lines(HEADER, line)))).toContainEqual([code, 2]);
});

function record(place: string, type: string, month = '2019-04'): string {
  return `,${month},Kent Police,Kent Police,${place},${type}`;
}
