/** Current − previous. */
export function change(previous: number, current: number): number {
  return current - previous;
}

/**
 * 100 × change ÷ previous, to so many decimals, half away from zero; null where previous is 0, or below it as a month can be into
 * which cancelled records were swept, because there is then no percentage to speak of. Worked in whole numbers, so that a tie such as
 * 6.25 is a tie and not a hair to one side of it.
 */
export function changePercent(previous: number, current: number, decimals = 1): number | null {
  return scaledPercent(previous, current, decimals, true);
}

/** The same percentage cut off after so many decimals instead of rounded: a slip that tables often hold. */
export function changePercentCutOff(previous: number, current: number, decimals: number): number | null {
  return scaledPercent(previous, current, decimals, false);
}

function scaledPercent(previous: number, current: number, decimals: number, round: boolean): number | null {
  if (previous <= 0) return null;
  const difference = change(previous, current);
  const dividend = BigInt(Math.abs(difference)) * 100n * 10n ** BigInt(decimals);
  const divisor = BigInt(previous);
  const whole = dividend / divisor;
  const up = round && (dividend % divisor) * 2n >= divisor;
  const scaled = Number(up ? whole + 1n : whole);
  if (scaled === 0) return 0;
  return (difference < 0 ? -scaled : scaled) / 10 ** decimals;
}
