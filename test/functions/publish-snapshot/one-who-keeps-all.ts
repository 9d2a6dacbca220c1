/** What was published of a district's wards at one moment, beside what stood: the values by what they are of. */
export type KeptSnapshot = { stood: ReadonlyMap<Cell, number>; shown: ReadonlySet<Cell> };

/** What a count is of: a ward, and the smallest parts that it adds up, such as one month of one kind of offence. */
export type Cell = { name: string; line: string; ward: string; parts: readonly string[] };

/** Equations, each the unknowns that stand in it with their factors. What else stands in them is known. */
type Equation = Map<string, number>;

/** Small enough that a product of two residues is exact, and no factor of any determinant that could come up here. */
const PRIME = 67_108_859;

/**
 * The counts, as `cell value`, that were never shown and can be worked out by somebody who kept every snapshot, knows what each
 * district counted at each of their moments (what the wards come to that stood, and what all would), and takes a count
 * whose value is the same for unchanged. `fromLast`: of the last snapshot only what earlier ones showed already is seen.
 */
export function workedOut(
  snapshots: readonly KeptSnapshot[],
  all: readonly Cell[],
  see: { lastShows: boolean; total: 'listed' | 'all' },
): Set<string> {
  const known = new Set<string>();
  for (const [at, { stood, shown }] of snapshots.entries()) {
    if (at === snapshots.length - 1 && !see.lastShows) continue;
    for (const [cell, value] of stood) if (shown.has(cell)) known.add(countOf(cell, value));
  }
  const hemmedIn = snapshots.flatMap(({ stood }) => toldByNesting(stood, known));
  for (const count of hemmedIn) known.add(count);
  const equations: Equation[] = [];
  for (const [at, { stood }] of snapshots.entries()) {
    const partsOf = (cell: Cell, factor: number): [string, number][] => cell.parts.map((part) => [`part ${at} ${cell.ward} ${part}`, factor]);
    const countAt = (cell: Cell): [string, number][] => {
      const count = countOf(cell, stood.get(cell) ?? 0);
      return known.has(count) ? [] : [[count, 1]];
    };
    for (const cell of stood.keys()) equations.push(new Map([...countAt(cell), ...partsOf(cell, PRIME - 1)]));
    for (const line of new Set(all.map((cell) => cell.line))) {
      const ofLine = all.filter((cell) => cell.line === line);
      if (see.total === 'listed') equations.push(new Map(ofLine.flatMap((cell) => (stood.has(cell) ? countAt(cell) : []))));
      else equations.push(new Map(ofLine.flatMap((cell) => partsOf(cell, 1))));
    }
  }
  return new Set([...hemmedIn, ...solved(equations).filter((unknown) => !unknown.startsWith('part '))]);
}

/** Where nothing happened in all of something, nothing did in a part; and what lies between two that are alike is as they are. */
function toldByNesting(stood: ReadonlyMap<Cell, number>, known: ReadonlySet<string>): string[] {
  return [...stood].flatMap(([cell, value]) => {
    const alike = [...stood].filter(([other, of]) => of === value && other.ward === cell.ward && known.has(countOf(other, of)));
    const isWithin = (inner: Cell, outer: Cell) => inner !== outer && inner.parts.every((part) => outer.parts.includes(part));
    const isTold = alike.some(([outer]) => isWithin(cell, outer)) && (value === 0 || alike.some(([inner]) => isWithin(inner, cell)));
    return isTold && !known.has(countOf(cell, value)) ? [countOf(cell, value)] : [];
  });
}

export function countOf({ name }: Cell, value: number): string {
  return `${name} ${value}`;
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
