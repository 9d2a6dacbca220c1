import type { Page } from '../frame/site-frame.ts';

/** What a page may weigh, in bytes of HTML: readers on a slow line get it within a few seconds. */
export const PAGE_BYTES = 150_000;

/**
 * The page with as much on it as keeps it light: composed with the most that is worth showing, and again with
 * three quarters of that each time until it fits. The names of files and columns are of any length, so that how many fit is not known before.
 */
export function fittingPage(most: number, compose: (most: number) => Page): Page {
  const page = compose(most);
  const isLight = Buffer.byteLength(page.html) < PAGE_BYTES;
  return isLight || most === 0 ? page : fittingPage(Math.floor(most * 0.75), compose);
}
