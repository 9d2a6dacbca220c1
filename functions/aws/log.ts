import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';

/** What a log line may hold: ids, names and counts, each under a name of its own. Never text out of an extract. */
export type LogFields = Readonly<Record<string, unknown>>;

// Left to itself, Powertools would print of an error whatever hangs on it, its causes and each of their stacks.
const logger = new Logger({
  jsonReplacerFn: (_, value) => (value instanceof Error ? faultOf(value) : value),
});

/** Has every line from here on name this invocation by its request id, and say whether it was the first of its environment. */
export function nameInvocation(context: Context): void {
  logger.addContext(context);
}

/** Does a piece of work, every line of which has these fields too. */
export async function logWithin<Done>(fields: LogFields, work: () => Promise<Done>): Promise<Done> {
  logger.appendKeys({ ...fields });
  try {
    return await work();
  } finally {
    logger.removeKeys(Object.keys(fields));
  }
}

/** Writes one line of JSON that says what happened. */
export function logInfo(event: string, fields: LogFields): void {
  logger.info(event, { ...fields });
}

/** Writes one line of JSON about something that is as it should not be, and no fault of ours. */
export function logWarning(event: string, fields: LogFields): void {
  logger.warn(event, { ...fields });
}

/** Writes one line of JSON about a fault of ours: the error's name, its message, and where in our code it came from. */
export function logFault(event: string, error: unknown): void {
  logger.error(event, { error: faultOf(error instanceof Error ? error : new Error(String(error))) });
}

/** Only the first place of the stack is kept: the rest repeats the message over many lines. */
function faultOf({ name, message, stack }: Error) {
  const raisedAt = stack?.split('\n').find((line) => /^\s+at /.test(line));
  return { name, message, raisedAt: raisedAt?.trim() };
}
