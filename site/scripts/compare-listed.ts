import { type Labels, labelsSchema } from '../../functions/publish-pages/history/labels.ts';
import { type PublishedSnapshot, publishedSnapshotsSchema, SNAPSHOTS_FILE } from '../../schemas/published-snapshots.ts';
import { LISTED, NO_FIGURE_CHANGED } from '../../schemas/snapshots-page.ts';
import { type ReadJson, UnreadableFile } from './read-from-site.ts';

/**
 * A snapshot that can be compared. `revisions` tells what changed since the one before: the path of the document that says so,
 * `nothing` where no figure changed, null where it was never told.
 */
export type ListedSnapshot = { id: string; asAt: string; revisions: { path: string } | 'nothing' | null };

/** All snapshots, the newest first; where the file of them cannot be had, those that the page lists. */
export async function snapshotsToCompare(page: ParentNode, readJson: ReadJson): Promise<ListedSnapshot[]> {
  try {
    const { snapshots } = await readJson(SNAPSHOTS_FILE, publishedSnapshotsSchema);
    return snapshots.map(fromFile);
  } catch (problem) {
    if (problem instanceof UnreadableFile) return [...page.querySelectorAll(`[${LISTED.id}]`)].map(fromRow);
    throw problem;
  }
}

function fromFile({ id, asAt, revisions }: PublishedSnapshot): ListedSnapshot {
  if (revisions === null) return { id, asAt, revisions };
  const { path, revised, added, withdrawn } = revisions;
  return { id, asAt, revisions: revised + added + withdrawn === 0 ? 'nothing' : { path } };
}

function fromRow(row: Element): ListedSnapshot {
  return {
    id: row.getAttribute(LISTED.id) ?? '',
    asAt: row.getAttribute(LISTED.asAt) ?? '',
    revisions: revisionsOf(row.getAttribute(LISTED.revisions)),
  };
}

function revisionsOf(attribute: string | null): ListedSnapshot['revisions'] {
  if (attribute === null) return null;
  return attribute === NO_FIGURE_CHANGED ? 'nothing' : { path: attribute };
}

/** Where the comparison goes, and what it calls things; null on a page that has no place for it. */
export function placeOfComparison(page: ParentNode): PlaceOfComparison | null {
  const place = page.querySelector(`[${LISTED.compare}]`);
  if (place === null) return null;
  return { place, labels: labelsSchema.parse(JSON.parse(place.getAttribute(LISTED.compare) ?? '')) };
}

export type PlaceOfComparison = { place: Element; labels: Labels };
