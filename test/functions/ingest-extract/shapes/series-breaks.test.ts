import { assessed, codesOf, lines } from '../assessed.ts';

const PLACE = 'kent-county/series-breaks';
const HEADER = 'Measure,From,Reason,Area';

test('a break has its measure, its month, its reason and its area', () => {
  const { report, statements } = assessed(
    PLACE,
    lines(HEADER, 'ASB incidents,April 2018,Counting rules changed,', 'road-casualties,2016-01,CRASH,Dover'),
  );
  expect(report.findings).toEqual([]);
  expect(statements).toEqual([
    {
      ...{ kind: 'series-breaks', line: 2, area: null, measure: 'asb-incidents', month: '2018-04' },
      reason: 'Counting rules changed',
    },
    {
      kind: 'series-breaks',
      line: 3,
      area: 'E07000108',
      measure: 'road-casualties',
      month: '2016-01',
      reason: 'CRASH',
    },
  ]);
});

test.each([
  ['its identifier', 'killed-or-seriously-injured'],
  ['its label', 'Road casualties killed or seriously injured'],
  ['another name, in any case', 'ksi'],
])('a measure may be named by %s', (_, name) => {
  const { statements } = assessed(PLACE, lines(HEADER, `${name},2016-01,CRASH,`));
  expect(statements).toMatchObject([{ measure: 'killed-or-seriously-injured' }]);
});

test('a break of the whole area is one of every area in it', () => {
  const { statements } = assessed('kent-police/series-breaks', lines(HEADER, 'ASB,2018-04,New rules,Kent'));
  expect(statements).toMatchObject([{ area: null }]);
});

test.each(['2018-04', 'Apr-18', 'April 2018', '2018-04-01', '01/04/2018', '1 April 2018'])(
  '%j is April 2018',
  (month) => {
    expect(assessed(PLACE, lines(HEADER, `ASB,${month},New rules,`)).statements).toMatchObject([{ month: '2018-04' }]);
  },
);

test.each(['', '2018', '2018/19', 'Apr-Aug 18', '15 April 2018', '2018-13'])('%j is no month to break at', (month) => {
  const { refused, report } = assessed(PLACE, lines(HEADER, `ASB,${month},New rules,`));
  expect(refused).toBe(true);
  expect(report.findings).toMatchObject([{ code: 'month-not-understood', line: 2, column: 'From', found: month }]);
});

test('a measure that there is not is refused, with a list of those that there are', () => {
  const { report } = assessed(PLACE, lines(HEADER, 'ASBOs,2018-04,New rules,'));
  expect(report.findings).toMatchObject([
    { code: 'statement-of-unknown-measure', line: 2, column: 'Measure', found: 'ASBOs' },
  ]);
  expect(report.findings[0]?.expected).toMatch(/^all-crime, .*asb-incidents/);
});

test('a name that two measures have is refused, with both', () => {
  const { report } = assessed(PLACE, lines(HEADER, 'Criminal damage,2018-04,New rules,'));
  expect(report.findings).toMatchObject([
    { code: 'measure-ambiguous', line: 2, expected: 'criminal-damage-and-arson, criminal-damage' },
  ]);
});

test.each([
  ['no reason', 'ASB,2018-04,,', 'text-missing'],
  ['no measure', ',2018-04,New rules,', 'text-missing'],
  ['an area that there is not', 'ASB,2018-04,New rules,Atlantis', 'area-not-known'],
])('a break with %s is refused', (_, line, code) => {
  expect(codesOf(assessed(PLACE, lines(HEADER, line)))).toEqual([[code, 2]]);
});

test('a break twice is told of, and refused where the reasons differ', () => {
  const first = 'ASB,2018-04,New rules,';
  expect(codesOf(assessed(PLACE, lines(HEADER, first, 'asb-incidents,Apr-18,new rules,')))).toEqual([
    ['statement-repeated', 3],
  ]);
  expect(codesOf(assessed(PLACE, lines(HEADER, first, 'ASB,2018-04,New app,')))).toEqual([
    ['statement-contradicted', 3],
  ]);
});
