import { type SumOfCounts, without } from './sum-of-counts.ts';

/**
 * Sums after counts were eliminated from them, as one does to solve equations. `left` are those that hold none of these counts any
 * more; `solved` are the sums that were used up, each with the count that it gives, which no later one holds.
 */
export type Eliminated = { left: SumOfCounts[]; solved: [place: number, sum: SumOfCounts][] };

/**
 * Eliminates counts from sums, in whole numbers of any size so that nothing is lost to rounding. What fewest sums hold goes
 * first, out of the shortest of them: most counts are in one or two sums, and go without making any other longer.
 */
export function eliminateCounts(sums: readonly SumOfCounts[], isUnknown: (place: number) => boolean): Eliminated {
  const left = new Set(sums);
  const holding = new Map<number, Set<SumOfCounts>>();
  const rare: number[] = [];
  const note = (sum: SumOfCounts) => {
    for (const place of sum.keys()) if (isUnknown(place)) holdersOf(place).add(sum);
  };
  const forget = (sum: SumOfCounts) => {
    left.delete(sum);
    for (const place of sum.keys()) {
      const holders = holding.get(place);
      if (holders?.delete(sum) && holders.size === 1) rare.push(place);
    }
  };
  const holdersOf = (place: number): Set<SumOfCounts> => {
    const holders = holding.get(place) ?? new Set();
    holding.set(place, holders);
    return holders;
  };
  for (const sum of left) note(sum);
  for (const [place, { size }] of holding) if (size === 1) rare.push(place);

  const solved: Eliminated['solved'] = [];
  for (;;) {
    const place = rare.pop() ?? rarest(holding);
    if (place === undefined) return { left: [...left], solved };
    const holders = holding.get(place);
    const row = shortest(holders ?? []);
    if (row === undefined) continue;
    forget(row);
    solved.push([place, row]);
    for (const other of [...(holders ?? [])]) {
      forget(other);
      const rest = without(place, other, row);
      if (rest.size > 0) note(rest);
      if (rest.size > 0) left.add(rest);
    }
    holding.delete(place);
  }
}

function rarest(holding: ReadonlyMap<number, ReadonlySet<SumOfCounts>>): number | undefined {
  let found: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [place, { size }] of holding) if (size > 0 && size < fewest) [found, fewest] = [place, size];
  return found;
}

function shortest(sums: Iterable<SumOfCounts>): SumOfCounts | undefined {
  let found: SumOfCounts | undefined;
  for (const sum of sums) if (found === undefined || sum.size < found.size) found = sum;
  return found;
}
