import * as z from 'zod';

/** One sentence about the setting at a path, for whoever deploys. `must` completes "The setting … ". */
export function sentenceOf(path: readonly PropertyKey[], must: string): string {
  return `The setting "${path.join('.')}" in the context of cdk.json ${must}.`;
}

/** A whole number from `min` to `max`, in words of what it counts. */
export function wholeNumber({ min, max, of }: { min: number; max: number; of: string }) {
  const error = `must be a whole number from ${min} to ${max} (${of})`;
  return z.int({ error }).min(min, { error }).max(max, { error });
}
