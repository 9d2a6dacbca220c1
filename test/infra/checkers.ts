import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where `.ci/install-checkers` puts them, and then wherever else this machine has programs. */
const FOLDERS = [
  join(process.cwd(), 'node_modules', '.cache', 'checkers', 'bin'),
  ...(process.env['PATH'] ?? '').split(delimiter),
];

/** The path of a program that npm does not install, if it is on this machine at all. */
export function checker(name: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, name)).find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `describe` where all of these programs are on this machine; elsewhere the tests are skipped and said to be so. */
export function describeWithCheckers(...names: string[]): jest.Describe {
  const missing = names.filter((name) => checker(name) === undefined);
  if (missing.length === 0) return describe;
  process.stderr.write(
    `Skipped: tests that need ${missing.join(' and ')}, not on this machine: .ci/install-checkers\n`,
  );
  return describe.skip;
}
