import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBuiltAssets } from '../../functions/aws/built-assets.ts';
import { publishPages } from '../../functions/publish-pages/publish-pages.ts';
import { publishSnapshot } from '../../functions/publish-snapshot/publish-snapshot.ts';
import { writeSiteAssets } from '../../infra/functions/bundling/write-site-assets.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import type { SiteRecord } from '../../schemas/site.ts';
import { LATEST, type PublishedFile } from '../../schemas/snapshot.ts';
import type { inMemoryWorld } from '../doubles/in-memory-world.ts';

type World = ReturnType<typeof inMemoryWorld>;

/** Every file of a site by its path: the pages and what they bring with them, and the documents that they are made of. */
export type SiteFiles = ReadonlyMap<string, PublishedFile>;

/** One extract came too long ago, another never did. */
const LATE_AFTER_DAYS = { 'dover/all-crime': 20, 'swale/asb-reports': 45, 'kent-police/hate-crime': 400 };

/** Publishes what a world holds, and pages of it in memory: `publish` as often as something new was sent. */
export function pagesInMemory(world: World) {
  const pages = new Map<string, PublishedFile>();
  let record: SiteRecord | null = null;
  const { files: documents, readLatest, readManifest } = world.site;

  const contentOf = (path: string): unknown => JSON.parse((pages.get(path) ?? documents.get(path))?.body ?? 'null');

  return {
    async publish(): Promise<void> {
      await publishSnapshot({}, world.publish);
      await publishPages({
        county: kent,
        lateAfterDays: LATE_AFTER_DAYS,
        assets: await builtAssets(),
        readLatest,
        readManifest,
        readDocument: async (path, schema) => schema.parse(contentOf(path)),
        readDocumentIfThere: async (path, schema) => {
          const content = contentOf(path);
          return content === null ? null : schema.parse(content);
        },
        readSiteRecord: async () => record,
        putFile: async (file) => {
          pages.set(file.path, file);
        },
        removeFile: async (path) => {
          pages.delete(path);
        },
        putSiteRecord: async (put) => {
          record = put;
        },
        now: world.publish.now,
      });
    },

    /** All that stands. */
    async files(): Promise<SiteFiles> {
      const standing = await readLatest();
      const latest = { path: LATEST, body: JSON.stringify(standing?.latest), contentType: 'application/json' };
      return new Map([...documents, [LATEST, latest], ...pages]);
    },
  };
}

/** Built once for all the sites of a file of tests. */
let assetsBuilt: ReturnType<typeof readBuiltAssets> | undefined;

function builtAssets(): ReturnType<typeof readBuiltAssets> {
  if (assetsBuilt === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'site-assets-'));
    writeSiteAssets(folder);
    assetsBuilt = readBuiltAssets(folder);
  }
  return assetsBuilt;
}
