import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { assessed, codesOf, lines } from '../assessed.ts';

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
  ['no people', 'Gravesham,2018,0', 'value-not-a-population'],
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

test.each([
  ['thousands', 'Gravesham,2018,106'],
  ['a ratio', 'Gravesham,2018,999'],
])('%s are no population', (_, line) => {
  const { refused, report } = assessed(COUNTY, lines('area,year,population', line));
  expect(refused).toBe(true);
  expect(report.findings[0]?.message).toContain('Write people one by one, not in thousands');
});

test('an estimate of a line whose year is in no column is not guessed from another column', () => {
  const { report } = assessed(COUNTY, lines('area,year,population,population', 'Dover,2018,116969,117000'));
  expect(report.findings).toMatchObject([{ code: 'column-twice', column: 'population' }]);
});

describe('a line that counts some of the people of its area', () => {
  const header = 'code,area,sex,age,year,population';

  test.each([
    ['a sex', 'M,All ages', 'sex', 'M'],
    ['an age', 'Persons,0 to 4', 'age', '0 to 4'],
    ['a sex in a code', '2,', 'sex', '2'],
  ])('of %s is refused, once', (_, group, column, found) => {
    const { report } = assessed(
      COUNTY,
      lines(header, `E07000108,Dover,${group},2018,58000`, `E07000114,Thanet,${group},2018,70000`),
    );
    expect(report.findings).toMatchObject([{ code: 'population-in-groups', line: 2, column, found }]);
  });

  test('is not one that says it counts them all', () => {
    const { figures } = assessed(COUNTY, lines(header, 'E07000108,Dover,Persons,All ages,2018,116969'));
    expect(figures).toMatchObject([{ area: 'E07000108', value: 116_969 }]);
  });

  test.each(['Age: Aged 16 to 64', 'Gender: Male', 'Population of females mid-2018'])(
    'may say so above: %s',
    (title) => {
      const { report } = assessed(COUNTY, lines(title, '', 'mnemonic,2018', 'E07000108,60000'));
      expect(report.findings).toMatchObject([{ code: 'population-of-some', found: title }]);
    },
  );
});

describe('areas elsewhere', () => {
  const dover = 'E07000108,Dover,2018,116969';

  test('are passed over with one notice where their codes tell', () => {
    const text = lines('code,area,year,population', 'E09000004,Bexley,2018,247258', dover, 'E92000001,England,2018,1');
    const { figures, report } = assessed(COUNTY, text);
    expect(figures).toHaveLength(1);
    expect(report.findings).toMatchObject([{ code: 'lines-outside-county', severity: 'notice', line: 2, found: '2' }]);
  });

  test('are passed over by name where every area of the county is there', () => {
    const ours = comparedAreas(kent).map(({ name }) => `${name},2018,120000`);
    const complete = assessed(COUNTY, lines('area,year,population', 'England,2018,55977178', ...ours));
    expect(complete.figures).toHaveLength(13);
    expect(codesOf(complete)).toEqual([['lines-outside-county', 2]]);
    const incomplete = assessed(COUNTY, lines('area,year,population', 'Ashfrod,2018,120000', ...ours.slice(1)));
    expect(incomplete.refused).toBe(true);
    expect(incomplete.report.findings).toMatchObject([
      { code: 'area-not-known', found: 'Ashfrod', expected: 'Ashford' },
    ]);
  });

  test('are not all a file may hold', () => {
    const { refused, report } = assessed(COUNTY, lines('code,year,population', 'E09000004,2018,247258'));
    expect(refused).toBe(true);
    expect(report.findings).toMatchObject([{ code: 'no-line-of-county', line: 2, found: '1', column: 'code' }]);
  });

  test.each(['E07000190,Gravesham,2018,106385', 'E0700109,Gravesham,2018,106385'])('are not %s', (line) => {
    const { report } = assessed(COUNTY, lines('code,area,year,population', line, dover));
    expect(report.findings).toMatchObject([{ code: 'area-not-known', line: 2 }]);
  });
});

test('only the county council sends them', () => {
  const { report } = assessed('ashford/populations', lines('area,year,population', 'Ashford,2018,129281'));
  expect(report.findings).toMatchObject([{ code: 'dataset-not-yours', found: 'populations' }]);
});
