import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What the inside of an execution environment is called in the folder in which bundles lie. */
export const PROCESS_FILE = 'function-process.cjs';

/** Compiles the inside of an execution environment into the folder in which bundles lie. */
export function compileFunctionProcess(folder: string): void {
  const entryPoints = ['infra/local/world/function-process.ts'];
  buildSync({ entryPoints, outfile: join(folder, PROCESS_FILE), platform: 'node', format: 'cjs' });
}
