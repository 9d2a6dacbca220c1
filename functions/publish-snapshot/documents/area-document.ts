import type { Area } from '../../../schemas/area.ts';
import type { County } from '../../../schemas/county.ts';
import type { AreaDocument, MeasureDocument } from '../../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import type { WindowKind } from '../../../schemas/window.ts';
import { concerns } from '../../comparison-rules/breaks-concern.ts';
import { rulesOf } from '../comparisons/rules-cited.ts';
import { citedUploads, sourcesOf } from './cited-uploads.ts';

type OfMeasure = AreaDocument['measures'][number];
type OfWards = AreaDocument['wards'][number];

/** What one measure has to say of one area. */
export type PartOfArea = { measures: OfMeasure[]; wards: OfWards[] };

/**
 * Of one measure the newest window of every kind in which an area has a figure or a total, the newest first, and the
 * newest in which a ward of it has one.
 */
export function partOfArea(area: Area, document: MeasureDocument, county: County): PartOfArea {
  const wards = newestOfWards(area, document, county);
  return { measures: newestOfKinds(area, document, county), wards: wards === null ? [] : [wards] };
}

/** What is published of one area, from the parts of each measure in their order. Null where there is nothing of any. */
export function areaDocument(
  area: Area,
  parts: readonly PartOfArea[],
  uploads: readonly LedgerEntry[],
): AreaDocument | null {
  const measures = parts.flatMap((part) => part.measures);
  const wards = parts.flatMap((part) => part.wards);
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
