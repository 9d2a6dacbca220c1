import { assessed, codesOf, figuresOf, lines } from './assessed.ts';

const POLICE = 'kent-police/all-crime';

test('the header of a printed page is passed over wherever it comes again', () => {
  const page = 'Area,Apr 18,Apr 19';
  const assessment = assessed(POLICE, lines(page, 'Ashford,1,2', '', ' Area ,Apr 18,Apr 19,,', 'Dover,3,4', page));
  expect(codesOf(assessment)).toEqual([
    ['header-repeated', 4],
    ['header-repeated', 6],
  ]);
  expect(figuresOf(assessment).map(([area]) => area)).toEqual(['Ashford', 'Ashford', 'Dover', 'Dover']);
});

test('both lines of a header of two lines are passed over', () => {
  const [upper, lower] = ['Area,Apr-Aug,', ',2018,2019'];
  const assessment = assessed(POLICE, lines(upper, lower, 'Ashford,1,2', upper, lower, 'Dover,3,4'));
  expect(codesOf(assessment)).toEqual([
    ['header-repeated', 4],
    ['header-repeated', 5],
  ]);
  expect(assessment.figures).toHaveLength(4);
});

test('a second table below is refused, and what stands in it is not read under the first', () => {
  const { refused, report } = assessed(
    POLICE,
    lines('Area,Apr 18,Apr 19', 'Ashford,1,2', '', 'Most serious violence', 'Area,Apr 17,Apr 18', 'Ashford,many,4'),
  );
  expect(refused).toBe(true);
  expect(report.findings).toMatchObject([{ code: 'second-table', line: 5, found: 'Area, Apr 17, Apr 18' }]);
});

test('a header of records that were put together is passed over too', () => {
  const header = 'Month,Falls within,LSOA name,Crime type';
  const record = '2018-12,Kent Police,Dover 011A,Drugs';
  const assessment = assessed('kent-police/street-crime', lines(header, record, header, record));
  expect(codesOf(assessment)).toContainEqual(['header-repeated', 3]);
  expect(assessment.refused).toBe(false);
});

test('a line of areas without figures is no header', () => {
  const assessment = assessed(POLICE, lines('Area,Apr 18,Apr 19', 'Ashford,n/a,-', 'Dover,2017,2018'));
  expect(codesOf(assessment).map(([code]) => code)).toEqual(['value-not-given', 'value-not-given']);
});

test('figures that look like years, without an area, are no header', () => {
  expect(codesOf(assessed(POLICE, lines('Area,Apr 18,Apr 19', 'Ashford,1,2', ',2017,2018')))).toEqual([
    ['area-missing', 3],
  ]);
});
