import type * as z from 'zod';
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

/** What changed from one snapshot to a newer one; of figures nothing where a snapshot on the way never told. */
export type SnapshotsCompared = {
  older: ListedSnapshot;
  newer: ListedSnapshot;
  changed: ChangedFigures | null;
  measuresAndAreas: CameAndWent<DocumentNamed>;
  extracts: CameAndWent<Extract> & { sentAnew: Extract[] };
};

/** A file that could not be read, said in words for whoever asked for the comparison. */
export class UnreadableFile extends Error {}

/** Reads a published file, by its path from the root of the site. @throws UnreadableFile where that does not work */
export type ReadJson = <Schema extends z.ZodType>(path: string, schema: Schema) => Promise<z.output<Schema>>;

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
  return foldChanges(await fewAtATime(told, ({ path }) => readJson(path, revisionsDocumentSchema)));
}

/** Reads files of the site that the page stands on. */
export const readFromSite: ReadJson = async (path, schema) => {
  const text = await fetchText(path);
  const content = schema.safeParse(parsed(text));
  if (content.success) return content.data;
  throw new UnreadableFile(`The file ${path} is not what it should be. Tell whoever runs this site.`);
};

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path).catch(() => null);
  if (response === null)
    throw new UnreadableFile(`The file ${path} could not be fetched. Check your connection and try again.`);
  if (response.ok) return response.text();
  throw new UnreadableFile(
    `The file ${path} could not be read (${response.status}). Try again later; if it stays so, tell whoever runs this site.`,
  );
}

/** Undefined, which no schema takes, where a text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
