/** How many decimals a number is written with: 2 for 12.25. */
export function decimalsOf(value: number): number {
  return value.toString().split('.')[1]?.length ?? 0;
}
