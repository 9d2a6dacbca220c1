import type { ExtractContext } from './extract-context.ts';
import { beginRows, DELIMITERS, type Delimiter, type Newline, type RowProblem } from './read-rows.ts';
import type { LineReader, Shape } from './shape.ts';
import { areaTable } from './shapes/area-table.ts';
import { populations } from './shapes/populations.ts';
import { streetCrime } from './shapes/street-crime.ts';
import { tidy } from './shapes/tidy.ts';

/** Every layout that extracts are known to have. To read one more, write its file and name it here. */
const SHAPES: readonly Shape[] = [streetCrime, populations, tidy, areaTable];

/** How a file was recognised: by which header, of which shape, with which delimiter. */
export type Recognised = { shape: string; delimiter: Delimiter; headerLine: number; reader: LineReader };

/** A header is looked for on this many lines that hold anything: titles above it are few. */
const LINES_TO_SEARCH = 30;

type HeadLine = { cells: string[]; line: number };

/**
 * Finds the header in the beginning of a text: the first line that a known shape recognises, with
 * the delimiter that makes it recognisable. Null, and a finding, where there is none.
 */
export function recogniseShape(head: string, newline: Newline, context: ExtractContext): Recognised | null {
  const shapes = SHAPES.filter(({ reads }) => reads.includes(context.dataset.kind));
  for (const delimiter of DELIMITERS) {
    const titles: string[] = [];
    for (const { cells, line } of readHead(head, delimiter, newline).lines) {
      for (const shape of shapes) {
        const reader = shape.recognise(cells, line, context, titles);
        if (reader !== null) return { shape: shape.name, delimiter, headerLine: line, reader };
      }
      titles.push(
        cells
          .map((cell) => cell.trim())
          .filter((cell) => cell !== '')
          .join(' '),
      );
    }
  }
  const broken = readHead(head, ',', newline).problem;
  if (broken === undefined) tellOfNoHeader(head, newline, shapes, context);
  else context.findings.add(broken.code, { line: broken.line });
  return null;
}

function readHead(
  head: string,
  delimiter: Delimiter,
  newline: Newline,
): { lines: HeadLine[]; problem: RowProblem | undefined } {
  const lines: HeadLine[] = [];
  const rows = beginRows({ delimiter, newline }, (cells, line) => {
    if (lines.length < LINES_TO_SEARCH && cells.some((cell) => cell.trim() !== '')) lines.push({ cells, line });
  });
  rows.take(head);
  rows.finish();
  return { lines, problem: rows.problem };
}

/** Names the line that looks most like a header: the first of those with the most filled cells. */
function tellOfNoHeader(head: string, newline: Newline, shapes: readonly Shape[], context: ExtractContext): void {
  const filled = ({ cells }: HeadLine) => cells.filter((cell) => cell.trim() !== '').length;
  const candidates = DELIMITERS.flatMap((delimiter) => readHead(head, delimiter, newline).lines.slice(0, 10));
  const nearest = candidates.reduce(
    (best, line) => (filled(line) > filled(best) ? line : best),
    candidates[0] ?? { cells: [], line: 1 },
  );
  context.findings.add('header-not-recognised', {
    line: nearest.line,
    found: nearest.cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(', '),
    expected: shapes.map(({ expects }) => expects).join('; or '),
    dataset: context.dataset.name,
  });
}
