import type { Nested } from './nested-wards.ts';
import type { SumOfCounts } from './sum-of-counts.ts';

/** What ties counts to each other, by place: the sums that each is in, and those of its value that lie around it and within it. */
export type Ties = {
  sums: Map<number, SumOfCounts[]>;
  around: Map<number, number[]>;
  within: Map<number, number[]>;
};

export function noTies(): Ties {
  return { sums: new Map(), around: new Map(), within: new Map() };
}

/** Ties counts by more sums and more pairs. */
export function tie({ sums, around, within }: Ties, more: readonly SumOfCounts[], nested: readonly Nested[]): void {
  for (const sum of more) for (const place of sum.keys()) put(sums, place, sum);
  for (const [inner, outer] of nested) {
    put(around, inner, outer);
    put(within, outer, inner);
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
