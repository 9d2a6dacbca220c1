import { collectFigures } from '../collect-figures.ts';
import { collectFindings } from '../collect-findings.ts';
import { collectStatements } from '../collect-statements.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { Shape } from '../shape.ts';

/** Whether cells are a header of a shape. Nothing is told to the context's findings. */
export function isHeaderOf(
  shape: Shape,
  cells: readonly string[],
  line: number,
  context: ExtractContext,
  titles: readonly string[],
): boolean {
  const findings = collectFindings();
  const aside = {
    findings,
    figures: collectFigures(context.county, findings),
    statements: collectStatements(findings),
  };
  return shape.recognise(cells, line, { ...context, ...aside }, titles) !== null;
}

/** What a line below a header is, where it is not one of its table: its header once more, or another table's. */
export type HeaderAgain = 'repeated' | 'of-another-table' | null;

/** Tables stacked in one file are made by hand, and nobody makes so many lines by hand. */
const LINES_OF_STACKED_TABLES = 5_000;

const A_NUMBER = /^[+-]?[\d.,]+%?$/;
const A_YEAR = /^(?:19|20)\d{2}$/;

/** Starts looking for headers below the header of a table, which is one line or two; findings tell of each. */
export function headersBelow(
  header: readonly (readonly string[])[],
  shapes: readonly Shape[],
  context: ExtractContext,
  titles: readonly string[],
): (cells: readonly string[], line: number) => HeaderAgain {
  const known = header.map((cells) => cells.map((cell) => cell.trim()));
  let lines = 0;
  return (cells, line) => {
    lines += 1;
    for (const one of known) {
      if (!isSame(one, cells)) continue;
      context.findings.add('header-repeated', { line });
      return 'repeated';
    }
    if (lines > LINES_OF_STACKED_TABLES) return null;
    // A line with numbers is no header; a year may be one, but not in a line of nothing but years.
    let words = 0;
    for (const cell of cells) {
      const text = cell.trim();
      if (A_NUMBER.test(text)) {
        if (!A_YEAR.test(text)) return null;
      } else if (text !== '') words += 1;
    }
    if (words === 0 || !shapes.some((shape) => isHeaderOf(shape, cells, line, context, titles))) return null;
    const found = cells.filter((cell) => cell.trim() !== '').join(', ');
    context.findings.add('second-table', { line, found });
    return 'of-another-table';
  };
}

function isSame(header: readonly string[], cells: readonly string[]): boolean {
  const length = Math.max(header.length, cells.length);
  for (let at = 0; at < length; at += 1) {
    const [heading, cell] = [header[at] ?? '', cells[at] ?? ''];
    // Of a million lines nearly all are told apart by a letter, without making them plain.
    if (firstLetter(heading) !== firstLetter(cell) || plain(heading) !== plain(cell)) return false;
  }
  return true;
}

/** A page's header may be printed in capitals, or with other line breaks. */
function plain(heading: string): string {
  return heading.replace(/\s+/g, ' ').trim().toLowerCase();
}

function firstLetter(text: string): string {
  return text.trimStart().charAt(0).toLowerCase();
}
