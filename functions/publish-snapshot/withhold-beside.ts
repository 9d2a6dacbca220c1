import type { SumOfCounts } from './sum-of-counts.ts';
import { tellingSums } from './telling-sums.ts';
import { type Ties, tiedSums } from './ties.ts';

/** Counts from 1 up to this could point at a person. */
const LARGEST_SMALL = 4;

/** Somebody who knows what ties counts together, and all of them that are not hidden. */
export type Reader = {
  ties: Ties;
  valueOf(place: number): number;
  hidden: Set<number>;
  /** Whether hiding a count would keep it from this reader. */
  mayHide(place: number): boolean;
};

export function isSmall(value: number): boolean {
  return value >= 1 && value <= LARGEST_SMALL;
}

/**
 * Hides from a reader as few more counts as it takes that none of the hidden ones can be worked out, as far as what ties them to
 * the places given goes. The one hidden beside another is the smallest that is not zero of what tells it, a zero only where
 * there is no other. Gives the places of those that are told whatever is hidden, as in a district with one ward.
 */
export function withholdBeside(places: Iterable<number>, reader: Reader): number[] {
  const lost = new Set<number>();
  let next = [...places];
  while (next.length > 0) {
    const companions = new Set<number>();
    for (const [place, sum] of toldOf(next, reader)) {
      if ([...sum.keys()].some((each) => companions.has(each))) continue;
      const companion = companionIn(sum, reader);
      if (companion === undefined) lost.add(place);
      else companions.add(companion);
    }
    for (const place of companions) reader.hidden.add(place);
    next = [...companions].flatMap((place) => [place, ...(reader.ties.within.get(place) ?? [])]);
  }
  return [...lost];
}

/** Hidden counts that a reader can work out, each with a sum that tells it. */
function toldOf(places: readonly number[], reader: Reader): [place: number, sum: SumOfCounts][] {
  const isUnknown = (place: number) => reader.hidden.has(place) && !isHemmedIn(place, reader);
  const matters = (place: number) => reader.mayHide(place) || reader.hidden.has(place);
  return [...tiedSums(places, reader.ties, isUnknown)].flatMap((group) => {
    const sums = group.map((sum) => new Map([...sum].filter(([place]) => matters(place))));
    const alike = sums.flatMap((sum) => allAlike([...sum].filter(([place]) => isUnknown(place)), reader).map((place): [number, SumOfCounts] => [place, sum]));
    return [...tellingSums(sums, isUnknown), ...alike];
  });
}

/**
 * Counts of a sum that can be nothing else: those that come to nothing are zeros; two that come to two are one each, because a
 * zero would have been published; and three that come to twelve are four each, where all that are withheld are small.
 */
function allAlike(unknown: readonly [number, bigint][], { valueOf }: Reader): number[] {
  if (new Set(unknown.map(([, times]) => times)).size !== 1) return [];
  const areAll = (value: number) => unknown.every(([place]) => valueOf(place) === value);
  const told = areAll(0) || areAll(1) || (unknown.length > 2 && areAll(LARGEST_SMALL));
  return told ? unknown.map(([place]) => place) : [];
}

/**
 * What to hide with a count that a sum tells. One that others alike would tell hides nothing: where there is no
 * other, what it lies within is hidden first.
 */
function companionIn(sum: SumOfCounts, reader: Reader): number | undefined {
  const { valueOf, hidden, mayHide } = reader;
  const isLeft = (place: number) => mayHide(place) && !hidden.has(place);
  const hemmed = [...sum.keys()].filter((place) => isHemmedIn(place, reader));
  const left = [...sum.keys()].filter((place) => isLeft(place) && !hemmed.includes(place));
  left.sort((one, other) => Number(valueOf(one) === 0) - Number(valueOf(other) === 0) || valueOf(one) - valueOf(other) || one - other);
  return left[0] ?? hemmed.flatMap((place) => shownIn(reader.ties.around, place, reader).filter(isLeft))[0];
}

/** Whether a count is told by others of its value that it lies within, or that lie within it too. */
function isHemmedIn(place: number, reader: Reader): boolean {
  const { around, within } = reader.ties;
  if (shownIn(around, place, reader).length === 0) return false;
  return reader.valueOf(place) === 0 || shownIn(within, place, reader).length > 0;
}

function shownIn(pairs: ReadonlyMap<number, number[]>, place: number, { hidden }: Reader): number[] {
  return (pairs.get(place) ?? []).filter((other) => !hidden.has(other));
}
