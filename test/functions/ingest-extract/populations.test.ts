import { assessed, codesOf, lines } from './assessed.ts';

const COUNTY = 'kent-county/populations';

test('an estimate stands at June of its year', () => {
  const { figures, report } = assessed(
    COUNTY,
    lines('area_code,area,year,population', 'E07000109,Gravesham,2018,"106,385"'),
  );
  expect(report.findings).toEqual([]);
  expect(figures).toEqual([
    { measure: 'population', area: 'E07000109', period: '2018-06', value: 106_385, line: 2, column: 'population' },
  ]);
});

test.each([
  ['area,year,population', 'Gravesham,2018,106385'],
  ['code,year,estimate', 'E07000109,2018,106385'],
  ['population,year,area', '106385,2018,Gravesham'],
  ['LAD18CD,LAD18NM,Year,Population', 'E07000109,Gravesham,2018,106385'],
])('the header %s is known', (header, line) => {
  expect(assessed(COUNTY, lines(header, line)).figures).toMatchObject([{ area: 'E07000109', value: 106_385 }]);
});

test.each([
  ['no people', 'Gravesham,2018,0', 'value-zero'],
  ['half a person', 'Gravesham,2018,106385.5', 'value-not-whole'],
  ['fewer than nobody', 'Gravesham,2018,-5', 'value-negative'],
  ['a year in words', 'Gravesham,mid-2018,106385', 'year-not-understood'],
  ['a financial year', 'Gravesham,2018/19,106385', 'year-not-understood'],
  ['no year', 'Gravesham,,106385', 'year-not-understood'],
  ['an area of elsewhere', 'Bexley,2018,106385', 'area-not-known'],
])('%s is refused', (_, line, code) => {
  const assessment = assessed(COUNTY, lines('area,year,population', line));
  expect(codesOf(assessment)).toEqual([[code, 2]]);
  expect(assessment.figures).toEqual([]);
});

test('only the county council sends them', () => {
  const { report } = assessed('ashford/populations', lines('area,year,population', 'Ashford,2018,129281'));
  expect(report.findings).toMatchObject([{ code: 'dataset-not-yours', found: 'populations' }]);
});
