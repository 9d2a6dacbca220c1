import type { Area } from '../../schemas/area.ts';
import type { County } from '../../schemas/county.ts';
import type { AreaDocument, MeasureDocument } from '../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { concerns } from './breaks.ts';
import { citedUploads, sourcesOf } from './cited-uploads.ts';

type OfMeasure = AreaDocument['measures'][number];
type OfWards = AreaDocument['wards'][number];

/**
 * What is published of one area: of each measure the newest window in which the area has a figure or
 * a total, then of each the newest in which a ward of it has one, in the order of the measures. Null where there
 * is nothing of any measure.
 */
export function areaDocument(
  area: Area,
  ofMeasures: readonly MeasureDocument[],
  uploads: readonly LedgerEntry[],
  county: County,
): AreaDocument | null {
  const measures = ofMeasures.flatMap((document) => newestOf(area, document, county) ?? []);
  const wards = ofMeasures.flatMap((document) => newestOfWards(area, document, county) ?? []);
  if (measures.length === 0 && wards.length === 0) return null;
  const { code, name, kind, within } = area;
  const cited = [
    ...measures.flatMap(({ comparison }) => sourcesOf(comparison)),
    ...wards.flatMap(({ comparisons }) => comparisons.flatMap(sourcesOf)),
    ...[...measures, ...wards].flatMap(({ breaks }) => breaks.map(({ source }) => source)),
  ];
  const uploadsCited = citedUploads(cited, uploads);
  return { schemaVersion: 1, area: { code, name, kind, within }, measures, wards, uploads: uploadsCited };
}

function newestOf({ code }: Area, { measure, comparisons }: MeasureDocument, county: County): OfMeasure | null {
  for (const { window, areas, totals, breaks, incompleteExtract } of comparisons) {
    const comparison = [...areas, ...totals].find((compared) => compared.code === code);
    if (comparison !== undefined && comparison.current !== null) {
      return {
        measure,
        window,
        comparison,
        breaks: breaks.filter((each) => concerns(each, code, county)),
        incompleteExtract,
      };
    }
  }
  return null;
}

function newestOfWards({ code }: Area, { measure, comparisons }: MeasureDocument, county: County): OfWards | null {
  for (const { window, wards, breaks, incompleteExtract } of comparisons) {
    const ofArea = wards.filter(({ within }) => within === code);
    if (ofArea.some(({ sources }) => sources.current !== null)) {
      return {
        measure,
        window,
        comparisons: ofArea,
        breaks: breaks.filter((each) => concerns(each, code, county)),
        incompleteExtract,
      };
    }
  }
  return null;
}
