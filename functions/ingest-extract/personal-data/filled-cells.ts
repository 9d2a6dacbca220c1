import { visibleText } from '../cells/visible-text.ts';

/** A cell that holds something, and its column (0 = the first). */
export type FilledCell = { at: number; text: string };

const NONE: readonly FilledCell[] = [];

/** The cells of a row that hold something, as they read, but for those in columns that are passed over. */
export function filledCells(cells: readonly string[], passed: readonly boolean[]): readonly FilledCell[] {
  let filled: FilledCell[] | null = null;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined || cell === '' || passed[at] === true) continue;
    const text = plainText(cell);
    if (text === '') continue;
    filled ??= [];
    filled.push({ at, text });
  }
  // Nearly every line of street-level records has none that is looked at.
  return filled ?? NONE;
}

/** A cell as it reads: full-width digits are digits, all spaces and dashes alike, and what does not show is not there. */
function plainText(cell: string): string {
  if (/^[\x20-\x7e]*$/.test(cell)) return cell.trim();
  return visibleText(cell.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ');
}
