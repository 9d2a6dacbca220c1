import { assessed, codesOf, lines } from '../assessed.ts';

const ASHFORD = 'ashford/asb-incidents';
const POLICE = 'kent-police/asb-incidents';

test('a ward is known within its district, with its name as it is written', () => {
  const { figures, report } = assessed(ASHFORD, lines('Ward,Apr 18,Apr 19', "Aylesford & St. Mary's,5,6"));
  expect(report.readAs.shape).toBe('ward-table');
  expect(figures).toEqual([
    {
      measure: 'asb-incidents',
      area: 'E07000105/aylesford-and-st-marys',
      period: '2018-04',
      value: 5,
      line: 2,
      column: 'Apr 18',
      aside: { ward: "Aylesford & St. Mary's" },
    },
    expect.objectContaining({ period: '2019-04', value: 6, column: 'Apr 19' }),
  ]);
});

test('a district may report by ward what it counts itself, too', () => {
  const { figures } = assessed('ashford/asb-reports', lines('Ward,2018', 'Victoria,5'));
  expect(figures.map(({ measure, area }) => [measure, area])).toEqual([['asb-reports', 'E07000105/victoria']]);
});

test('two spellings of one ward are one ward', () => {
  const table = (value: number) => lines('Ward,Apr 19', "St Mary's,5", `St. Mary’s,${value}`);
  expect(codesOf(assessed(ASHFORD, table(5)))).toEqual([['figure-repeated', 3]]);
  const { report, refused } = assessed(ASHFORD, table(6));
  expect(refused).toBe(true);
  expect(report.findings).toMatchObject([{ code: 'figure-contradicted', line: 3, found: '6', expected: '5' }]);
  expect(report.findings[0]?.message).toContain('St. Mary’s');
});

describe('a sender of several districts', () => {
  test('says in a column which one a ward is in', () => {
    const { figures } = assessed(POLICE, lines('District,Ward,Apr 19', 'Dover,Park,5', 'Swale,Park,6'));
    expect(figures.map(({ area, value }) => [area, value])).toEqual([
      ['E07000108/park', 5],
      ['E07000113/park', 6],
    ]);
  });

  test('or in a title', () => {
    const { figures } = assessed(POLICE, lines('Wards of Dover', 'Ward,Apr 19', 'Park,5'));
    expect(figures.map(({ area }) => area)).toEqual(['E07000108/park']);
  });

  test('and is refused where it says it nowhere, or not on a line', () => {
    expect(codesOf(assessed(POLICE, lines('Ward,Apr 19', 'Park,5')))).toEqual([['area-of-table-not-told', 1]]);
    expect(codesOf(assessed(POLICE, lines('District,Ward,Apr 19', ',Park,5')))).toEqual([['area-missing', 2]]);
  });
});

test('a district’s table with wards of another is refused', () => {
  expect(codesOf(assessed(ASHFORD, lines('District,Ward,Apr 19', 'Dover,Park,5')))).toEqual([['area-not-yours', 2]]);
  expect(codesOf(assessed(ASHFORD, lines('Wards of Dover', 'Ward,Apr 19', 'Park,5')))).toEqual([
    ['table-of-another-area', 2],
  ]);
});

describe('a line of totals', () => {
  test.each(['Total', 'Ashford', 'Borough total', 'Ashford Borough', 'All wards', 'TOTAL:', 'Ashford total'])(
    '%s is checked and not stored',
    (label) => {
      const table = (total: number) => lines('Ward,Apr 18,Apr 19', 'Victoria,5,6', 'Stour,1,1', `${label},6,${total}`);
      const right = assessed(ASHFORD, table(7));
      expect(right.report.findings).toEqual([]);
      expect(right.figures).toHaveLength(4);
      const wrong = assessed(ASHFORD, table(8));
      expect(wrong.figures).toHaveLength(4);
      expect(wrong.report.findings).toMatchObject([
        { code: 'printed-total-differs', line: 4, column: 'Apr 19', found: '8', expected: '7' },
      ]);
    },
  );

  test('covers the wards of its district where the table has several', () => {
    const rows = ['Dover,Park,5', 'Dover,Total,6', 'Swale,Park,1', 'Swale,,1', ',Total,7'];
    expect(codesOf(assessed(POLICE, lines('District,Ward,Apr 19', ...rows)))).toEqual([
      ['printed-total-differs', 3],
      ['printed-total-differs', 6],
    ]);
  });

  test('is not checked where a ward’s figure is withheld', () => {
    const rows = ['Victoria,*', 'Stour,1', 'Total,6'];
    expect(codesOf(assessed(ASHFORD, lines('Ward,Apr 19', ...rows)))).toEqual([['value-not-given', 2]]);
  });
});

test('another area among the wards is no ward', () => {
  expect(codesOf(assessed(ASHFORD, lines('Ward,Apr 19', 'Victoria,5', 'Dover,9')))).toEqual([['area-not-yours', 3]]);
});

test('a figure without a ward is refused', () => {
  expect(codesOf(assessed(ASHFORD, lines('Ward,Apr 19', 'Victoria,5', ',9')))).toEqual([['area-missing', 3]]);
  expect(codesOf(assessed(ASHFORD, lines('Ward,Apr 19', 'Victoria,5', '***,9')))).toEqual([['area-missing', 3]]);
});

test('printed numbers are checked by the figures of their ward, but not its place or its rate', () => {
  const header = 'Ward,Apr 18,Apr 19,Change,% change,Rank,"Per 1,000"';
  expect(codesOf(assessed(ASHFORD, lines(header, 'Victoria,4,6,2,33,1,9', 'Stour,1,1,1,0,2,9')))).toEqual([
    ['printed-not-checked', 1],
    ['printed-not-checked', 1],
    ['printed-percent-wrong', 2],
    ['printed-change-wrong', 3],
  ]);
});

test('what a district drops of another’s measure without a column of wards stays refused', () => {
  const { report } = assessed(ASHFORD, lines('Area,Apr 19', 'Ashford,5'));
  expect(report.findings).toMatchObject([{ code: 'dataset-not-yours', found: 'asb-incidents' }]);
  expect(report.findings[0]?.message).toContain('except by ward');
  expect(assessed('ashford/population', 'Ward,2018\nVictoria,5\n').report.findings[0]?.message).not.toContain(
    'by ward',
  );
});
