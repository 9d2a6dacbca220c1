import { readHeading } from '../cells/read-heading.ts';
import type { FindingCollector } from '../collect-findings.ts';
import type { PeriodColumn, PrintedColumn } from '../tables/table-line.ts';

/** What heads the sum of the periods beside it. */
const TOTAL = /^(?:grand |overall )?totals?$/i;

/** The columns of a table with a period in each column of figures; numbers are positions in a line. */
export type PeriodColumns<Label extends string> = {
  /** Where the columns stand that say what a line is about. */
  labels: Map<Label, number>;
  periods: (PeriodColumn & { at: number })[];
  printed: (PrintedColumn & { at: number })[];
  others: { heading: string; at: number }[];
  /** Headings of a second column of one label, or of a period that another column has. */
  repeated: string[];
};

/**
 * Reads the header of a table with a period in each column of figures; null where it has none of those,
 * or no column that says what a line is about; a line with a link in it describes a table. `labelOf` tells those columns by their headings; one
 * without a heading, on the left, is of the kind `unheaded`.
 */
export function readPeriodColumns<Label extends string>(
  header: readonly string[],
  labelOf: (heading: string) => Label | null,
  unheaded: Label | null,
): PeriodColumns<Label> | null {
  if (header.some((cell) => /:\/\//.test(cell))) return null;
  const columns: PeriodColumns<Label> = { labels: new Map(), periods: [], printed: [], others: [], repeated: [] };
  for (const [at, cell] of header.entries()) addColumn(columns, at, cell.trim(), labelOf(cell));
  const { labels, periods, printed } = columns;
  nameNeighbours(columns);
  if (periods.length > 1) findTotals(columns);
  // Reports often leave the heading above the areas empty; but so is what stands left of a title.
  const mayBeUnheaded = labels.size === 0 && header[0]?.trim() === '' && periods.length + printed.length > 1;
  if (unheaded !== null && mayBeUnheaded) labels.set(unheaded, 0);
  return periods.length === 0 || labels.size === 0 ? null : columns;
}

function addColumn<Label extends string>(
  columns: PeriodColumns<Label>,
  at: number,
  heading: string,
  label: Label | null,
): void {
  if (label !== null) {
    if (columns.labels.has(label)) columns.repeated.push(heading);
    else columns.labels.set(label, at);
    return;
  }
  const read = readHeading(heading);
  if (read.kind === 'blank' || read.kind === 'note') return;
  if (read.kind === 'printed') columns.printed.push({ at, heading, what: read.what, periods: read.periods ?? [] });
  else if (read.kind === 'period') {
    const { period } = read;
    if (columns.periods.some((other) => other.period === period)) columns.repeated.push(heading);
    else columns.periods.push({ at, heading, period });
  } else columns.others.push({ at, heading });
}

/** A column of totals beside several periods is printed; beside one it can be of anything. */
function findTotals<Label extends string>(columns: PeriodColumns<Label>): void {
  for (const { at, heading } of columns.others.filter((other) => TOTAL.test(other.heading))) {
    columns.printed.push({ at, heading, what: 'total', periods: [] });
  }
  columns.others = columns.others.filter((other) => !TOTAL.test(other.heading));
}

/** Rates or positions that name no period, of which there are several, are each of the period on their left. */
function nameNeighbours<Label extends string>({ periods, printed }: PeriodColumns<Label>): void {
  for (const kind of ['rate', 'rank'] as const) {
    const unnamed = printed.filter(({ what, periods: named }) => what === kind && named.length === 0);
    if (unnamed.length < 2) continue;
    for (const column of unnamed) {
      const left = periods.find(({ at }) => at === column.at - 1);
      if (left === undefined) column.what = 'unchecked';
      else column.periods = [left.period];
    }
  }
}

/** The heading of a column of labels as its sender spelt it; empty where there is no such column. */
export function headingOf<Label extends string>(
  header: readonly string[],
  { labels }: PeriodColumns<Label>,
  label: Label,
): string {
  return header[labels.get(label) ?? -1]?.trim() ?? '';
}

/** The cell of a line in a column of labels; undefined where there is no such column. */
export function labelCell<Label extends string>(
  cells: readonly string[],
  { labels }: PeriodColumns<Label>,
  label: Label,
): string | undefined {
  const at = labels.get(label);
  return at === undefined ? undefined : cells[at];
}

/** Tells of columns of which one too many is there, for which of them counts cannot be told. */
export function tellOfRepeatedColumns(repeated: readonly string[], line: number, findings: FindingCollector): void {
  for (const heading of repeated) findings.add('column-twice', { line, column: heading, found: heading });
}
