/** What somebody can work out a sum of: the places of the counts that are added (1n) or taken away (-1n). */
export type KnownSum = ReadonlyMap<number, bigint>;

/**
 * Which unknown counts can be worked out exactly from sums that are known. A count is computable when some
 * combination of the sums leaves it alone: the sums are solved for the unknowns as linear equations are,
 * in whole numbers of any size so that nothing is lost to rounding.
 */
export function computable(sums: readonly KnownSum[], unknown: ReadonlySet<number>): number[] {
  const solved = new Map<number, KnownSum>();
  for (const sum of sums) {
    let left: KnownSum = new Map([...sum].filter(([place]) => unknown.has(place)));
    if (left.size === 0) continue;
    for (const place of [...left.keys()]) {
      const row = solved.get(place);
      if (row !== undefined) left = without(place, left, row);
    }
    const [place] = left.keys();
    if (place === undefined) continue;
    for (const [other, row] of solved) if (row.has(place)) solved.set(other, without(place, row, left));
    solved.set(place, left);
  }
  return [...solved].filter(([, row]) => row.size === 1).map(([place]) => place);
}

/** A multiple of one sum less a multiple of another, such that a place drops out, in lowest terms. */
function without(place: number, sum: KnownSum, other: KnownSum): KnownSum {
  const [times, otherTimes] = [other.get(place), sum.get(place)];
  if (times === undefined || otherTimes === undefined) return sum;
  const places = new Set([...sum.keys(), ...other.keys()]);
  const left = [...places].map((each): [number, bigint] => [
    each,
    (sum.get(each) ?? 0n) * times - (other.get(each) ?? 0n) * otherTimes,
  ]);
  const some = left.filter(([, count]) => count !== 0n);
  const divisor = some.reduce((common, [, count]) => greatestCommon(common, count), 0n);
  return new Map(some.map(([each, count]) => [each, count / divisor]));
}

function greatestCommon(one: bigint, other: bigint): bigint {
  return other === 0n ? (one < 0n ? -one : one) : greatestCommon(other, one % other);
}
