import type { Rank } from '../../schemas/rank.ts';

/** Ranks values: 1 is the highest, equal values share a place and the next place is skipped. The places come back in the order of the values. */
export function rankHighestFirst(values: readonly number[]): Rank[] {
  const sorted = [...values].sort((one, other) => other - one);
  const firstPosition = new Map<number, number>();
  const holders = new Map<number, number>();
  for (const [index, value] of sorted.entries()) {
    if (!firstPosition.has(value)) firstPosition.set(value, index + 1);
    holders.set(value, (holders.get(value) ?? 0) + 1);
  }
  return values.map((value) => ({
    position: firstPosition.get(value) ?? values.length,
    outOf: values.length,
    tied: (holders.get(value) ?? 0) > 1,
    direction: 'highest-first',
  }));
}
