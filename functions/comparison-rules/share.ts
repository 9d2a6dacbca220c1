/** 100 × part ÷ whole, to so many decimals, half up; null where there is no whole, or the part is no part of it. Both are whole numbers. */
export function sharePercent(part: number, whole: number, decimals = 1): number | null {
  if (whole <= 0 || part < 0 || part > whole) return null;
  const [dividend, divisor] = [BigInt(part) * 100n * 10n ** BigInt(decimals), BigInt(whole)];
  return Number((2n * dividend + divisor) / (2n * divisor)) / 10 ** decimals;
}
