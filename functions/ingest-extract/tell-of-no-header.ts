import { foldersOf } from '../../schemas/who-sends-what.ts';
import { spoiltPeriod } from './cells/period-in-doubt.ts';
import type { ExtractContext } from './extract-context.ts';
import { type HeadLine, readHead } from './head-lines.ts';
import type { Shape } from './shape.ts';
import { DELIMITERS, type Newline } from './text/read-rows.ts';

/** Says that of this measure the sender may report its wards and nothing else. */
export function tellOfWardsOnly(
  shapes: readonly Shape[],
  { county, dataset, findings, submitter }: ExtractContext,
): void {
  findings.add('dataset-not-yours', {
    found: dataset.name,
    expected: foldersOf(county, submitter).join(', '),
    who: submitter.name,
    byWard: `, except by ward, in a table with ${expectedBy(shapes)}`,
  });
}

/** Names the line that looks most like a header: the first of those with the most filled cells. */
export function tellOfNoHeader(
  head: string,
  newline: Newline,
  shapes: readonly Shape[],
  context: ExtractContext,
): void {
  const filled = ({ cells }: HeadLine) => cells.filter((cell) => cell.trim() !== '').length;
  const candidates = DELIMITERS.flatMap((delimiter) => readHead(head, delimiter, newline).lines.slice(0, 10));
  const nearest = candidates.reduce(
    (best, line) => (filled(line) > filled(best) ? line : best),
    candidates[0] ?? { cells: [], line: 1, nextLine: 2 },
  );
  for (const found of nearest.cells) {
    const spoilt = spoiltPeriod(found);
    if (spoilt !== null)
      context.findings.add(spoilt, { line: nearest.line, column: found.trim(), found: found.trim() });
  }
  context.findings.add('header-not-recognised', {
    line: nearest.line,
    found: nearest.cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(', '),
    expected: expectedBy(shapes),
    dataset: context.dataset.name,
  });
}

function expectedBy(shapes: readonly Shape[]): string {
  return shapes.map(({ expects }) => expects).join('; or ');
}
