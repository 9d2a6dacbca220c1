import { readNumber } from '../cells/read-number.ts';
import type { FindingCollector } from '../collect-findings.ts';

/** A column of numbers, and whether what stands right of it is another column that is read. */
export type NumberColumn = { at: number; heading: string; besideIsRead: boolean };

/**
 * Tells of cells that look like what is left of a number whose comma had no quotation marks around
 * it: a number under no heading, or `1` and `204` beside it in a column that is not read. Gives
 * whether it told of any.
 */
export function tellOfSplitCells(
  cells: readonly string[],
  line: number,
  headings: readonly string[],
  numbers: readonly NumberColumn[],
  findings: FindingCollector,
): boolean {
  const stray = cells.findIndex(
    (cell, at) => headings[at]?.trim() === '' && at > 0 && readNumber(cell).state === 'number',
  );
  if (stray !== -1) findings.add('cell-without-heading', { line, found: cells[stray]?.trim() ?? '' });
  const cut = numbers.filter(({ at, besideIsRead }) => !besideIsRead && isCutInTwo(cells[at], cells[at + 1]));
  for (const { at, heading } of stray === -1 ? cut : []) {
    const beside = cells[at + 1]?.trim() ?? '';
    findings.add('number-cut-in-two', { line, column: heading, found: cells[at]?.trim() ?? '', beside });
  }
  return stray !== -1 || cut.length > 0;
}

function isCutInTwo(cell: string | undefined, beside: string | undefined): boolean {
  return /^[+-]?\s*\d{1,3}$/.test(cell?.trim() ?? '') && /^\d{3}$/.test(beside?.trim() ?? '');
}
