import { countAgainstExpected } from './against-comparator.ts';
import { type Level, Z } from './level.ts';

/**
 * Between which ratios of count to expected an area lies, where areas differ by τ² beyond chance: on the square-root
 * scale 1 ± z√(s² + τ²), with s² = 1 ÷ 4E (Spiegelhalter, 2005).
 */
export function overdispersedLimits(expected: number, tau2: number, level: Level): [number, number] {
  const reach = Z[level] * Math.sqrt(1 / (4 * expected) + tau2);
  return [Math.max(0, 1 - reach) ** 2, (1 + reach) ** 2];
}

/**
 * The same where chance alone sets areas apart: halfway between the last count whose own interval holds what was
 * expected and the first whose does not, so that no count lies on a limit.
 */
export function poissonLimits(expected: number, level: Level): [number, number] {
  const isOutside = (count: number, side: 'higher' | 'lower') => {
    const judged = countAgainstExpected(count, expected);
    return judged?.against === side && (level === 95 || judged.beyond998);
  };
  const fewest = firstCount((count) => !isOutside(count, 'lower'));
  const tooMany = firstCount((count) => isOutside(count, 'higher'));
  return [Math.max(0, fewest - 0.5) / expected, (tooMany - 0.5) / expected];
}

/** The first count of which something is true that is true of every count from some one on. */
function firstCount(isTrueOf: (count: number) => boolean): number {
  let [below, above] = [-1, 1];
  while (!isTrueOf(above)) above *= 2;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (isTrueOf(middle)) above = middle;
    else below = middle;
  }
  return above;
}
