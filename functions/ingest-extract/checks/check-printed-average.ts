import type { FindingCollector } from '../collect-findings.ts';
import { decimalsOf, type PrintedNumber } from './check-printed-change.ts';

/** The average of one line, how many cases it is of, and how many decimals it was written with. */
export type AverageOfLine = { value: number; decimals: number; cases: number };

/**
 * Tells of a printed average that is not that of the lines it covers, each counted as often as it has
 * cases. The averages of the lines are rounded themselves, which leaves theirs uncertain by as much.
 */
export function checkAverage(
  printed: PrintedNumber,
  lines: readonly AverageOfLine[],
  findings: FindingCollector,
): void {
  const cases = lines.reduce((sum, line) => sum + line.cases, 0);
  if (cases === 0) return;
  const mean = lines.reduce((sum, { value, cases: counted }) => sum + value * counted, 0) / cases;
  const { line, column, found, number } = printed;
  const decimals = decimalsOf(printed);
  // A spreadsheet drops the zeros of 9.0, so a column is as exact as its most exact cell.
  const exactness = Math.max(...lines.map((each) => each.decimals));
  if (Math.abs(number.value - mean) <= (10 ** -exactness + 10 ** -decimals) / 2) return;
  const expected = mean.toFixed(Math.max(decimals, 1));
  findings.add('printed-average-wrong', { line, column, found, expected });
}
