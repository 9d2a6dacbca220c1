import { type Labels, labelsSchema } from '../../functions/publish-pages/history/labels.ts';
import { LISTED, NO_FIGURE_CHANGED } from '../../functions/publish-pages/history/listed-snapshots.ts';

/**
 * A snapshot that the page lists. `revisions` tells what changed since the one before: the path of the document that says so,
 * `nothing` where no figure changed, null where it was never told.
 */
export type ListedSnapshot = { id: string; asAt: string; revisions: { path: string } | 'nothing' | null };

/** The snapshots that the page lists, the newest first. */
export function listedSnapshots(page: ParentNode): ListedSnapshot[] {
  return [...page.querySelectorAll(`[${LISTED.id}]`)].map((row) => ({
    id: row.getAttribute(LISTED.id) ?? '',
    asAt: row.getAttribute(LISTED.asAt) ?? '',
    revisions: revisionsOf(row.getAttribute(LISTED.revisions)),
  }));
}

function revisionsOf(attribute: string | null): ListedSnapshot['revisions'] {
  if (attribute === null) return null;
  return attribute === NO_FIGURE_CHANGED ? 'nothing' : { path: attribute };
}

/** Where the comparison goes, and what it calls things; null on a page that has no place for it. */
export function placeOfComparison(page: ParentNode): { place: Element; labels: Labels } | null {
  const place = page.querySelector(`[${LISTED.compare}]`);
  if (place === null) return null;
  return { place, labels: labelsSchema.parse(JSON.parse(place.getAttribute(LISTED.compare) ?? '')) };
}
