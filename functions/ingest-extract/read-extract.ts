import type { ReadAs } from '../../schemas/receipt.ts';
import { checkParents } from './checks/check-parents.ts';
import { checkTotals } from './checks/check-totals.ts';
import type { ExtractContext } from './extract-context.ts';
import { LONGEST_HEAD } from './head-lines.ts';
import type { PersonalDataSpotter } from './personal-data/spot-personal-data.ts';
import { likelyDelimiter, type Recognised, recogniseShape } from './recognise-shape.ts';
import { placeholderIn } from './tables/placeholders.ts';
import { beginCuttingLoosely, type LooseCutting } from './text/cut-loosely.ts';
import { beginRows, newlineOf, type RowReading } from './text/read-rows.ts';

/** What is left of a template is looked for on so many lines: it is short. */
const LINES_OF_A_TEMPLATE = 1_000;

/** The reading of an extract's text: the header is recognised first, then each line is handed to its shape. */
export type Reading = {
  take(text: string): void;
  finish(): void;
  /** Takes text that cannot be read as an extract's, on from where the reading is: people are looked for in it, and no more. */
  takeLoosely(text: string): void;
  /** Ends the reading, instead of a finish, where some of it was taken so. */
  finishLoosely(): void;
  /** The line of the file that would be read next. */
  line(): number;
  /** Lines below the header that hold anything. */
  linesRead(): number;
  readAs(): Omit<ReadAs, 'periods' | 'encoding'>;
};

/**
 * Starts reading text, which may come in pieces of any size. People are looked for in every row of it,
 * from the first line on, whether or not it is recognised; without a context nothing else is done.
 */
export function beginReading(context: ExtractContext | null, people: PersonalDataSpotter): Reading {
  let head: string | null = '';
  let recognised: Recognised | null = null;
  let rows: RowReading | null = null;
  let rest: LooseCutting | null = null;
  let isLoose = false;
  let linesRead = 0;

  function readHead(text: string): void {
    head = null;
    if (text.trim() === '') {
      context?.findings.add('file-empty', {});
      return;
    }
    // However the text comes in pieces, the same beginning of it is looked at.
    const beginning = text.slice(0, LONGEST_HEAD);
    const newline = newlineOf(beginning);
    recognised = context && recogniseShape(beginning, newline, context);
    if (recognised?.lookedPast !== undefined) people.lookPast(recognised.lastHeaderLine, recognised.lookedPast);
    const table = recognised;
    let isOfTable = true;
    const format = { delimiter: recognised?.delimiter ?? likelyDelimiter(beginning), newline };
    const cutting = beginCuttingLoosely(format, people.takeRow);
    rest = cutting;
    const takeRow = (cells: string[], line: number) => {
      people.takeRow(cells, line);
      if (table === null || line <= table.lastHeaderLine || isBlank(cells)) return;
      linesRead += 1;
      if (!isOfTable) return;
      const unfilled = linesRead > LINES_OF_A_TEMPLATE ? undefined : placeholderIn(cells);
      if (unfilled !== undefined) return context?.findings.add('template-not-filled', { line, found: unfilled });
      const again = table.headerAgain(cells, line);
      if (again === null) table.reader.takeLine(cells, line);
      // What stands below another table's header is not under the headings that were read.
      isOfTable = again !== 'of-another-table';
    };
    rows = beginRows(format, takeRow, cutting.take);
    rows.take(text);
  }

  /** What is not to be read is cut as its beginning asks for. */
  function cutHead(text: string): void {
    head = null;
    isLoose = true;
    rest = beginCuttingLoosely({ delimiter: likelyDelimiter(text), newline: newlineOf(text) }, people.takeRow);
    rest.take(text, 1);
  }

  return {
    take(text) {
      if (head === null) return rows?.take(text);
      head += text;
      if (head.length >= LONGEST_HEAD) readHead(head);
    },
    finish() {
      if (head !== null) readHead(head);
      rows?.finish();
      rest?.finish();
      if (context === null || recognised === null) return;
      const { findings, figures, statements } = context;
      if (rows?.problem !== undefined) findings.add(rows.problem.code, { line: rows.problem.line });
      recognised.reader.finish();
      checkTotals(context);
      const { headerLine: line } = recognised;
      checkParents(context, line);
      const nothing = figures.all().length === 0 && statements.all().length === 0;
      if (nothing && findings.count('error') === 0) findings.add('no-figures', { line });
    },
    takeLoosely(text) {
      if (rest === null) {
        head = (head ?? '') + text;
        if (head.length >= LONGEST_HEAD) cutHead(head);
        return;
      }
      if (!isLoose) rows?.giveUp();
      isLoose = true;
      rest.take(text, rows?.line ?? 1);
    },
    finishLoosely() {
      if (rest === null) cutHead(head ?? '');
      if (!isLoose) rows?.giveUp();
      rest?.finish();
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
