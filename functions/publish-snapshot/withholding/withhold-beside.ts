import { LARGEST_SMALL } from './small-count.ts';
import type { SumOfCounts } from './sum-of-counts.ts';
import { tellingSums } from './telling-sums.ts';
import { type Ties, tiedSums } from './ties.ts';

/**
 * Somebody who knows what ties counts together, and all of them that are not `hidden`, which grows; hiding those in `mayHide`
 * would keep them from this reader.
 */
export type Reader = {
  counts: readonly { value: number }[];
  ties: Ties;
  hidden: Set<number>;
  mayHide: ReadonlySet<number>;
};

/**
 * Hides from a reader as few more counts as it takes that no hidden one can be worked out, as far as the ties of the places
 * given lead. The one hidden beside another is the smallest that is not zero of those in the sum that tells it, a zero only where
 * there is no other. Gives the places of those that are told whatever is hidden, as in a district with one ward.
 */
export function withholdBeside(places: Iterable<number>, reader: Reader): Set<number> {
  const [chosen, lost] = [new Set<number>(), new Set<number>()];
  const mayHide = new Set(reader.mayHide);
  let next = [...places];
  while (next.length > 0) {
    const changed = new Set<number>();
    // What lies within a count that was hidden is no longer told by it, but may be by a sum.
    const withThose = next.flatMap((place) => [place, ...(reader.ties.within.get(place) ?? [])]);
    for (const { place, by, isSure } of toldTo({ ...reader, mayHide }, withThose)) {
      if ([...by.keys()].some((each) => changed.has(each))) continue;
      const companion = companionIn(by, { ...reader, mayHide });
      if (companion !== undefined) {
        chosen.add(companion);
        reader.hidden.add(companion);
        changed.add(companion);
        continue;
      }
      if (!chosen.has(place)) lost.add(place);
      if (!isSure) continue;
      // What is told all the same is known, and hides nothing.
      reader.hidden.delete(place);
      mayHide.delete(place);
      changed.add(place);
    }
    next = [...changed];
  }
  return lost;
}

/** A hidden count that a reader can work out, the published counts by which, and whether that is more than likely. */
type Told = { place: number; by: SumOfCounts; isSure: boolean };

function toldTo(reader: Reader, places: readonly number[]): Told[] {
  const { ties, hidden, mayHide } = reader;
  const isUnknown = (place: number) => hidden.has(place) && !isHemmedIn(place, reader);
  const hemmed = places.filter((place) => hidden.has(place) && !isUnknown(place));
  const bySums = [...tiedSums(places, ties, isUnknown)].flatMap((group): Told[] => {
    const short = (sum: SumOfCounts) => new Map([...sum].filter(([place]) => hidden.has(place) || mayHide.has(place)));
    const alike = group.flatMap((sum): Told[] => {
      const unknown = [...sum.keys()].filter(isUnknown);
      const value = onlyValueOf(unknown, sum, reader);
      return value === null ? [] : unknown.map((place) => ({ place, by: short(sum), isSure: value === 0 }));
    });
    const told = [...tellingSums(group.map(short), isUnknown)].map(([place, by]) => ({ place, by, isSure: true }));
    return [...told, ...alike];
  });
  return [...hemmed.map((place) => ({ place, by: hemOf(place, reader), isSure: true })), ...bySums];
}

/** The published counts alike that a count lies between, as what tells it. */
function hemOf(place: number, reader: Reader): SumOfCounts {
  const { around, within } = reader.ties;
  const between = [...shownIn(around, place, reader), ...shownIn(within, place, reader)];
  return new Map(between.map((other) => [other, 1n]));
}

/**
 * What all unknown counts of a sum are, where they are likely to be nothing else: those that come to nothing are zeros;
 * two that come to two are one each, because a zero would have been published; and three that come to twelve are four each,
 * where all that are withheld are small. A sum that its counts do not fulfil, as when only some were revised, tells nothing.
 */
function onlyValueOf(unknown: readonly number[], sum: SumOfCounts, { counts }: Reader): number | null {
  const [value = 0, ...others] = new Set(unknown.map((place) => counts[place]?.value ?? 0));
  const isOneSided = new Set(unknown.map((place) => sum.get(place))).size === 1;
  const isOfDistrict = [...sum.values()].every((times) => times === 1n);
  const left = [...sum].reduce((total, [place, times]) => total + Number(times) * (counts[place]?.value ?? 0), 0);
  if (others.length > 0 || !isOneSided || (!isOfDistrict && left !== 0)) return null;
  return value === 0 || value === 1 || (value === LARGEST_SMALL && unknown.length > 2) ? value : null;
}

/**
 * What to hide with a count that a sum tells. One that others alike would tell hides nothing: where there is no
 * other, what it lies within is hidden first.
 */
function companionIn(sum: SumOfCounts, reader: Reader): number | undefined {
  const { counts, ties, hidden, mayHide } = reader;
  const isLeft = (place: number) => mayHide.has(place) && !hidden.has(place);
  const [left, hemmed]: [number[], number[]] = [[], []];
  for (const place of sum.keys()) {
    if (isHemmedIn(place, reader)) hemmed.push(place);
    else if (isLeft(place)) left.push(place);
  }
  // A zero comes after every other value.
  const sizeOf = (place: number) => counts[place]?.value || Number.POSITIVE_INFINITY;
  left.sort((one, other) => (sizeOf(one) === sizeOf(other) ? one - other : sizeOf(one) - sizeOf(other)));
  return left[0] ?? hemmed.flatMap((place) => shownIn(ties.around, place, reader).filter(isLeft))[0];
}

/** Whether a count is told by others of its value that it lies within, or that lie within it too. */
function isHemmedIn(place: number, reader: Reader): boolean {
  const { counts, ties } = reader;
  if (shownIn(ties.around, place, reader).length === 0) return false;
  return counts[place]?.value === 0 || shownIn(ties.within, place, reader).length > 0;
}

function shownIn(pairs: ReadonlyMap<number, number[]>, place: number, { hidden }: Reader): number[] {
  return (pairs.get(place) ?? []).filter((other) => !hidden.has(other));
}
