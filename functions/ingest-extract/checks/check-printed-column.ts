import { readNumber } from '../cells/read-number.ts';
import type { FindingCollector } from '../collect-findings.ts';
import type { PrintedNumber } from './check-printed-change.ts';

/** Tells of one printed number that is wrong. */
export type CheckOf<Line> = (line: Line, printed: PrintedNumber) => void;

/** Why a column cannot be checked. */
export type Unchecked = string;

/**
 * Checks the cells of one printed column. A column that cannot be checked, or of which some cells hold
 * neither a number nor a mark for none, is said to be so. One that is said to be approximate contradicts nothing.
 */
export function checkColumn<Line extends { line: number }>(
  { heading: column, headerLine }: { heading: string; headerLine: number },
  lines: readonly Line[],
  cellOf: (line: Line) => string,
  check: CheckOf<Line> | Unchecked,
  findings: FindingCollector,
): void {
  const unread = typeof check === 'string' ? 0 : checkCells(column, lines, cellOf, check);
  const why = typeof check === 'string' ? check : `${unread} of its cells hold something else than a number`;
  if (typeof check === 'string' || unread > 0) {
    findings.add('printed-not-checked', { line: headerLine, column, why });
  }
}

function checkCells<Line extends { line: number }>(
  column: string,
  lines: readonly Line[],
  cellOf: (line: Line) => string,
  check: CheckOf<Line>,
): number {
  let unread = 0;
  for (const line of lines) {
    const found = cellOf(line).trim();
    const number = readNumber(found);
    if (number.state === 'number' && number.approximate) continue;
    if (number.state === 'number') check(line, { line: line.line, column, found, number });
    else if (number.state === 'unreadable') unread += 1;
  }
  return unread;
}
