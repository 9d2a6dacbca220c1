import type { ExtractContext } from './extract-context.ts';
import { readNumber } from './read-number.ts';

/** Whether a line is a note or a source under a table: a single cell of text that names no area. */
export function isRemark(cells: readonly string[], { readArea }: ExtractContext): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [only] = filled;
  return (
    only !== undefined && filled.length === 1 && readArea(only) === undefined && readNumber(only).state !== 'number'
  );
}
