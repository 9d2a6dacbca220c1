import { readHeading } from '../cells/read-heading.ts';
import type { FindingCollector } from '../collect-findings.ts';

/** The columns of a table that are told apart by their headings: which stands where, and how it was spelt. */
export type ColumnsByHeading<Name extends string> = {
  has(name: Name): boolean;
  /** Where a column stands, undefined where there is none. */
  at(name: Name): number | undefined;
  /** The heading of a column as its sender spelt it, empty where there is none. */
  heading(name: Name): string;
  /** The cell of a line in a column without the space around it, empty where there is none. */
  cell(name: Name, cells: readonly string[]): string;
  /** Whether what stands in a column is read. */
  isRead(at: number): boolean;
  /** Tells of columns of which one too many is there, and of those that are not used. */
  tellOfRepeatsAndOthers(headerLine: number, findings: FindingCollector): void;
};

/** Finds the columns of a header that `nameOf` knows. */
export function columnsByHeading<Name extends string>(
  header: readonly string[],
  nameOf: (heading: string) => Name | null,
): ColumnsByHeading<Name> {
  const names = header.map((cell) => nameOf(cell.trim()));
  const places = new Map<Name, number>();
  for (const [at, name] of names.entries()) if (name !== null && !places.has(name)) places.set(name, at);
  const cellAt = (cells: readonly string[], at: number | undefined) => cells[at ?? -1]?.trim() ?? '';

  return {
    has: (name) => places.has(name),
    at: (name) => places.get(name),
    heading: (name) => cellAt(header, places.get(name)),
    cell: (name, cells) => cellAt(cells, places.get(name)),
    isRead: (at) => (names[at] ?? null) !== null,
    tellOfRepeatsAndOthers(line, findings) {
      for (const [at, name] of names.entries()) {
        const column = cellAt(header, at);
        const { kind } = readHeading(column);
        if (name !== null && places.get(name) !== at) findings.add('column-twice', { line, column, found: column });
        const isOther = name === null && kind !== 'blank' && kind !== 'note' && kind !== 'printed';
        if (isOther) findings.add('column-not-used', { line, column });
      }
    },
  };
}
