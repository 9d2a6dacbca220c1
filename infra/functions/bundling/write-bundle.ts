import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { minifySync } from '@swc/core';
import { buildSync } from 'esbuild';

export type BundleOptions = {
  /** Modules that are left out, and found where the bundle runs. */
  leaveOut?: string[];
  /** By name, modules in whose place another is bundled, as a path from the project's root. */
  standIns: Record<string, string>;
};

/**
 * Writes a module and all that it imports as one minified CommonJS file.
 *
 * @param entry a path from the project's root, which is the working directory
 * @throws if the module or one that it imports cannot be read or found, saying which
 */
export function writeBundle(entry: string, file: string, { leaveOut = [], standIns }: BundleOptions): void {
  const [bundle] = buildSync({
    entryPoints: [entry],
    outfile: file,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The bundle that is deployed also runs on this machine, where Node 20 is enough.
    target: 'node20',
    // The SDK's ES modules, of which what is not used can be left out.
    mainFields: ['module', 'main'],
    alias: standIns,
    external: leaveOut,
    logLevel: 'warning',
  }).outputFiles;
  if (bundle === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, minified(bundle.text));
}

function minified(code: string): string {
  return minifySync(code, {
    compress: { toplevel: true, passes: 3, ecma: 2020 },
    mangle: { toplevel: true },
    ecma: 2020,
    module: false,
  }).code;
}
