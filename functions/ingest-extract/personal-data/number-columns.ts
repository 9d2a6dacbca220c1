import { isNhsNumber, isTenDigits } from './official-numbers.ts';

/** Columns of ten digits, each cell by itself an NHS number or not, until it is clear what they are. */
export type NumberColumns = {
  take(text: string, line: number, at: number): void;
  finish(): void;
};

type Column = { numbers: number; others: number; lines: number[]; are: 'numbers' | 'others' | 'open' };

/** So many NHS numbers are enough to see whether those around them are too. */
const ENOUGH = 1000;

/**
 * Starts to gather ten-digit cells. Timestamps and references pass the check of an NHS number one time in
 * eleven; a column holds NHS numbers where more of its cells pass it than do not.
 */
export function numberColumns(tell: (line: number, at: number) => void): NumberColumns {
  const columns = new Map<number, Column>();

  function decide(column: Column, at: number): void {
    column.are = column.numbers > column.others ? 'numbers' : 'others';
    if (column.are === 'numbers') for (const line of column.lines) tell(line, at);
    column.lines = [];
  }

  return {
    take(text, line, at) {
      if (!isTenDigits(text)) return;
      const column = columns.get(at) ?? { numbers: 0, others: 0, lines: [], are: 'open' };
      columns.set(at, column);
      if (!isNhsNumber(text)) {
        column.others += 1;
        return;
      }
      column.numbers += 1;
      if (column.are === 'numbers') tell(line, at);
      if (column.are === 'open') column.lines.push(line);
      if (column.lines.length === ENOUGH) decide(column, at);
    },
    finish() {
      for (const [at, column] of columns) if (column.are === 'open') decide(column, at);
    },
  };
}
