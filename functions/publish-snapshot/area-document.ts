import type { Area } from '../../schemas/area.ts';
import type { AreaDocument, MeasureDocument } from '../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { citedUploads } from './cited-uploads.ts';

/**
 * What is published of one area: of each measure the newest window in which the area has a figure or
 * a total, in the order of the measures. Null where it has none of any measure.
 */
export function areaDocument(
  area: Area,
  ofMeasures: readonly MeasureDocument[],
  uploads: readonly LedgerEntry[],
): AreaDocument | null {
  const measures = ofMeasures.flatMap((document) => newestOf(area, document) ?? []);
  if (measures.length === 0) return null;
  const { code, name, kind, within } = area;
  const compared = measures.map(({ comparison }) => comparison);
  return { schemaVersion: 1, area: { code, name, kind, within }, measures, uploads: citedUploads(compared, uploads) };
}

function newestOf(area: Area, { measure, comparisons }: MeasureDocument): AreaDocument['measures'][number] | null {
  for (const { window, areas, totals } of comparisons) {
    const comparison = [...areas, ...totals].find(({ code }) => code === area.code);
    if (comparison !== undefined && comparison.current !== null) return { measure, window, comparison };
  }
  return null;
}
