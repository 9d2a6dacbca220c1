import { readFileSync } from 'node:fs';
import type { World } from '../../infra/local/world/world-from-template.ts';
import type { AreaComparison, Comparison, TotalComparison } from '../../schemas/comparison.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../shared-folder.ts';
import { type Drop, drop, measureOf, publishedFiles, receiptOf, takeThrough, worldAfter } from './world-of-extracts.ts';

type Row = {
  area: string;
  previous: number;
  current: number;
  change: number;
  changePercent: number;
  rankByCount?: number;
};
type Table = {
  measure: string;
  previousPeriod: string;
  currentPeriod: string;
  rows: Row[];
  reconciliation: Record<
    `${'sumOfDistricts' | 'publishedTotal' | 'notInAnyDistrict'}${'Previous' | 'Current'}`,
    number
  >;
  findings: { area: string; column: string; severity: 'wrong' | 'truncated-not-rounded'; recomputed: number }[];
};

const describeTables = describeWith('seed-tables');
const tables: [string, Table][] = describeTables === describe ? policeTables() : [];

describeTables('the eight tables that the police published', () => {
  let world: World;
  let drops: Drop[];

  beforeAll(async () => {
    drops = await Promise.all(
      tables.map(([file, { measure }]) =>
        drop(`kent-police/${measure}/${file}`, shared('seed-tables', file), '2019-10-01T09:00:00Z'),
      ),
    );
    world = await worldAfter(drops);
    await world.publish();
  }, 60_000);

  afterAll(() => world?.stop());

  test('there are eight', () => expect(tables).toHaveLength(8));

  test.each(tables)('%s: every figure, change, percentage and rank is published', async (_, table) => {
    const comparison = await comparisonOf(table);
    for (const row of table.rows.filter(({ area }) => area !== 'Kent')) {
      expect(comparison.areas.find(({ code }) => code === codeOf(row.area))).toMatchObject({
        current: row.current,
        previous: row.previous,
        change: row.change,
        changePercent: row.changePercent,
        rankByCount: { position: row.rankByCount, outOf: 13 },
        complete: true,
      } satisfies DeepPartial<AreaComparison>);
    }
    expect(comparison.areas).toHaveLength(13);
  });

  test.each(tables)('%s: the total and what lies in no district are published', async (_, table) => {
    const comparison = await comparisonOf(table);
    const [total] = table.rows.filter(({ area }) => area === 'Kent');
    const { reconciliation } = table;
    expect(comparison.totals[0]).toMatchObject({
      code: 'E23000032',
      name: 'Kent and Medway',
      current: reconciliation.publishedTotalCurrent,
      previous: reconciliation.publishedTotalPrevious,
      change: total?.change ?? Number.NaN,
      changePercent: total?.changePercent ?? Number.NaN,
      sumOfDistricts: reconciliation.sumOfDistrictsCurrent,
      previousSumOfDistricts: reconciliation.sumOfDistrictsPrevious,
      notInAnyDistrict: reconciliation.notInAnyDistrictCurrent,
      previousNotInAnyDistrict: reconciliation.notInAnyDistrictPrevious,
    } satisfies DeepPartial<TotalComparison>);
    const withoutMedway = comparison.areas.filter(({ name }) => name !== 'Medway');
    const sum = withoutMedway.reduce((total, { current }) => total + (current ?? Number.NaN), 0);
    expect(comparison.totals[1]).toMatchObject({ code: 'E10000016', current: sum, sumOfDistricts: sum });
  });

  test.each(tables)('%s: its receipt has every slip at its line and column, and none besides', async (file, table) => {
    const { findings } = await receiptOf(world, `kent-police/${table.measure}/${file}`);
    const slips = findings.filter(({ code }) => code !== 'printed-total-differs');
    const found = slips.map(({ code, line, column, expected }) => ({
      line,
      column,
      expected,
      cutOff: code === 'printed-percent-cut-off',
    }));
    const expected = table.findings.map(({ area, column, severity, recomputed }) => ({
      line: lineOf(file, area),
      column,
      expected: column.includes('number') ? String(recomputed) : recomputed.toFixed(1),
      cutOff: severity === 'truncated-not-rounded',
    }));
    expect(found.sort(byPlace)).toEqual(expected.sort(byPlace));
  });

  test('Gravesham, April to August 2019, is as the committee should have read it, and says where it came from', async () => {
    const [, table] = tables.find(([file]) => file === 'all-crime_2018-04_2019-08.csv') ?? [];
    const gravesham = (table && (await comparisonOf(table)))?.areas.find(({ name }) => name === 'Gravesham');
    expect(gravesham).toMatchObject({ current: 5370, previous: 5915, change: -545, changePercent: -9.2 });
    expect(gravesham?.ratePer1000).toBeCloseTo(50.477, 3);
    expect(gravesham?.population).toMatchObject({ value: 106385, year: 2018 });
    expect(gravesham?.rankByCount).toEqual({ position: 7, outOf: 13, tied: false });
    expect(gravesham?.sources.current).toMatchObject({ line: 8, column: 'Apr-Aug 19' });
    expect(gravesham?.sources.previous).toMatchObject({ line: 8, column: 'Apr-Aug 18' });
  });

  test('publishing again writes nothing, and neither do the same files dropped again', async () => {
    const published = await publishedFiles(world);
    const tablesBefore = await world.dumpTables();
    expect(await world.publish()).toMatchObject({ outcome: 'unchanged', filesWritten: 0 });
    await takeThrough(
      world,
      drops.map((each) => ({ ...each, writtenAt: '2019-10-02T09:00:00Z' })),
    );
    expect(await world.publish()).toMatchObject({ outcome: 'unchanged', filesWritten: 0 });
    expect(await publishedFiles(world)).toEqual(published);
    expect(await world.dumpTables()).toEqual(tablesBefore);
  });

  async function comparisonOf({ measure, currentPeriod, previousPeriod }: Table): Promise<Comparison> {
    const { comparisons } = await measureOf(world, measure);
    const found = comparisons.find(
      ({ window }) => window.current === currentPeriod && window.previous === previousPeriod,
    );
    if (found === undefined) throw new Error(`nothing published compares ${currentPeriod} with ${previousPeriod}`);
    return found;
  }
});

type DeepPartial<Whole> = {
  [Part in keyof Whole]?: Whole[Part] extends object | null
    ? DeepPartial<NonNullable<Whole[Part]>> | null
    : Whole[Part];
};

function policeTables(): [string, Table][] {
  const expected: Record<string, Table> = JSON.parse(readFileSync(shared('seed-tables', 'expected.json'), 'utf8'));
  const layout = readFileSync(shared('seed-tables', 'layout.csv'), 'utf8');
  const files = [...layout.matchAll(/^(.+\.csv),kent-police\//gm)].map(([, file = '']) => file);
  return files.map((file) => [file, expected[file] as Table]);
}

function codeOf(name: string): string | undefined {
  return kent.areas.find((area) => area.name === name || area.aliases.includes(name))?.code;
}

function lineOf(file: string, area: string): number {
  const lines = readFileSync(shared('seed-tables', file), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(`${area},`)) + 1;
}

function byPlace(one: { line: number | undefined; column: string | undefined }, other: typeof one): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? '').localeCompare(other.column ?? '');
}
