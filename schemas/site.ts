import * as z from 'zod';

/**
 * What a page brings with it besides its own text, by the name under which it is built (see `site/`): each is put in the
 * static bucket under the hash of its bytes.
 */
export const SITE_ASSETS = {
  'site.css': 'text/css; charset=utf-8',
  'site.js': 'text/javascript; charset=utf-8',
  'compare-snapshots.js': 'text/javascript; charset=utf-8',
  'check-a-file.js': 'text/javascript; charset=utf-8',
  'check-worker.js': 'text/javascript; charset=utf-8',
  'offline.js': 'text/javascript; charset=utf-8',
} as const;
export type SiteAsset = keyof typeof SITE_ASSETS;

/** The folder beside a function's bundle in which the built assets lie. */
export const ASSETS_FOLDER = 'assets';

/** The folders whose files go when what they show is no longer published. Beside them lie pages that there always are. */
export const PASSING_FOLDERS = ['measures/', 'areas/', 'figures/', 'wards/'] as const;

/** Where the page lies that a reader meets who asks for one that is not there. */
export const NOT_FOUND_PAGE = 'not-found.html';

/** Where the pages stand that are put, and how: not for readers, but for the next run to tell what has changed. */
export const SITE_RECORD = 'site.json';

/**
 * `site.json`: the snapshot that the pages show, and the SHA-256 of each file that stands, by its path. `unfinishedSince` is when a
 * run began to put files and has not ended: what it left is not known, so the next one puts everything. Null where all ended well.
 */
export const siteRecordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  snapshotId: z.string().min(1),
  unfinishedSince: z.iso.datetime().nullable(),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type SiteRecord = z.infer<typeof siteRecordSchema>;
