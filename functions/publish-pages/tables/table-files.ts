import canonicalize from 'canonicalize';
import Papa from 'papaparse';
import { shown } from '../../../schemas/plain-text.ts';
import type { PublishedFile } from '../../../schemas/snapshot.ts';
import type { SiteFrame } from '../frame/site-frame.ts';
import { MARKS } from '../marks/marks.ts';
import type { ShownCell, ShownTable } from './shown-table.ts';

/** A cell that a spreadsheet would take for a formula: it begins like one and is not a number. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r]/;

/** Where the files of a page's table lie: beside it, under its name. */
export function tableFilePath(page: string, id: string, extension: 'csv' | 'json'): string {
  return `${page.replace(/\.html$/, '')}.${id}.${extension}`;
}

/**
 * The table of a page as CSV and as JSON: exactly the lines and columns that are shown, numbers as they are rounded there, and
 * the marks in a column of their own (CSV) or beside each value (JSON). In CSV an empty cell has no value, and what looks like
 * a formula is preceded by an apostrophe.
 */
export function tableFiles(
  table: ShownTable,
  page: string,
  id: string,
  { snapshot }: Pick<SiteFrame, 'snapshot'>,
): PublishedFile[] {
  return [
    { path: tableFilePath(page, id, 'csv'), body: asCsv(table), contentType: 'text/csv; charset=utf-8' },
    {
      path: tableFilePath(page, id, 'json'),
      body: `${canonicalize(asJson(table, page, snapshot))}\n`,
      contentType: 'application/json; charset=utf-8',
    },
  ];
}

function asCsv({ columns, rows }: ShownTable): string {
  const lines = rows.map(({ code, cells }) => [
    code,
    ...columns.flatMap(({ detail }, place) => {
      const cell = cells[place];
      return [plain(cell?.value ?? ''), ...(detail === undefined ? [] : [cell?.detail ?? ''])];
    }),
    cells
      .flatMap(({ marks = [] }, place) => marks.map((mark) => `${columns[place]?.id} ${MARKS[mark].sign}`))
      .join('; '),
  ]);
  const fields = ['code', ...columns.flatMap(({ id, detail }) => [id, detail ?? []].flat()), 'marks'];
  return `\ufeff${Papa.unparse({ fields, data: lines }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function asJson({ caption, columns, rows, notes }: ShownTable, page: string, snapshot: SiteFrame['snapshot']) {
  const there = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ marks = [] }) => marks)));
  return {
    schemaVersion: 1,
    page,
    snapshotId: snapshot.id,
    asAt: snapshot.asAt,
    caption: shown(caption),
    columns: columns.map(({ id, heading }) => ({ id, heading })),
    rows: rows.map(({ code, kind, cells }) => ({
      code,
      kind,
      ...Object.fromEntries(
        columns.map(({ id }, place) => {
          const { value = null, text = '', marks = [], detail } = cells[place] ?? {};
          return [id, { value: plain(value), shown: shown(text), marks, ...(detail !== undefined && { detail }) }];
        }),
      ),
    })),
    marks: Object.fromEntries([...there].map((mark) => [mark, MARKS[mark]])),
    notes,
  };
}

/** Words of strangers as pages show them: nothing in them is hidden, or turned round. */
function plain(value: ShownCell['value']): ShownCell['value'] {
  return typeof value === 'string' ? shown(value) : value;
}
