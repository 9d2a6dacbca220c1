/** The share of the scores that is drawn in at either end. */
const WINSORISED = 10;

/**
 * φ, the mean of the squared z-scores of several areas: about 1 where chance alone sets them apart. The tenth of the
 * scores at either end, rounded down to whole ones, count as the nearest that is left, so that the few which a funnel is
 * there to find do not widen it (Spiegelhalter, 2005). None makes 0.
 */
export function dispersionOf(scores: readonly number[]): number {
  if (scores.length === 0) return 0;
  const inOrder = scores.toSorted((one, other) => one - other);
  const atEitherEnd = Math.floor(scores.length / WINSORISED);
  const kept = inOrder.slice(atEitherEnd, scores.length - atEitherEnd);
  const [lowest, highest] = [Math.min(...kept), Math.max(...kept)];
  return sum(inOrder.map((score) => Math.min(Math.max(score, lowest), highest) ** 2)) / scores.length;
}

/**
 * τ², how much the areas vary beyond the variance that chance gives each of them; 0 where they lie no farther apart
 * than chance alone would have them (DerSimonian and Laird, 1986, with φ of the winsorised scores).
 */
export function varianceBetween(dispersion: number, variances: readonly number[]): number {
  const weights = variances.map((variance) => 1 / variance).sort((one, other) => one - other);
  const total = sum(weights);
  const excess = variances.length * dispersion - (variances.length - 1);
  return Math.max(0, excess / (total - sum(weights.map((weight) => weight ** 2)) / total));
}

/** Of numbers in order of size, so that the order the areas came in changes no bit of it. */
function sum(inOrder: readonly number[]): number {
  return inOrder.reduce((total, value) => total + value, 0);
}
