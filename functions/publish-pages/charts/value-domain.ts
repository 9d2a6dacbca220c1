/** From the lowest to the highest of some values, with nought among them; never of no length. */
export function valueDomain(values: readonly number[]): [number, number] {
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  return [lowest, highest === lowest ? lowest + 1 : highest];
}
