import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as z from 'zod';
import { readBuiltAssets } from '../../functions/aws/built-assets.ts';
import { ingestExtract } from '../../functions/ingest-extract/ingest-extract.ts';
import { publishPages } from '../../functions/publish-pages/publish-pages.ts';
import { publishSnapshot } from '../../functions/publish-snapshot/publish-snapshot.ts';
import { writeSiteAssets } from '../../infra/functions/bundling/write-site-assets.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import type { SiteRecord } from '../../schemas/site.ts';
import { LATEST, type PublishedFile } from '../../schemas/snapshot.ts';
import { inMemoryWorld } from '../doubles/in-memory-world.ts';
import { type Dropped, firstExtracts, secondExtracts } from './extracts-under-test.ts';

/** Every file of a site by its path: the pages and what they bring with them, and the documents that they are made of. */
export type SiteFiles = ReadonlyMap<string, PublishedFile>;

/** One extract came too long ago, another never did. */
const LATE_AFTER_DAYS = { 'dover/all-crime': 20, 'swale/asb-reports': 45, 'kent-police/hate-crime': 400 };

/** A site of two snapshots, in which everything stands that a page can have to show; made in memory, in some seconds. */
export function siteUnderTest(): Promise<SiteFiles> {
  return siteOf([firstExtracts(), secondExtracts()]);
}

/**
 * The site that extracts make. Each group of them comes a month after the one before and is published, pages and all, before the next.
 *
 * @throws where one of them is not taken, saying which
 */
export async function siteOf(groups: readonly (readonly Dropped[])[]): Promise<SiteFiles> {
  let clock = Date.parse('2021-09-01T06:00:00Z');
  const world = inMemoryWorld(kent, () => new Date(clock));
  const pages = pagesInMemory(await builtAssets());
  for (const group of groups) {
    for (const [at, dropped] of group.entries()) await take(world, dropped, clock + at * MINUTE);
    clock += 30 * 24 * 60 * MINUTE;
    await publishSnapshot({}, world.publish);
    await pages.publish(world.site, new Date(clock));
  }
  const standing = await world.site.readLatest();
  const latest = { path: LATEST, body: JSON.stringify(standing?.latest), contentType: 'application/json' };
  return new Map([...world.site.files, [LATEST, latest], ...pages.files]);
}

const MINUTE = 60_000;

type World = ReturnType<typeof inMemoryWorld>;

async function take(world: World, { key, bytes }: Dropped, writtenAt: number): Promise<void> {
  const arrival = { key, writtenAt: new Date(writtenAt).toISOString(), sequencer: String(writtenAt) };
  if (bytes === null) {
    await world.uploads.remove(key);
    await ingestExtract({ ...arrival, kind: 'deleted' }, world.ingest);
    return;
  }
  const etag = await world.uploads.put(key, bytes);
  await ingestExtract({ ...arrival, kind: 'created', etag }, world.ingest);
  const receipt = [...world.uploads.receipts.values()].findLast((each) => each.key === key);
  if (receipt?.outcome === 'accepted') return;
  throw new Error(`${key} was not taken: ${JSON.stringify(receipt?.findings.slice(0, 3))}`);
}

/** The assets of the site, built once for all tests of a file. */
let assetsBuilt: ReturnType<typeof readBuiltAssets> | undefined;
function builtAssets(): ReturnType<typeof readBuiltAssets> {
  if (assetsBuilt === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'site-assets-'));
    writeSiteAssets(folder);
    assetsBuilt = readBuiltAssets(folder);
  }
  return assetsBuilt;
}

/** Pages of published documents, put in memory. */
function pagesInMemory(assets: Awaited<ReturnType<typeof readBuiltAssets>>) {
  const files = new Map<string, PublishedFile>();
  let record: SiteRecord | null = null;
  return {
    files,
    async publish({ files: documents, readLatest, readManifest }: World['site'], now: Date): Promise<void> {
      await publishPages({
        county: kent,
        lateAfterDays: LATE_AFTER_DAYS,
        assets,
        readLatest,
        readManifest,
        readDocument: async <Schema extends z.ZodType>(path: string, schema: Schema) =>
          schema.parse(JSON.parse(documents.get(path)?.body ?? 'null')),
        readSiteRecord: async () => record,
        putFile: async (file) => {
          files.set(file.path, file);
        },
        putSiteRecord: async (put) => {
          record = put;
        },
        now: () => now,
      });
    },
  };
}
