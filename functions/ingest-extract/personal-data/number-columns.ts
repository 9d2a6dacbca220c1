import { isNhsNumber, isTenDigits } from './official-numbers.ts';

/** Columns of ten digits, each cell by itself an NHS number or not, until it is clear what they are. */
export type NumberColumns = {
  /** Takes a cell; `isLikely` where its row speaks of people or it is no place for a figure. */
  take(text: string, line: number, at: number, isLikely: () => boolean): void;
  finish(): void;
};

type Column = { numbers: number; others: number; lines: number[]; likely: boolean; are: 'numbers' | 'others' | 'open' };

/** So many NHS numbers are enough to see whether those around them are too. */
const ENOUGH = 1000;

const IS_FIGURE = /^\d[\d,.]*%?$/;

/**
 * Starts to gather ten-digit cells. Timestamps and references pass the check of an NHS number one time in
 * eleven; a column holds NHS numbers where more of its cells pass it than do not. A single one may be a
 * total: it is not told of where its heading or the other cells of its column are those of figures.
 */
export function numberColumns(tell: (line: number, at: number) => void): NumberColumns {
  const columns = new Map<number, Column>();
  const ofFigures = new Set<number>();

  function decide(column: Column, at: number): void {
    const enough = column.numbers > 1 || (column.likely && !ofFigures.has(at));
    column.are = enough && column.numbers > column.others ? 'numbers' : 'others';
    if (column.are === 'numbers') for (const line of column.lines) tell(line, at);
    column.lines = [];
  }

  return {
    take(text, line, at, isLikely) {
      if (!isTenDigits(text)) {
        if (IS_FIGURE.test(text)) ofFigures.add(at);
        return;
      }
      const column = columns.get(at) ?? { numbers: 0, others: 0, lines: [], likely: false, are: 'open' };
      columns.set(at, column);
      if (!isNhsNumber(text)) {
        column.others += 1;
        return;
      }
      column.numbers += 1;
      column.likely ||= column.numbers === 1 && isLikely();
      if (column.are === 'numbers') tell(line, at);
      if (column.are === 'open') column.lines.push(line);
      if (column.lines.length === ENOUGH) decide(column, at);
    },
    finish() {
      for (const [at, column] of columns) if (column.are === 'open') decide(column, at);
    },
  };
}
