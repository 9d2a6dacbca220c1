import { readText } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';
import { linesNamed } from './lines-named.ts';
import type { StatementColumns } from './statement-columns.ts';

/** Says of each line of a table which priority it is about. */
export type PriorityReader = {
  /** Whether a line holds a priority and nothing else, as a heading over the lines below it. */
  takesAsHeading(cells: readonly string[], line: number): boolean;
  /** Null where a finding says what is wrong with it; empty where the table gives none. */
  priorityOf(cells: readonly string[], line: number): string | null;
  finish(): void;
};

/**
 * A reader of the column of priorities. Cells that were merged come out with the first filled and the
 * others empty, so a line without a priority has that of the line above; a finding says which lines did.
 */
export function priorityReader(columns: StatementColumns<'priority'>, { findings }: ExtractContext): PriorityReader {
  const column = columns.heading('priority');
  const fromAbove: number[] = [];
  let above = '';
  let heading: { text: string; line: number } | null = null;

  function tellOfHeading(): void {
    if (heading !== null) findings.add('line-passed-over', { line: heading.line, found: heading.text });
    heading = null;
  }

  return {
    takesAsHeading(cells, line) {
      const written = columns.cell('priority', cells);
      if (written === '' || cells.some((cell) => cell.trim() !== '' && cell.trim() !== written)) return false;
      tellOfHeading();
      heading = { text: written, line };
      return true;
    },
    priorityOf(cells, line) {
      const written = readText(columns.cell('priority', cells), { line, column }, findings);
      if (written !== '') {
        tellOfHeading();
        above = written ?? '';
        return written;
      }
      if (heading !== null) above = readText(heading.text, { line: heading.line, column }, findings) ?? '';
      else if (above !== '') fromAbove.push(line);
      heading = null;
      return above;
    },
    finish() {
      tellOfHeading();
      if (fromAbove.length > 0) findings.add('priority-from-above', { column, lines: linesNamed(fromAbove) });
    },
  };
}
