import { plainWords } from '../cells/plain-words.ts';
import { readHeading } from '../cells/read-heading.ts';
import { periodsIn } from '../cells/read-period.ts';
import type { FindingCollector } from '../collect-findings.ts';
import { hasItsCells } from './row-length.ts';

/**
 * The headings of a table of statements: each kind of column with what the words of its heading are, in
 * lower case, without the period. They are matched whole: a line of texts must not look like a header. A
 * heading is of the first kind that fits it.
 */
export type StatementHeadings<Name extends string> = readonly (readonly [Name, RegExp])[];

/** The columns of a table of statements: which stands where, and how its heading was spelt. */
export type StatementColumns<Name extends string> = {
  has(name: Name): boolean;
  /** The heading of a column as its sender spelt it. */
  heading(name: Name): string;
  /** The cell of a line in a column without the space around it; empty where there is no such column. */
  cell(name: Name, cells: readonly string[]): string;
  tellOfRepeatsAndOthers(headerLine: number, findings: FindingCollector): void;
  /**
   * Whether a line below the header is one to read. A remark, which fills one cell only, and a line of
   * another length than the header are none, and findings say so.
   */
  isLineToRead(cells: readonly string[], line: number, findings: FindingCollector): boolean;
};

/** Reads the header of a table of statements by the headings that its columns may have. */
export function statementColumns<Name extends string>(
  header: readonly string[],
  headings: StatementHeadings<Name>,
): StatementColumns<Name> {
  const names = header.map((cell) => {
    const words = plainHeading(cell);
    return words === '' ? undefined : headings.find(([, pattern]) => pattern.test(words))?.[0];
  });
  const headingAt = (at: number) => header[at]?.trim() ?? '';
  const needed = names.findLastIndex((name) => name !== undefined) + 1;
  return {
    has: (name) => names.includes(name),
    heading: (name) => headingAt(names.indexOf(name)),
    cell: (name, cells) => cells[names.indexOf(name)]?.trim() ?? '',
    tellOfRepeatsAndOthers(line, findings) {
      for (const [at, name] of names.entries()) {
        const column = headingAt(at);
        if (name !== undefined && names.indexOf(name) !== at)
          findings.add('column-twice', { line, column, found: column });
        const { kind } = readHeading(column);
        if (name === undefined && kind !== 'blank' && kind !== 'note')
          findings.add('column-not-used', { line, column });
      }
    },
    isLineToRead(cells, line, findings) {
      const [found, another] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
      if (another !== undefined) return hasItsCells(cells, header, needed, line, findings);
      findings.add('line-passed-over', { line, found: found ?? '' });
      return false;
    },
  };
}

/** The words of a heading but for its period, which may be written in more ways than are read. */
function plainHeading(cell: string): string {
  const words = plainWords(periodsIn(cell).around).split(' ');
  return words.filter((word) => !/^\d+$/.test(word)).join(' ');
}
