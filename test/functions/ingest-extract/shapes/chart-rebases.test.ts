import { assessed, codesOf, lines } from '../assessed.ts';

const PLACE = 'kent-county/chart-rebases';
const HEADER = 'Measure,From,Reason,Area,Decided by,Decided on';

const decision = (told: Partial<Record<'measure' | 'from' | 'reason' | 'area' | 'by' | 'on', string>> = {}) => {
  const { measure, from, reason, area, by, on } = {
    ...{ measure: 'ASB incidents', from: 'April 2018', reason: 'New patrols', area: 'Dover' },
    ...{ by: 'Kent Community Safety Partnership', on: '12 March 2019' },
    ...told,
  };
  return [measure, from, reason, area, by, on].join(',');
};

test('a rebase has its measure, its month, its reason and its area, and who decided it when', () => {
  const { report, statements } = assessed(PLACE, lines(HEADER, decision(), decision({ area: '', on: '2019-03-12' })));
  expect(report.findings).toEqual([]);
  const said = {
    ...{ kind: 'chart-rebases', measure: 'asb-incidents', month: '2018-04', reason: 'New patrols' },
    ...{ decidedBy: 'Kent Community Safety Partnership', decidedOn: '2019-03-12' },
  };
  expect(statements).toEqual([
    { ...said, line: 2, area: 'E07000108' },
    { ...said, line: 3, area: null },
  ]);
});

test('one of the whole area is of its own chart, not of every area in it', () => {
  const { statements } = assessed(PLACE, lines(HEADER, decision({ area: 'Kent and Medway' })));
  expect(statements).toMatchObject([{ area: 'E23000032' }]);
});

test.each([
  ['Approved by', 'Date of decision'],
  ['Decision by', 'Date decided'],
  ['Agreed by', 'Agreed'],
])('%s and %s say so too, in any order of columns', (by, on) => {
  const { report, statements } = assessed(
    PLACE,
    lines(`${on},${by},Why,Series,Since`, '12/03/2019,Scrutiny Committee,New patrols,ASB,2018-04'),
  );
  expect(report.findings).toEqual([]);
  expect(statements).toMatchObject([{ decidedBy: 'Scrutiny Committee', decidedOn: '2019-03-12', month: '2018-04' }]);
});

test.each([
  ['no reason', { reason: '' }, 'text-missing', 'Reason'],
  ['nobody who decided it', { by: '' }, 'text-missing', 'Decided by'],
  ['no day on which it was decided', { on: '' }, 'text-missing', 'Decided on'],
  ['a month for the day on which it was decided', { on: 'March 2019' }, 'date-not-understood', 'Decided on'],
  ['a day that has another name', { on: 'Monday 12 March 2019' }, 'weekday-wrong', 'Decided on'],
  ['a month that is none', { from: '2018' }, 'month-not-understood', 'From'],
  ['a measure that there is not', { measure: 'ASBOs' }, 'statement-of-unknown-measure', 'Measure'],
  ['an area that there is not', { area: 'Atlantis' }, 'area-not-known', 'Area'],
])('a rebase with %s is refused', (_, told, code, column) => {
  const { refused, report } = assessed(PLACE, lines(HEADER, decision(told)));
  expect(refused).toBe(true);
  expect(report.findings).toMatchObject([{ code, line: 2, column }]);
});

test('a table that does not say who decided is no table of rebases', () => {
  const { refused, report } = assessed(PLACE, lines('Measure,From,Reason', 'ASB,2018-04,New patrols'));
  expect(refused).toBe(true);
  expect(report.findings).toMatchObject([{ code: 'header-not-recognised' }]);
});

test('only the county decides', () => {
  expect(assessed('kent-police/chart-rebases', lines(HEADER, decision())).refused).toBe(true);
});

test('a person who decided it is not taken', () => {
  const { refused, report } = assessed(PLACE, lines(HEADER, decision({ by: 'Jane Smith' })));
  expect(refused).toBe(true);
  expect(report.findings).toContainEqual(expect.objectContaining({ code: 'personal-data-name', line: 2 }));
});

test.each([
  'KCSP Working Group',
  'Scrutiny Committee',
  'County Council',
  'Director of Public Health',
  'Head of Community Safety',
  'Safer Communities Board',
  'Chief Constable',
  'Performance Board',
  'Gravesham and Dartford CSP',
  'Cabinet',
  'Executive Board',
  'Kent Police',
])('%s is nobody, though a day stands beside it', (by) => {
  expect(assessed(PLACE, lines(HEADER, decision({ by }))).report.findings).toEqual([]);
});

test('a rebase twice is told of, and refused where anything that is said of it differs', () => {
  expect(
    codesOf(assessed(PLACE, lines(HEADER, decision(), decision({ from: 'Apr-18', reason: 'new patrols' })))),
  ).toEqual([['statement-repeated', 3]]);
  for (const other of [{ reason: 'New app' }, { by: 'Scrutiny Committee' }, { on: '13 March 2019' }]) {
    expect(codesOf(assessed(PLACE, lines(HEADER, decision(), decision(other))))).toEqual([
      ['statement-contradicted', 3],
    ]);
  }
});
