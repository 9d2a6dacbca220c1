/** Expects two limits to be those that were published, within 1e-9 of each. */
export function expectLimits(limits: readonly number[] | null | undefined, published: readonly unknown[]) {
  const ratios = limits?.map((limit, end) => limit / Number(published[end]));
  expect(ratios).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
}
