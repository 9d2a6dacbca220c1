/** Runs one piece of work and prints, as one line of JSON, what it did, its milliseconds and its peak memory in MB. */
export async function measured(work: () => Promise<string>): Promise<void> {
  const start = performance.now();
  const did = await work();
  const ms = Math.round(performance.now() - start);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ did, ms, peakMb })}\n`);
}
