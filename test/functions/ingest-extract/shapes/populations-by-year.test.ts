import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { assessed, codesOf, lines } from '../assessed.ts';

const COUNTY = 'kent-county/populations';

test.each([
  '2018',
  'Mid-2018',
  'mid 2018',
  'Population 2018',
  'population_2018',
  'Mid-2018 population estimate',
  'MYE 2018',
])('a column %s holds the people of that year', (heading) => {
  const { figures, report } = assessed(COUNTY, lines(`Area,${heading}`, 'Dover,"116,969"'));
  expect(report.findings).toEqual([]);
  expect(figures).toEqual([
    { measure: 'population', area: 'E07000108', period: '2018-06', value: 116_969, line: 2, column: heading },
  ]);
});

test.each([
  'Population change 2018',
  '2018/19',
  'Population 2017-2018',
  '2018 people per sq. km',
  'Households 2018',
  'births_2018',
  'Population projection 2018',
  'Male population 2018',
])('a column %s does not', (heading) => {
  const { figures, report } = assessed(COUNTY, lines(`Area,2017,${heading}`, 'Dover,116183,116969'));
  expect(figures).toMatchObject([{ period: '2017-06', value: 116_183 }]);
  expect(report.findings).toMatchObject([{ code: 'column-not-used', severity: 'notice', column: heading }]);
});

test('a table as Nomis gives it', () => {
  const { figures, report } = assessed(
    COUNTY,
    lines(
      '"Population estimates - local authority based by single year of age"',
      '"ONS Crown Copyright Reserved [from Nomis on 10 October 2019]"',
      '',
      '"Gender","Total"',
      '"Age","All Ages"',
      '',
      '"local authority: district / unitary (as of April 2021)","mnemonic","2017","2018"',
      '"Ashford","E07000105",127527,129281',
      '"Medway","E06000035",277616,277855',
      '',
      '"In order to protect against disclosure, values for areas may be perturbed."',
    ),
  );
  expect(figures.map(({ value, line }) => [value, line])).toEqual([
    [127_527, 8],
    [129_281, 8],
    [277_616, 9],
    [277_855, 9],
  ]);
  expect(codesOf({ figures, statements: [], refused: false, holdsPeople: false, report })).toEqual([
    ['column-not-used', 7],
  ]);
});

test.each([
  ['one year twice', 'Area,2018,Mid-2018', 'Dover,116969,116969', 'column-twice', 1],
  ['a year that is missing', 'Area,2017,2018', 'Dover,116183', 'row-too-short', 2],
  ['a comma without quotation marks', 'Area,2018,Note', 'Dover,116,969', 'number-cut-in-two', 2],
])('%s is refused', (_, header, line, code, at) => {
  expect(codesOf(assessed(COUNTY, lines(header, line)))).toContainEqual([code, at]);
});

test('an empty cell is missing, never zero', () => {
  const assessment = assessed(COUNTY, lines('Area,2017,2018', 'Dover,116183,', 'Thanet,:,141819'));
  expect(assessment.figures).toHaveLength(2);
  expect(codesOf(assessment)).toEqual([
    ['value-missing', 2],
    ['value-not-given', 3],
  ]);
});

test('beside codes, a second column that names areas says of which kind they are', () => {
  const { figures, report } = assessed(COUNTY, lines('Code,Name,District,2018', 'E07000108,Dover,Yes,116969'));
  expect(figures).toHaveLength(1);
  expect(report.findings).toMatchObject([{ code: 'column-not-used', column: 'District' }]);
  expect(codesOf(assessed(COUNTY, lines('Name,District,2018', 'Dover,Dover,116969')))).toEqual([['column-twice', 1]]);
});

test('a projection is no estimate', () => {
  const { refused, report } = assessed(COUNTY, lines('Area,2018,2031', 'Dover,116969,125000', 'Thanet,141819,150000'));
  expect(refused).toBe(true);
  expect(report.findings).toMatchObject([{ code: 'period-in-future', line: 2, column: '2031' }]);
});

test('an approximate estimate is kept as one', () => {
  const { figures } = assessed(COUNTY, lines('Area,2018', 'Dover,c. 117000'));
  expect(figures).toMatchObject([{ value: 117_000, aside: { approximate: true } }]);
});

test('a total that names no area is passed over', () => {
  const { figures, report } = assessed(COUNTY, lines('Area,2018', 'Dover,116969', 'Total,116969'));
  expect(figures).toHaveLength(1);
  expect(report.findings).toMatchObject([{ code: 'lines-outside-county', line: 3, found: '1' }]);
});

describeWith('data/population')('estimates as the statistics office publishes them', () => {
  const read = (file: string) => assessed(`${COUNTY}/${file}`, readFileSync(shared('data/population', file)));

  test.each([
    ['MYEB3_2001-2019_geog20.csv', 366, 181, []],
    ['MYE5_2001-2020_geog21.csv', 406, 22, ['Kent']],
  ])('%s gives every district and year', (file, passedOver, notUsed, totals) => {
    const { figures, refused, report } = read(file);
    expect(refused).toBe(false);
    expect(report.findings).toMatchObject([
      { code: 'lines-outside-county', found: String(passedOver), line: 2 },
      { code: 'columns-not-used', found: String(notUsed), line: 1 },
    ]);
    const byArea: Record<string, Record<string, number>> = {};
    for (const { area, period, value } of figures) {
      const name = kent.areas.find(({ code }) => code === area)?.name ?? area;
      byArea[name] = { ...byArea[name], [period.slice(0, 4)]: value };
    }
    for (const total of totals) {
      expect(Object.keys(byArea[total] ?? {})).toHaveLength(20);
      delete byArea[total];
    }
    expect(byArea).toEqual(expectedOf(file));
  });

  test('the county of the table is the sum of its districts, so neither changes a rate', () => {
    const { figures } = read('MYE5_2001-2020_geog21.csv');
    for (const total of figures.filter(({ area }) => area === 'E10000016')) {
      const districts = figures.filter(({ area, period }) => area.startsWith('E07') && period === total.period);
      expect(districts.reduce((sum, { value }) => sum + value, 0)).toBe(total.value);
    }
  });

  test.each([
    ['mye_2024_supplement.csv', 'no-line-of-county', 'lines of other areas: 14'],
    ['c2019modagepop.csv', 'header-not-recognised', 'a column for each year'],
    ['birth_country_2017.csv', 'header-not-recognised', 'a column for each year'],
    ['affordability_ratio_las.csv', 'value-not-whole', '"4.24" on line 217, under 2002, is not a whole number'],
  ])('%s is refused, and its sender is told why', (file, code, why) => {
    const { figures, refused, report } = read(file);
    expect([refused, figures]).toEqual([true, []]);
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(errors[0]).toMatchObject({ code });
    expect(errors[0]?.message).toContain(why);
  });
});

/** The people of every district by year, as they were read from a file by other means. */
function expectedOf(file: string): unknown {
  const files = z.record(z.string(), z.looseObject({ kent_and_medway: z.unknown().optional() }));
  const text = readFileSync(shared('data/population/expected.json'), 'utf8');
  return z.object({ files }).parse(JSON.parse(text)).files[file]?.kent_and_medway;
}
