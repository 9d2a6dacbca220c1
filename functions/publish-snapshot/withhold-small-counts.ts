import { computable, type KnownSum } from './computable.ts';
import type { Nested } from './nested-wards.ts';

/** Counts from 1 up to this could point at a person. */
const LARGEST_SMALL = 4;

/** What is withheld so far of counts that are known to add up to sums and to lie within each other. */
type Withholding = {
  values: readonly number[];
  sums: readonly KnownSum[];
  withheld: ReadonlySet<number>;
  /** Whether a count would be told, if it were withheld, by others alike that it lies within or that lie within it. */
  isHemmedIn(place: number): boolean;
  /** The published counts alike that a count lies within. */
  shownAround(place: number): number[];
};

/**
 * Which of several counts are not to be published, by their places: those from 1 to 4, and as few others as it takes that
 * none of these can be worked out from what is published, from `sums`, whose values everybody is taken to
 * know, and from those alike that lie within each other. The one withheld besides is the smallest that is not zero of the first
 * sum that gives a count away, a zero only where there is no other. Where nothing is left to withhold, as in a district
 * with one ward, the sum itself says it.
 */
export function withholdSmallCounts(
  values: readonly number[],
  sums: readonly KnownSum[],
  nested: readonly Nested[] = [],
): Set<number> {
  const withheld = new Set([...values.keys()].filter((place) => isSmall(values[place] ?? 0)));
  const around = placesBy(nested.map(([inner, outer]) => [inner, outer]));
  const within = placesBy(nested.map(([inner, outer]) => [outer, inner]));
  const shown = (places: readonly number[] = []) => places.filter((place) => !withheld.has(place));
  const shownAround = (place: number) => shown(around.get(place));
  const isHemmedIn = (place: number) =>
    shownAround(place).length > 0 && (values[place] === 0 || shown(within.get(place)).length > 0);
  const withholding = { values, sums, withheld, isHemmedIn, shownAround };
  for (;;) {
    const companions = companionsIn(withholding);
    if (companions.length === 0) return withheld;
    for (const place of companions) withheld.add(place);
  }
}

function isSmall(value: number): boolean {
  return value >= 1 && value <= LARGEST_SMALL;
}

/** What has to be withheld besides, as far as can be said at once. */
function companionsIn(withholding: Withholding): number[] {
  const { values, sums, withheld, isHemmedIn } = withholding;
  const unknown = new Set([...withheld].filter((place) => !isHemmedIn(place)));
  const given = new Set([...computable(sums, unknown), ...sums.flatMap((sum) => allAlike(sum, unknown, values))]);
  return [...given].flatMap((place) => companionOf(place, given, withholding) ?? []);
}

/**
 * Two counts that come to two are one each, because a zero would have been published; and three that come to twelve
 * are four each, where all that are withheld are small.
 */
function allAlike(sum: KnownSum, unknown: ReadonlySet<number>, values: readonly number[]): number[] {
  const ofSum = [...sum].filter(([place]) => unknown.has(place));
  const oneSign = new Set(ofSum.map(([, sign]) => sign)).size === 1;
  const areAll = (value: number) => ofSum.every(([place]) => values[place] === value);
  const told = oneSign && (areAll(1) || (ofSum.length > 2 && areAll(LARGEST_SMALL)));
  return told ? ofSum.map(([place]) => place) : [];
}

/**
 * What to withhold with a count that is given away: of the first sum that has anything left, beginning with those
 * in which nothing else is hidden, the smallest that is not zero, or else a zero. One that others alike would tell
 * hides nothing: where there is no other, what it lies within is withheld first.
 */
function companionOf(place: number, given: ReadonlySet<number>, withholding: Withholding): number | undefined {
  const { values, sums, withheld, isHemmedIn, shownAround } = withholding;
  const valueAt = (at: number) => values[at] ?? 0;
  const isKnown = (at: number) => !withheld.has(at) || given.has(at) || isHemmedIn(at);
  const ofPlace = sums.filter((sum) => sum.has(place));
  const givesAway = (sum: KnownSum) => [...sum.keys()].every(isKnown);
  const hidesSome = (sum: KnownSum) => [...sum.keys()].some((other) => withheld.has(other));
  for (const sum of [...ofPlace.filter(givesAway), ...ofPlace, ...sums.filter(hidesSome)]) {
    const hemmed = [...sum.keys()].filter(isHemmedIn);
    const left = [...sum.keys()].filter((other) => !withheld.has(other) && !hemmed.includes(other));
    left.sort((one, other) => valueAt(one) - valueAt(other) || one - other);
    const [smallest] = [...left.filter((other) => valueAt(other) !== 0), ...left, ...hemmed.flatMap(shownAround)];
    if (smallest !== undefined) return smallest;
  }
  return undefined;
}

function placesBy(pairs: readonly Nested[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [one, other] of pairs) places.set(one, [...(places.get(one) ?? []), other]);
  return places;
}
