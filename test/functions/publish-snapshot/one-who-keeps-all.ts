/** What was published of a district's wards at one moment, beside what stood: the values by what they are of. */
export type KeptSnapshot = { stood: ReadonlyMap<Cell, number>; shown: ReadonlySet<Cell> };

/** What a count is of: a ward, and the smallest parts that it adds up, such as one month of one kind of offence. */
export type Cell = { measure: string; period: string; ward: string; parts: readonly string[] };

/** Equations, each the unknowns that stand in it with their factors. What else stands in them is known. */
type Equation = Map<string, number>;

/** Small enough that a product of two residues is exact, and no factor of any determinant that could come up here. */
const PRIME = 67_108_859;

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
  const shown = snapshots.flatMap(({ stood, shown }) => [...shown].map((cell) => countOf(cell, stood.get(cell))));
  const known = new Set(shown);
  const reasoned = new Set<string>();
  for (let before = -1; known.size > before; ) {
    before = known.size;
    for (const { stood } of snapshots) {
      const told = [...toldByNesting(stood, known), ...toldByNone(stood, all, known, district)];
      for (const count of told) reasoned.add(count);
      for (const count of told) known.add(count);
    }
  }
  const equations = snapshots.flatMap(({ stood }, at): Equation[] => {
    const partsOf = (cell: Cell, factor: number) =>
      cell.parts.map((part): [string, number] => [`part ${at} ${cell.ward} ${part}`, factor]);
    const countAt = (cell: Cell): [string, number][] => {
      const count = countOf(cell, stood.get(cell));
      return known.has(count) ? [] : [[count, 1]];
    };
    const districts = linesOf(stood, all, district).map((cells) =>
      cells.flatMap((cell) => (district === 'of-all' ? partsOf(cell, 1) : countAt(cell))),
    );
    return [
      ...[...stood.keys()].map((cell) => new Map([...countAt(cell), ...partsOf(cell, PRIME - 1)])),
      ...districts.map((parts) => new Map(parts)),
    ];
  });
  return new Set([...reasoned, ...solved(equations).filter((unknown) => !unknown.startsWith('part '))]);
}

/** Where nothing happened in all of something, nothing did in a part; and what lies between two that are alike is as they are. */
function toldByNesting(stood: ReadonlyMap<Cell, number>, known: ReadonlySet<string>): string[] {
  return [...stood].flatMap(([cell, value]) => {
    const alike = [...stood].filter(
      ([other, of]) => of === value && other.ward === cell.ward && known.has(countOf(other, of)),
    );
    const isWithin = (inner: Cell, outer: Cell) =>
      inner !== outer && inner.parts.every((part) => outer.parts.includes(part));
    const isTold =
      alike.some(([outer]) => isWithin(cell, outer)) && (value === 0 || alike.some(([inner]) => isWithin(inner, cell)));
    return isTold && !known.has(countOf(cell, value)) ? [countOf(cell, value)] : [];
  });
}

/** Where the wards come to no more than those that are known do, there was nothing in the others. */
function toldByNone(
  stood: ReadonlyMap<Cell, number>,
  all: readonly Cell[],
  known: ReadonlySet<string>,
  district: DistrictKnown,
): string[] {
  return linesOf(stood, all, district).flatMap((cells) => {
    const unknown = cells.filter((cell) => !known.has(countOf(cell, stood.get(cell))));
    return unknown.every((cell) => stood.get(cell) === 0) ? unknown.map((cell) => countOf(cell, 0)) : [];
  });
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

/** The unknowns that equations settle, by elimination to the reduced echelon form, with residues for numbers. */
function solved(equations: readonly Equation[]): string[] {
  const unknowns = [...new Set(equations.flatMap((equation) => [...equation.keys()]))];
  const rows = equations.map((equation) => unknowns.map((unknown) => equation.get(unknown) ?? 0));
  let rank = 0;
  for (let column = 0; column < unknowns.length; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    const [row, other] = [rows[pivot], rows[rank]];
    if (row === undefined || other === undefined) continue;
    [rows[pivot], rows[rank]] = [other, row];
    const inverse = power(row[column] ?? 0, PRIME - 2);
    const scaled = row.map((value) => (value * inverse) % PRIME);
    for (const [at, each] of rows.entries()) {
      const factor = each[column] ?? 0;
      if (at === rank || factor === 0) continue;
      rows[at] = each.map((value, place) => (value + (PRIME - factor) * (scaled[place] ?? 0)) % PRIME);
    }
    rows[rank] = scaled;
    rank += 1;
  }
  return rows.slice(0, rank).flatMap((row) => {
    const left = unknowns.filter((_, place) => row[place] !== 0);
    return left.length === 1 ? left : [];
  });
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(base, Math.floor(exponent / 2));
  const square = (half * half) % PRIME;
  return exponent % 2 === 0 ? square : (square * base) % PRIME;
}
