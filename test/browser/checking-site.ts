import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAFilePage } from '../../functions/publish-pages/pages/check-a-file.tsx';
import { writeSiteAssets } from '../../infra/functions/bundling/write-site-assets.ts';
import { servePublished } from '../../infra/local/serve-published.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { ASSETS_FOLDER, type SITE_ASSETS, type SiteAsset } from '../../schemas/site.ts';

/**
 * The page on which files are checked and all that it brings with it, served as it is deployed. `publish` makes it anew, as
 * after a change of its style; `asked` has the paths that were asked for, in order.
 */
export type CheckingSite = {
  address: string;
  asked: string[];
  publish(extraStyle: string): void;
  /** Stops serving, where that has not been done. */
  stop(): Promise<void>;
};

const MEDIA_TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** Builds the page's assets and serves it on loopback. */
export async function serveCheckingSite(): Promise<CheckingSite> {
  const folder = await mkdtemp(join(tmpdir(), 'checking-site-'));
  writeSiteAssets(folder);
  const built = (name: SiteAsset) => readFileSync(join(folder, ASSETS_FOLDER, name), 'utf8');
  const asked: string[] = [];
  let files = filesOf(built);
  let stopped = false;
  const site = await servePublished(
    {
      async open(path) {
        asked.push(path);
        const text = files.get(path);
        if (text === undefined) throw new Error(`there is no ${path}`);
        const type = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
        return { bytes: Buffer.from(text), contentType: `${type}; charset=utf-8` };
      },
    },
    0,
  );
  return {
    address: `http://127.0.0.1:${site.port}/check-a-file.html`,
    asked,
    publish(extraStyle) {
      files = filesOf((name) => built(name) + (name === 'site.css' ? extraStyle : ''));
    },
    async stop() {
      if (!stopped) await site.stop();
      stopped = true;
    },
  };
}

/** Each file of the site by its path from the root. */
function filesOf(built: (name: SiteAsset) => string): Map<string, string> {
  const files = new Map<string, string>();
  const place = (name: SiteAsset) => {
    const path = name === 'offline.js' ? name : hashedPath(name, built(name));
    files.set(path, built(name));
    return path;
  };
  const page = checkAFilePage({
    county: kent,
    snapshot: { id: 'a'.repeat(64), asAt: '2019-10-01T09:00:00Z', publishedAt: '2019-10-02T06:00:00Z' },
    published: { measures: new Set(), areas: new Set() },
    assets: {
      'site.css': place('site.css'),
      'site.js': place('site.js'),
      'compare-snapshots.js': place('compare-snapshots.js'),
      'check-a-file.js': place('check-a-file.js'),
      'check-worker.js': place('check-worker.js'),
      'offline.js': place('offline.js'),
      'print.css': 'assets/print/none.css',
    } satisfies Record<keyof typeof SITE_ASSETS | 'print.css', string>,
  });
  return files.set('assets/print/none.css', '').set(page.path, page.html);
}

function hashedPath(name: string, text: string): string {
  const [stem, extension] = name.split('.');
  return `assets/${stem}/${createHash('sha256').update(text).digest('hex')}.${extension}`;
}
