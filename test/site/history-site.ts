import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshot } from '../../functions/publish-pages/history/snapshot-told.ts';
import { snapshotsFile } from '../../functions/publish-pages/history/snapshots-file.ts';
import { snapshotPage } from '../../functions/publish-pages/pages/snapshot.tsx';
import { snapshotsPage } from '../../functions/publish-pages/pages/snapshots.tsx';
import { writeSiteAssets } from '../../infra/functions/bundling/write-site-assets.ts';
import { ASSETS_FOLDER } from '../../schemas/site.ts';
import type { PublishedFile } from '../../schemas/snapshot.ts';
import {
  type PublishedHistory,
  publishedAfter,
  sentOn,
  withdrawnOn,
} from '../functions/publish-pages/history/published-history.ts';

/** The name of a file as nobody should give one, and what it is shown as. */
export const HOSTILE_FILE = '<img src=x onerror=alert(1)>\u202egnp.csv';
export const HOSTILE_FILE_SHOWN = '<img src=x onerror=alert(1)>\ufffdgnp.csv';

const figure = (value: number, told = {}) => ({
  area: 'E07000109',
  period: '2019-04',
  value,
  line: 8,
  column: 'Apr-19',
  ...told,
});

/** Four snapshots: a figure revised twice, one measure that comes and one that goes, a file that is sent anew. */
export function fourSnapshots(): Promise<PublishedHistory> {
  return publishedAfter(
    [sentOn('09-01', 'a.csv', [figure(1010)]), sentOn('09-01', 'gone.csv', [figure(5, { measure: 'arson' })])],
    [sentOn('09-02', HOSTILE_FILE, [figure(1011, { column: '<b>Apr</b>' })])],
    [sentOn('09-03', 'b.csv', [figure(700, { measure: 'asb-incidents' })]), withdrawnOn('09-03', 'gone.csv')],
    [sentOn('09-04', 'a.csv', [figure(1012, { area: 'E07000108' })])],
  );
}

/** The pages of snapshots with all that they bring with them, and the documents they are made of, by their paths. */
export async function historySite(published: PublishedHistory): Promise<Map<string, PublishedFile>> {
  const files = new Map<string, PublishedFile>();
  const put = (path: string, body: string, contentType: string) => files.set(path, { path, body, contentType });
  for (const [path, body] of published.files) put(path, body, 'application/json');
  const { site, history } = published;
  const pages = [snapshotsPage(site, history)];
  for (const snapshot of history.snapshots) {
    const told = await readSnapshot(snapshot, history.snapshots, published);
    if (told !== null) pages.push(snapshotPage(site, told));
  }
  const listed = snapshotsFile(history);
  files.set(listed.path, listed);
  for (const { path, html } of pages) put(path, html, 'text/html; charset=utf-8');
  const folder = mkdtempSync(join(tmpdir(), 'history-site-'));
  writeSiteAssets(folder);
  const built = (name: string) => readFileSync(join(folder, ASSETS_FOLDER, name), 'utf8');
  put(site.assets['print.css'], '', 'text/css');
  put(site.assets['site.css'], built('site.css'), 'text/css; charset=utf-8');
  for (const name of ['site.js', 'compare-snapshots.js'] as const) {
    put(site.assets[name], built(name), 'text/javascript; charset=utf-8');
  }
  return files;
}
