/** Counts from 1 up to this could point at a person. */
export const LARGEST_SMALL = 4;

export function isSmall(count: number): boolean {
  return count >= 1 && count <= LARGEST_SMALL;
}
