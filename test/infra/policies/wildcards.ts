/** Whether a text is what a pattern of a policy stands for: `*` is any run of characters, `?` any one. */
export function matchesPattern(pattern: string, text: string): boolean {
  if (pattern.includes('${')) throw new Error(`${pattern} holds a policy variable, which the simulator does not know`);
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${expression}$`, 's').test(text);
}

/** Whether an ARN is what a pattern stands for, whose wildcards reach no further than the next colon of the first five. */
export function matchesArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const [wanted, given] = [partsOf(pattern), partsOf(arn)];
  return wanted.length === given.length && wanted.every((part, at) => matchesPattern(part, given[at] ?? ''));
}

/** The partition, service, region and account of an ARN, and all that follows, in which colons mean nothing. */
function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}
