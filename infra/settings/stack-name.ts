/** What the stack of a stage is called. */
export function stackNameOf(stage: string): string {
  return `CountyBenchmarks-${stage}`;
}
