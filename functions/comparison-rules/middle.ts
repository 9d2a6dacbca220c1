/** The plain mean, each value weighing the same; null of none. The order of the values makes no difference, to the last bit. */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return ascending(values).reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value in the middle, or the mean of the two that are; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = ascending(values);
  const half = Math.floor(sorted.length / 2);
  return meanOf(sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1));
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other);
}
