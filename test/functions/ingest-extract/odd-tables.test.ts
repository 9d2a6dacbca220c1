import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { FindingCode } from '../../../schemas/finding.ts';
import { describeWith, shared } from '../../shared-folder.ts';
import { assessed } from './assessed.ts';

/** A table of something else or of somewhere else, where somebody might drop it, and why it is refused. */
type OddTable = { file: string; at: string; why: FindingCode[]; toldOf: string };

const TABLES: OddTable[] = [
  // Spending: lines end at carriage returns alone, and no column is of areas or periods.
  {
    file: 'messy/FCOServices_TransparencySpend_May2011.csv',
    at: 'kent-county/figures',
    why: ['header-not-recognised'],
    toldOf: 'The nearest is line 1, which reads: "Department, Entity, Payment Date',
  },
  {
    file: 'messy/spendover25kdownloadSep.csv',
    at: 'kent-county/county-indicators',
    why: ['header-not-recognised'],
    toldOf: 'The nearest is line 1, which reads: "Department, Entity, Date of Payment',
  },
  // Boroughs of London: no line of any is of Kent.
  {
    file: 'london/MPS_Borough_Level_Crime_Historical.csv',
    at: 'kent-police/all-crime',
    why: ['header-not-recognised'],
    toldOf: 'which reads: "BoroughName, 201101',
  },
  {
    file: 'london/crime-rates.csv',
    at: 'kent-police/all-crime',
    why: ['area-not-known', 'period-not-understood', 'value-not-whole'],
    toldOf: 'is not an area of this county',
  },
  {
    file: 'london/recorded-offences.csv',
    at: 'kent-county/populations',
    why: ['no-line-of-county', 'area-not-known'],
    toldOf: 'No line of this file is of an area of this county',
  },
  {
    file: 'london/london-borough-profiles.csv',
    at: 'kent-county/populations',
    why: ['header-not-recognised'],
    toldOf: 'which reads: "Code, Area_name, Inner_Outer_London, GLA_Population_Estimate_2017',
  },
  // Districts of England, those of Kent among them; but rough sleepers and ranks are nothing that is counted here.
  ...['rough_sleeping_snapshot_2025.csv', 'imd_2025_la_summary.csv'].flatMap((file) =>
    ['kent-county/populations', 'kent-county/county-indicators'].map(
      (at): OddTable => ({
        file: `vulnerability/${file}`,
        at,
        why: ['header-not-recognised'],
        toldOf: 'which reads: "lad24cd, la_name',
      }),
    ),
  ),
  // Rates by ward of another borough: of no district here, and rates are worked out, never stored.
  ...['anti-social_behaviour', 'bicycle_theft', 'burglary', 'robbery', 'vehicle_crime'].flatMap((what): OddTable[] => [
    {
      file: `ward-rates/data_${what}.csv`,
      at: 'ashford/asb-incidents',
      why: ['dataset-not-yours'],
      toldOf: 'except by ward, in a table with a column "Ward"',
    },
    {
      file: `ward-rates/data_${what}.csv`,
      at: 'kent-police/all-crime',
      why: ['area-not-known', 'value-not-whole', 'measure-contradicted', 'column-twice', 'measure-not-known'],
      toldOf: 'is not an area of this county',
    },
  ]),
];

describeWith('data')('a table of something else', () => {
  test.each(TABLES)('$file at $at', ({ file, at, why, toldOf }) => {
    const { refused, figures, statements, report } = read(file, at);
    expect([refused, figures, statements]).toEqual([true, [], []]);
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    for (const { code } of errors) expect(why).toContain(code);
    expect(errors.map(({ code }) => code)).toContain(why[0]);
    expect(errors.map(({ message }) => message).join('\n')).toContain(toldOf);
  });

  test('is of no area of the county where it is said to be', () => {
    for (const file of [
      'london/recorded-offences.csv',
      'london/crime-rates.csv',
      'london/london-borough-profiles.csv',
    ]) {
      expect(readFileSync(shared('data', file), 'utf8')).not.toMatch(
        /Ashford|Medway|Thanet|E0700010|E0700011|E06000035/,
      );
    }
  });

  test.each([
    ['adur-public-toilets.csv', ['personal-data-email', 'personal-data-phone']],
    ...['bolton', 'bury', 'manchester', 'oldham', 'rochdale'].map((place): [string, FindingCode[]] => [
      `libraries/libraries_${place}.csv`,
      ['personal-data-address', 'personal-data-postcode', 'personal-data-email'],
    ]),
  ])('%s holds addresses of people or places, so nothing of it is repeated', (file, codes) => {
    const { refused, report } = read(`messy/${file}`, 'ashford/council-asb-cases');
    expect(refused).toBe(true);
    expect(Object.keys(report.counts.byCode)).toEqual(expect.arrayContaining(codes));
    const lines = recordsOf(file) - 1;
    for (const [code, count] of Object.entries(report.counts.byCode)) {
      if (code.startsWith('personal-data-')) expect(count).toBeLessThanOrEqual(lines);
    }
    expect(JSON.stringify(report)).not.toMatch(/@|\\b[A-Z]{1,2}\\d{1,2} \\d[A-Z]{2}\\b|01903/);
  });
});

describeWith('data')("Kent's lines of a table of every police force", () => {
  test.each(['kent-police/marac', 'kent-county/marac'])('at %s are read right, or not at all', (at) => {
    const { refused, figures, report } = read('vulnerability/marac_data_2018_2025.csv', at);
    if (refused) {
      expect(report.counts.errors).toBeGreaterThan(0);
      return;
    }
    const cases = figures.filter(({ measure }) => measure === 'marac-cases');
    // The forces' Kent is the whole area of Kent Police, Medway with it.
    expect(cases.map(({ area, period, value }) => [area, period.slice(0, 4), value])).toEqual(
      Object.entries(maracOfKent()).map(([year, { cases: value }]) => ['E23000032', year.slice(0, 4), value]),
    );
  });
});

function read(file: string, at: string) {
  return assessed(`${at}/${file.slice(file.lastIndexOf('/') + 1)}`, readFileSync(shared('data', file)));
}

function recordsOf(file: string): number {
  const files = z.record(z.string(), z.looseObject({ records_including_header: z.number() }));
  return z.object({ files }).parse(expected('messy')).files[file]?.records_including_header ?? 0;
}

function maracOfKent() {
  const ofYears = z.looseObject({ kent: z.record(z.string(), z.looseObject({ cases: z.number() })) });
  const files = z.looseObject({ 'marac_data_2018_2025.csv': ofYears });
  return z.object({ files }).parse(expected('vulnerability')).files['marac_data_2018_2025.csv'].kent;
}

function expected(folder: string): unknown {
  return JSON.parse(readFileSync(shared('data', folder, 'expected.json'), 'utf8'));
}
