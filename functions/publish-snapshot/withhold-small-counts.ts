import { computable, type KnownSum } from './computable.ts';

/** Counts from 1 up to this could point at a person. */
const LARGEST_SMALL = 4;

/**
 * Which of several counts are not to be published, by their places: those from 1 to 4, and as few others as it takes that
 * none of these can be worked out from what is published and from `sums`, whose values everybody is taken to
 * know. The one withheld besides is the smallest that is not zero of the first sum that gives a count
 * away, a zero only where there is no other. Where nothing is left to withhold, as in a district with one ward, the
 * sum itself says it.
 */
export function withholdSmallCounts(values: readonly number[], sums: readonly KnownSum[]): Set<number> {
  const withheld = new Set([...values.keys()].filter((place) => isSmall(values[place] ?? 0)));
  for (;;) {
    const given = new Set([...computable(sums, withheld), ...sums.flatMap((sum) => allAlike(sum, withheld, values))]);
    const companions = [...given].flatMap((place) => companionOf(place, given, sums, withheld, values) ?? []);
    if (companions.length === 0) return withheld;
    for (const place of companions) withheld.add(place);
  }
}

function isSmall(value: number): boolean {
  return value >= 1 && value <= LARGEST_SMALL;
}

/**
 * Two counts that come to two are one each, because a zero would have been published; and three that come to twelve
 * are four each, because three are withheld where all are small.
 */
function allAlike(sum: KnownSum, withheld: ReadonlySet<number>, values: readonly number[]): number[] {
  const unknown = [...sum].filter(([place]) => withheld.has(place));
  const oneSign = new Set(unknown.map(([, sign]) => sign)).size === 1;
  const areAll = (value: number) => unknown.every(([place]) => values[place] === value);
  const told = oneSign && (areAll(1) || (unknown.length > 2 && areAll(LARGEST_SMALL)));
  return told ? unknown.map(([place]) => place) : [];
}

/**
 * What to withhold with a count that is given away: of the first sum that has anything left, beginning with those
 * in which nothing else is hidden, the smallest that is not zero, or else a zero.
 */
function companionOf(
  place: number,
  given: ReadonlySet<number>,
  sums: readonly KnownSum[],
  withheld: ReadonlySet<number>,
  values: readonly number[],
): number | undefined {
  const valueAt = (at: number) => values[at] ?? 0;
  const ofPlace = sums.filter((sum) => sum.has(place));
  const givesAway = (sum: KnownSum) => [...sum.keys()].every((other) => !withheld.has(other) || given.has(other));
  const hidesSome = (sum: KnownSum) => [...sum.keys()].some((other) => withheld.has(other));
  for (const sum of [...ofPlace.filter(givesAway), ...ofPlace, ...sums.filter(hidesSome)]) {
    const left = [...sum.keys()].filter((other) => !withheld.has(other));
    left.sort((one, other) => valueAt(one) - valueAt(other) || one - other);
    const [smallest] = [...left.filter((other) => valueAt(other) !== 0), ...left];
    if (smallest !== undefined) return smallest;
  }
  return undefined;
}
