/**
 * An error that says what was tried, what AWS answered, and what an operator can do about it.
 * `tried` completes "could not …"; `remedy` is a sentence.
 */
export function failedCall(tried: string, cause: unknown, remedy: string): Error {
  const answer = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new Error(`could not ${tried} (${answer}). ${remedy}`, { cause });
}
