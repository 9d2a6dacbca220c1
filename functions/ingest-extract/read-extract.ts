import type { ReadAs } from '../../schemas/receipt.ts';
import { checkTotals } from './check-totals.ts';
import type { ExtractContext } from './extract-context.ts';
import { beginRows, newlineOf, type RowReading } from './read-rows.ts';
import { type Recognised, recogniseShape } from './recognise-shape.ts';

/** So much text is looked at to find the header: titles above it are short. */
const HEAD = 65_536;

/** The reading of an extract's text: the header is recognised first, then each line is handed to its shape. */
export type Reading = {
  take(text: string): void;
  finish(): void;
  /** The line of the file that would be read next. */
  line(): number;
  /** Lines below the header that hold anything. */
  linesRead(): number;
  readAs(): Omit<ReadAs, 'periods' | 'encoding'>;
};

/** Starts reading text, which may come in pieces of any size. */
export function beginReading(context: ExtractContext): Reading {
  const { findings, figures, statements } = context;
  let head: string | null = '';
  let recognised: Recognised | null = null;
  let rows: RowReading | null = null;
  let linesRead = 0;

  function readHead(text: string): void {
    head = null;
    if (text.trim() === '') {
      findings.add('file-empty', {});
      return;
    }
    const newline = newlineOf(text);
    recognised = recogniseShape(text, newline, context);
    if (recognised === null) return;
    const { delimiter, headerLine, reader } = recognised;
    rows = beginRows({ delimiter, newline }, (cells, line) => {
      if (line <= headerLine || isBlank(cells)) return;
      linesRead += 1;
      reader.takeLine(cells, line);
    });
    rows.take(text);
  }

  return {
    take(text) {
      if (head === null) return rows?.take(text);
      head += text;
      if (head.length >= HEAD) readHead(head);
    },
    finish() {
      if (head !== null) readHead(head);
      rows?.finish();
      if (rows?.problem !== undefined) findings.add(rows.problem.code, { line: rows.problem.line });
      if (recognised === null) return;
      recognised.reader.finish();
      checkTotals(context);
      const { headerLine: line } = recognised;
      const nothing = figures.all().length === 0 && statements.all().length === 0;
      if (nothing && findings.count('error') === 0) findings.add('no-figures', { line });
    },
    line: () => rows?.line ?? (head ?? '').split(/\r\n|\r|\n/).length,
    linesRead: () => linesRead,
    readAs: () =>
      recognised === null
        ? {}
        : { shape: recognised.shape, delimiter: recognised.delimiter, headerLine: recognised.headerLine },
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}
