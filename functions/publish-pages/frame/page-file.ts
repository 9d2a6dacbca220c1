import type { PublishedFile } from '../../../schemas/snapshot.ts';
import type { Page } from './site-frame.ts';

/** A page as a file of the static bucket. */
export function pageFile({ path, html }: Page): PublishedFile {
  return { path, body: html, contentType: 'text/html; charset=utf-8' };
}
