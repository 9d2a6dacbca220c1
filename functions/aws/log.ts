/** What a log line may hold: ids, names and counts, each under a name of its own. Never text out of an extract. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one line of JSON that says what happened. */
export function logInfo(event: string, fields: LogFields): void {
  console.info(JSON.stringify({ level: 'info', event, ...fields }));
}

/**
 * Writes one line of JSON about a fault of ours: the error's name, its message, and where in our
 * code it came from. The rest of the stack is left out, because it repeats the message over many lines.
 */
export function logFault(event: string, error: unknown, fields: LogFields): void {
  const fault = error instanceof Error ? error : new Error(String(error));
  const raisedAt = fault.stack?.split('\n').find((line) => /^\s+at /.test(line));
  const { name, message } = fault;
  console.error(JSON.stringify({ level: 'error', event, ...fields, error: name, message, raisedAt: raisedAt?.trim() }));
}
