import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Finding } from '../../../schemas/finding.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../../shared-folder.ts';
import { assessed } from './assessed.ts';

/** What the figures of one published table really come to, and which of its printed numbers they contradict. */
const expectedTable = z.object({
  measure: z.string(),
  previousPeriod: z.string(),
  currentPeriod: z.string(),
  rows: z.array(z.object({ area: z.string(), previous: z.number(), current: z.number() })),
  reconciliation: z.object({
    sumOfDistrictsPrevious: z.number(),
    sumOfDistrictsCurrent: z.number(),
    publishedTotalPrevious: z.number(),
    publishedTotalCurrent: z.number(),
  }),
  findings: z.array(
    z.object({
      area: z.string(),
      column: z.string(),
      published: z.number(),
      recomputed: z.number(),
      severity: z.enum(['wrong', 'truncated-not-rounded']),
    }),
  ),
});

const TABLES = [
  'all-crime_2016-11_2018-10.csv',
  'victim-based-crime_2016-11_2018-10.csv',
  'most-serious-violence_2016-11_2018-10.csv',
  'possession-of-weapons_2016-11_2018-10.csv',
  'asb-incidents_2017_2018.csv',
  'all-crime_2018-04_2019-08.csv',
  'domestic-abuse_2018-04_2019-08.csv',
  'asb-incidents_2018-04_2019-08.csv',
];
const FORCE_AREA = 'E23000032';

describeWith('seed-tables')('the tables that reports printed', () => {
  test('are those that the police drop', () => {
    const police = read('layout.csv').match(/^\S+(?=,kent-police\/)/gm);
    expect(police?.sort()).toEqual([...TABLES].sort());
  });

  test('are the ones in the sample data, byte for byte', () => {
    for (const file of TABLES) {
      const sample = readFileSync(`sample-data/kent-police/${file.split('_')[0]}/${file}`, 'utf8');
      expect(sample).toBe(read(file));
    }
  });

  describe.each(TABLES)('%s', (file) => {
    test('is taken', () => {
      expect(tableOf(file).refused).toBe(false);
    });

    test('gives the figures that were read off it by hand, each from its own line', () => {
      const { measure, previousPeriod, currentPeriod, rows } = expectedOf(file);
      const expected = rows.flatMap(({ area, previous, current }) => [
        { measure, area: codeOf(area), period: previousPeriod, value: previous, line: lineOf(file, area) },
        { measure, area: codeOf(area), period: currentPeriod, value: current, line: lineOf(file, area) },
      ]);
      expect(tableOf(file).figures.map(({ column, ...figure }) => figure)).toEqual(expected);
    });

    test('has the wrong and the cut-off numbers that it prints found, and none besides', () => {
      const { report } = tableOf(file);
      const printed = report.findings.filter(
        ({ code }) => code.startsWith('printed-') && code !== 'printed-total-differs',
      );
      expect(printed.map(placeOf).sort()).toEqual(contradicted(file).sort());
    });

    test('has nothing else wrong with it', () => {
      const { report } = tableOf(file);
      expect(report.findings.filter(({ code }) => !code.startsWith('printed-'))).toEqual([]);
      expect(report.counts.errors).toBe(0);
    });

    test('reads the same a byte at a time', () => {
      const bytes = readFileSync(shared('seed-tables', file));
      const place = `kent-police/${expectedOf(file).measure}/${file}`;
      expect(assessed(place, bytes, 1)).toEqual(assessed(place, bytes));
    });

    test('reconciles as it really does', () => {
      const { reconciliation, previousPeriod, currentPeriod } = expectedOf(file);
      expect(reconciled(file, previousPeriod)).toEqual({
        sum: reconciliation.sumOfDistrictsPrevious,
        total: reconciliation.publishedTotalPrevious,
      });
      expect(reconciled(file, currentPeriod)).toEqual({
        sum: reconciliation.sumOfDistrictsCurrent,
        total: reconciliation.publishedTotalCurrent,
      });
    });

    test('has a total told of where its districts do not add up to it, and only there', () => {
      const { previousPeriod, currentPeriod } = expectedOf(file);
      const { report } = tableOf(file);
      const first = [previousPeriod, currentPeriod]
        .map((period) => reconciled(file, period))
        .find(({ sum, total }) => sum !== total);
      const differing = report.findings.filter(({ code }) => code === 'printed-total-differs');
      expect(differing.map(({ line, found, expected }) => [line, found, expected])).toEqual(
        first === undefined ? [] : [[lineOf(file, 'Kent'), String(first.total), String(first.sum)]],
      );
    });
  });

  test('hold four numbers that are wrong and twelve percentages that are cut off', () => {
    const codes = TABLES.flatMap((file) => tableOf(file).report.findings.map(({ code }) => code));
    const count = (wanted: RegExp) => codes.filter((code) => wanted.test(code)).length;
    expect([count(/-wrong$/), count(/-cut-off$/)]).toEqual([4, 12]);
  });
});

/** What one published table of a district really comes to; a council's cases have totals instead of rows. */
const expectedOfDistrict = z.object({
  measure: z.string().optional(),
  previousPeriod: z.string().optional(),
  currentPeriod: z.string().optional(),
  rows: z
    .array(
      z.object({
        area: z.string().optional(),
        category: z.string().optional(),
        previous: z.number(),
        current: z.number(),
      }),
    )
    .default([]),
  findings: z.array(
    z.object({
      area: z.string().optional(),
      category: z.string().optional(),
      row: z.string().optional(),
      column: z.string(),
      published: z.number(),
      recomputed: z.number(),
      severity: z.enum(['wrong', 'truncated-not-rounded']),
    }),
  ),
});

const OF_DISTRICTS = [
  'asb-reports_ashford_2017_2018.csv',
  'one-stop-shop-visitors_ashford.csv',
  'asb-incidents-wards_ashford_2016-11_2018-10.csv',
  'offence-categories_gravesham_2018-04_2019-08.csv',
  'council-asb-cases_ashford_2018.csv',
];

describeWith('seed-tables')('the tables that districts print', () => {
  test('are, with those of the police, all of which is known what they come to', () => {
    expect(Object.keys(expectedTables()).sort()).toEqual([...TABLES, ...OF_DISTRICTS].sort());
  });

  test.each(OF_DISTRICTS.filter((file) => !file.startsWith('council-asb-cases')))(
    '%s gives the figures that were read off it by hand, each from its own line',
    (file) => {
      const { rows, previousPeriod, currentPeriod } = expectedOfDistrict.parse(expectedTables()[file]);
      const { figures, refused } = districtTable(file);
      expect(refused).toBe(false);
      const expected = rows.flatMap(({ area, category, previous, current }) => {
        const line = lineOf(file, category ?? area ?? '');
        return [`line ${line}: ${previous}`, `line ${line}: ${current}`];
      });
      expect(figures.map(({ line, value }) => `line ${line}: ${value}`)).toEqual(expected);
      const periods = [...new Set(figures.map(({ period }) => period))];
      expect(periods).toEqual([previousPeriod ?? periods[0], currentPeriod ?? periods[1]]);
    },
  );

  describe.each(OF_DISTRICTS)('%s', (file) => {
    test('has the wrong and the cut-off numbers that it prints found, and nothing else', () => {
      const { findings } = expectedOfDistrict.parse(expectedTables()[file]);
      const expected = findings.map(({ area, category, row, column, published, recomputed, severity }) => {
        const wrong = /ave\b/i.test(column) ? 'printed-average-wrong' : 'printed-percent-wrong';
        const code = severity === 'wrong' ? wrong : 'printed-percent-cut-off';
        const line = lineOf(file, category ?? area ?? row ?? '');
        return `${code} at line ${line}, ${column}: ${published} should be ${recomputed.toFixed(1)}`;
      });
      expect(districtTable(file).report.findings.map(placeOf).sort()).toEqual(expected.sort());
    });

    test('is the one in the sample data, byte for byte', () => {
      expect(readFileSync(join('sample-data', placeDropped(file), file), 'utf8')).toBe(read(file));
    });
  });

  test('hold three numbers that are wrong and seven percentages that are cut off', () => {
    const codes = OF_DISTRICTS.flatMap((file) => districtTable(file).report.findings.map(({ code }) => code));
    const count = (wanted: RegExp) => codes.filter((code) => wanted.test(code)).length;
    expect([count(/-wrong$/), count(/-cut-off$/)]).toEqual([3, 7]);
  });

  test('say how many cases a council had, outstanding and complete, and of which categories', () => {
    const { figures, statements } = districtTable('council-asb-cases_ashford_2018.csv');
    expect(figures.map(({ measure, area, period, value, line }) => [measure, area, period, value, line])).toEqual([
      ['council-asb-cases', 'E07000105', '2018-01/2018-12', 278, 35],
      ['council-asb-cases-outstanding', 'E07000105', '2018-01/2018-12', 11, 35],
      ['council-asb-cases-complete', 'E07000105', '2018-01/2018-12', 267, 35],
    ]);
    expect(statements).toHaveLength(31);
  });

  test.each([
    [
      'marac_ashford.csv',
      [
        ['marac-cases', '2016-04/2017-03', 141, 2],
        ['marac-repeat-victims', '2016-04/2017-03', 33, 2],
        ['marac-cases', '2017-04/2018-03', 129, 3],
        ['marac-repeat-victims', '2017-04/2018-03', 28, 3],
      ],
    ],
    [
      'domestic-abuse-crimes_ashford_2017_2018.csv',
      [
        ['domestic-abuse-crimes', '2017-01/2017-12', 2363, 2],
        ['domestic-abuse-crimes', '2018-01/2018-12', 2770, 3],
      ],
    ],
  ])('%s is read, and nothing in it is wrong', (file, expected) => {
    const { figures, report } = districtTable(file);
    expect(figures.map(({ measure, period, value, line }) => [measure, period, value, line])).toEqual(expected);
    expect(new Set(figures.map(({ area }) => area))).toEqual(new Set(['E07000105']));
    expect(report.findings).toEqual([]);
  });
});

function districtTable(file: string) {
  return assessed(`${placeDropped(file)}/${file}`, readFileSync(shared('seed-tables', file)));
}

/** Where a table is dropped, as the layout says. */
function placeDropped(file: string): string {
  const line = read('layout.csv')
    .split(/\r?\n/)
    .find((text) => text.startsWith(`${file},`));
  return line?.split(',')[1] ?? '';
}

function expectedTables(): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(read('expected.json')));
}

function tableOf(file: string) {
  return assessed(`kent-police/${expectedOf(file).measure}/${file}`, readFileSync(shared('seed-tables', file)));
}

function expectedOf(file: string) {
  return expectedTable.parse(expectedTables()[file]);
}

/** What the findings of a table should be, as code, line and column, with what it prints and what it should. */
function contradicted(file: string): string[] {
  return expectedOf(file).findings.map(({ area, column, published, recomputed, severity }) => {
    const percent = /%|percent/i.test(column);
    const wrong = percent ? 'printed-percent-wrong' : 'printed-change-wrong';
    const code = severity === 'wrong' ? wrong : 'printed-percent-cut-off';
    const expected = percent ? recomputed.toFixed(1) : String(recomputed);
    return `${code} at line ${lineOf(file, area)}, ${column}: ${published} should be ${expected}`;
  });
}

function placeOf({ code, line, column, found, expected }: Finding): string {
  return `${code} at line ${line}, ${column}: ${Number.parseFloat(found ?? '')} should be ${expected}`;
}

/** The line of a file on which an area's row stands, counted here and not by what is tested. */
function lineOf(file: string, area: string): number {
  return (
    read(file)
      .split('\r\n')
      .findIndex((text) => text.startsWith(`${area},`)) + 1
  );
}

function reconciled(file: string, period: string) {
  const figures = tableOf(file).figures.filter((figure) => figure.period === period);
  const districts = figures.filter(({ area }) => area !== FORCE_AREA);
  return {
    sum: districts.reduce((sum, { value }) => sum + value, 0),
    total: figures.find(({ area }) => area === FORCE_AREA)?.value,
  };
}

function codeOf(name: string): string {
  if (name === 'Kent') return FORCE_AREA;
  const area = kent.areas.find(({ name: own, aliases }) => own === name || aliases.includes(name));
  if (area === undefined) throw new Error(`Kent has no area ${name}`);
  return area.code;
}

function read(file: string): string {
  return readFileSync(shared('seed-tables', file), 'utf8');
}
