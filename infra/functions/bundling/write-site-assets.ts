import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { compile } from 'sass';
import { ASSETS_FOLDER, type SiteAsset } from '../../../schemas/site.ts';

/** What each asset is built from, as a path from the project's root, which is the working directory. */
const ENTRIES: Record<SiteAsset, string> = {
  'site.css': 'site/styles/site.scss',
  'site.js': 'site/scripts/site.ts',
  'compare-snapshots.js': 'site/scripts/compare-snapshots.ts',
  'check-a-file.js': 'site/check-a-file/check-a-file.ts',
  'check-worker.js': 'site/check-a-file/check-worker.ts',
  'offline.js': 'site/check-a-file/offline.ts',
};

/**
 * Writes what the pages bring with them into the folder of assets within a folder.
 * @throws if an entry is missing or cannot be compiled, saying which
 */
export function writeSiteAssets(folder: string): void {
  const assets = join(folder, ASSETS_FOLDER);
  mkdirSync(assets, { recursive: true });
  for (const [name, entry] of Object.entries(ENTRIES)) {
    if (!existsSync(entry))
      throw new Error(`${name} of the site is built from ${entry}, which is not there: bring the file back`);
    writeFileSync(join(assets, name), entry.endsWith('.scss') ? style(entry) : script(entry));
  }
}

function style(entry: string): string {
  // Warnings about the package itself are for those who make it.
  return compile(entry, { style: 'compressed', charset: false, loadPaths: ['node_modules'], quietDeps: true }).css;
}

function script(entry: string): string {
  const [built] = buildSync({
    entryPoints: [entry],
    write: false,
    bundle: true,
    minify: true,
    platform: 'browser',
    // No modules: browsers take none of a page that was opened from a folder, and not all of them for a worker.
    format: 'iife',
    target: 'es2022',
    // What checks a file knows an upload by its hash, which a browser computes otherwise than Node does.
    alias: { 'node:crypto': './site/check-a-file/browser-crypto.ts' },
    logLevel: 'warning',
  }).outputFiles;
  if (built === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return built.text;
}
