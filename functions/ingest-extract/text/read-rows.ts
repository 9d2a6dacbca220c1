import Papa from 'papaparse';

/** The line ends and delimiters that extracts are written with. */
export type Newline = '\n' | '\r';
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Why the rest of a text cannot be cut into rows, and the line on which that began. */
export type RowProblem = { code: 'quote-not-closed' | 'quote-misplaced' | 'line-endless'; line: number };

/**
 * Cuts text into rows of cells, a piece at a time, and tells of each with the line of the file on
 * which it begins (1 = the first). Nothing is read past a `problem`.
 */
export type RowReading = {
  readonly problem: RowProblem | undefined;
  /** The line on which the next row will begin. */
  readonly line: number;
  take(text: string): void;
  finish(): void;
  /** Ends the reading where nothing more can be read: what began a row goes the way of what follows a `problem`. */
  giveUp(): void;
};

/** A row that has not ended after so many characters never will: a quotation mark was left open. */
const LONGEST_ROW = 1_000_000;

/** What papaparse's row parser gives back. Its own types leave it open. */
type Parsed = {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
};

/**
 * Starts reading rows. The parser is told the delimiter and the line end, because guessing them
 * anew for each piece of a long text loses rows; the piece after the last line end is kept back
 * until more has come. `onRest` is given the text of a `problem` and all after it, with the line of the problem.
 */
export function beginRows(
  format: { delimiter: Delimiter; newline: Newline },
  onRow: (cells: string[], line: number) => void,
  onRest: (text: string, line: number) => void = () => {},
): RowReading {
  const parser = new Papa.Parser({ delimiter: format.delimiter, newline: format.newline });
  let carried = '';
  let line = 1;
  let problem: RowProblem | undefined;

  function read(text: string, last: boolean): void {
    const parsed: Parsed = parser.parse(text, 0, !last);
    // A row still open when the piece ends is read again with the next piece: only ended rows count.
    const broken = parsed.errors.find((error) => error.row < parsed.data.length);
    const quoted = text.includes('"');
    const began = line;
    for (const [index, cells] of parsed.data.entries()) {
      if (broken !== undefined && index === broken.row) {
        problem = { code: broken.code === 'MissingQuotes' ? 'quote-not-closed' : 'quote-misplaced', line };
        carried = fromLine(text, line - began, format.newline);
        giveUp();
        return;
      }
      if (format.newline === '\n') dropCarriageReturn(cells);
      onRow(cells, line);
      line += quoted ? 1 + lineBreaksWithin(cells, format.newline) : 1;
    }
    carried = last ? '' : text.slice(parsed.meta.cursor);
    if (carried.length > LONGEST_ROW) {
      problem = { code: carried.includes('"') ? 'quote-not-closed' : 'line-endless', line };
      giveUp();
    }
  }

  function giveUp(): void {
    onRest(carried, line);
    carried = '';
  }

  return {
    get problem() {
      return problem;
    },
    get line() {
      return line;
    },
    take(text) {
      if (problem !== undefined) onRest(text, line);
      else if (text !== '') read(carried === '' ? text : carried + text, false);
    },
    finish() {
      if (problem === undefined && carried !== '') read(carried, true);
    },
    giveUp,
  };
}

/** The line end of a text, from its first piece: lone carriage returns count only where they prevail. */
export function newlineOf(text: string): Newline {
  const lineFeeds = text.split('\n').length;
  const loneReturns = text.split(/\r(?!\n)/).length;
  return loneReturns > lineFeeds ? '\r' : '\n';
}

/** With line feeds as line ends, the carriage return before one is part of the line end. */
function dropCarriageReturn(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last];
  if (cell?.endsWith('\r')) cells[last] = cell.slice(0, -1);
}

/** What is left of a text without its first so many lines. */
function fromLine(text: string, lines: number, newline: Newline): string {
  let at = 0;
  for (let passed = 0; passed < lines; passed += 1) at = text.indexOf(newline, at) + 1;
  return text.slice(at);
}

function lineBreaksWithin(cells: readonly string[], newline: Newline): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(newline); at !== -1; at = cell.indexOf(newline, at + 1)) breaks += 1;
  }
  return breaks;
}
