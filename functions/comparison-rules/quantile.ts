/**
 * Which of so many equal groups a place among several lies in: 1 holds the first places, and places that are shared
 * share a group. Null where there are fewer places than groups. The rule is that of quantiles in England's public
 * health indicators: groups + 1 − ⌈(outOf + 1 − position) × groups ÷ outOf⌉.
 */
export function quantileOf(position: number, outOf: number, groups: number): number | null {
  if (outOf < groups) return null;
  return groups + 1 - Math.ceil(((outOf + 1 - position) * groups) / outOf);
}
