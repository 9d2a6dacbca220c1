import { type Equation, solved } from './solve-equations.ts';

/** What was published of a district's wards at one moment, beside what stood: the values by what they are of. */
export type KeptSnapshot = { stood: ReadonlyMap<Cell, number>; shown: ReadonlySet<Cell> };

/** What a count is of: a ward, and the smallest parts that it adds up, such as one month of one kind of offence. */
export type Cell = { measure: string; period: string; ward: string; parts: readonly string[] };

/** What somebody takes a district's count to be: that of the wards that have one, that of all that are listed for any line, or of no use. */
export type DistrictKnown = 'of-those-listed' | 'of-all' | 'not-at-all';

/**
 * The counts, as `cell value`, that were never shown and can be worked out by somebody who kept every snapshot, knows the
 * district's count at each of their moments, and takes a count whose value is the same for unchanged.
 */
export function workedOut(
  snapshots: readonly KeptSnapshot[],
  all: readonly Cell[],
  district: DistrictKnown,
): Set<string> {
  const known = new Set(
    snapshots.flatMap(({ stood, shown }) => [...shown].map((cell) => countOf(cell, stood.get(cell)))),
  );
  const equations = snapshots.flatMap(({ stood }, at) => equationsOf(stood, at, all, known, district));
  return new Set(solved(equations).filter((unknown) => !unknown.startsWith('part ')));
}

/** That each count is what its parts are, and a district's what its wards are. */
function equationsOf(
  stood: ReadonlyMap<Cell, number>,
  at: number,
  all: readonly Cell[],
  known: ReadonlySet<string>,
  district: DistrictKnown,
): Equation[] {
  const partsOf = (cell: Cell, factor: number) =>
    cell.parts.map((part): [string, number] => [`part ${at} ${cell.ward} ${part}`, factor]);
  const countAt = (cell: Cell): [string, number][] => {
    const count = countOf(cell, stood.get(cell));
    return known.has(count) ? [] : [[count, 1]];
  };
  const districts = linesOf(stood, all, district).map((cells) =>
    cells.flatMap((cell) => (district === 'of-all' ? partsOf(cell, 1) : countAt(cell))),
  );
  const counts = [...stood.keys()].map((cell) => [...countAt(cell), ...partsOf(cell, -1)]);
  return [...counts, ...districts].map((parts) => new Map(parts));
}

/** The cells that come to a district's count, for each measure and period. */
function linesOf(stood: ReadonlyMap<Cell, number>, all: readonly Cell[], district: DistrictKnown): Cell[][] {
  const wards = new Set([...stood.keys()].map(({ ward }) => ward));
  const cells = all.filter((cell) => (district === 'of-all' ? wards.has(cell.ward) : stood.has(cell)));
  const lines = district === 'not-at-all' ? [] : [...new Set(cells.map(lineOf))];
  return lines.map((line) => cells.filter((cell) => lineOf(cell) === line));
}

function countOf(cell: Cell, value: number | undefined): string {
  return `${lineOf(cell)} ${cell.ward} ${value}`;
}

function lineOf({ measure, period }: Cell): string {
  return `${measure} ${period}`;
}
