import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type * as z from 'zod';
import type { IndicatorFigure, Statement, StatementKind, StatementOf } from '../../../../schemas/statement.ts';
import {
  meetingDocumentSchema,
  STATEMENT_DOCUMENTS,
  type StatementDocument,
} from '../../../../schemas/statement-document.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { composed } from '../compared.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload } from '../sent-upload.ts';

const KENT_AND_MEDWAY = codeOf('Kent and Medway');
const [Y2016, Y2017] = ['2016-01/2016-12', '2017-01/2017-12'];

describeWith('seed-tables')('the cases of Ashford Borough Council in 2018', () => {
  test('come to 278, answered after 0.4 days and complete after 12.7 on average, not the 3.6 that was printed', () => {
    const { totals, items } = documentOf('council-asb-cases', [statedUpload(casesOfAshford())]);
    expect(totals).toEqual([
      {
        area: codeOf('Ashford'),
        period: '2018-01/2018-12',
        categories: 31,
        total: 278,
        outstanding: 11,
        complete: 267,
        firstResponseAverageDays: 0.4,
        completedAverageDays: 12.7,
      },
    ]);
    expect(items[10]).toMatchObject({
      category: 'AB43 Gath Nuisance Youths',
      total: 47,
      sharePercent: 16.9,
      source: { uploadId: 'stated', line: 14 },
    });
  });
});

test('what a category does not say is not known of all of them', () => {
  const one = caseOf({ category: 'Litter', total: 3, outstanding: null, complete: 3, firstResponseAverageDays: 1.5 });
  const other = caseOf({ line: 3, category: 'Noise', total: 1, complete: 0, firstResponseAverageDays: null });
  expect(documentOf('council-asb-cases', [statedUpload([one, other])]).totals).toMatchObject([
    { total: 4, outstanding: null, complete: 3, firstResponseAverageDays: null, completedAverageDays: 2 },
  ]);
});

test.each<[string, number | null, number | null, number | null, number | null]>([
  ['a fall', 46_036, 40_151, -5885, -12.8],
  ['one with decimals', 12.5, 12.4, -0.1, -0.8],
  ['no number a year earlier', null, 3_200, null, null],
  ['nothing a year earlier', 0, 5, 5, null],
])('an indicator: %s', (_, previous, latest, change, changePercent) => {
  const [item] = documentOf('county-indicators', [statedUpload([indicator(previous, latest)])]).items;
  expect(item).toMatchObject({ change, changePercent, reported: { previous: null, latest: null } });
});

test.each<[string, Partial<IndicatorFigure>, number | null, number | null]>([
  ['a quarter is not held against a year', { period: '2017-01/2017-03' }, null, null],
  ['a year that began within the other is no year later', { period: '2016-07/2017-06' }, null, null],
  ['a percentage has no percentage of its own', { text: '45%', value: 45 }, -5, null],
])('an indicator: %s', (_, told, change, changePercent) => {
  const made = indicator(50, 45);
  const latest = made.latest && { ...made.latest, ...told };
  const [item] = documentOf('county-indicators', [statedUpload([{ ...made, latest }])]).items;
  expect(item).toMatchObject({ change, changePercent });
});

test('a break in the series of its measure is marked on an indicator, and its file is named', () => {
  const broken = (line: number, month: string, area: string | null, measure = 'asb-incidents'): Statement => {
    return { kind: 'series-breaks', line, area, measure, month, reason: 'Counting rules' };
  };
  const breaks = [
    broken(2, '2017-04', null),
    broken(3, '2016-01', null),
    broken(4, '2017-05', null, 'all-crime'),
    broken(5, '2017-06', 'E07000108'),
  ];
  const police = statedUpload(breaks, { uploadId: 'breaks', key: 'in/kent-police/series-breaks/all.csv' });
  const { items, uploads } = documentOf('county-indicators', [statedUpload([indicator(46_036, 40_151)]), police]);
  expect(items[0]?.breaks).toEqual([
    { month: '2017-04', reason: 'Counting rules', area: null, source: { uploadId: 'breaks', line: 2 } },
    { month: '2017-06', reason: 'Counting rules', area: 'E07000108', source: { uploadId: 'breaks', line: 5 } },
  ]);
  expect(Object.keys(uploads).sort()).toEqual(['breaks', 'stated']);
});

test('an indicator is held against what the reporter of its measure sent', () => {
  const police = sentUpload(
    [
      { measure: 'asb-incidents', area: KENT_AND_MEDWAY, period: Y2016, value: 46_035, line: 9 },
      { measure: 'asb-incidents', area: KENT_AND_MEDWAY, period: Y2017, value: 40_151, line: 9 },
    ],
    { uploadId: 'police', key: 'in/kent-police/asb-incidents/2017.csv' },
  );
  const { items, uploads } = documentOf('county-indicators', [statedUpload([indicator(46_036, 40_151)]), police]);
  expect(items[0]?.reported).toEqual({
    previous: { value: 46_035, agrees: false, source: { uploadId: 'police', line: 9, column: 'Count' } },
    latest: { value: 40_151, agrees: true, source: { uploadId: 'police', line: 9, column: 'Count' } },
  });
  expect(Object.keys(uploads).sort()).toEqual(['police', 'stated']);
});

test('what the county itself passed on is no second witness', () => {
  const passedOn = sentUpload([{ measure: 'asb-incidents', area: KENT_AND_MEDWAY, period: Y2017, value: 40_151 }], {
    uploadId: 'county',
    key: 'in/kent-county/figures/2017.csv',
    submitter: 'kent-county',
  });
  const { items } = documentOf('county-indicators', [statedUpload([indicator(46_036, 40_151)]), passedOn]);
  expect(items[0]?.reported).toEqual({ previous: null, latest: null });
});

test('priorities have a place, and equal ones share it', () => {
  const shares: [string, number][] = [
    ['ASB', 10],
    ['Substance Misuse', 10],
    ['Domestic Abuse', 9],
    ['Mental Health', 6],
  ];
  const priorities = shares.map(
    ([priority, partnerships], at): Statement => ({
      kind: 'priorities',
      line: at + 2,
      area: KENT_AND_MEDWAY,
      period: null,
      priority,
      partnerships,
    }),
  );
  const { items } = documentOf('priorities', [statedUpload(priorities)]);
  expect(items.map(({ priority, rank }) => [priority, rank])).toMatchObject([
    ['ASB', { position: 1, outOf: 4, tied: true }],
    ['Substance Misuse', { position: 1, outOf: 4, tied: true }],
    ['Domestic Abuse', { position: 3, outOf: 4, tied: false }],
    ['Mental Health', { position: 4, outOf: 4, tied: false }],
  ]);
});

test('a meeting has a document of its own, which the pointer names', () => {
  const { latest, documents } = composed([
    statedUpload([
      {
        kind: 'meetings',
        line: 2,
        area: codeOf('Ashford'),
        committee: 'Overview and Scrutiny Committee',
        date: '2019-02-26',
        papersOn: '2019-02-18',
      },
    ]),
  ]);
  const [[name, named] = []] = Object.entries(latest.meetings);
  expect(name).toBe('2019-02-26-ashford-overview-and-scrutiny-committee');
  expect(named?.label).toBe('Ashford, Overview and Scrutiny Committee, 2019-02-26');
  expect(named?.path).toMatch(/^v1\/meetings\/2019-02-26-ashford-overview-and-scrutiny-committee\/[0-9a-f]{64}\.json$/);
  const file = documents.find(({ path }) => path === named?.path);
  expect(meetingDocumentSchema.parse(JSON.parse(file?.body ?? ''))).toMatchObject({
    date: '2019-02-26',
    papersOn: '2019-02-18',
    area: { name: 'Ashford' },
    source: { uploadId: 'stated', line: 2 },
  });
});

test('with no statements the pointer names none', () => {
  expect(composed([sentUpload([{ area: codeOf('Dover'), period: Y2017, value: 5 }])]).latest).toMatchObject({
    statements: {},
    meetings: {},
  });
});

function documentOf<Kind extends StatementKind>(kind: Kind, sent: readonly SentUpload[]): StatementDocument<Kind> {
  const { latest, documents } = composed(sent);
  const file = documents.find(({ path }) => path === latest.statements[kind]?.path);
  const schemas: { [Each in StatementKind]: z.ZodType<StatementDocument<Each>> } = STATEMENT_DOCUMENTS;
  return schemas[kind].parse(JSON.parse(file?.body ?? 'null'));
}

function casesOfAshford(): Statement[] {
  const text = readFileSync(shared('seed-tables', 'council-asb-cases_ashford_2018.csv'), 'utf8');
  const rows = Papa.parse<string[]>(text).data;
  return rows.flatMap(([category = '', , total, outstanding, complete, first, completed], at) =>
    /^A[BC]\d/.test(category)
      ? caseOf({
          line: at + 1,
          category,
          total: Number(total),
          outstanding: Number(outstanding),
          complete: Number(complete),
          firstResponseAverageDays: Number(first),
          completedAverageDays: Number(completed),
        })
      : [],
  );
}

function caseOf(told: Partial<StatementOf<'council-asb-cases'>>): StatementOf<'council-asb-cases'> {
  return {
    kind: 'council-asb-cases',
    line: 2,
    area: codeOf('Ashford'),
    period: '2018-01/2018-12',
    category: 'Litter',
    total: 1,
    outstanding: 0,
    complete: 1,
    firstResponseAverageDays: 0,
    completedAverageDays: 2,
    ...told,
  };
}

function indicator(previous: number | null, latest: number | null): StatementOf<'county-indicators'> {
  const figure = (period: string, value: number | null): IndicatorFigure => ({
    period,
    text: `${value}`,
    value,
    approximate: false,
  });
  return {
    kind: 'county-indicators',
    line: 6,
    area: KENT_AND_MEDWAY,
    priority: 'Anti-social Behaviour',
    indicator: 'ASB incidents',
    measure: 'asb-incidents',
    previous: figure(Y2016, previous),
    latest: figure(Y2017, latest),
    comment: '',
  };
}
