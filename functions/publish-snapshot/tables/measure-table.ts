import Papa from 'papaparse';
import type { Area } from '../../../schemas/area.ts';
import type { PartnershipComparison } from '../../../schemas/comparison.ts';
import type { County } from '../../../schemas/county.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { concerns } from '../../comparison-rules/breaks-concern.ts';
import { type CanonicalDocument, textDocument } from '../documents/canonical-document.ts';
import { TABLE_COLUMNS } from './table-columns.ts';
import type { PartnershipOnLine, TableLine } from './table-line.ts';

/** A cell that a spreadsheet would take for a formula: it begins like one and is not a number. */
const FORMULA = /^(?![+-]?\d+(?:\.\d+)?$)[=+\-@\t\r]/;

/**
 * A measure's comparisons as CSV, for spreadsheets and R: a line per window and area, then the
 * window's totals, partnerships and wards. Lines end in CR LF; an empty cell is missing; what looks like a formula is
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
  const areas = new Map(county.areas.map((area) => [area.code, area]));
  return comparisons.flatMap((comparison) => {
    const partnerships = comparison.partnerships.map(onLine);
    return [...comparison.areas, ...comparison.totals, ...partnerships, ...comparison.wards].flatMap((compared) => {
      const place = placeOf(compared, areas);
      if (place === undefined) return [];
      const sources = [compared.sources.current].flat();
      const source = sources.length === 1 ? sources[0] : null;
      const file = source ? uploads[source.uploadId]?.key : undefined;
      const { window, incompleteExtract } = comparison;
      const codes = placesIn(compared);
      return {
        measure,
        window,
        ...place,
        compared,
        source: source && file !== undefined ? { ...source, file } : null,
        breaks: comparison.breaks.filter((each) => codes.some((code) => concerns(each, code, county))),
        incompleteExtract,
      };
    });
  });
}

function onLine(partnership: PartnershipComparison): PartnershipOnLine {
  return { ...partnership, code: partnership.id, sources: { current: null, previous: null } };
}

function placeOf(
  compared: TableLine['compared'],
  areas: ReadonlyMap<string, Area>,
): Pick<TableLine, 'kind' | 'within'> | undefined {
  if ('withheld' in compared) return { kind: 'ward', within: compared.within };
  if ('id' in compared) return { kind: 'community-safety-partnership', within: null };
  const area = areas.get(compared.code);
  return area === undefined ? undefined : { kind: area.kind, within: area.within };
}

/** The areas whose breaks concern a line. */
function placesIn(compared: TableLine['compared']): string[] {
  if ('withheld' in compared) return [compared.within];
  return 'id' in compared ? compared.districts : [compared.code];
}
