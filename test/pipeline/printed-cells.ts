/** A line of a printed table: its number in the file (1 = the first) and its cells by heading. */
export type PrintedRow = { line: number; cells: ReadonlyMap<string, string> };

/** The rows below the header of a comma-separated table, read without any of the code that is tested. */
export function printedRows(text: string, headerLine: number): PrintedRow[] {
  const lines = text.split(/\r?\n/).map(cellsOf);
  const headings = lines[headerLine - 1] ?? [];
  return lines.flatMap((cells, at) =>
    at < headerLine || cells.every((cell) => cell === '')
      ? []
      : { line: at + 1, cells: new Map(headings.map((heading, column) => [heading, cells[column] ?? ''])) },
  );
}

/** The number in a cell whatever words, commas, spaces and signs stand around it; null where there is none. */
export function printedNumber(cell: string): number | null {
  const found = /([+-]?)\s*(\d[\d,]*(?:\.\d+)?)/.exec(cell);
  return found === null ? null : Number(`${found[1]}${found[2]?.replaceAll(',', '')}`);
}

/** Half a unit of the last decimal that a number is printed with: as far as rounding may take it. */
export function roundedBy(cell: string): number {
  return 0.5 / 10 ** (/\.(\d+)/.exec(cell)?.[1]?.length ?? 0);
}

function cellsOf(line: string): string[] {
  const cells = line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
