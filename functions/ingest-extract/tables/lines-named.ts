/** So many lines are named in a finding; of the others it says how many there are. */
const LINES_NAMED = 5;

/** `lines 4, 5, 6, 7, 8 and 9 more`: where something stands in a file, without filling a page. */
export function linesNamed(lines: readonly number[]): string {
  const more = lines.length - LINES_NAMED;
  const named = lines.slice(0, LINES_NAMED).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}
