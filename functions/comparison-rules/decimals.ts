/** How many decimals a number is written with: 2 for 12.25. */
export function decimalsOf(value: number): number {
  return value.toString().split('.')[1]?.length ?? 0;
}

/**
 * To six decimals. What goes through a logarithm or a power may differ in its last bits from machine to machine; so
 * rounded, it is published the same by all.
 */
export function toMillionths(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
