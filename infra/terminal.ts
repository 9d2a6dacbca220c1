import { stat } from 'node:fs/promises';
import { shown } from '../schemas/plain-text.ts';

/** Writes lines to the terminal; the name of a file may hold characters that it would obey. */
export function say(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${shown(line)}\n`);
}

/** How wide text may run: the terminal's width, but no wider than reads well. */
export function terminalWidth(): number {
  return Math.min(process.stdout.columns ?? 100, 100);
}

/**
 * Runs a command; a failure is one plain message and exit code 2, never a stack trace. Being stopped
 * ends it at once, and whatever is to be cleaned up when the process exits is.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say(['', 'Stopped.']);
      process.exit(0);
    });
  }
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

/** What stands at a path: a folder, a file or something like one, or nothing. */
export async function kindOfPath(path: string): Promise<'folder' | 'file' | 'nothing'> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}
