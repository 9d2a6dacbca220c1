import { readDate } from '../cells/read-date.ts';
import type { FindingCollector } from '../collect-findings.ts';
import type { StatementColumns } from './statement-columns.ts';

/** The day (`YYYY-MM-DD`) that a line has in a column; null, and a finding, where it is missing or cannot be read with certainty. */
export function dayOfLine<Name extends string>(
  name: Name,
  columns: StatementColumns<Name>,
  cells: readonly string[],
  line: number,
  findings: FindingCollector,
): string | null {
  const [column, found] = [columns.heading(name), columns.cell(name, cells)];
  const read = readDate(found);
  if (read.state === 'day') return read.day;
  if (found === '') findings.add('text-missing', { line, column });
  else if (read.state === 'unreadable') findings.add('date-not-understood', { line, column, found });
  else findings.add('weekday-wrong', { line, column, found, day: read.day, expected: read.weekday });
  return null;
}
