import { beginRows, type Delimiter, type Newline, type RowProblem } from './text/read-rows.ts';

/** So many characters are looked at to find the header: titles above it are short. */
export const LONGEST_HEAD = 65_536;

/** A header is looked for on this many lines that hold anything: titles above it are few. */
const LINES_TO_SEARCH = 30;

/** A line that holds anything, and the line that follows it directly. */
export type HeadLine = { cells: string[]; line: number; nextLine: number };

/** The lines of the beginning of a text among which its header is looked for, and why no more can be cut, if so. */
export function readHead(
  head: string,
  delimiter: Delimiter,
  newline: Newline,
): { lines: HeadLine[]; problem: RowProblem | undefined } {
  const lines: HeadLine[] = [];
  const rows = beginRows({ delimiter, newline }, (cells, line) => {
    if (lines.length >= LINES_TO_SEARCH || cells.every((cell) => cell.trim() === '')) return;
    lines.push({ cells, line, nextLine: line + cells.join('').split(newline).length });
  });
  rows.take(head);
  // The last line of a longer text may be cut, which is no fault of it.
  if (head.length < LONGEST_HEAD) rows.finish();
  return { lines, problem: rows.problem };
}
