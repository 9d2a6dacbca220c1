import { beginAssessment } from '../../../../functions/ingest-extract/assess-extract.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { codesOf, lines } from '../assessed.ts';

/** What an extract comes to that is dropped at a moment. */
function droppedAt(writtenAt: string, text: string, place = 'kent-police/all-crime') {
  const assessing = beginAssessment({ key: `in/${place}/extract.csv`, writtenAt }, kent);
  assessing.take(new TextEncoder().encode(text));
  return assessing.finish();
}

const ashford = (period: string) => lines(`Area,${period}`, 'Ashford,5350');

test.each([
  ['a month that is over', '2019-04', '2019-05-01T09:00:00Z', []],
  ['the month itself', '2019-05', '2019-05-31T09:00:00Z', [['period-not-over', 2]]],
  ['months up to this one', 'Apr-May 19', '2019-05-31T09:00:00Z', [['period-not-over', 2]]],
  ['the next month', '2019-06', '2019-05-31T09:00:00Z', [['period-in-future', 2]]],
  ['a year that has begun', '2019-04/2020-03', '2019-05-31T09:00:00Z', [['period-in-future', 2]]],
  ['a slip of ten years', 'Apr-Aug 29', '2019-10-01T09:00:00Z', [['period-in-future', 2]]],
  [
    'the month that has begun in London but not in Greenwich',
    '2019-06',
    '2019-05-31T23:30:00Z',
    [['period-not-over', 2]],
  ],
  ['the month that is over in London but not in Greenwich', '2019-05', '2019-05-31T23:30:00Z', []],
  ['the last night of the year, when both agree', '2020-01', '2019-12-31T23:30:00Z', [['period-in-future', 2]]],
])('%s, %s dropped at %s', (_, period, moment, expected) => {
  expect(codesOf(droppedAt(moment, ashford(period)))).toEqual(expected);
});

test('what nobody can have counted refuses the file; what is not over is taken', () => {
  expect(droppedAt('2019-05-31T09:00:00Z', ashford('2019-06'))).toMatchObject({ refused: true, figures: [] });
  expect(droppedAt('2019-05-31T09:00:00Z', ashford('2019-05'))).toMatchObject({
    refused: false,
    figures: [{ value: 5350 }],
  });
});

test('a column is told of once, at its first line', () => {
  const table = lines('Area,2019-04,2019-06', 'Ashford,5350,5360', 'Dover,4000,4100', 'Thanet,6000,6100');
  const { report } = droppedAt('2019-05-31T09:00:00Z', table);
  expect(report.counts.byCode).toEqual({ 'period-in-future': 1 });
  expect(report.findings).toMatchObject([
    {
      line: 2,
      column: '2019-06',
      found: 'June 2019',
      message: expect.stringContaining('for June 2019 (and 2 more figures below it). The file was dropped in May 2019'),
    },
  ]);
});

test('lines of different periods are told of one by one', () => {
  const table = lines('Area,Period,Value', 'Ashford,2019-04,5', 'Ashford,2019-07,6', 'Ashford,2019-08,7');
  expect(codesOf(droppedAt('2019-05-31T09:00:00Z', table))).toEqual([
    ['period-in-future', 3],
    ['period-in-future', 4],
  ]);
});

test('street-level records of a month that has not come are refused', () => {
  const table = lines(
    'Month,Falls within,LSOA name,Crime type',
    '2019-06,Kent Police,Ashford 001B,Drugs',
    '2019-06,Kent Police,Dover 001B,Drugs',
  );
  const { report } = droppedAt('2019-05-31T09:00:00Z', table, 'kent-police/street-crime');
  expect(report.counts.byCode).toMatchObject({ 'period-in-future': 1 });
});

test('a population that is projected is no estimate', () => {
  const table = lines('Area,Year,Population', 'Ashford,2030,140000');
  expect(droppedAt('2019-05-31T09:00:00Z', table, 'kent-county/populations').report.counts.byCode).toEqual({
    'period-in-future': 1,
  });
});

test('an indicator’s number is told of, once, whether or not its measure is known; what has no number yet is not', () => {
  const table = lines(
    'Performance summary (Kent and Medway)',
    'Priority,Indicator,Previous period,Previous figure,Latest period,Latest figure,Comment',
    'Domestic Abuse,Domestic abuse incidents,2017,"34,664",2018,"39,756",',
    'Domestic Abuse,An indicator of our own,2016,5,2019,6,',
    'Domestic Abuse,Another of our own,2016,5,2018,n/a,',
  );
  const { report } = droppedAt('2018-06-01T09:00:00Z', table, 'kent-county/county-indicators');
  expect(report.findings.filter(({ code }) => code === 'period-in-future')).toMatchObject([
    { line: 3, found: 'January to December 2018', column: 'Latest figure' },
    { line: 4, found: 'January to December 2019' },
  ]);
});
