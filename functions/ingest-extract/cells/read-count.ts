import type { FigureAside } from '../../../schemas/figure.ts';
import type { ExtractContext } from '../extract-context.ts';
import { type ReadNumber, readNumber } from './read-number.ts';

/** Where a cell stands, and what is counted in it. */
export type CellPlace = { line: number; column: string; unit: string };

/** A count as it was read, with what its sender said of it, if anything. */
export type Count = { value: number; aside?: FigureAside };

/**
 * Reads a cell that should hold a count: a whole number, not below zero. Anything else is told to
 * the context's findings and gives null; a blank or "not given" cell is missing, never zero.
 */
export function readCount(cell: string, place: CellPlace, context: ExtractContext): Count | null {
  const { line, column, unit } = place;
  const found = cell.trim();
  const read = readNumber(cell);
  const add = context.findings.add;
  const isPercentage = found.includes('%');
  if (!isPercentage && mayMarkThousands(read)) {
    add('value-ambiguous', { line, column, found });
    return null;
  }
  if (read.state === 'number' && !isPercentage && read.value >= 0 && Number.isInteger(read.value)) {
    if (read.approximate === undefined) return { value: read.value };
    add('value-approximate', { line, column, found });
    return { value: read.value, aside: { approximate: true } };
  }
  if (read.state === 'blank') add('value-missing', { line, column });
  else if (read.state === 'not-given') add('value-not-given', { line, column, found });
  else if (read.state === 'unreadable' || isPercentage) add('value-not-a-number', { line, column, found });
  else if (read.value < 0) add('value-negative', { line, column, found });
  else add('value-not-whole', { line, column, found, unit });
  return null;
}

/** `117.000` is 117 where a point marks decimals, and 117,000 where it marks thousands. */
function mayMarkThousands(read: ReadNumber): boolean {
  return (
    read.state === 'number' &&
    read.decimals === 3 &&
    read.value >= 0 &&
    read.value < 1_000 &&
    Number.isInteger(read.value)
  );
}
