import type { ExtractContext } from '../extract-context.ts';
import { readHeading } from '../read-heading.ts';
import type { PeriodColumn, PrintedColumn } from '../table-line.ts';

/** The columns of an area table, by what they hold; numbers are positions in a line. */
export type AreaTableColumns = {
  area: number | undefined;
  code: number | undefined;
  periods: (PeriodColumn & { at: number })[];
  printed: (PrintedColumn & { at: number })[];
  others: { heading: string; at: number }[];
  /** Headings of a second column of areas, of codes, or of a period that another column has. */
  repeated: string[];
};

/** Reads the header of an area table; null where it has no column of areas or none of figures. */
export function readAreaTableColumns(header: readonly string[]): AreaTableColumns | null {
  const columns: AreaTableColumns = {
    area: undefined,
    code: undefined,
    periods: [],
    printed: [],
    others: [],
    repeated: [],
  };
  for (const [at, cell] of header.entries()) addColumn(columns, at, cell);
  const figures = columns.periods.length;
  // Reports often leave the heading above the areas empty; but so is what stands left of a title.
  const first = header[0]?.trim() === '' && figures + columns.printed.length > 1 ? 0 : undefined;
  columns.area ??= columns.code === undefined ? first : undefined;
  return figures === 0 || (columns.area ?? columns.code) === undefined ? null : columns;
}

function addColumn(columns: AreaTableColumns, at: number, cell: string): void {
  const heading = cell.trim();
  const read = readHeading(cell);
  if (read.kind === 'blank' || read.kind === 'note') return;
  if (read.kind === 'printed') columns.printed.push({ at, heading, what: read.what, periods: read.periods ?? [] });
  else if (read.kind === 'period') {
    const { period } = read;
    if (columns.periods.some((other) => other.period === period)) columns.repeated.push(heading);
    else columns.periods.push({ at, heading, period });
  } else if (read.kind === 'area' || read.kind === 'code') {
    if (columns[read.kind] === undefined) columns[read.kind] = at;
    else columns.repeated.push(heading);
  } else columns.others.push({ at, heading });
}

/** Tells of columns of which one too many is there, for which of them counts cannot be told. */
export function tellOfRepeatedColumns(
  { repeated }: AreaTableColumns,
  line: number,
  { findings }: ExtractContext,
): void {
  for (const heading of repeated) findings.add('column-twice', { line, column: heading, found: heading });
}
