import { type Level, Z } from './level.ts';

/**
 * Wilson's score interval (1927) of a part of a whole, as fractions of it, lower limit first; null where there is no whole, or
 * the part is no part of it.
 */
export function wilsonInterval(part: number, whole: number, level: Level): [number, number] | null {
  if (whole <= 0 || part < 0 || part > whole) return null;
  const z = Z[level];
  const middle = 2 * part + z ** 2;
  const reach = z * Math.sqrt(z ** 2 + 4 * part * (1 - part / whole));
  const width = 2 * (whole + z ** 2);
  return [Math.max(0, (middle - reach) / width), Math.min(1, (middle + reach) / width)];
}
