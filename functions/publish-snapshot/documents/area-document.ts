import type { Area } from '../../../schemas/area.ts';
import type { County } from '../../../schemas/county.ts';
import type { AreaDocument, MeasureDocument } from '../../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import type { WindowKind } from '../../../schemas/window.ts';
import { rulesOf } from '../comparisons/rules-cited.ts';
import { concerns } from '../footing/breaks.ts';
import { citedUploads, sourcesOf } from './cited-uploads.ts';

type OfMeasure = AreaDocument['measures'][number];
type OfWards = AreaDocument['wards'][number];

/**
 * What is published of one area: of each measure the newest window of every kind in which the area has a figure or
 * a total, then of each the newest in which a ward of it has one, in the order of the measures and the newest window
 * first. Null where there is nothing of any measure.
 */
export function areaDocument(
  area: Area,
  ofMeasures: readonly MeasureDocument[],
  uploads: readonly LedgerEntry[],
  county: County,
): AreaDocument | null {
  const measures = ofMeasures.flatMap((document) => newestOfKinds(area, document, county));
  const wards = ofMeasures.flatMap((document) => newestOfWards(area, document, county) ?? []);
  if (measures.length === 0 && wards.length === 0) return null;
  const { code, name, kind, within } = area;
  const cited = [
    ...measures.flatMap(({ comparison }) => sourcesOf(comparison)),
    ...wards.flatMap(({ comparisons }) => comparisons.flatMap(sourcesOf)),
    ...[...measures, ...wards].flatMap(({ breaks }) => breaks.map(({ source }) => source)),
  ];
  const judged = [...measures.map(({ comparison }) => comparison), ...wards.flatMap(({ comparisons }) => comparisons)];
  return {
    schemaVersion: 1,
    area: { code, name, kind, within },
    measures,
    wards,
    rules: rulesOf(judged),
    uploads: citedUploads(cited, uploads),
  };
}

/** A window that is of several kinds stands once, and for all of them. */
function newestOfKinds({ code }: Area, { measure, comparisons }: MeasureDocument, county: County): OfMeasure[] {
  const found = new Set<WindowKind>();
  return comparisons.flatMap(({ window, areas, totals, breaks, incompleteExtract }): OfMeasure[] => {
    const kinds = [window.kind, ...window.alsoKnownAs].filter((kind) => !found.has(kind));
    const comparison = [...areas, ...totals].find((compared) => compared.code === code);
    if (kinds.length === 0 || comparison === undefined || comparison.current === null) return [];
    for (const kind of kinds) found.add(kind);
    const concerning = breaks.filter((each) => concerns(each, code, county));
    return [{ measure, window, comparison, breaks: concerning, incompleteExtract }];
  });
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
