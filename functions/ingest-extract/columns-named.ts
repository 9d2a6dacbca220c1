import type { FindingCollector } from './collect-findings.ts';
import { type Heading, readHeading } from './read-heading.ts';
import { tellOfSplitCells } from './tell-of-split-cells.ts';

/** The columns of a layout whose headings are names: which stands where, and how it was spelt. */
export type NamedColumns = {
  /** The position of the first column of a kind; undefined where there is none. */
  at(kind: Heading['kind']): number | undefined;
  /** A column's heading as its sender spelt it. */
  heading(at: number | undefined): string;
  tellOfRepeatsAndOthers(headerLine: number, findings: FindingCollector): void;
  /** Whether a line has a cell for every heading, no more, and no number cut in two; a finding says so where it has not. */
  hasAllCells(cells: readonly string[], line: number, findings: FindingCollector): boolean;
};

/** Reads a header whose columns are told apart by name. */
export function columnsNamed(header: readonly string[]): NamedColumns {
  const kinds = header.map((cell) => readHeading(cell).kind);
  const heading = (at: number | undefined) => (at === undefined ? '' : (header[at]?.trim() ?? ''));
  const value = kinds.indexOf('value');
  const besideIsRead = !['note', 'blank', 'other', 'printed', undefined].includes(kinds[value + 1]);
  const numbers = value === -1 ? [] : [{ at: value, heading: heading(value), besideIsRead }];
  const needed = kinds.findLastIndex((kind) => kind !== 'blank' && kind !== 'note' && kind !== 'other') + 1;
  return {
    at(kind) {
      const at = kinds.indexOf(kind);
      return at === -1 ? undefined : at;
    },
    heading,
    tellOfRepeatsAndOthers(line, findings) {
      for (const [at, kind] of kinds.entries()) {
        const column = heading(at);
        if (kind === 'blank' || kind === 'note') continue;
        if (kind === 'other' || kind === 'printed' || kind === 'period')
          findings.add('column-not-used', { line, column });
        else if (kinds.indexOf(kind) !== at) findings.add('column-twice', { line, column, found: column });
      }
    },
    hasAllCells(cells, line, findings) {
      const found = String(cells.length);
      const expected = String(header.length);
      if (cells.length < needed) findings.add('row-too-short', { line, found, expected });
      else if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
        findings.add('row-too-long', { line, found, expected });
      else return !tellOfSplitCells(cells, line, header, numbers, findings);
      return false;
    },
  };
}
