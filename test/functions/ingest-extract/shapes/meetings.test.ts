import { readDate } from '../../../../functions/ingest-extract/cells/read-date.ts';
import { assessed, codesOf, lines } from '../assessed.ts';

const COUNTY = 'kent-county/meetings';

test.each([
  '2019-10-10',
  '10/10/2019',
  '10.10.2019',
  '10 October 2019',
  '10th Oct 2019',
  'Thursday 10 October 2019',
  'Thu, 10 October 2019',
  'October 10, 2019',
  '2019-10-10T19:00:00Z',
  '10/10/2019 00:00',
  '10 October 2019, 7.30pm',
])('%j is 10 October 2019', (cell) => {
  expect(readDate(cell)).toMatchObject({ state: 'day', day: '2019-10-10' });
});

test('the day comes before the month', () => {
  expect(readDate('03/04/2019')).toMatchObject({ day: '2019-04-03' });
});

test.each([
  ...['', 'soon', '10 October', 'October 2019', '10/10/19', '10-10-19', '43748', '2019-10'],
  ...['31/02/2019', '29/02/2019', '10/13/2019', '2019-13-01', '2019-00-10', '0/10/2019', '32 October 2019'],
  ...['10/10-2019', `${'1'.repeat(100)}/10/2019`],
])('%j is no day that can be read with certainty', (cell) => {
  expect(readDate(cell)).toEqual({ state: 'unreadable' });
});

test('a meeting has its day, its committee and, where they are said, its area and the day of its papers', () => {
  const { report, statements } = assessed(
    COUNTY,
    lines(
      'Meetings of 2019/20',
      'Committee,Date,Area,Papers published',
      'Scrutiny Committee,28 February 2019,,',
      'Crime and Disorder Scrutiny Committee,10/10/2019,Gravesham,2 October 2019',
    ),
  );
  expect(report.findings).toEqual([]);
  expect(statements).toEqual([
    { kind: 'meetings', line: 3, area: null, committee: 'Scrutiny Committee', date: '2019-02-28', papersOn: null },
    {
      ...{ kind: 'meetings', line: 4, area: 'E07000109', date: '2019-10-10', papersOn: '2019-10-02' },
      committee: 'Crime and Disorder Scrutiny Committee',
    },
  ]);
});

test('the meetings of a district are its own, and no other', () => {
  const content = lines('date,committee,area', '2019-02-26,Overview and Scrutiny Committee,');
  expect(assessed('ashford/meetings', content).statements).toMatchObject([{ area: 'E07000105' }]);
  const other = assessed('ashford/meetings', lines('date,committee,area', '2019-02-26,Overview,Dover'));
  expect(codesOf(other)).toEqual([['area-not-yours', 2]]);
  const titled = assessed('ashford/meetings', lines('Dover District Council', 'date,committee', '2019-02-26,Overview'));
  expect(codesOf(titled)).toEqual([['table-of-another-area', 2]]);
});

test.each([
  ['an impossible date', 'Scrutiny,31/02/2019,', 'date-not-understood', 'Date', '31/02/2019'],
  ['an ambiguous date', 'Scrutiny,10/11/12,', 'date-not-understood', 'Date', '10/11/12'],
  [
    'another weekday than its date',
    'Scrutiny,Friday 10 October 2019,',
    'weekday-wrong',
    'Date',
    'Friday 10 October 2019',
  ],
  ['papers on an impossible day', 'Scrutiny,10/10/2019,31/09/2019', 'date-not-understood', 'Despatch', '31/09/2019'],
  ['papers after it', 'Scrutiny,10/10/2019,11/10/2019', 'papers-after-meeting', 'Despatch', '11/10/2019'],
  ['no date', 'Scrutiny,,2/10/2019', 'text-missing', 'Date', undefined],
  ['no committee', ',10/10/2019,2/10/2019', 'text-missing', 'Committee', undefined],
])('a meeting with %s is refused', (_, line, code, column, found) => {
  const { refused, report } = assessed(COUNTY, lines('Committee,Date,Despatch', line));
  expect(refused).toBe(true);
  expect(report.findings).toMatchObject([{ code, line: 2, column, ...(found !== undefined && { found }) }]);
});

test('a weekday that is wrong is told the right one', () => {
  const { report } = assessed(COUNTY, lines('Committee,Date', 'Scrutiny,Friday 10 October 2019'));
  expect(report.findings[0]?.message).toContain('is a Thursday');
});

test('a meeting twice is told of, and refused where its papers go out on two days', () => {
  const header = 'Committee,Date,Papers';
  const repeated = assessed(
    COUNTY,
    lines(header, 'Overview & Scrutiny,2019-10-10,', 'Overview and Scrutiny,10/10/2019,'),
  );
  expect(repeated.statements).toHaveLength(1);
  expect(codesOf(repeated)).toEqual([['statement-repeated', 3]]);
  const contradicted = assessed(
    COUNTY,
    lines(header, 'Scrutiny,2019-10-10,2019-10-01', 'Scrutiny,2019-10-10,2019-10-02'),
  );
  expect(codesOf(contradicted)).toEqual([['statement-contradicted', 3]]);
});

test('a header that comes again and a remark are no meetings', () => {
  const content = lines('Committee,Date', 'Scrutiny,2019-10-10', 'Committee,Date', 'All at 7 pm,');
  const assessment = assessed(COUNTY, content);
  expect(assessment.statements).toHaveLength(1);
  expect(codesOf(assessment)).toContainEqual(['line-passed-over', 4]);
});

test.each([
  ['Date', 'Committee', 'Papers'],
  ['Meeting date', 'Committee name', 'Papers published'],
  ['Date of meeting', 'Name of committee', 'Agenda despatch'],
  ['day', 'panel', 'papers_due_by'],
  ['DATE', 'Scrutiny Committee', 'Publication date'],
])('%j, %j and %j head a table of meetings', (...header) => {
  const { statements } = assessed(COUNTY, lines(header.join(), '2019-10-10,Scrutiny,2019-10-02'));
  expect(statements).toMatchObject([{ date: '2019-10-10', committee: 'Scrutiny', papersOn: '2019-10-02' }]);
});
