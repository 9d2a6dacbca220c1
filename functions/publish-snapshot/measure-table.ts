import Papa from 'papaparse';
import type { County } from '../../schemas/county.ts';
import type { MeasureDocument } from '../../schemas/snapshot.ts';
import { type CanonicalDocument, textDocument } from './canonical-document.ts';
import { TABLE_COLUMNS, type TableLine } from './table-columns.ts';

/** A cell that a spreadsheet would take for a formula: it begins like one and is not a number. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r]/;

/**
 * A measure's comparisons as CSV, for spreadsheets and R: a line per window and area, then the
 * window's totals. Lines end in CR LF; an empty cell is missing; what looks like a formula is
 * preceded by an apostrophe.
 */
export function measureTable(document: MeasureDocument, county: County): CanonicalDocument {
  const body = Papa.unparse(
    {
      fields: TABLE_COLUMNS.map((column) => column.name),
      data: linesOf(document, county).map((line) => TABLE_COLUMNS.map((column) => column.cell(line))),
    },
    { newline: '\r\n', escapeFormulae: FORMULA },
  );
  const pathOf = (sha256: string) => `v1/tables/${document.measure.id}/${sha256}.csv`;
  return textDocument(`${body}\r\n`, pathOf, 'text/csv; charset=utf-8');
}

function linesOf({ measure, comparisons, uploads }: MeasureDocument, county: County): TableLine[] {
  const kinds = new Map(county.areas.map(({ code, kind }) => [code, kind]));
  return comparisons.flatMap(({ window, areas, totals }) =>
    [...areas, ...totals].flatMap((compared) => {
      const kind = kinds.get(compared.code);
      if (kind === undefined) return [];
      const sources = [compared.sources.current].flat();
      const source = sources.length === 1 ? sources[0] : null;
      const file = source ? uploads[source.uploadId]?.key : undefined;
      return { measure, window, kind, compared, source: source && file !== undefined ? { ...source, file } : null };
    }),
  );
}
