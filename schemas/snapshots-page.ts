/**
 * How the page of all snapshots tells the script that compares two of them what it needs to know, as attributes: on the element
 * that the comparison goes into, what things are called (as JSON); on the row of each snapshot its id, its as-at time, and the
 * path of the document that tells what changed since the one before. The script takes the snapshots from `snapshots.json`, and
 * from the rows where that cannot be had.
 */
export const LISTED = {
  compare: 'data-compare-snapshots',
  id: 'data-snapshot',
  asAt: 'data-as-at',
  revisions: 'data-revisions',
} as const;

/** Stands for the path where no figure changed, so that there is nothing to read. */
export const NO_FIGURE_CHANGED = 'none';
