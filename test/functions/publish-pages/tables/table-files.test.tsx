import * as fc from 'fast-check';
import Papa from 'papaparse';
import { renderToString } from 'preact-render-to-string';
import type { ShownTable } from '../../../../functions/publish-pages/tables/shown-table.ts';
import { TableShown } from '../../../../functions/publish-pages/tables/shown-table-html.tsx';
import { tableFilePath, tableFiles } from '../../../../functions/publish-pages/tables/table-files.ts';
import { shown } from '../../../../schemas/plain-text.ts';
import { pageFaults } from '../page-faults.ts';
import { elementsIn, parsedPage, textIn } from '../parsed-page.ts';
import { tableOnPage } from '../shown-on-page.ts';
import { hostileText } from './hostile-texts.ts';

const SITE = { snapshot: { id: 'ab12', asAt: '2019-10-10T09:00:00Z', publishedAt: '2019-10-31T06:00:00Z' } };
const PAGE = 'measures/all-crime.html';

function tableOf(names: readonly string[], told: Partial<ShownTable> = {}): ShownTable {
  return {
    caption: 'Crime',
    columns: [
      { id: 'area', heading: 'Area', kind: 'name' },
      { id: 'current', heading: 'Apr–Aug 2019', kind: 'number', detail: 'interval' },
    ],
    rows: names.map((name, at) => ({
      code: `code-${at}`,
      kind: 'area',
      cells: [
        { text: name, value: name },
        { text: '−5', value: -5, detail: '4 to 6', marks: ['break', 'revised'] },
      ],
    })),
    notes: [],
    ...told,
  };
}

const csvOf = (table: ShownTable) => tableFiles(table, PAGE, 'areas', SITE)[0]?.body ?? '';
const jsonOf = (table: ShownTable) => JSON.parse(tableFiles(table, PAGE, 'areas', SITE)[1]?.body ?? '');
const pageOf = (table: ShownTable) => {
  const html = renderToString(
    <main>
      <h1>Crime</h1>
      <TableShown table={table} from={PAGE} id="areas" />
    </main>,
  );
  return { html, page: parsedPage(html) };
};
const linesOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, '').replace(/\r\n$/, ''), { newline: '\r\n' }).data;

test('files lie beside their page, as what they are', () => {
  expect(tableFilePath(PAGE, 'areas', 'csv')).toBe('measures/all-crime.areas.csv');
  expect(tableFiles(tableOf(['Dover']), PAGE, 'areas', SITE)).toMatchObject([
    { path: 'measures/all-crime.areas.csv', contentType: 'text/csv; charset=utf-8' },
    { path: 'measures/all-crime.areas.json', contentType: 'application/json; charset=utf-8' },
  ]);
});

test('CSV begins so that spreadsheets read it as UTF-8, ends its lines as they expect, and tells the marks', () => {
  expect(csvOf(tableOf(['Folkestone, Hythe']))).toBe(
    '\ufeffcode,area,current,interval,marks,snapshot\r\n' +
      'code-0,"Folkestone, Hythe",-5,4 to 6,current [b] break in the series; current [r] revised,ab12\r\n',
  );
});

test('a line as small as a word is in neither file, and what stands after it keeps its place', () => {
  const months = [
    { month: '2019-07', value: 3 },
    { month: '2019-08', value: 4 },
  ];
  const table = tableOf([], {
    columns: [
      { id: 'area', heading: 'Area', kind: 'name' },
      { id: 'months', heading: 'By month', kind: 'line' },
      { id: 'current', heading: 'Apr–Aug 2019', kind: 'number' },
    ],
    rows: [
      {
        code: 'a',
        kind: 'area',
        cells: [
          { text: 'Dover', value: 'Dover' },
          { text: 'Dover by month', value: null, months },
          { text: '7', value: 7, marks: ['revised'] },
        ],
      },
    ],
  });
  expect(csvOf(table)).toBe('\ufeffcode,area,current,marks,snapshot\r\na,Dover,7,current [r] revised,ab12\r\n');
  const { columns, rows } = jsonOf(table);
  expect(columns.map(({ id }: { id: string }) => id)).toEqual(['area', 'current']);
  expect(rows).toEqual([
    {
      code: 'a',
      kind: 'area',
      area: { value: 'Dover', shown: 'Dover', marks: [] },
      current: { value: 7, shown: '7', marks: ['revised'] },
    },
  ]);
});

test('what all lines of a table are about stands in each line of CSV, and once in JSON', () => {
  const about = { measure: 'all-crime', period: '2019-04/2019-08' };
  const [heading, ...lines] = linesOf(csvOf(tableOf(['Dover', 'Ashford'], { about })));
  expect(heading?.slice(0, 3)).toEqual(['measure', 'period', 'code']);
  expect(lines.map((line) => line.slice(0, 3))).toEqual([
    ['all-crime', '2019-04/2019-08', 'code-0'],
    ['all-crime', '2019-04/2019-08', 'code-1'],
  ]);
  expect(jsonOf(tableOf(['Dover'], { about })).about).toEqual(about);
});

test('JSON says which snapshot it is of, and what its marks mean', () => {
  expect(jsonOf(tableOf(['Dover'], { notes: ['A note.'] }))).toMatchObject({
    schemaVersion: 1,
    page: PAGE,
    snapshotId: 'ab12',
    asAt: SITE.snapshot.asAt,
    caption: 'Crime',
    columns: [
      { id: 'area', heading: 'Area' },
      { id: 'current', heading: 'Apr–Aug 2019' },
    ],
    rows: [
      {
        code: 'code-0',
        kind: 'area',
        area: { value: 'Dover', shown: 'Dover', marks: [] },
        current: { value: -5, shown: '−5', detail: '4 to 6', marks: ['break', 'revised'] },
      },
    ],
    marks: { break: { sign: '[b]' }, revised: { sign: '[r]' } },
    notes: ['A note.'],
  });
});

test('whatever a name holds, no spreadsheet takes it for a formula, and it is in the CSV as it is on the page', () => {
  return fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 3 }), (names) => {
      const lines = linesOf(csvOf(tableOf(names))).slice(1);
      expect(lines).toHaveLength(names.length);
      for (const [at, line] of lines.entries()) {
        const [code, name = '', count] = line;
        expect([code, count]).toEqual([`code-${at}`, '-5']);
        expect(name).not.toMatch(/^[=@\t\r]|^[+-](?!\d+(?:\.\d+)?$)/);
        expect(name.replace(/^'/, '')).toBe(shown(names[at] ?? '').replace(/^'/, ''));
      }
    }),
  );
});

test('whatever a name, a caption or a note holds, a page shows it as text and JSON as it is shown', () => {
  return fc.assert(
    fc.property(hostileText, hostileText, (name, caption) => {
      const table = tableOf([name], { caption, notes: [shown(caption)] });
      const { html, page } = pageOf(table);
      expect(html).not.toMatch(/[\p{Cc}\u202e\u202c\ufeff\u2028]/u);
      expect(elementsIn(page).filter(({ tag }) => ['script', 'img', 'b'].includes(tag))).toEqual([]);
      expect(pageFaults(page)).toEqual([]);
      const seen = (text: string) => shown(text).replace(/ +/g, ' ').trim();
      const { caption: onPage, rows } = tableOnPage(page, 'areas');
      expect([onPage, rows[0]?.[0]?.text]).toEqual([seen(caption), seen(name)]);
      const json = jsonOf(table);
      expect([json.caption, json.rows[0].area.shown]).toEqual([shown(caption), shown(name)]);
    }),
  );
});

test('totals stand below the others, apart, whatever order they are given in', () => {
  const { rows } = tableOf(['Kent', 'Dover', 'Ashford']);
  const table = tableOf([], { rows: rows.map((row, at) => ({ ...row, kind: at === 0 ? 'total' : 'area' })) });
  const { rows: lines, totals } = tableOnPage(pageOf(table).page, 'areas');
  expect([lines.map(([name]) => name?.text), totals]).toEqual([['Dover', 'Ashford', 'Kent'], 1]);
});

test('a count without a number has no link, one with a number leads where it came from and says so', () => {
  const linksOf = (text: string, value: number | null) => {
    const cells = [
      { text: 'Dover', value: 'Dover', link: 'areas/c.html' },
      { text, value, link: 'figures/a/b.html#c' },
    ];
    const table = tableOf([], { rows: [{ code: 'a', kind: 'area', cells }] });
    return elementsIn(pageOf(table).page, 'a').map((link) => [link.attributes.get('href'), textIn(link)]);
  };
  const ofArea = ['../areas/c.html', 'Dover'];
  expect(linksOf('5', 5)).toEqual([ofArea, ['../figures/a/b.html#c', '5, where it comes from']]);
  expect(linksOf('', null)).toEqual([ofArea]);
});

test('a space stands between a number, its marks and what is beneath it, wherever they are copied to', () => {
  const [, cell] = elementsIn(pageOf(tableOf(['Dover'])).page, 'tr')[1]?.children ?? [];
  if (cell === undefined || typeof cell === 'string') throw new Error('the line has no second cell');
  expect(textIn(cell)).toBe('−5 [b]break in the series [r]revised 4 to 6');
});
