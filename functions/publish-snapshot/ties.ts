import type { Nested } from './nested-wards.ts';
import type { SumOfCounts } from './sum-of-counts.ts';

/** What ties counts to each other, by place: the sums that each is in, and those of its value that lie around it and within it. */
export type Ties = {
  sums: Map<number, SumOfCounts[]>;
  around: Map<number, number[]>;
  within: Map<number, number[]>;
  /** The sums, each as text. */
  known: Set<string>;
};

export function noTies(): Ties {
  return { sums: new Map(), around: new Map(), within: new Map(), known: new Set() };
}

/** Ties counts by sums and by pairs. A sum that ties them already is passed over. */
export function tie(ties: Ties, sums: ReadonlyMap<string, SumOfCounts>, nested: readonly Nested[]): void {
  for (const [text, sum] of sums) {
    if (ties.known.has(text)) continue;
    ties.known.add(text);
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

function put<Item>(map: Map<number, Item[]>, place: number, item: Item): void {
  const items = map.get(place);
  if (items === undefined) map.set(place, [item]);
  else items.push(item);
}
