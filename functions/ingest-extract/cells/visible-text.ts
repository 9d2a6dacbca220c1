/** Characters that take no room on a page: soft hyphens, zero-width spaces and joiners, marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** A cell as its reader sees it: text copied from web pages and documents carries characters that show nothing. */
export function visibleText(cell: string): string {
  return cell.replace(INVISIBLE, '').trim();
}
