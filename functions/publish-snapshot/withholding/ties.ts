import type { Nested } from './nested-wards.ts';
import type { SumOfCounts } from './sum-of-counts.ts';

/** What ties counts to each other, by place: the sums that each is in, and those of its value that lie around it and within it. */
export type Ties = {
  sums: Map<number, SumOfCounts[]>;
  around: Map<number, number[]>;
  within: Map<number, number[]>;
  /** The sums by their text. */
  known: Map<string, SumOfCounts>;
};

export function noTies(): Ties {
  return { sums: new Map(), around: new Map(), within: new Map(), known: new Map() };
}

export function tiesOf(sums: readonly SumOfCounts[], nested: readonly Nested[]): Ties {
  const ties = noTies();
  tie(ties, sums, nested);
  return ties;
}

/** Ties counts by sums and by pairs. A sum that ties them already is passed over. */
export function tie(ties: Ties, sums: readonly SumOfCounts[], nested: readonly Nested[]): void {
  for (const sum of sums) {
    const text = textOf(sum);
    if (ties.known.has(text)) continue;
    ties.known.set(text, sum);
    for (const place of sum.keys()) put(ties.sums, place, sum);
  }
  for (const [inner, outer] of nested) {
    put(ties.around, inner, outer);
    put(ties.within, outer, inner);
  }
}

/**
 * The sums that lead from counts to each other through unknown ones, in groups of which none tells anything of another's
 * counts. Every sum is in one group at most.
 */
export function* tiedSums(
  places: Iterable<number>,
  { sums }: Ties,
  isUnknown: (place: number) => boolean,
): Generator<SumOfCounts[]> {
  const met = new Set<SumOfCounts>();
  for (const place of places) {
    for (const sum of sums.get(place) ?? []) {
      if (met.has(sum)) continue;
      met.add(sum);
      const group = [sum];
      for (const tied of group) {
        for (const unknown of tied.keys()) {
          if (!isUnknown(unknown)) continue;
          for (const other of sums.get(unknown) ?? []) {
            if (!met.has(other)) group.push(other);
            met.add(other);
          }
        }
      }
      yield group;
    }
  }
}

/** The same for the same sum, whichever moment it is of. */
export function textOf(sum: SumOfCounts): string {
  return [...sum].join(' ');
}

function put<Item>(map: Map<number, Item[]>, place: number, item: Item): void {
  const items = map.get(place);
  if (items === undefined) map.set(place, [item]);
  else items.push(item);
}
