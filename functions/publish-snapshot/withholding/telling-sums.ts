import { eliminateCounts } from './eliminate-counts.ts';
import { type SumOfCounts, without } from './sum-of-counts.ts';

/**
 * The counts that can be worked out from sums, each with what tells it: sums added up and taken away such that no other unknown
 * count is left in them. Whichever of the known counts in that were unknown too, it would no longer tell.
 */
export function tellingSums(
  sums: readonly SumOfCounts[],
  isUnknown: (place: number) => boolean,
): Map<number, SumOfCounts> {
  const reduced = new Map<number, SumOfCounts>();
  for (const [place, sum] of eliminateCounts(sums, isUnknown).solved.reverse()) {
    let left = sum;
    for (const other of sum.keys()) {
      const known = reduced.get(other);
      if (known !== undefined) left = without(other, left, known);
    }
    reduced.set(place, left);
  }
  return new Map(
    [...reduced].filter(([place, sum]) => [...sum.keys()].every((each) => each === place || !isUnknown(each))),
  );
}
