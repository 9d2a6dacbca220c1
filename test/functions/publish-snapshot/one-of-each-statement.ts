import type { IndicatorFigure, Planned, Statement } from '../../../schemas/statement.ts';
import { codeOf } from './police-table-of-2019.ts';

const planned: Planned = { state: 'number', text: '50%', value: 50, unit: 'percent', period: '2013-04/2014-03' };
const figure: IndicatorFigure = { period: '2016-07/2017-06', text: 'about 3,200', value: 3_200, approximate: true };
const area = codeOf('Ashford');

/** A statement of every kind there is. */
export const ONE_OF_EACH: Statement[] = [
  {
    kind: 'council-asb-cases',
    line: 2,
    area,
    period: '2018-01/2018-12',
    category: 'Litter',
    total: 12,
    outstanding: 1,
    complete: 11,
    firstResponseAverageDays: 0.1,
    completedAverageDays: 6.7,
  },
  {
    kind: 'plan-targets',
    line: 2,
    area,
    priority: '',
    action: 'Support victims',
    baseline: planned,
    target: planned,
    actual: planned,
  },
  { kind: 'priorities', line: 2, area, period: null, priority: 'Mental Health', partnerships: 6 },
  {
    kind: 'county-indicators',
    line: 2,
    area,
    priority: 'Domestic Abuse',
    indicator: 'One Stop Shop visitors',
    measure: 'one-stop-shop-visitors',
    previous: null,
    latest: figure,
    comment: 'similar to the previous year',
  },
  { kind: 'meetings', line: 2, area, committee: 'Scrutiny Committee', date: '2019-02-26', papersOn: null },
  { kind: 'series-breaks', line: 2, area: null, measure: 'all-crime', month: '2019-01', reason: 'Counting rules' },
  {
    kind: 'chart-rebases',
    line: 2,
    area: null,
    measure: 'all-crime',
    month: '2019-01',
    reason: 'New patrols',
    decidedBy: 'Scrutiny Committee',
    decidedOn: '2019-02-26',
  },
  { kind: 'comparable-areas', line: 2, area, comparable: { code: null, name: 'Braintree' } },
];
