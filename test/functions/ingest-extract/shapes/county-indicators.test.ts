import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { statementSchema } from '../../../../schemas/statement.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { assessed, codesOf, figuresOf, lines } from '../assessed.ts';

const PLACE = 'kent-county/county-indicators';
const HEADER = 'Priority,Indicator,Previous period,Previous figure,Latest period,Latest figure,Comment';

describeWith('seed-tables')('the indicators that were published', () => {
  const file = 'county-indicators_kent-and-medway.csv';
  const assessment = assessed(`${PLACE}/${file}`, readFileSync(shared('seed-tables', file)));

  test('can be stored as they are read', () => {
    expect(z.array(statementSchema).parse(assessment.statements)).toEqual(assessment.statements);
  });

  test('are five statements, each of a measure known here', () => {
    expect(assessment.statements).toMatchObject([
      { line: 4, measure: 'domestic-abuse-incidents', priority: 'Domestic Abuse', comment: '' },
      { line: 5, measure: 'one-stop-shop-visitors', previous: null },
      { line: 6, measure: 'road-casualties' },
      { line: 7, measure: 'asb-incidents', comment: 'decrease of 12.8%' },
      { line: 8, measure: 'hate-crime' },
    ]);
  });

  test('are figures of Kent and Medway too, with what is said of them', () => {
    expect(figuresOf(assessment)).toEqual(
      (
        [
          ['2016-01/2016-12', 34664],
          ['2017-01/2017-12', 39756],
          ['2016-07/2017-06', 3200],
          ['2015-01/2015-12', 5799],
          ['2016-01/2016-12', 6122],
          ['2016-01/2016-12', 46036],
          ['2017-01/2017-12', 40151],
          ['2016-01/2016-12', 1730],
          ['2017-01/2017-12', 3082],
        ] as const
      ).map(([period, value]) => ['Kent and Medway', period, value]),
    );
    expect(assessment.figures.map(({ aside }) => aside)).toEqual([
      undefined,
      undefined,
      { approximate: true, note: 'similar to the previous year' },
      undefined,
      { note: 'Not directly comparable: CRASH recording introduced January 2016' },
      undefined,
      { note: 'decrease of 12.8%' },
      undefined,
      { note: 'increase in all strands' },
    ]);
  });

  test('have one figure that is approximate, and nothing else to tell', () => {
    expect(codesOf(assessment)).toEqual([['value-approximate', 5]]);
  });
});

test.each([
  ['Performance in Kent and Medway', 'Kent and Medway'],
  ['Performance in Kent', 'Kent'],
  ['Performance', 'Kent and Medway'],
  ['Performance in Ashford', 'Ashford'],
  ['Performance in Medway', 'Medway'],
])('under the title %j the figures are of %s', (title, area) => {
  const assessment = assessed(PLACE, lines(title, HEADER, 'ASB,ASB incidents,,,2017,5,'));
  expect(figuresOf(assessment)).toEqual([[area, '2017-01/2017-12', 5]]);
});

test('a column of areas says of each line whose it is', () => {
  const header = 'Area,Indicator,Latest period,Latest figure';
  const assessment = assessed(PLACE, lines(header, 'Dover,ASB incidents,2017,5', 'Swale,ASB incidents,2017,6'));
  expect(figuresOf(assessment).map(([area]) => area)).toEqual(['Dover', 'Swale']);
  expect(codesOf(assessed(PLACE, lines(header, ',ASB incidents,2017,5')))).toEqual([['area-missing', 2]]);
});

test.each(['asb-incidents', 'ASB', 'anti-social behaviour incidents'])('%j is a measure', (indicator) => {
  expect(assessed(PLACE, lines(HEADER, `x,${indicator},,,2017,5,`)).statements).toMatchObject([
    { measure: 'asb-incidents' },
  ]);
});

test.each(['Satisfaction', 'population', 'street-crime-all'])('%j is kept as a statement only', (indicator) => {
  const assessment = assessed(PLACE, lines(HEADER, `x,${indicator},2016,82%,2017,some 85.5%,`));
  expect(assessment.figures).toEqual([]);
  expect(assessment.statements).toMatchObject([
    { measure: null, previous: { value: 82, text: '82%' }, latest: { text: 'some 85.5%' } },
  ]);
  expect(codesOf(assessment)).toEqual([['indicator-not-a-measure', 2]]);
});

describe('a percentage in the comment', () => {
  test.each([
    ['decrease of 12.8%', null],
    ['down 12.8%', null],
    ['12.8% lower than the previous year', null],
    ['a reduction of 13 per cent, mostly in Thanet', null],
    ['-12.8%, a fall', 'percent-not-checked'],
    ['12.8% of cases', 'percent-not-checked'],
    ['up 3% in Dover', 'percent-not-checked'],
    ['down 12.8%; crime up 5%', 'percent-not-checked'],
    ['decrease of 12.7%', 'printed-percent-cut-off'],
    ['decrease of 14.7%', 'printed-percent-wrong'],
    ['increase of 12.8%', 'printed-percent-wrong'],
    ['up 5%', 'printed-percent-wrong'],
    ['fewer than before', null],
  ])('%j beside 46,036 and 40,151: %s', (comment, code) => {
    const content = lines(HEADER, `ASB,ASB incidents,2016,"46,036",2017,"40,151","${comment}"`);
    expect(codesOf(assessed(PLACE, content))).toEqual(code === null ? [] : [[code, 2]]);
  });

  test('that is wrong is told with the right one', () => {
    const { report } = assessed(PLACE, lines(HEADER, 'ASB,ASB incidents,2016,145,2017,278,rise of 48%'));
    expect(report.findings).toMatchObject([
      { code: 'printed-percent-wrong', severity: 'warning', column: 'Comment', found: 'rise of 48%', expected: '91.7' },
    ]);
  });

  test.each([
    ['approximate', '2016,about 100,2017,50'],
    ['not counts', '2016,80%,2017,40%'],
    ['of one length', '2016,100,Jan-Jun 2017,50'],
  ])('is not checked where its figures are not comparable: %s', (why, cells) => {
    const { report } = assessed(PLACE, lines(HEADER, `x,Satisfaction,${cells},down 12%`));
    const told = report.findings.filter(({ code }) => code === 'percent-not-checked');
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
  });
});

test.each([
  ['a figure without a period', 'x,ASB,,5,2017,6,', 'indicator-without-period', 'Previous period'],
  ['a period without a figure', 'x,ASB,2016,,2017,6,', 'value-missing', 'Previous figure'],
  ['a period that cannot be read', 'x,ASB,,,10/11,6,', 'period-not-understood', 'Latest period'],
  ['a figure that is no number', 'x,ASB,,,2017,many,', 'value-not-a-number', 'Latest figure'],
  ['a latest period that is the earlier', 'x,ASB,2017,5,2016,6,', 'indicator-periods-reversed', 'Latest period'],
  ['a name that two measures have', 'x,Criminal damage,,,2017,6,', 'measure-ambiguous', 'Indicator'],
  ['no indicator', 'x,,,,2017,6,', 'text-missing', 'Indicator'],
])('%s is told of on its line', (_, line, code, column) => {
  expect(assessed(PLACE, lines('', HEADER, line)).report.findings).toMatchObject([{ code, line: 3, column }]);
});

test('the comment goes with the latest figure only', () => {
  const { figures } = assessed(PLACE, lines(HEADER, 'x,ASB,2016,5,2017,6,a new app'));
  expect(figures.map(({ aside }) => aside)).toEqual([undefined, { note: 'a new app' }]);
});

test('an indicator twice is told of, and refused where its figures differ', () => {
  const first = 'x,ASB,2016,5,2017,6,';
  expect(codesOf(assessed(PLACE, lines(HEADER, first, first)))).toContainEqual(['statement-repeated', 3]);
  const contradicted = assessed(PLACE, lines(HEADER, first, 'x,ASB,2016,5,2017,7,'));
  expect(codesOf(contradicted)).toContainEqual(['statement-contradicted', 3]);
  expect(contradicted.refused).toBe(true);
});

test('a header may be two lines', () => {
  const content = lines(
    'Priority,Indicator,Previous,,Latest,,Comment',
    ',,Period,Figure,Period,Figure,',
    'x,ASB,2016,5,2017,6,',
  );
  expect(figuresOf(assessed(PLACE, content)).map(([, period, value]) => [period, value])).toEqual([
    ['2016-01/2016-12', 5],
    ['2017-01/2017-12', 6],
  ]);
});
