/** Writes lines to the terminal. */
export function say(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** How wide text may run: the terminal's width, but no wider than reads well. */
export function terminalWidth(): number {
  return Math.min(process.stdout.columns ?? 100, 100);
}

/** Runs a command; a failure is one plain message and exit code 2, never a stack trace. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
