import * as z from 'zod';

const prefix = z.strictObject({ prefix: z.string() });
// A backslash would take a star as it is: no key needs one.
const wildcard = z.strictObject({ wildcard: z.string().regex(/^[^\\]*$/) });

/**
 * Whether an event matches a rule's pattern: each field that the pattern names must hold one of the
 * values listed, begin with the prefix given, or be as the wildcard given, in which a star is any text.
 *
 * @throws on a kind of comparison that EventBridge knows and this machine does not
 */
export function matchesPattern(event: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((accepted) => matchesValue(event, accepted));
  if (!isRecord(pattern)) throw new Error('a rule of the template has a pattern that EventBridge would refuse');
  return Object.entries(pattern).every(([name, within]) => isRecord(event) && matchesPattern(event[name], within));
}

function matchesValue(value: unknown, accepted: unknown): boolean {
  if (!isRecord(accepted)) return value === accepted;
  const asPrefix = prefix.safeParse(accepted);
  if (asPrefix.success) return typeof value === 'string' && value.startsWith(asPrefix.data.prefix);
  const asWildcard = wildcard.safeParse(accepted);
  if (asWildcard.success) return typeof value === 'string' && isLike(value, asWildcard.data.wildcard);
  throw new Error(`a rule compares by ${Object.keys(accepted)}, which this machine cannot`);
}

function isLike(text: string, pattern: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 's').test(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
