// Where the pages lie, from the site's root.

export const HOME = 'index.html';
export const SNAPSHOTS = 'snapshots.html';
export const CHECK_A_FILE = 'check-a-file.html';
export const READING = 'reading-these-figures.html';

/** A measure in the window that stands first, whichever that is; or in one window, by its name. */
export function measurePath(measure: string, window?: string): string {
  return window === undefined ? `measures/${measure}.html` : `measures/${measure}/${window}.html`;
}

export function areaPath(code: string): string {
  return `areas/${code}.html`;
}

/** Where the figures of one measure in one area come from; `at` is the id of a window's part of the page. */
export function figurePath(measure: string, code: string, at?: string): string {
  return `figures/${measure}/${code}.html${at === undefined ? '' : `#${at}`}`;
}

/** The wards of a district in one measure. */
export function wardsPath(measure: string, code: string): string {
  return `wards/${measure}/${code}.html`;
}

/** The folder of the pages of snapshots. */
export const SNAPSHOT_PAGES = 'snapshots/';

export function snapshotPath(snapshotId: string): string {
  return `${SNAPSHOT_PAGES}${snapshotId}.html`;
}
