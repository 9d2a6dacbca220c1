import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where data too large or too various for the project lies beside it, if it is there at all. */
const SHARED = join(process.cwd(), '..', 'shared');

/** A path in the shared folder. */
export function shared(...parts: readonly string[]): string {
  return join(SHARED, ...parts);
}

/** `describe` where the shared folder holds a path; elsewhere the tests are skipped and said to be so. */
export function describeWith(path: string): jest.Describe {
  if (existsSync(shared(path))) return describe;
  process.stderr.write(`Skipped: the tests that read ../shared/${path}, which is not on this machine.\n`);
  return describe.skip;
}
