import { type County, measureNamed } from '../../schemas/county.ts';
import { type FigurePack, unpackFigures } from '../../schemas/figure.ts';
import type { Period } from '../../schemas/period.ts';
import type { Source } from '../../schemas/source.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { compareUploads } from './current-uploads.ts';

/**
 * A figure that counts now, and where it was read. `secondHand` is that of somebody else than the measure's own
 * reporters; `ward` is how its sender spells the ward it is of.
 */
export type CurrentFigure = { value: number; source: Source; secondHand: boolean; ward?: string };

/** The figures of one measure and period, by area code. */
export type FiguresByArea = ReadonlyMap<string, CurrentFigure>;

/** The figures of one measure, by period. */
export type FiguresByPeriod = ReadonlyMap<Period, FiguresByArea>;

/** Every figure that counts, by measure. */
export type CurrentFigures = ReadonlyMap<string, FiguresByPeriod>;

/**
 * Of every measure, area and period, the figure that counts: one from the measure's own reporter before one
 * passed on by somebody else, and of several of the same standing that of the newest current upload. Packs of
 * uploads that are replaced, withdrawn, too new or still being stored are passed over.
 */
export function currentFigures(
  packs: readonly FigurePack[],
  uploads: readonly LedgerEntry[],
  county: County,
): CurrentFigures {
  const sorted = [...uploads].sort(compareUploads);
  const standing = new Map(sorted.map((upload, age) => [writeOf(upload), { age, submitter: upload.submitter }]));
  const current = packs.flatMap((pack) => {
    const upload = standing.get(writeOf(pack));
    if (upload === undefined) return [];
    return { pack, age: upload.age, secondHand: isSecondHand(pack.measure, upload.submitter, county) };
  });
  current.sort(
    (one, other) =>
      Number(other.secondHand) - Number(one.secondHand) || one.age - other.age || one.pack.part - other.pack.part,
  );

  const figures = new Map<string, Map<Period, Map<string, CurrentFigure>>>();
  for (const { pack, secondHand } of current) {
    for (const { measure, area, period, value, line, column, aside = {} } of unpackFigures(pack)) {
      const { ward, ...said } = aside;
      const source = { uploadId: pack.uploadId, line, column, ...said };
      const ofMeasure = entryOf(figures, measure, () => new Map<Period, Map<string, CurrentFigure>>());
      const ofPeriod = entryOf(ofMeasure, period, () => new Map<string, CurrentFigure>());
      ofPeriod.set(area, { value, source, secondHand, ...(ward !== undefined && { ward }) });
    }
  }
  return figures;
}

/** A district's report prints the police's figures too: they count only as long as the police have not sent theirs. */
function isSecondHand(measure: string, submitter: string, county: County): boolean {
  const role = county.submitters.find(({ id }) => id === submitter)?.role;
  const reporters = measureNamed(county, measure)?.reportedBy ?? [];
  return role === undefined || !reporters.includes(role);
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
