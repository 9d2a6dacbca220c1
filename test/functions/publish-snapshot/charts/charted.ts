import { controlCharts, type MonthlySeries } from '../../../../functions/publish-snapshot/charts/control-charts.ts';
import type { ControlChart } from '../../../../schemas/control-chart.ts';
import type { Measure } from '../../../../schemas/measure.ts';
import { monthAfter, monthsApart } from '../../../../schemas/period.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { StatementOf } from '../../../../schemas/statement.ts';
import { codeOf } from '../police-table-of-2019.ts';

/** Twelve months in which nothing stands out. */
export const LEVEL = [50, 52, 49, 51, 50, 53, 48, 50, 52, 49, 51, 50];

/** What divides charts, as a test tells it. */
export type Stated = {
  breaks?: readonly StatementOf<'series-breaks'>[];
  rebases?: readonly StatementOf<'chart-rebases'>[];
  incompleteMonths?: readonly string[];
};

/** All crime, of which fewer is better unless told otherwise. */
export function crime(polarity: Measure['polarity'] = 'fewer-is-better'): Measure {
  return { id: 'all-crime', label: 'All recorded crime', unit: 'offences', polarity, reportedBy: ['police'] };
}

/** The same figures of each area (Dover alone unless told otherwise) from January 2018 on; null for a month without one. */
export function series(values: readonly (number | null)[], names: readonly string[] = ['Dover']): MonthlySeries {
  return {
    areas: names.map((name) => ({ code: codeOf(name), name })),
    months: values.map((_, at) => monthAfter('2018-01', at)),
    valueAt: (_, month) => values[monthsApart('2018-01', month)] ?? null,
  };
}

export function charted(of: MonthlySeries, stated: Stated = {}, measure = crime()): ControlChart[] {
  const { breaks = [], rebases = [], incompleteMonths = [] } = stated;
  return controlCharts({ measure, county: kent }, of, {
    breaks: breaks.map((statement) => ({ statement, uploadId: 'stated' })),
    rebases: rebases.map((statement) => ({ statement, uploadId: 'stated' })),
    incompleteMonths: new Set(incompleteMonths),
  });
}

const SAID = { line: 2, area: null, measure: 'all-crime' };

export function broken(month: string, told: Partial<StatementOf<'series-breaks'>> = {}): StatementOf<'series-breaks'> {
  return { kind: 'series-breaks', ...SAID, month, reason: 'New rules', ...told };
}

export function rebased(month: string, told: Partial<StatementOf<'chart-rebases'>> = {}): StatementOf<'chart-rebases'> {
  const decided = { decidedBy: 'Scrutiny Committee', decidedOn: '2019-05-01' };
  return { kind: 'chart-rebases', ...SAID, month, reason: 'New patrols', ...decided, ...told };
}
