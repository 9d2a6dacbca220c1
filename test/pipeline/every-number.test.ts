import { readFileSync } from 'node:fs';
import type { World } from '../../infra/local/world/world-from-template.ts';
import type { AreaComparison, Comparison, TotalComparison, WardComparison } from '../../schemas/comparison.ts';
import { comparedWithin } from '../../schemas/county.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import type { MeasureDocument } from '../../schemas/snapshot.ts';
import type { Source } from '../../schemas/source.ts';
import { STATEMENT_KINDS } from '../../schemas/statement.ts';
import { STATEMENT_DOCUMENTS } from '../../schemas/statement-document.ts';
import { describeWith, shared } from '../shared-folder.ts';
import { type PrintedRow, printedNumber, printedRows, roundedBy } from './printed-cells.ts';
import { type Derived, headerLineOf, type Meaning, meaningsOf, PERIODS } from './printed-tables.ts';
import {
  type Drop,
  drop,
  latestOf,
  measureOf,
  publishedFiles,
  receiptOf,
  takeThrough,
  worldAfter,
} from './world-of-extracts.ts';

/** Told beside the slips: a plan was printed before its year had any actual figures. */
const JUSTIFIED = ['plan-cells-empty'];

/** What two senders sent: the one that reports the measure itself is published, and these lines are not. */
const REPORTED_BY_ANOTHER = [
  'in/gravesham/offence-categories/offence-categories_gravesham_2018-04_2019-08.csv 37 Apr-Aug 18',
  'in/gravesham/offence-categories/offence-categories_gravesham_2018-04_2019-08.csv 37 Apr-Aug 19',
  'in/kent-county/county-indicators/county-indicators_kent-and-medway.csv 7 Latest figure',
];

/** How far what is published may be from what the test works out: only percentages are rounded. */
const TOLERANCE = { change: 0, rankByCount: 0, changePercent: 0.05, ratePer1000: 0 };

type Expected = {
  reconciliation?: { [total: string]: number };
  findings: { area?: string; category?: string; row?: string; column: string; severity: string; recomputed: number }[];
};
type Compared = AreaComparison | TotalComparison | WardComparison;
type Cell = { key: string; line: number; heading: string; text: string };

const describeTables = describeWith('seed-tables');
const isThere = describeTables === describe;
const expected: Record<string, Expected> = isThere ? JSON.parse(textOf('seed-tables', 'expected.json')) : {};
const layout = isThere ? printedRows(textOf('seed-tables', 'layout.csv'), 1) : [];
const tables = layout.map(({ cells }) => {
  const [file = '', folder = ''] = cells.values();
  const text = textOf('seed-tables', file);
  return { file, folder, place: `${folder}/${file}`, rows: printedRows(text, headerLineOf(text)) };
});
const populations = isThere ? printedRows(textOf('reference', 'populations.csv'), 1) : [];
const POPULATIONS = 'kent-county/populations/populations.csv';

describeTables('every table of the committee reports', () => {
  let world: World;
  let drops: Drop[];
  const measures = new Map<string, MeasureDocument>();
  const statements = new Map<string, { items: { source: { uploadId: string; line: number } }[]; totals?: object[] }>();
  const keys = new Map<string, string>();

  beforeAll(async () => {
    drops = await Promise.all([
      drop(POPULATIONS, shared('reference', 'populations.csv'), '2021-07-01T09:00:00Z'),
      // What is passed on second hand is newer than what the police sent, and does not count all the same.
      ...tables.map(({ file, place }) =>
        drop(place, shared('seed-tables', file), `2021-07-0${place.startsWith('kent-police/') ? 2 : 3}T09:00:00Z`),
      ),
    ]);
    world = await worldAfter(drops);
    await world.publish();
    const latest = await latestOf(world);
    for (const id of Object.keys(latest.measures)) measures.set(id, await measureOf(world, id));
    for (const kind of STATEMENT_KINDS) {
      const path = latest.statements[kind]?.path;
      if (path === undefined) continue;
      const text = new TextDecoder().decode(await world.published.read(path));
      statements.set(kind, STATEMENT_DOCUMENTS[kind].parse(JSON.parse(text)));
    }
    for (const { place } of tables) keys.set((await receiptOf(world, place)).uploadId, `in/${place}`);
  }, 180_000);

  afterAll(() => world?.stop());

  test('there are eighteen', () => expect(tables).toHaveLength(18));

  test.each(tables)('$file: every number in every cell is published where it belongs', ({ folder, place, rows }) => {
    const numbers = cellsWithNumbers(place, rows);
    expect(numbers.length).toBeGreaterThan(2);
    const lost = numbers.flatMap((cell) => {
      const meanings = meaningsOf(folder, rowOf(rows, cell), cell.heading);
      const isPeriod = PERIODS[cell.text] !== undefined && cell.heading === 'Year';
      if (isPeriod) return [];
      const found = meanings.map((meaning) => isPublished(cell, meaning, rows));
      return found.length > 0 && found.every(Boolean) ? [] : { ...cell, meanings };
    });
    expect(lost).toEqual([]);
  });

  test.each(tables)('$file: is accepted with every slip at its line and column, and none besides', async (table) => {
    const { outcome, findings } = await receiptOf(world, table.place);
    expect(outcome).toBe('accepted');
    const told = findings.filter(({ code, severity }) => severity !== 'notice' && !JUSTIFIED.includes(code));
    const slips = told.map(({ code, line, column, expected }) => ({ code: kindOfSlip(code), line, column, expected }));
    const wanted = (expected[table.file]?.findings ?? []).map(({ column, severity, recomputed, ...where }) => ({
      code: severity === 'wrong' ? 'printed wrong' : 'printed cut off',
      line: lineOf(table.rows, where.area ?? where.category ?? where.row ?? ''),
      column,
      expected: /number/.test(column) ? String(recomputed) : recomputed.toFixed(1),
    }));
    expect(slips.sort(byPlace)).toEqual(wanted.sort(byPlace));
    const recomputed = cellsWithNumbers(table.place, table.rows).filter((cell) =>
      isSlip(table.folder, table.rows, cell),
    );
    expect(recomputed.map(({ line, heading }) => `${line} ${heading}`)).toEqual(
      wanted.map(({ line, column }) => `${line} ${column}`),
    );
  });

  test.each(tables.filter(({ file }) => expected[file]?.reconciliation))(
    '$file: a total that is not its districts is told of, and both are published',
    async ({ file, folder, place, rows }) => {
      const { reconciliation = {} } = expected[file] ?? {};
      const current = periodsIn(rows).at(-1);
      const total = comparedAt(folder.split('/')[1] ?? '', 'E23000032', current ?? '');
      expect(total).toMatchObject({
        current: reconciliation['publishedTotalCurrent'],
        previous: reconciliation['publishedTotalPrevious'],
        sumOfDistricts: reconciliation['sumOfDistrictsCurrent'],
        previousSumOfDistricts: reconciliation['sumOfDistrictsPrevious'],
        notInAnyDistrict: reconciliation['notInAnyDistrictCurrent'],
        previousNotInAnyDistrict: reconciliation['notInAnyDistrictPrevious'],
      });
      const { findings } = await receiptOf(world, place);
      // One finding tells of a whole line of totals.
      const told = findings.filter(({ code }) => code === 'printed-total-differs');
      const totals = ['Previous', 'Current'].filter((side) => reconciliation[`notInAnyDistrict${side}`] !== 0);
      expect(told).toHaveLength(Math.min(totals.length, 1));
      for (const side of totals) {
        expect(told[0]).toMatchObject({ severity: 'notice', line: lineOf(rows, 'Kent') });
        expect(told[0]?.message).toContain(String(reconciliation[`publishedTotal${side}`]));
        expect(told[0]?.message).toContain(String(reconciliation[`sumOfDistricts${side}`]));
      }
    },
  );

  test('an actual figure that was not printed is not reported, and no zero', () => {
    const items = statements.get('plan-targets')?.items ?? [];
    expect(items).toHaveLength(14);
    const notReported = { state: 'not-reported', text: '', value: null, unit: null, period: '2013-04/2014-03' };
    for (const item of items) expect(item).toMatchObject({ actual: notReported });
  });

  test('what is only about 3,200 is published as approximate wherever it is', () => {
    const visitors = comparedAt('one-stop-shop-visitors', 'E23000032', '2016-07/2017-06');
    expect(sourcesOf(visitors)).toMatchObject([{ approximate: true }]);
    expect(statements.get('county-indicators')?.items).toContainEqual(
      expect.objectContaining({ latest: expect.objectContaining({ text: 'approximately 3,200', approximate: true }) }),
    );
  });

  test('Gravesham, April to August 2019, is as the committee should have read it, and says where it came from', () => {
    const gravesham = comparedAt('all-crime', 'E07000109', '2019-04/2019-08');
    expect(gravesham).toMatchObject({
      current: 5370,
      previous: 5915,
      change: -545,
      changePercent: -9.2,
      ratePer1000: expect.closeTo(50.477, 3),
      population: { value: 106385, year: 2018 },
      rankByCount: { position: 7, outOf: 13, tied: false },
      sources: { current: { line: 8, column: 'Apr-Aug 19' }, previous: { line: 8, column: 'Apr-Aug 18' } },
    });
  });

  test('every estimate of the years that rates divide by is published with its line', async () => {
    expect(await receiptOf(world, POPULATIONS)).toMatchObject({ outcome: 'accepted', findings: [] });
    const used = new Set(
      [...measures.values()].flatMap(({ comparisons }) =>
        comparisons.flatMap(({ areas, totals }) =>
          [...areas, ...totals].flatMap(({ population }) =>
            (population?.sources ?? []).flatMap((source) => ('line' in source ? source.line : [])),
          ),
        ),
      ),
    );
    const years = ['2015', '2016', '2017', '2018'];
    const wanted = populations.filter(({ cells }) => years.includes(cells.get('year') ?? '')).map(({ line }) => line);
    expect(wanted).toHaveLength(52);
    expect([...used].sort((one, other) => one - other)).toEqual(wanted.sort((one, other) => one - other));
  });

  test('publishing again writes nothing, and neither do the same files dropped again', async () => {
    const [published, tablesBefore] = [await publishedFiles(world), await world.dumpTables()];
    expect(await world.publish()).toMatchObject({ outcome: 'unchanged', filesWritten: 0 });
    await takeThrough(
      world,
      drops.map((each) => ({ ...each, writtenAt: '2021-07-04T09:00:00Z' })),
    );
    expect(await world.publish()).toMatchObject({ outcome: 'unchanged', filesWritten: 0 });
    expect(await publishedFiles(world)).toEqual(published);
    expect(await world.dumpTables()).toEqual(tablesBefore);
  }, 180_000);

  test('in another order, and with every message twice, the same bytes are published', async () => {
    const disturbed = await worldAfter([...drops].reverse(), { copies: 2, shuffleSeed: 7 });
    try {
      await disturbed.publish();
      expect(await publishedFiles(disturbed)).toEqual(await publishedFiles(world));
    } finally {
      await disturbed.stop();
    }
  }, 180_000);

  test('one file more writes only what it changes', async () => {
    const before = Object.keys(await publishedFiles(world));
    const content = 'Area,Apr-Aug 18,Apr-Aug 19\nGravesham,30,40\nDover,50,60\n';
    const place = 'kent-police/possession-of-weapons/2019.csv';
    await takeThrough(world, [{ place, content, writtenAt: '2021-07-05T09:00:00Z' }]);
    const outcome = await world.publish();
    const added = Object.keys(await publishedFiles(world)).filter((path) => !before.includes(path));
    const shapes = added.map((path) => path.replace(/[0-9a-f]{64}/, '…')).sort();
    expect(shapes).toEqual([
      // The district's own page, that of the other, and those of no other area: their totals lack eleven districts.
      'v1/areas/E07000108/….json',
      'v1/areas/E07000109/….json',
      // What weapons are a part of is held against the sum of its parts.
      'v1/measures/crimes-against-society/….json',
      'v1/measures/possession-of-weapons/….json',
      'v1/revisions/….json',
      'v1/snapshots/….json',
      'v1/tables/crimes-against-society/….csv',
      'v1/tables/crimes-against-society/….datapackage.json',
      'v1/tables/possession-of-weapons/….csv',
      'v1/tables/possession-of-weapons/….datapackage.json',
    ]);
    expect(outcome).toMatchObject({ outcome: 'published', filesWritten: shapes.length + 1 });
  }, 180_000);

  /** Whether a printed number is published as what it means: to the figure, or worked out again. */
  function isPublished(cell: Cell, meaning: Meaning, rows: readonly PrintedRow[]): boolean {
    const printed = printedNumber(cell.text);
    switch (meaning.is) {
      case 'figure': {
        const compared = comparedAt(meaning.measure, meaning.area, meaning.period);
        const isHere = sourcesOf(compared).some(
          ({ uploadId, line, column }) =>
            keys.get(uploadId) === cell.key && line === cell.line && column === cell.heading,
        );
        const isElsewhere = REPORTED_BY_ANOTHER.includes(`${cell.key} ${cell.line} ${cell.heading}`);
        return compared?.current === printed && isHere === !isElsewhere;
      }
      case 'stated': {
        const made = statements.get(meaning.kind)?.items.find(({ source }) => isFrom(source, cell));
        const part = meaning.part.split('.').reduce<unknown>((whole, name) => Object(whole)[name], made);
        return part === cell.text || part === PERIODS[cell.text] || (typeof part === 'number' && part === printed);
      }
      case 'share-of-cases': {
        const { items = [], totals: [all] = [] } = statements.get('council-asb-cases') ?? {};
        const made = Object(items.find(({ source }) => isFrom(source, cell)));
        const exact = (100 * made.total) / Object(all).total;
        return Math.abs(made.sharePercent - exact) <= 0.05 && Math.abs(exact - (printed ?? Number.NaN)) <= 0.5;
      }
      case 'average-over-cases': {
        const [all, ...others] = statements.get('council-asb-cases')?.totals ?? [];
        return Object(all).firstResponseAverageDays === averageOf(rows, cell.heading) && others.length === 0;
      }
      default: {
        const exact = workedOut(meaning);
        return exact !== null && Math.abs(exact - derivedAt(meaning)) <= TOLERANCE[meaning.is] + 1e-9;
      }
    }
  }

  /** Whether a printed number is further from what its figures come to than rounding takes it; rates by up to 0.1. */
  function isSlip(folder: string, rows: readonly PrintedRow[], cell: Cell): boolean {
    const printed = printedNumber(cell.text) ?? Number.NaN;
    return meaningsOf(folder, rowOf(rows, cell), cell.heading).some((meaning) => {
      if (meaning.is === 'average-over-cases') return printed !== averageOf(rows, cell.heading);
      if (meaning.is === 'figure' || meaning.is === 'stated' || meaning.is === 'share-of-cases') return false;
      const exact = workedOut(meaning) ?? Number.NaN;
      const allowed = meaning.is === 'ratePer1000' ? 0.1 : meaning.is === 'changePercent' ? roundedBy(cell.text) : 0;
      return Math.abs(exact - printed) > allowed + 1e-9;
    });
  }

  /** What the published counts and the printed populations come to, by arithmetic of the test's own. */
  function workedOut({ is, measure, area, period }: Derived): number | null {
    const { current = null, previous = null } = comparedAt(measure, area, period) ?? {};
    if (current === null) return null;
    if (is === 'ratePer1000') return (1000 * current) / peopleOf(area, Number(period.slice(0, 4)) - 1);
    if (is === 'rankByCount') {
      return 1 + (windowAt(measure, period)?.areas ?? []).filter((other) => (other.current ?? 0) > current).length;
    }
    if (previous === null) return null;
    return is === 'change' ? current - previous : (100 * (current - previous)) / previous;
  }

  function derivedAt({ is, measure, area, period }: Derived): number {
    const value = Object(comparedAt(measure, area, period))[is];
    return Number((is === 'rankByCount' ? value?.position : value) ?? Number.NaN);
  }

  function comparedAt(measure: string, area: string, period: string): Compared | undefined {
    const { areas = [], totals = [], wards = [] } = windowAt(measure, period) ?? {};
    return [...areas, ...totals, ...wards].find(({ code }) => code === area);
  }

  function windowAt(measure: string, period: string): Comparison | undefined {
    return measures.get(measure)?.comparisons.find(({ window }) => window.current === period);
  }

  function isFrom({ uploadId, line }: { uploadId: string; line: number }, cell: Cell): boolean {
    return keys.get(uploadId) === cell.key && line === cell.line;
  }
});

function textOf(...path: string[]): string {
  return readFileSync(shared(...path), 'utf8');
}

function cellsWithNumbers(place: string, rows: readonly PrintedRow[]): Cell[] {
  return rows.flatMap(({ line, cells }) =>
    [...cells].flatMap(([heading, text]) => (/\d/.test(text) ? { key: `in/${place}`, line, heading, text } : [])),
  );
}

function rowOf(rows: readonly PrintedRow[], { line }: Cell): PrintedRow {
  return rows.find((row) => row.line === line) ?? { line, cells: new Map() };
}

function lineOf(rows: readonly PrintedRow[], label: string): number | undefined {
  return rows.find(({ cells }) => [...cells.values()][0] === label)?.line;
}

function periodsIn([row]: readonly PrintedRow[]): string[] {
  return [...(row?.cells.keys() ?? [])].flatMap((heading) => PERIODS[heading] ?? []);
}

function sourcesOf(compared: Compared | undefined): Source[] {
  return [compared?.sources.current ?? []].flat();
}

function peopleOf(area: string, year: number): number {
  const container = kent.areas.find(({ code }) => code === area);
  const within = container === undefined ? [] : comparedWithin(kent, container).map(({ code }) => code);
  const codes = within.length > 0 ? within : [area];
  return populations
    .filter(({ cells }) => codes.includes(cells.get('area_code') ?? '') && Number(cells.get('year')) === year)
    .reduce((sum, { cells }) => sum + Number(cells.get('population')), 0);
}

/** Over the cases of every category: so many cases times so many days. */
function averageOf(rows: readonly PrintedRow[], heading: string): number {
  const categories = rows.filter(({ cells }) => !/total/i.test(cells.get('DESCRIPTION') ?? 'total'));
  const sum = (of: (cells: PrintedRow['cells']) => number) => categories.reduce((all, { cells }) => all + of(cells), 0);
  const cases = (cells: PrintedRow['cells']) => Number(cells.get('TOTAL'));
  return Math.round((10 * sum((cells) => cases(cells) * Number(cells.get(heading)))) / sum(cases)) / 10;
}

function kindOfSlip(code: string): string {
  if (code === 'printed-percent-cut-off') return 'printed cut off';
  return /^printed-.*-wrong$/.test(code) ? 'printed wrong' : code;
}

function byPlace(one: { line?: number | undefined; column?: string | undefined }, other: typeof one): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? '').localeCompare(other.column ?? '');
}
