/**
 * Whether a figure is a number of things counted, as the rules of chance need. A month's figure can be negative, where
 * corrections outweigh what happened, and is then none.
 */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
