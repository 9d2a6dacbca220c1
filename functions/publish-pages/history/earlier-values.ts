import { districtOfWard } from '../../../schemas/area.ts';
import type { Period } from '../../../schemas/period.ts';
import type { PublishedSnapshot } from '../../../schemas/published-snapshots.ts';
import type { RevisionsDocument } from '../../../schemas/revisions.ts';
import type { Source } from '../../../schemas/source.ts';
import { fewAtATime } from '../../what-counts/few-at-a-time.ts';
import type { PagesDependencies } from '../pages-dependencies.ts';
import { revisionsOnceTold } from './revisions-once-told.ts';

/**
 * A value that was published of a figure and was then replaced, or withdrawn with nothing in its place, by the snapshot `by`.
 * `upload` is the file that it was read from, null where the document of revisions does not name it.
 */
export type EarlierValue = {
  value: number;
  source: Source;
  upload: RevisionsDocument['uploads'][string] | null;
  fate: 'replaced' | 'withdrawn';
  by: { id: string; asAt: string };
};

/** The earlier values of one measure in one area, by period: of each the newest first. Empty where there never were any. */
export type EarlierValuesOf = (measure: string, areaCode: string) => ReadonlyMap<Period, readonly EarlierValue[]>;

/**
 * Reads what was published earlier of every figure and counts no longer, out of the revisions of the snapshots told, the newest
 * first. A value that was replaced and came back is among them too, for the time before. Wards' counts are left out, and a
 * value that somebody else restated is none. What a document told that has been removed since is told no more.
 */
export async function earlierValues(
  snapshots: readonly PublishedSnapshot[],
  readDocumentIfThere: PagesDependencies['readDocumentIfThere'],
): Promise<EarlierValuesOf> {
  const told = await fewAtATime(snapshots.flatMap(whereTold), async ({ path, by }) => {
    const revisions = await readDocumentIfThere(path, revisionsOnceTold);
    return revisions === null ? [] : replacedValues(revisions, by);
  });
  const values = new Map<string, Map<Period, EarlierValue[]>>();
  for (const { figure, period, value } of told.flat()) {
    const byPeriod = values.get(figure) ?? new Map<Period, EarlierValue[]>();
    values.set(figure, byPeriod.set(period, [...(byPeriod.get(period) ?? []), value]));
  }
  return (measure, areaCode) => values.get(keyOf(measure, areaCode)) ?? NONE;
}

const NONE: ReadonlyMap<Period, readonly EarlierValue[]> = new Map();

/** Where a snapshot tells what it replaced, if it replaced anything: one that only adds figures can be long, and tells nothing. */
function whereTold({ id, asAt, revisions }: PublishedSnapshot) {
  if (revisions === null || revisions.revised + revisions.withdrawn === 0) return [];
  return [{ path: revisions.path, by: { id, asAt } }];
}

function replacedValues({ figures, uploads }: RevisionsDocument, by: EarlierValue['by']) {
  return figures.flatMap(({ measure, area, period, before, after }) => {
    if (before === null || districtOfWard(area) !== null) return [];
    const upload = uploads[before.source.uploadId] ?? null;
    const fate = after === null ? ('withdrawn' as const) : ('replaced' as const);
    return [{ figure: keyOf(measure, area), period, value: { ...before, upload, fate, by } }];
  });
}

function keyOf(measure: string, areaCode: string): string {
  return `${measure} ${areaCode}`;
}
