import { readFileSync } from 'node:fs';
import { shownWindows } from '../../../functions/publish-pages/measures/shown-windows.ts';
import type { AreaComparison, Comparison, TotalComparison } from '../../../schemas/comparison.ts';
import { measureNamed } from '../../../schemas/county.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { areaDocumentSchema, type MeasureDocument, measureDocumentSchema } from '../../../schemas/snapshot.ts';
import { codeOfArea } from '../../pipeline/printed-tables.ts';
import { describeWith, shared } from '../../shared-folder.ts';
import type { Element } from './parsed-page.ts';
import { fileOf, type PublishedSite, publishBoth, siteOf } from './published-site.ts';
import { differences, jsonCell, type PublishedTable, tablesOf } from './published-tables.ts';
import { worldOfSamples } from './sample-site.ts';
import { pagesIn, siteFaults } from './site-faults.ts';

// Every sample is read and some five hundred pages are made of them, once for all of these tests.
jest.setTimeout(120_000);

let site: PublishedSite;
let pages: Map<string, Element>;
let tables: Map<string, PublishedTable>;
const documents: MeasureDocument[] = [];

beforeAll(async () => {
  const world = await worldOfSamples();
  await publishBoth(world, { lateAfterDays: { 'kent-police/all-crime': 1, 'dover/asb-reports': 30 } });
  site = await siteOf(world);
  pages = pagesIn(site);
  tables = new Map(
    [...pages].flatMap(([path, page]) => tablesOf(site, path, page).map((table) => [table.path, table])),
  );
  for (const { path } of Object.values(site.latest.measures)) {
    documents.push(measureDocumentSchema.parse(JSON.parse(fileOf(site, path))));
  }
});

test('every measure, area and snapshot that is published has a page, and every window shown', () => {
  const wanted = [
    ...Object.keys(site.latest.measures).map((id) => `measures/${id}.html`),
    ...Object.keys(site.latest.areas).map((code) => `areas/${code}.html`),
    ...documents.flatMap((document) =>
      shownWindows(document).all.map(({ window }) => `measures/${document.measure.id}/${slugOf(window.current)}.html`),
    ),
    `snapshots/${site.latest.snapshotId}.html`,
    ...['index', 'snapshots', 'check-a-file', 'reading-these-figures', 'not-found'].map((name) => `${name}.html`),
  ];
  expect(wanted.length).toBeGreaterThan(100);
  expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
});

test('every page is sound: its headings, ids and links, its marks explained, its colours in words, its weight', () => {
  expect(siteFaults(site, pages)).toEqual([]);
});

test('what a page shows of a table is what its CSV and its JSON hold, cell by cell', () => {
  expect(tables.size).toBeGreaterThan(150);
  expect([...tables.values()].flatMap(differences)).toEqual([]);
});

test('every number of every window shown is the one of the document, of each area and each total', () => {
  const wrong: string[] = [];
  let lines = 0;
  for (const document of documents) {
    for (const comparison of shownWindows(document).all) {
      const path = `measures/${document.measure.id}/${slugOf(comparison.window.current)}.areas`;
      for (const compared of [...comparison.areas, ...shownTotals(comparison)]) {
        const row = tables.get(path)?.json.rows.find(({ code }) => code === compared.code);
        wrong.push(...wrongIn(compared, row).map((column) => `${path} ${compared.name} ${column}`));
        lines += 1;
      }
      expect(tables.get(path)?.json.rows).toHaveLength(comparison.areas.length + shownTotals(comparison).length);
    }
  }
  expect(lines).toBeGreaterThan(900);
  expect(wrong).toEqual([]);
});

test('every number of an area’s page is the one of its document', () => {
  const wrong: string[] = [];
  for (const [code, { path }] of Object.entries(site.latest.areas)) {
    const { measures } = areaDocumentSchema.parse(JSON.parse(fileOf(site, path)));
    const rows = [...tables.values()].flatMap((table) =>
      table.path.startsWith(`areas/${code}.`) ? table.json.rows : [],
    );
    for (const row of rows) {
      const of = measures.find(({ measure, window }) => `${measure.id} ${window.current}` === row.code);
      if (of === undefined) wrong.push(`${code} ${row.code} is not in its document`);
      else wrong.push(...wrongIn(of.comparison, row).map((column) => `${code} ${row.code} ${column}`));
    }
    const shown = new Set(rows.map((row) => row.code.split(' ')[0]));
    expect([...shown].sort()).toEqual([...new Set(measures.map(({ measure }) => measure.id))].sort());
  }
  expect(wrong).toEqual([]);
});

test('a neutral measure is never called better or worse, nor coloured so, wherever it stands', () => {
  const neutral = new Set(
    documents.filter(({ measure }) => measure.polarity === 'neutral').map(({ measure }) => measure.id),
  );
  expect(neutral.has('domestic-abuse')).toBe(true);
  const labels = [...neutral].map((id) => measureNamed(kent, id)?.label);
  for (const { path, shown } of tables.values()) {
    const ofNeutral = neutral.has(path.split(/[/.]/)[1] ?? '');
    const told = shown.rows.filter(([name]) => ofNeutral || labels.includes(name?.text));
    expect(told.flat().filter(({ text }) => /better|worse/.test(text))).toEqual([]);
  }
});

test('Gravesham, April to August 2019, is on the page as the committee should have read it', () => {
  const table = tables.get('measures/all-crime.areas');
  const row = table?.shown.rows.find(([name]) => name?.text === 'Gravesham');
  expect(row?.map(({ text }) => text)).toEqual([
    'Gravesham',
    '5,915',
    '5,370',
    '−545',
    '−9.2\u00a0%',
    'Fewer: better',
    '50.5',
    expect.stringMatching(/^\d+$/),
    '7',
    expect.any(String),
  ]);
  expect(table?.shown.headings.slice(1, 3)).toEqual(['Apr–Aug 2018', 'Apr–Aug 2019']);
  expect(row?.[8]?.detail).toBe('of 13');
});

type Printed = {
  area: string;
  previous: number;
  current: number;
  change: number;
  changePercent: number;
  rankByCount?: number;
};
type Expected = { measure?: string; currentPeriod?: string; rows?: (Partial<Printed> & { ward?: string })[] };

describeWith('seed-tables')('the tables of the committee reports', () => {
  test('are on the pages with what their figures come to', () => {
    const expected: Record<string, Expected> = JSON.parse(readFileSync(shared('seed-tables', 'expected.json'), 'utf8'));
    let lines = 0;
    for (const { measure, currentPeriod, rows = [] } of Object.values(expected)) {
      const table = tables.get(`measures/${measure}/${slugOf(currentPeriod ?? '')}.areas`);
      if (measure === undefined || table === undefined) continue;
      for (const { area = '', previous, current, change, changePercent, rankByCount } of rows) {
        const row = table.json.rows.find(({ code }) => code === codeOfArea(area));
        if (row === undefined) continue;
        const numberIn = (column: string) => jsonCell(row, column).value;
        expect([area, ...['previous', 'current', 'change', 'changePercent'].map(numberIn)]).toEqual([
          area,
          previous,
          current,
          change,
          changePercent,
        ]);
        if (rankByCount !== undefined) expect([area, numberIn('positionByCount')]).toEqual([area, rankByCount]);
        lines += 1;
      }
    }
    expect(lines).toBe(8 * 14);
  });
});

/** The columns of a line that do not say what a comparison says. */
function wrongIn(
  compared: AreaComparison | TotalComparison,
  row: PublishedTable['json']['rows'][number] | undefined,
): string[] {
  const { change, changePercent, ratePer1000, rateInterval95 } = compared;
  const numberIn = (column: string) => jsonCell(row, column).value;
  const partial = 'partialCount' in compared ? compared.partialCount : { current: null, previous: null };
  const numbers = {
    previous: compared.previous ?? partial.previous,
    current: compared.current ?? partial.current,
    change,
    changePercent,
    ratePer1000: ratePer1000 === null ? null : Number(ratePer1000.toFixed(1)),
    ...('rankByRate' in compared && { positionByRate: compared.rankByRate?.position ?? null }),
    ...('rankByCount' in compared &&
      row?.['positionByCount'] && { positionByCount: compared.rankByCount?.position ?? null }),
  };
  const interval = rateInterval95?.map((end) => end.toFixed(1)).join(' to ');
  const shownInterval = jsonCell(row, 'ratePer1000').detail?.replaceAll(',', '');
  return [
    ...Object.entries(numbers).flatMap(([column, value]) => (numberIn(column) === value ? [] : [column])),
    ...(shownInterval === interval ? [] : [`interval ${shownInterval} for ${interval}`]),
  ];
}

function shownTotals({ totals }: Comparison): TotalComparison[] {
  return totals.filter(({ current, previous }) => current !== null || previous !== null);
}

function slugOf(period: string): string {
  return period.replace('/', '-to-');
}
