declare module 'jstat' {
  /**
   * The parts of the library that the rules of chance use; it has no types of its own. It is CommonJS that node cannot look
   * into, so it is imported whole.
   */
  const jstat: {
    jStat: {
      /** `inv` gives the value below which a share `p` of a χ² distribution lies. */
      chisquare: { inv(p: number, degreesOfFreedom: number): number };
      /** `cdf` gives the chance of `k` successes or fewer in `n` tries that each succeed with chance `p`. */
      binomial: { cdf(k: number, n: number, p: number): number };
      /** `inv` gives the value below which a share `p` of a normal distribution lies. */
      normal: { inv(p: number, mean: number, standardDeviation: number): number };
    };
  };
  export default jstat;
}
