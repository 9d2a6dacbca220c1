import { type Heading, readHeading } from '../cells/read-heading.ts';
import type { FindingCollector } from '../collect-findings.ts';
import type { AreaCells } from './read-area-cell.ts';
import { hasItsCells } from './row-length.ts';
import { tellOfSplitCells } from './tell-of-split-cells.ts';

/** The columns of a layout whose headings are names: which stands where, and how it was spelt. */
export type NamedColumns = {
  has(kind: Heading['kind']): boolean;
  /** The heading of the column of a kind as its sender spelt it. */
  heading(kind: Heading['kind']): string;
  tellOfRepeatsAndOthers(headerLine: number, findings: FindingCollector): void;
  /** Whether a line has a cell for every heading, no more, and no number cut in two; a finding says so where it has not. */
  hasAllCells(cells: readonly string[], line: number, findings: FindingCollector): boolean;
  /** The cell of a line in the column of a kind; undefined where there is no such column. */
  cell(kind: Heading['kind'], cells: readonly string[]): string | undefined;
  /** The cells of a line that say which area it is about. */
  areaCells(cells: readonly string[], line: number): AreaCells;
};

/** Reads a header whose columns are told apart by name. */
export function columnsNamed(header: readonly string[]): NamedColumns {
  const kinds = header.map((cell) => readHeading(cell).kind);
  const headingAt = (at: number) => header[at]?.trim() ?? '';
  const value = kinds.indexOf('value');
  const besideIsRead = !['note', 'blank', 'other', 'printed', undefined].includes(kinds[value + 1]);
  const numbers = value === -1 ? [] : [{ at: value, heading: headingAt(value), besideIsRead }];
  const needed = kinds.findLastIndex((kind) => kind !== 'blank' && kind !== 'note' && kind !== 'other') + 1;
  return {
    has: (kind) => kinds.includes(kind),
    heading: (kind) => headingAt(kinds.indexOf(kind)),
    tellOfRepeatsAndOthers(line, findings) {
      for (const [at, kind] of kinds.entries()) {
        const column = headingAt(at);
        if (kind === 'blank' || kind === 'note') continue;
        if (kind === 'other' || kind === 'printed' || kind === 'period')
          findings.add('column-not-used', { line, column });
        else if (kinds.indexOf(kind) !== at) findings.add('column-twice', { line, column, found: column });
      }
    },
    hasAllCells(cells, line, findings) {
      return (
        hasItsCells(cells, header, needed, line, findings) && !tellOfSplitCells(cells, line, header, numbers, findings)
      );
    },
    cell: (kind, cells) => cells[kinds.indexOf(kind)],
    areaCells(cells, line) {
      const [name, code] = [cells[kinds.indexOf('area')], cells[kinds.indexOf('code')]];
      return { name, code, line, column: headingAt(kinds.indexOf(kinds.includes('area') ? 'area' : 'code')) };
    },
  };
}
