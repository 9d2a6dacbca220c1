import { type FigurePack, unpackFigures } from '../../schemas/figure.ts';
import type { Period } from '../../schemas/period.ts';
import type { Source } from '../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { compareUploads } from './current-uploads.ts';

/** A figure that counts now, and where it was read. */
export type CurrentFigure = { value: number; source: Source };

/** The figures of one measure and period, by area code. */
export type FiguresByArea = ReadonlyMap<string, CurrentFigure>;

/** The figures of one measure, by period. */
export type FiguresByPeriod = ReadonlyMap<Period, FiguresByArea>;

/** Every figure that counts, by measure. */
export type CurrentFigures = ReadonlyMap<string, FiguresByPeriod>;

/**
 * Of every measure, area and period, the figure of the newest current upload that has one. Packs of
 * uploads that are replaced, withdrawn, too new or still being stored are passed over.
 */
export function currentFigures(packs: readonly FigurePack[], uploads: readonly LedgerEntry[]): CurrentFigures {
  const age = new Map([...uploads].sort(compareUploads).map((upload, place) => [writeOf(upload), place]));
  const ageOf = (pack: FigurePack) => age.get(writeOf(pack)) ?? -1;
  const current = packs.filter((pack) => ageOf(pack) >= 0);
  current.sort((one, other) => ageOf(one) - ageOf(other) || one.part - other.part);

  const figures = new Map<string, Map<Period, Map<string, CurrentFigure>>>();
  for (const { measure, area, period, value, line, column, uploadId } of current.flatMap(figuresWithUpload)) {
    const ofMeasure = entryOf(figures, measure, () => new Map<Period, Map<string, CurrentFigure>>());
    const ofPeriod = entryOf(ofMeasure, period, () => new Map<string, CurrentFigure>());
    ofPeriod.set(area, { value, source: { uploadId, line, column } });
  }
  return figures;
}

function figuresWithUpload(pack: FigurePack) {
  return unpackFigures(pack).map((figure) => ({ ...figure, uploadId: pack.uploadId }));
}

/** One write of one upload: the same bytes may be dropped, withdrawn and dropped again. */
function writeOf({ uploadId, writtenAt }: { uploadId: string; writtenAt: string }): string {
  return `${uploadId} ${writtenAt}`;
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const standing = map.get(key);
  if (standing !== undefined) return standing;
  const made = make();
  map.set(key, made);
  return made;
}
