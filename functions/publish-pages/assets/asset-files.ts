import { createHash } from 'node:crypto';
import { SITE_ASSETS, type SiteAsset } from '../../../schemas/site.ts';
import type { Latest, PublishedFile } from '../../../schemas/snapshot.ts';
import type { SiteFrame } from '../frame/site-frame.ts';
import { printStyle } from './print-style.ts';

/** A script that a browser finds by its address alone keeps it: that of offline pages is in charge of what lies beside it. */
const KEEPS_ITS_PATH: ReadonlySet<string> = new Set<SiteAsset>(['offline.js']);

/** The files that pages bring with them, and where each lies: at the hash of its bytes, so that it can be kept for good. */
export function assetFiles(
  assets: Readonly<Record<SiteAsset, string>>,
  latest: Pick<Latest, 'snapshotId' | 'asAt' | 'publishedAt'>,
): { files: PublishedFile[]; paths: SiteFrame['assets'] } {
  const files: PublishedFile[] = [];
  const put = (name: SiteAsset | 'print.css', body: string, contentType: string): string => {
    const path = KEEPS_ITS_PATH.has(name) ? name : hashedPath(name, body);
    files.push({ path, body, contentType });
    return path;
  };
  const built = (name: SiteAsset) => put(name, assets[name], SITE_ASSETS[name]);
  const paths = {
    'site.css': built('site.css'),
    'site.js': built('site.js'),
    'compare-snapshots.js': built('compare-snapshots.js'),
    'check-a-file.js': built('check-a-file.js'),
    'check-worker.js': built('check-worker.js'),
    'offline.js': built('offline.js'),
    'print.css': put('print.css', printStyle(latest), SITE_ASSETS['site.css']),
  };
  return { files, paths };
}

/** `assets/site/<sha256>.css` of `site.css`. */
function hashedPath(name: string, body: string): string {
  const [stem, extension] = name.split('.');
  return `assets/${stem}/${createHash('sha256').update(body, 'utf8').digest('hex')}.${extension}`;
}
