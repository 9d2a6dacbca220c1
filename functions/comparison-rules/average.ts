import { decimalsOf } from './decimals.ts';

/** So many things, and how much each of them comes to on average: 47 cases at 12.0 days. */
export type Averaged = { count: number; average: number };

/**
 * The average over all the things of several averages, to so many decimals, half up; null where there is none.
 * Worked in whole numbers, so that a tie such as 0.25 is a tie. The average of the averages is something else:
 * it makes one case of a rare kind weigh as much as fifty of a common one.
 */
export function averageOverAll(parts: readonly Averaged[], decimals = 1): number | null {
  const places = Math.max(decimals, ...parts.map(({ average }) => decimalsOf(average)));
  let [count, sum] = [0n, 0n];
  for (const part of parts) {
    count += BigInt(part.count);
    sum += BigInt(part.count) * BigInt(Math.round(part.average * 10 ** places));
  }
  if (count === 0n) return null;
  const divisor = count * 10n ** BigInt(places - decimals);
  return Number((2n * sum + divisor) / (2n * divisor)) / 10 ** decimals;
}
