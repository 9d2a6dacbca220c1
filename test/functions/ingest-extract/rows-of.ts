import {
  beginRows,
  type Delimiter,
  type Newline,
  type RowProblem,
} from '../../../functions/ingest-extract/text/read-rows.ts';

type Row = { cells: string[]; line: number };

/** The rows that the pieces of a text come to when read to their end, and what stopped the reading if anything did. */
export function rowsOf(
  pieces: readonly string[],
  separator: Delimiter = ',',
  newline: Newline = '\n',
): { rows: Row[]; problem: RowProblem | undefined } {
  const rows: Row[] = [];
  const reading = beginRows({ delimiter: separator, newline }, (cells, line) => rows.push({ cells, line }));
  for (const piece of pieces) reading.take(piece);
  reading.finish();
  return { rows, problem: reading.problem };
}

/** Cuts a text into pieces of one size. */
export function piecesOf(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
}
