/** A sum that is known: the places of the counts in it, each with how often it is added or, below 0, taken away. */
export type SumOfCounts = ReadonlyMap<number, bigint>;

/** One sum and so many times another. */
export function added(one: SumOfCounts, other: SumOfCounts, times: bigint): SumOfCounts {
  const sum = new Map(one);
  for (const [place, count] of other) {
    const together = (sum.get(place) ?? 0n) + times * count;
    if (together === 0n) sum.delete(place);
    else sum.set(place, together);
  }
  return sum;
}

/** As much of one sum and of another as makes a place drop out, in lowest terms. Both have to hold it. */
export function without(place: number, sum: SumOfCounts, other: SumOfCounts): SumOfCounts {
  const [ofSum = 0n, ofOther = 0n] = [sum.get(place), other.get(place)];
  const common = greatestCommon(ofSum, ofOther);
  return inLowestTerms(added(times(ofOther / common, sum), other, -ofSum / common));
}

function times(factor: bigint, sum: SumOfCounts): SumOfCounts {
  return factor === 1n ? sum : new Map([...sum].map(([place, count]) => [place, factor * count]));
}

function inLowestTerms(sum: SumOfCounts): SumOfCounts {
  let divisor = 0n;
  for (const count of sum.values()) {
    divisor = greatestCommon(divisor, count);
    if (divisor === 1n) return sum;
  }
  return new Map([...sum].map(([place, count]) => [place, count / divisor]));
}

function greatestCommon(one: bigint, other: bigint): bigint {
  return other === 0n ? (one < 0n ? -one : one) : greatestCommon(other, one % other);
}
