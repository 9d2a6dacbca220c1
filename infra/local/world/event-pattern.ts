import * as z from 'zod';

const prefix = z.strictObject({ prefix: z.string() });

/**
 * Whether an event matches a rule's pattern: each field that the pattern names must hold one of the
 * values listed, or begin with the prefix given.
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
  if (!asPrefix.success) throw new Error(`a rule compares by ${Object.keys(accepted)}, which this machine cannot`);
  return typeof value === 'string' && value.startsWith(asPrefix.data.prefix);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
