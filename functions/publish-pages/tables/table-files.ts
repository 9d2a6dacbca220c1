import canonicalize from 'canonicalize';
import Papa from 'papaparse';
import { shown } from '../../../schemas/plain-text.ts';
import type { PublishedFile } from '../../../schemas/snapshot.ts';
import type { SiteFrame } from '../frame/site-frame.ts';
import { MARKS } from '../marks/marks.ts';
import type { ShownCell, ShownColumn, ShownTable } from './shown-table.ts';

/** A cell that a spreadsheet would take for a formula: it begins like one and is not a number. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r]/;

/** Where the files of a page's table lie: beside it, under its name. */
export function tableFilePath(page: string, id: string, extension: 'csv' | 'json'): string {
  return `${page.replace(/\.html$/, '')}.${id}.${extension}`;
}

/**
 * The table of a page as CSV and as JSON: exactly the lines and columns that are shown, numbers as they are rounded there, and
 * the marks in a column of their own (CSV) or beside each value (JSON), and the id of the snapshot. In CSV an empty cell has no value, and what looks like
 * a formula is preceded by an apostrophe.
 */
export function tableFiles(
  table: ShownTable,
  page: string,
  id: string,
  { snapshot }: Pick<SiteFrame, 'snapshot'>,
): PublishedFile[] {
  return [
    { path: tableFilePath(page, id, 'csv'), body: asCsv(table, snapshot), contentType: 'text/csv; charset=utf-8' },
    {
      path: tableFilePath(page, id, 'json'),
      body: `${canonicalize(asJson(table, page, snapshot))}\n`,
      contentType: 'application/json; charset=utf-8',
    },
  ];
}

function asCsv({ about = {}, columns: all, rows }: ShownTable, { id: snapshotId }: SiteFrame['snapshot']): string {
  const columns = all.filter(isOfValues);
  const lines = rows.map(({ code, cells }) => [
    ...Object.values(about),
    code,
    ...columns.flatMap((column) => {
      const { detail } = column;
      const cell = cells[all.indexOf(column)];
      return [plain(cell?.value ?? ''), ...(detail === undefined ? [] : [cell?.detail ?? ''])];
    }),
    cells
      .flatMap(({ marks = [] }, place) =>
        marks.map((mark) => `${all[place]?.id} ${MARKS[mark].sign} ${MARKS[mark].label}`),
      )
      .join('; '),
    snapshotId,
  ]);
  const fields = [
    ...Object.keys(about),
    'code',
    ...columns.flatMap(({ id, detail }) => [id, detail ?? []].flat()),
    'marks',
    'snapshot',
  ];
  return `\ufeff${Papa.unparse({ fields, data: lines }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function asJson(
  { caption, about = {}, columns: all, rows, notes }: ShownTable,
  page: string,
  snapshot: SiteFrame['snapshot'],
) {
  const columns = all.filter(isOfValues);
  const there = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ marks = [] }) => marks)));
  return {
    schemaVersion: 1,
    page,
    snapshotId: snapshot.id,
    asAt: snapshot.asAt,
    caption: shown(caption),
    about,
    columns: columns.map(({ id, heading }) => ({ id, heading })),
    rows: rows.map(({ code, kind, cells }) => ({
      code,
      kind,
      ...Object.fromEntries(
        columns.map((column) => {
          const { id } = column;
          const { value = null, text = '', marks = [], detail } = cells[all.indexOf(column)] ?? {};
          return [id, { value: plain(value), shown: shown(text), marks, ...(detail !== undefined && { detail }) }];
        }),
      ),
    })),
    marks: Object.fromEntries([...there].map((mark) => [mark, MARKS[mark]])),
    notes,
  };
}

/** A line as small as a word is drawn from months that stand in the measure's document. */
function isOfValues({ kind }: ShownColumn): boolean {
  return kind !== 'line';
}

/** Words of strangers as pages show them: nothing in them is hidden, or turned round. */
function plain(value: ShownCell['value']): ShownCell['value'] {
  return typeof value === 'string' ? shown(value) : value;
}
