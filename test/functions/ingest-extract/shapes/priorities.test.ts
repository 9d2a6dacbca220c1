import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { statementSchema } from '../../../../schemas/statement.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { assessed, codesOf, lines } from '../assessed.ts';

const PLACE = 'kent-county/priorities';
const HEADER = 'Priority,No. of CSPs identifying these issues';

describeWith('seed-tables')('the priorities that were published', () => {
  const file = 'csp-priorities_2017-18.csv';
  const assessment = assessed(`${PLACE}/${file}`, readFileSync(shared('seed-tables', file)));

  test('can be stored as they are read', () => {
    expect(z.array(statementSchema).parse(assessment.statements)).toEqual(assessment.statements);
  });

  test('are ten, of the county and of the year in the name of the file, with nothing to complain of', () => {
    const of = { kind: 'priorities', area: 'E10000016', period: '2017-04/2018-03' };
    expect(assessment.statements).toEqual(
      (
        [
          ['ASB/Environmental', 10],
          ['Substance Misuse', 10],
          ['Domestic Abuse', 9],
          ['Serious and Organised Crime', 8],
          ['Safeguarding', 7],
          ['Victims / Vulnerable People', 7],
          ['Reducing Reoffending', 7],
          ['Mental Health', 6],
          ['Road Safety', 5],
          ['Community Confidence', 4],
        ] as const
      ).map(([priority, partnerships], at) => ({ ...of, line: at + 2, priority, partnerships })),
    );
    expect(assessment.report.findings).toEqual([]);
  });
});

test.each([
  ['no period', [], null],
  ['a title', ['Priorities of 2018/19'], '2018-04/2019-03'],
])('with %s the period is %j', (_, titles, period) => {
  const { statements } = assessed(PLACE, lines(...titles, HEADER, 'ASB,10'));
  expect(statements).toMatchObject([{ period }]);
});

test('the heading of the numbers may name the period', () => {
  const { statements } = assessed(
    PLACE,
    lines('Priorities in 2019/20', 'Number of partnerships 2018/19,Theme', '3,ASB'),
  );
  expect(statements).toMatchObject([{ priority: 'ASB', partnerships: 3, period: '2018-04/2019-03' }]);
});

test.each([
  'Number of CSPs',
  'No. of CSPs identifying these issues',
  'CSPs',
  'Partnerships',
  'Count',
  'How many partnerships share it',
])('%j heads the numbers', (heading) => {
  expect(assessed(PLACE, lines(`Issue,${heading}`, 'ASB,3')).statements).toMatchObject([{ partnerships: 3 }]);
});

test.each([
  ['Priorities of the partnerships', 12, 13, 'Kent'],
  ['Priorities in Kent and Medway', 13, 14, 'Kent and Medway'],
])('under %j there are no more than %i partnerships', (title, most, more, area) => {
  expect(assessed(PLACE, lines(title, HEADER, `ASB,${most}`)).report.findings).toEqual([]);
  const { refused, report } = assessed(PLACE, lines(title, HEADER, `ASB,${more}`));
  expect(refused).toBe(true);
  expect(report.findings).toMatchObject([
    { code: 'more-than-partnerships', line: 3, found: String(more), expected: String(most) },
  ]);
  expect(report.findings[0]?.message).toContain(`${area} has no more than ${most}`);
});

test('a title that names several districts is refused', () => {
  expect(codesOf(assessed(PLACE, lines('Dartford and Gravesham', HEADER, 'ASB,1')))).toEqual([
    ['table-of-several-areas', 2],
  ]);
});

test.each(['', 'many', '-1', '2.5', '10%'])('%j partnerships are not stored', (cell) => {
  const { statements } = assessed(PLACE, lines(HEADER, 'Drugs,4', `ASB,${cell}`));
  expect(statements.filter(({ line }) => line === 3)).toEqual([]);
});

test('a line that lost its number is not lost in silence', () => {
  expect(codesOf(assessed(PLACE, lines(HEADER, 'Drugs,4', 'ASB,', 'Road safety,3')))).toEqual([
    ['line-passed-over', 3],
  ]);
});

test('a total is checked and not stored', () => {
  const right = assessed(PLACE, lines(HEADER, 'Drugs,4', 'ASB,5', 'Total,9'));
  expect(right.statements).toHaveLength(2);
  expect(codesOf(right)).toEqual([]);
  const wrong = assessed(PLACE, lines(HEADER, 'Drugs,4', 'ASB,5', 'Total,10'));
  expect(wrong.report.findings).toMatchObject([{ code: 'printed-total-differs', line: 4, found: '10', expected: '9' }]);
});

test('a priority twice is told of, and refused where the numbers differ', () => {
  expect(codesOf(assessed(PLACE, lines(HEADER, 'Victims / Vulnerable,7', 'victims/vulnerable,7')))).toEqual([
    ['statement-repeated', 3],
  ]);
  expect(codesOf(assessed(PLACE, lines(HEADER, 'ASB,7', 'ASB,8')))).toEqual([['statement-contradicted', 3]]);
});
