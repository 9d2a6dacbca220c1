import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Planned, type StatementOf, statementSchema } from '../../../../schemas/statement.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { assessed, codesOf, lines } from '../assessed.ts';

const PLACE = 'tonbridge-and-malling/plan-targets';
const HEADER = 'Priority,Action/target,Baseline 2012/13,2013/14 target,2013/14 actual figures';

describeWith('seed-tables')('the plan that was published', () => {
  const file = 'plan-targets_tonbridge-and-malling_2013-14.csv';
  const assessment = assessed(`${PLACE}/${file}`, readFileSync(shared('seed-tables', file)));

  test('can be stored as it is read', () => {
    expect(z.array(statementSchema).parse(assessment.statements)).toEqual(assessment.statements);
  });

  test('has a target for each of its fourteen actions, of its sender, from its own line', () => {
    const targets = targetsOf(assessment);
    expect(targets.map(({ line }) => line)).toEqual(Array.from({ length: 14 }, (_, at) => at + 4));
    expect(new Set(targets.map(({ area }) => area))).toEqual(new Set(['E07000115']));
    expect(targets[0]?.action).toBe("Develop 'Themis' to case manage ASB cases");
  });

  test('has every baseline and target read as what it is', () => {
    expect(targetsOf(assessment).map(({ baseline, target }) => [inShort(baseline), inShort(target)])).toEqual([
      ['not-applicable', 'words'],
      ['33', '40'],
      ['82 percent', '80 percent'],
      ['words', '74 families'],
      ['8', '20'],
      ['33', '40'],
      ['words', '50 percent of cases'],
      ['39', '50'],
      ['3', '10'],
      ['8', '6'],
      ['not-applicable', '1 held'],
      ['6', '6'],
      ['3', '3'],
      ['not-applicable', 'words'],
    ]);
  });

  test('has no actual reported, never a 0, and says so once', () => {
    const actual = { state: 'not-reported', text: '', value: null, unit: null, period: '2013-04/2014-03' };
    for (const target of targetsOf(assessment)) expect(target.actual).toEqual(actual);
    expect(assessment.report.findings).toEqual([
      expect.objectContaining({
        code: 'plan-cells-empty',
        severity: 'warning',
        column: '2013/14 actual figures',
        found: '14',
        message: expect.stringContaining('14 of 14 (lines 4, 5, 6, 7, 8 and 9 more)'),
      }),
    ]);
  });
});

test.each([
  ['33', { state: 'number', value: 33, unit: null }],
  ['"1,204"', { state: 'number', value: 1204, unit: null }],
  ['82%', { state: 'number', value: 82, unit: 'percent' }],
  ['82.5 per cent', { state: 'number', value: 82.5, unit: 'percent' }],
  ['74 families', { state: 'number', value: 74, unit: 'families' }],
  ['50% of cases', { state: 'number', value: 50, unit: 'percent of cases' }],
  ['"£5,000"', { state: 'number', value: 5000, unit: 'pounds' }],
  ['0', { state: 'number', value: 0, unit: null }],
  ['1 in 4', { state: 'words', value: null }],
  ['31 March', { state: 'words', value: null }],
  ['3rd quarter', { state: 'words', value: null }],
  ['3 officers. They began in May', { state: 'words', value: null }],
  ['New project', { state: 'words', value: null }],
  ['n/a', { state: 'not-applicable', value: null }],
  ['Not applicable', { state: 'not-applicable', value: null }],
  ['XX', { state: 'not-reported', value: null }],
  ['TBC', { state: 'not-reported', value: null }],
  ['-', { state: 'not-reported', value: null }],
  ['', { state: 'not-reported', value: null }],
])('%j under actual is read as %o', (cell, planned) => {
  const [target] = targetsOf(assessed(PLACE, lines(HEADER, `ASB,Act,1,2,${cell}`)));
  expect(target?.actual).toMatchObject({ ...planned, text: cell.replaceAll('"', ''), period: '2013-04/2014-03' });
});

test.each(['XX', 'XXX', 'tbc', '??'])('%j is told of on its own line, as something still to be put in', (cell) => {
  const { refused, report } = assessed(PLACE, lines('Review', HEADER, 'ASB,Act,1,2,3', `ASB,Other,1,2,${cell}`));
  expect(refused).toBe(false);
  expect(report.findings).toMatchObject([
    { code: 'plan-cell-to-be-put-in', line: 4, column: '2013/14 actual figures', found: cell },
  ]);
});

test('columns may stand in any order, and one that is not there is not complained of', () => {
  const content = lines('Target (2014/15),Action,Theme,Lead officer', '40,Act,ASB,-');
  const assessment = assessed('ashford/plan-targets', content);
  expect(targetsOf(assessment)).toMatchObject([
    {
      priority: 'ASB',
      action: 'Act',
      baseline: { state: 'not-reported', period: null },
      target: { value: 40, period: '2014-04/2015-03' },
      actual: { state: 'not-reported', period: null },
    },
  ]);
  expect(codesOf(assessment)).toEqual([['column-not-used', 1]]);
});

test('headings without a period have that of the titles', () => {
  const [target] = targetsOf(
    assessed(PLACE, lines('Review of actions 2013/14', 'Priority,Action,Baseline,Target,Actual', 'ASB,Act,1,2,3')),
  );
  expect([target?.baseline, target?.target, target?.actual].map((planned) => planned?.period)).toEqual([
    null,
    '2013-04/2014-03',
    '2013-04/2014-03',
  ]);
});

test.each([
  'Priority,Action/target,Baseline 2012/13,2013/14 target,2013/14 actual figures',
  'Theme,Actions,Baseline (2012/13),Target 2013/14,Actual 2013/14',
  'Priority area,Key actions,Baseline 12/13,Target 13/14,Outturn 13/14',
  'Objective,What we will do,2012-13 baseline,2013-14 target,2013-14 results',
])('%j heads a plan', (header) => {
  const [target] = targetsOf(assessed(PLACE, lines(header, 'ASB,Act,1,2,3')));
  expect(target).toMatchObject({ priority: 'ASB', action: 'Act', baseline: { value: 1 }, target: { value: 2 } });
  expect(target?.actual.value).toBe(3);
});

test('an action that reads like a heading is an action', () => {
  const content = lines(HEADER, 'ASB,Run a project,New project,Target met,', 'ASB,Act,1,2,3');
  expect(targetsOf(assessed(PLACE, content)).map(({ line }) => line)).toEqual([2, 3]);
});

test('a header that says one year twice is told of', () => {
  const header = 'Priority,Action,Baseline 2012/13,2012/13 target,2013/14 actual';
  const { report, refused } = assessed(PLACE, lines('', header, 'ASB,Act,1,2,3'));
  expect(refused).toBe(false);
  expect(report.findings).toMatchObject([
    { code: 'baseline-not-before-target', severity: 'warning', line: 2, column: 'Baseline 2012/13' },
    { code: 'actual-of-other-period', severity: 'warning', line: 2, column: '2013/14 actual' },
  ]);
});

test('two columns of targets are refused, for which of them counts cannot be told', () => {
  const assessment = assessed(PLACE, lines('Action,2012/13 target,2013/14 target', 'Act,1,2'));
  expect(codesOf(assessment)).toEqual([['column-twice', 1]]);
});

describe('a priority', () => {
  test('that was merged over several lines is that of each, and the lines are named', () => {
    const assessment = assessed(
      PLACE,
      lines(HEADER, 'ASB,One,1,2,3', ',Two,1,2,3', 'Drugs,Three,1,2,3', ',Four,1,2,3'),
    );
    expect(targetsOf(assessment).map(({ priority }) => priority)).toEqual(['ASB', 'ASB', 'Drugs', 'Drugs']);
    expect(assessment.report.findings).toMatchObject([{ code: 'priority-from-above', column: 'Priority' }]);
    expect(assessment.report.findings[0]?.message).toContain('lines 3, 5');
  });

  test('may stand alone as a heading over its lines', () => {
    const assessment = assessed(PLACE, lines(HEADER, 'ASB,,,,', ',One,1,2,3'));
    expect(targetsOf(assessment)).toMatchObject([{ priority: 'ASB', line: 3 }]);
    expect(codesOf(assessment)).toEqual([]);
  });

  test('that stands alone and heads nothing is passed over, and told of', () => {
    const assessment = assessed(PLACE, lines(HEADER, 'ASB,One,1,2,3', 'Source: the partnership,,,,'));
    expect(targetsOf(assessment)).toHaveLength(1);
    expect(codesOf(assessment)).toEqual([['line-passed-over', 3]]);
  });
});

test('an action is kept once: told of where it is repeated, refused where it is contradicted', () => {
  const once = ['ASB,Hold one event,1,2,3', 'ASB,Hold one event.,1,2,3'];
  const repeated = assessed(PLACE, lines(HEADER, ...once));
  expect(targetsOf(repeated)).toHaveLength(1);
  expect(repeated.report.findings).toMatchObject([{ code: 'statement-repeated', severity: 'notice', line: 3 }]);
  const contradicted = assessed(PLACE, lines(HEADER, ...once, 'ASB,Hold one event,1,2,4'));
  expect(contradicted.refused).toBe(true);
  expect(codesOf(contradicted)).toContainEqual(['statement-contradicted', 4]);
});

test.each([
  ['no action', ',,1,2,3', 'text-missing'],
  ['an action of more than 2,000 characters', `ASB,${'long '.repeat(500)},1,2,3`, 'text-too-long'],
  ['a cell too few', 'ASB,Act,1,2', 'row-too-short'],
  ['a cell too many', 'ASB,Act,1,2,3,4', 'row-too-long'],
])('a line with %s is refused', (_, line, code) => {
  const assessment = assessed(PLACE, lines(HEADER, line));
  expect(codesOf(assessment)).toEqual([[code, 2]]);
  expect(assessment.refused).toBe(true);
});

test('a plan whose title names another district is refused', () => {
  const assessment = assessed('ashford/plan-targets', lines('Dover partnership plan', HEADER, 'ASB,Act,1,2,3'));
  expect(codesOf(assessment)).toEqual([['table-of-another-area', 2]]);
});

test('a plan of the county is of the county, and may name a district on each line', () => {
  const plan = assessed('kent-county/plan-targets', lines('Action,Target', 'Act,1'));
  expect(targetsOf(plan)).toMatchObject([{ area: 'E10000016' }]);
  const plans = assessed(
    'kent-county/plan-targets',
    lines('District,Action,Target', 'Dover,Act,1', 'Swale,Act,2', ',Act,3'),
  );
  expect(codesOf(plans)).toEqual([['area-missing', 4]]);
});

function targetsOf({ statements }: { statements: readonly { kind: string }[] }): StatementOf<'plan-targets'>[] {
  return statements.filter((statement): statement is StatementOf<'plan-targets'> => statement.kind === 'plan-targets');
}

function inShort({ state, value, unit }: Planned): string {
  return state === 'number' ? [value, unit].filter((part) => part !== null).join(' ') : state;
}
