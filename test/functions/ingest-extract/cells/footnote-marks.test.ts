import { assessed, codesOf, figuresOf, lines } from '../assessed.ts';

const POLICE = 'kent-police/all-crime';

test('marks on headings, names and numbers change none of them, and the notes below are notes', () => {
  const assessment = assessed(
    POLICE,
    lines(
      'All crime',
      'Area¹,Apr-Aug 18*,Apr-Aug 19 [2]',
      'Ashford1,"5,878*","5,250 [r]"',
      'Dover (2),5659†,5014',
      'Total*,11537,10264',
      '',
      '* Figures are provisional, and may change',
      '[1] Source: Kent Police, crime system',
      'Note: see the report',
    ),
  );
  expect(figuresOf(assessment).map(([area, , value]) => [area, value])).toEqual([
    ['Ashford', 5878],
    ['Ashford', 5250],
    ['Dover', 5659],
    ['Dover', 5014],
  ]);
  expect(assessment.report.findings).toEqual([]);
});

test('an approximate number is kept as one, and a small count held back as missing', () => {
  const assessment = assessed(POLICE, lines('Area,Apr 18,Apr 19', 'Ashford,"about 3,200",<5'));
  expect(assessment.figures).toMatchObject([{ value: 3200, aside: { approximate: true } }]);
  expect(codesOf(assessment)).toEqual([
    ['value-approximate', 2],
    ['value-not-given', 2],
  ]);
});

test.each(['117.000*', '117.000 [r]', 'c. 117.000'])('%s may be thousands, mark or no mark', (cell) => {
  expect(codesOf(assessed(POLICE, lines('Area,Apr 19', `Dover,${cell}`)))).toEqual([['value-ambiguous', 2]]);
});

test.each([
  ...[
    'Total',
    'Grand Total:',
    'Kent total',
    'County total',
    'All districts',
    'Sum',
    'Total (all districts)',
    'Total for Kent',
  ],
])('%s is a total: checked, and not stored', (label) => {
  const table = (total: number) => assessed(POLICE, lines('Area,Apr 19', 'Ashford,5', 'Dover,6', `${label},${total}`));
  expect(figuresOf(table(11)).map(([area]) => area)).toEqual(['Ashford', 'Dover']);
  expect(table(11).report.findings).toEqual([]);
  expect(codesOf(table(12))).toEqual([['printed-total-differs', 4]]);
});

test.each(['Ashford total', 'Total of something'])('%s is no total of all areas', (label) => {
  const assessment = assessed(POLICE, lines('Area,Apr 19', 'Ashford,5', `${label},5`));
  expect(codesOf(assessment)).toEqual([['area-not-known', 3]]);
});
