import { comparedAreas } from '../../../schemas/county.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { assessed, codesOf, figuresOf, lines } from './assessed.ts';

const [FY17, FY18] = ['2017-04/2018-03', '2018-04/2019-03'];

/** Tables as other reports would print them: where each is dropped, its lines, and what a careful person reads. */
describe('a table is read as a careful person would', () => {
  test.each<[string, string, string[], [string, string, number][]]>([
    [
      'provisional and revised periods',
      'kent-police/asb-incidents',
      ['Area,2017/18 (revised),Provisional 2018/19 (p)', 'Dover,5,7'],
      [
        ['Dover', FY17, 5],
        ['Dover', FY18, 7],
      ],
    ],
    [
      'rolling years',
      'kent-police/robbery',
      ['District,Rolling year to Oct 17,Rolling 12 months to Oct-18', 'Swale,5,7'],
      [
        ['Swale', '2016-11/2017-10', 5],
        ['Swale', '2017-11/2018-10', 7],
      ],
    ],
    [
      'several changes between years of two digits',
      'kent-police/robbery',
      ['Area,2016/17,17/18,2018/19,Change 16/17 to 17/18,% change 17/18 to 18/19', 'Thanet,100,120,90,20,-25.0%'],
      [
        ['Thanet', '2016-04/2017-03', 100],
        ['Thanet', FY17, 120],
        ['Thanet', FY18, 90],
      ],
    ],
    [
      'months and their total',
      'kent-police/asb-incidents',
      ['Area,Apr-19,May-19,Total', 'Ashford,100,110,210'],
      [
        ['Ashford', '2019-04', 100],
        ['Ashford', '2019-05', 110],
      ],
    ],
    [
      'a rate beside each period',
      'kent-police/all-crime',
      ['Area,Apr-Aug 18,"Per 1,000",Apr-Aug 19,"Per 1,000"', 'Ashford,5878,46.1,5250,40.6'],
      [
        ['Ashford', '2018-04/2018-08', 5878],
        ['Ashford', '2019-04/2019-08', 5250],
      ],
    ],
    [
      'a heading shared by figures and one shared by rates',
      'kent-police/all-crime',
      [',Total crime,,Per 1000,', 'Area,Apr-Aug 18,Apr-Aug 19,Apr-Aug 18,Apr-Aug 19', 'Ashford,5878,5250,46.1,40.6'],
      [
        ['Ashford', '2018-04/2018-08', 5878],
        ['Ashford', '2019-04/2019-08', 5250],
      ],
    ],
    [
      'an area called by two names',
      'kent-police/robbery',
      ['Area (district),2018/19', 'Folkestone & Hythe (formerly Shepway),5'],
      [['Folkestone and Hythe', FY18, 5]],
    ],
    [
      'a line for each district and year',
      'kent-police/robbery',
      ['District,Year,Crimes', 'Dover,2018/19,5'],
      [['Dover', FY18, 5]],
    ],
    [
      'a source that ends in a year',
      'kent-police/robbery',
      ['Area,2018/19,Notes', 'Dover,5,', 'Source: Kent Police, 2019'],
      [['Dover', FY18, 5]],
    ],
    [
      'the measure by another name',
      'kent-police/figures',
      ['Area,Period,Measure,Value', 'Dover,Apr-19,ASB incidents,5'],
      [['Dover', '2019-04', 5]],
    ],
    [
      'offences of the whole county',
      'kent-police/offence-categories',
      ['Crime in Kent and Medway', 'Offence,2018/19', 'Robbery,5'],
      [['Kent and Medway', FY18, 5]],
    ],
    [
      'offences of a district beside the county',
      'kent-police/offence-categories',
      ['Gravesham compared with Kent', 'Offence,2018/19', 'Robbery,5'],
      [['Gravesham', FY18, 5]],
    ],
    [
      'MARAC with underscores',
      'thanet/marac',
      ['year,cases_discussed,repeat_cases', '2018/19,100,25'],
      [
        ['Thanet', FY18, 100],
        ['Thanet', FY18, 25],
      ],
    ],
    [
      'top wards',
      'thanet/asb-incidents',
      ['Top five wards,2018/19', 'St. Michael’s & Éaston,5'],
      [['E07000114/st-michaels-and-easton', FY18, 5]],
    ],
  ])('%s', (_, place, table, figures) => {
    const assessment = assessed(place, lines(...table));
    expect(assessment.report.findings).toEqual([]);
    expect(figuresOf(assessment)).toEqual(figures);
  });

  test('a header printed again in capitals', () => {
    const table = lines('Area,2018/19', 'Dover,5', 'AREA,2018/19', 'Swale,6');
    expect(codesOf(assessed('kent-police/robbery', table))).toEqual([['header-repeated', 3]]);
  });
});

describe('a line that is of no one area, ward or category is stored as none', () => {
  test('subtotals and averages', () => {
    const table = lines(
      'Area,2018/19',
      'Dover,5',
      'Swale,6',
      'Sub-total,11',
      'Thanet,1',
      'District average,4.0',
      'Total,12',
    );
    const assessment = assessed('kent-police/robbery', table);
    expect(codesOf(assessment)).toEqual([
      ['line-not-stored', 4],
      ['line-not-stored', 6],
    ]);
    expect(figuresOf(assessment).map(([area]) => area)).toEqual(['Dover', 'Swale', 'Thanet']);
  });

  test('what is left of wards counts in their total', () => {
    const wards = ['Margate Central,5', 'Sub-total,5', 'All other wards,20', 'Unknown,1', 'Borough average,2'];
    const table = (total: number) =>
      assessed('thanet/asb-incidents', lines('Ward,2018/19', ...wards, `Total,${total}`));
    expect(figuresOf(table(26))).toEqual([['E07000114/margate-central', FY18, 5]]);
    expect(codesOf(table(26))).toEqual([3, 4, 5, 6].map((line) => ['line-not-stored', line]));
    expect(codesOf(table(27)).at(-1)).toEqual(['printed-total-differs', 7]);
  });

  test.each([
    ['thanet/asb-incidents', 'Ward,2018/19'],
    ['thanet/council-asb-cases', 'Category,Total'],
    ['kent-county/priorities', 'Priority,No. of CSPs'],
  ])('a total of another year is refused at %s', (place, header) => {
    const assessment = assessed(place, lines('2018/19', header, 'Noise,5', 'Total 2017/18,7'));
    expect(assessment.refused).toBe(true);
    expect(codesOf(assessment)).toContainEqual(['total-in-doubt', 4]);
  });

  test('"Kent total" of the county council is Kent', () => {
    const districts = comparedAreas(kent).flatMap(({ name }) => (name === 'Medway' ? [] : [`${name},2`]));
    const table = lines('Area,2018', ...districts, 'Kent total,24');
    expect(figuresOf(assessed('kent-county/road-casualties', table)).at(-1)).toEqual(['Kent', '2018-01/2018-12', 24]);
  });
});

describe('what would be misread is refused, and said to be', () => {
  test.each<[string, string, string[], [string, number]]>([
    [
      'wards of who knows which district',
      'kent-police/asb-incidents',
      ['ASB in Kent and Medway', 'Ward,2018/19', 'Victoria,5'],
      ['area-of-table-not-told', 2],
    ],
    [
      'a county’s title and a district’s file',
      'kent-police/offence-categories/swale.csv',
      ['Crime in Kent', 'Offence,2018/19', 'Robbery,5'],
      ['area-of-table-not-told', 2],
    ],
    [
      'hours for days',
      'maidstone/council-asb-cases',
      ['2018/19', 'Category,Total,Average hours to close', 'Noise,5,48'],
      ['column-not-understood', 2],
    ],
    [
      'days that a spreadsheet made',
      'kent-police/robbery',
      ['Area,18-Apr,19-Apr', 'Dover,5,6'],
      ['period-made-a-day', 1],
    ],
    [
      'days that a spreadsheet made below each other',
      'kent-police/robbery',
      ['area,period,value', 'Dover,19-Apr,5'],
      ['period-made-a-day', 2],
    ],
    ['quarters of either year', 'kent-police/robbery', ['Area,Q2 2018', 'Dover,5'], ['period-of-either-year', 1]],
    [
      'a year of two digits that may be a month',
      'kent-police/robbery',
      ['Area,2010/11,11/12', 'Dover,5,6'],
      ['column-not-understood', 1],
    ],
    [
      'a description of tables of wards',
      'ashford/asb-incidents',
      ['indicator,period,geography,data', 'ASB,2018/19,Ward,https://example.org'],
      ['dataset-not-yours', NaN],
    ],
  ])('%s', (_, place, table, [code, line]) => {
    const assessment = assessed(place, lines(...table));
    expect(assessment.refused).toBe(true);
    expect(codesOf(assessment)).toContainEqual([code, Number.isNaN(line) ? undefined : line]);
  });
});

describe('a plan', () => {
  const planned = (...table: string[]) =>
    assessed('swale/plan-targets', lines(...table)).statements.flatMap((said) =>
      said.kind === 'plan-targets' ? [[said.baseline, said.target, said.actual]] : [],
    );

  test.each(['<5', 'fewer than 5', 'up to 5', '1-4', 'about 50', 'about 50 families', 'c. 20'])(
    'keeps %s as words',
    (text) => {
      const [line] = planned('Priority,Action,Target 2019/20', `ASB,Train,${text}`);
      expect(line?.[1]).toMatchObject({ state: 'words', text, value: null });
    },
  );

  test.each([
    ['Priority,Action,Baseline,Target,Actual', ',,2018/19,2019/20,2019/20'],
    ['Priority,Action,2018/19,2019/20,', ',,Baseline,Target,Actual'],
  ])('may have a header of two lines: %s over %s', (upper, lower) => {
    expect(planned(upper, lower, 'ASB,Train,10,9,8')).toMatchObject([
      [
        { value: 10, period: FY18 },
        { value: 9, period: '2019-04/2020-03' },
        { value: 8, period: '2019-04/2020-03' },
      ],
    ]);
  });
});

test('what is approximate contradicts nothing and is contradicted by nothing', () => {
  const table = lines('Area,2017/18,2018/19,Change,% change', 'Dover,100,130,30,about 25%', 'Swale,c. 100,130,25,25%');
  expect(codesOf(assessed('kent-police/robbery', table))).toEqual([['value-approximate', 3]]);
});

test('a category is known by what is left of its name below the one it is part of', () => {
  const table = lines(
    'Offence,2018/19',
    'Burglary,10',
    '   Residential,6',
    '   Business and community,4',
    'Violence,20',
    'of which: Robbery,3',
  );
  expect(assessed('swale/offence-categories', table).figures.map(({ measure, value }) => [measure, value])).toEqual([
    ['burglary', 10],
    ['burglary-residential', 6],
    ['burglary-business-and-community', 4],
    ['violent-crime', 20],
    ['robbery', 3],
  ]);
});
