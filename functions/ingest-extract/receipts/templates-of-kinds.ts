import { allOffences, type County } from '../../../schemas/county.ts';
import type { DatasetKind } from '../../../schemas/dataset.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { describePeriod, periodBetween } from '../../../schemas/period.ts';
import { measuresReportedBy } from '../../../schemas/who-sends-what.ts';
import { PLACEHOLDERS } from '../tables/placeholders.ts';
import { areasToFillIn, exampleArea, type Form, periodsToCompare } from './template.ts';

/** Of each named kind of extract: what is to be written in its template, and the template's cells. */
export const KIND_TEMPLATES: Record<DatasetKind, { holds: string; rowsOf(form: Form): string[][] }> = {
  figures: {
    holds: 'A line for each figure: take out the lines that you do not report, and repeat the others for each period.',
    rowsOf: (form) => [
      ['Area', 'Measure', 'Period', 'Value', 'Note'],
      ...areasToFillIn(form).flatMap((area) =>
        measuresReportedBy(form.county, form.submitter).map(({ id }) => [
          area.name,
          id,
          describePeriod(form.month),
          '',
          '',
        ]),
      ),
    ],
  },
  'offence-categories': {
    holds: 'A line for each category, of the one area that the first line names, and a column for each period.',
    rowsOf: (form) => [
      [`Crime by offence category, ${exampleArea(form)}`],
      ['Offence category', ...periodsToCompare(form)],
      ...offenceCategories(form.county).map((label) => [label, '', '']),
    ],
  },
  'street-crime': {
    holds: 'The columns of data.police.uk, a line for each incident.',
    rowsOf: () => [
      [
        ...['Crime ID', 'Month', 'Reported by', 'Falls within', 'Longitude', 'Latitude', 'Location', 'LSOA code'],
        ...['LSOA name', 'Crime type', 'Last outcome category', 'Context'],
      ],
    ],
  },
  'council-asb-cases': {
    holds: 'A line for each category of your own list, of the period that the first line names.',
    rowsOf: (form) => [
      [`Anti-social behaviour cases of ${exampleArea(form)}, ${describePeriod(form.month)}`],
      [...['Description', 'Total', 'O/S', 'Complete', 'First resp. ave (days)', 'Completed ave (days)']],
      [PLACEHOLDERS.category, '', '', '', '', ''],
    ],
  },
  marac: {
    holds: 'A line for each year from April to March, or for each month or quarter.',
    rowsOf: (form) => {
      const columns = ['Period', 'MARAC cases', 'Number of repeat victims'];
      const period = lastYearToMarch(form);
      const areas = areasToFillIn(form);
      return areas.length === 1
        ? [columns, [period, '', '']]
        : [['Area', ...columns], ...areas.map(({ name }) => [name, period, '', ''])];
    },
  },
  populations: {
    holds: 'A line for each area and year: the estimate at 30 June of that year.',
    rowsOf: (form) => [
      ['Area code', 'Area', 'Year', 'Population'],
      ...areasToFillIn(form).map(({ code, name }) => [code, name, String(Number(form.month.slice(0, 4)) - 1), '']),
    ],
  },
  'county-indicators': {
    holds: 'A line for each indicator; write a figure that is only approximate as “approximately 3,200”.',
    rowsOf: (form) => [
      ['Priority', 'Indicator', 'Previous period', 'Previous figure', 'Latest period', 'Latest figure', 'Comment'],
      [PLACEHOLDERS.priority, PLACEHOLDERS.indicator, periodsToCompare(form)[0], '', periodsToCompare(form)[1], '', ''],
    ],
  },
  'plan-targets': {
    holds: 'A line for each action; leave a cell empty where there is no figure yet.',
    rowsOf: (form) => [
      [`Partnership plan of ${exampleArea(form)}`],
      [
        'Priority',
        'Action',
        `${financialYear(form, -1)} baseline`,
        `${financialYear(form)} target`,
        `${financialYear(form)} actual`,
      ],
      [PLACEHOLDERS.priority, PLACEHOLDERS.action, '', '', ''],
    ],
  },
  priorities: {
    holds: 'A line for each priority.',
    rowsOf: (form) => [
      [`Priorities of community safety partnerships, ${financialYear(form)}`],
      ['Priority', 'Number of partnerships'],
      [PLACEHOLDERS.priority, ''],
    ],
  },
  meetings: {
    holds: 'A line for each meeting, and the day on which its papers go out.',
    rowsOf: () => [
      ['Committee', 'Date', 'Papers'],
      [PLACEHOLDERS.committee, '', ''],
    ],
  },
  'series-breaks': {
    holds: 'A line for each measure and the first month that was counted in the new way.',
    rowsOf: () => [
      ['Measure', 'From', 'Reason'],
      ['', '', ''],
    ],
  },
  'chart-rebases': {
    holds:
      'A line for each decision to begin a control chart anew, with the first month of it. Name the area whose chart it is, or none for the charts of all; and a committee or an office rather than a person.',
    rowsOf: () => [
      ['Measure', 'From', 'Reason', 'Area', 'Decided by', 'Decided on'],
      ['', '', '', '', PLACEHOLDERS.committee, ''],
    ],
  },
  'comparable-areas': {
    holds: 'A line for each area and one that it is compared with.',
    rowsOf: (form) => [
      ['Area', 'Comparable area'],
      [exampleArea(form), ''],
    ],
  },
};

/** The year from April to March in which the example month lies, or so many years after it: `2026/27`. */
function financialYear({ month }: Form, later = 0): string {
  const year = Number(month.slice(0, 4)) - (month.slice(5) < '04' ? 1 : 0) + later;
  return `${year}/${String(year + 1).slice(2)}`;
}

/** The last year from April to March that is over with the example month. */
function lastYearToMarch({ month }: Form): string {
  const year = Number(month.slice(0, 4)) - (month.slice(5) < '03' ? 1 : 0);
  return describePeriod(periodBetween(`${year - 1}-04`, `${year}-03`));
}

/** The names of all crime and its parts, each below what it is a part of. */
function offenceCategories(county: County): string[] {
  const withParts = (measure: Measure): string[] => {
    const parts = county.measures.filter(({ parent, ofWhich }) => parent === measure.id && !ofWhich);
    return [measure.label, ...parts.flatMap(withParts)];
  };
  const root = allOffences(county);
  return root === undefined ? [] : withParts(root);
}
