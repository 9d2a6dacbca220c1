import type { PagesDependencies } from '../../../functions/publish-pages/pages-dependencies.ts';
import { publishPages } from '../../../functions/publish-pages/publish-pages.ts';
import { publishSnapshot } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import type { Latest } from '../../../schemas/snapshot.ts';
import type { SentUpload } from '../publish-snapshot/sent-upload.ts';
import { type World, worldOf } from '../publish-snapshot/world-of-uploads.ts';

/** Assets that tell which they are and nothing else. */
export const ASSETS: PagesDependencies['assets'] = {
  'site.css': '/* site.css */',
  'site.js': '/* site.js */',
  'compare-snapshots.js': '/* compare-snapshots.js */',
  'check-a-file.js': '/* check-a-file.js */',
  'check-worker.js': '/* check-worker.js */',
  'offline.js': '/* offline.js */',
};

/** What publishing pages needs, of a world; on 1 November 2019 unless told otherwise. */
export function pagesOf({ site, publish }: World, told: Partial<PagesDependencies> = {}): PagesDependencies {
  const { readLatest, readManifest, readDocument, readDocumentIfThere, readSiteRecord } = site;
  const { putFile, removeFile, putSiteRecord } = site;
  return {
    county: publish.county,
    lateAfterDays: {},
    assets: ASSETS,
    readLatest,
    readManifest,
    readDocument,
    readDocumentIfThere,
    readSiteRecord,
    putFile,
    removeFile,
    putSiteRecord,
    now: () => new Date('2019-11-01T06:00:00Z'),
    ...told,
  };
}

/** Publishes what a world holds as a snapshot, and the pages of it. */
export async function publishBoth(world: World, told: Partial<PagesDependencies> = {}) {
  await publishSnapshot({}, world.publish);
  return publishPages(pagesOf(world, told));
}

/** A published site: the text of each file by its path, and what stands in the pointer. */
export type PublishedSite = { world: World; files: ReadonlyMap<string, string>; latest: Latest };

/** The site of a world that was published. */
export async function siteOf(world: World): Promise<PublishedSite> {
  const standing = await world.site.readLatest();
  if (standing === null) throw new Error('nothing was published');
  const files = new Map([...world.site.files].map(([path, { body }]) => [path, body]));
  return { world, files, latest: standing.latest };
}

/** The site that uploads make where nothing was published before. */
export async function siteAfter(...sent: readonly SentUpload[]): Promise<PublishedSite> {
  const world = await worldOf(...sent);
  await publishBoth(world);
  return siteOf(world);
}

/** The text of a file of a site. @throws where there is none. */
export function fileOf({ files }: Pick<PublishedSite, 'files'>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`the site has no ${path}`);
  return text;
}
