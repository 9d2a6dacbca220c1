import type { DocumentNamed } from '../../functions/publish-pages/history/documents-named.ts';
import type { Extract } from '../../functions/publish-pages/history/extracts-table.tsx';
import type { ChangedFigures } from '../../functions/publish-pages/history/figure-changes.tsx';
import { fewAtATime } from '../../functions/what-counts/few-at-a-time.ts';
import { manifestPath } from '../../functions/what-counts/manifests-back.ts';
import { revisionsDocumentSchema } from '../../schemas/revisions.ts';
import { manifestSchema } from '../../schemas/snapshot.ts';
import { type CameAndWent, extractsBetween, measuresAndAreasBetween } from './compare-contents.ts';
import { foldChanges } from './compare-fold.ts';
import type { ListedSnapshot } from './compare-listed.ts';
import { GoneFile, type ReadJson } from './read-from-site.ts';

/** What changed from one snapshot to a newer one; of figures null where a snapshot on the way does not tell, or not any more. */
export type SnapshotsCompared = {
  older: ListedSnapshot;
  newer: ListedSnapshot;
  changed: ChangedFigures | null;
  measuresAndAreas: CameAndWent<DocumentNamed>;
  extracts: CameAndWent<Extract> & { sentAnew: Extract[] };
};

/**
 * Compares two of the snapshots listed, the newest first, by their places in the list, in whichever order these are told.
 *
 * @throws UnreadableFile where one of the files it takes cannot be read
 */
export async function compareSnapshots(
  listed: readonly ListedSnapshot[],
  [one, other]: readonly [number, number],
  readJson: ReadJson,
): Promise<SnapshotsCompared> {
  const between = listed.slice(Math.min(one, other), Math.max(one, other) + 1);
  const [newer, older] = [between[0], between.at(-1)];
  if (newer === undefined || older === undefined) throw new RangeError('a snapshot that is not listed was asked for');
  const [manifestBefore, manifestAfter, changed] = await Promise.all([
    readJson(manifestPath(older.id), manifestSchema),
    readJson(manifestPath(newer.id), manifestSchema),
    changesOver(between.slice(0, -1).reverse(), readJson),
  ]);
  return {
    older,
    newer,
    changed,
    measuresAndAreas: measuresAndAreasBetween(manifestBefore, manifestAfter),
    extracts: extractsBetween(manifestBefore, manifestAfter),
  };
}

/** What changed with these snapshots, the oldest first, taken together. */
async function changesOver(steps: readonly ListedSnapshot[], readJson: ReadJson): Promise<ChangedFigures | null> {
  if (steps.some(({ revisions }) => revisions === null)) return null;
  const told = steps.flatMap(({ revisions }) => (revisions === null || revisions === 'nothing' ? [] : [revisions]));
  try {
    return foldChanges(await fewAtATime(told, ({ path }) => readJson(path, revisionsDocumentSchema)));
  } catch (problem) {
    // What must go for good is removed with what told of it; the rest can still be compared.
    if (problem instanceof GoneFile) return null;
    throw problem;
  }
}
