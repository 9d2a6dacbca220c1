/** 100 × part ÷ whole, to so many decimals, half up; null where the whole is 0. Both are whole numbers. */
export function sharePercent(part: number, whole: number, decimals = 1): number | null {
  if (whole === 0) return null;
  const [dividend, divisor] = [BigInt(part) * 100n * 10n ** BigInt(decimals), BigInt(whole)];
  return Number((2n * dividend + divisor) / (2n * divisor)) / 10 ** decimals;
}
