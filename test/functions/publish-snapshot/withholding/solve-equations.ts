/** An equation: the unknowns that stand in it with their factors. What else stands in it is known. */
export type Equation = ReadonlyMap<string, number>;

/** Small enough that a product of two residues is exact, and no factor of any determinant that could come up here. */
const PRIME = 67_108_859;

/** The unknowns that equations settle, by elimination to the reduced echelon form, with residues for numbers. */
export function solved(equations: readonly Equation[]): string[] {
  const unknowns = [...new Set(equations.flatMap((equation) => [...equation.keys()]))];
  const rows = equations.map((equation) => unknowns.map((unknown) => ((equation.get(unknown) ?? 0) + PRIME) % PRIME));
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
