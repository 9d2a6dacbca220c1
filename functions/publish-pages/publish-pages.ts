import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { County } from '../../schemas/county.ts';
import type { SITE_ASSETS, SiteRecord } from '../../schemas/site.ts';
import type { Latest, Manifest, PublishedFile, StandingLatest } from '../../schemas/snapshot.ts';
import type { LateAfterDays } from '../what-counts/late-extracts.ts';
import { composePages } from './compose-pages.ts';
import { SNAPSHOT_PAGES } from './frame/paths.ts';

/** What publishing pages needs from the world around it. */
export type PagesDependencies = {
  county: County;
  lateAfterDays: LateAfterDays;
  /** The text of each built asset, by its name. */
  assets: Readonly<Record<keyof typeof SITE_ASSETS, string>>;
  readLatest(): Promise<StandingLatest | null>;
  /** The manifest at a path, or null where there is none. */
  readManifest(path: string): Promise<Manifest | null>;
  /** A published document, as its schema has it. @throws where there is none at the path, or another one. */
  readDocument<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>>;
  /** What the last run left, or null before the first. */
  readSiteRecord(): Promise<SiteRecord | null>;
  putFile(file: PublishedFile): Promise<void>;
  putSiteRecord(record: SiteRecord): Promise<void>;
  now(): Date;
};

/** What came of a run, fit for a log. `filesWritten` counts pages, their tables and assets. */
export type PagesOutcome = {
  outcome: 'published' | 'unchanged' | 'nothing-to-show';
  snapshotId: string | null;
  pages: number;
  filesWritten: number;
};

/**
 * Makes the pages of the newest snapshot out of what was published of it, and puts those that are not there yet. What is late
 * is told by the day of the run. Where a newer snapshot came meanwhile, its pages are made too, so that whoever ends last
 * leaves the newest.
 */
export async function publishPages(deps: PagesDependencies): Promise<PagesOutcome> {
  let standing = await deps.readLatest();
  if (standing === null) return { outcome: 'nothing-to-show', snapshotId: null, pages: 0, filesWritten: 0 };
  let record = await deps.readSiteRecord();
  let filesWritten = 0;
  for (;;) {
    const { snapshotId } = standing.latest;
    const round = await putSite(deps, standing.latest, record);
    filesWritten += round.filesWritten;
    const newest = await deps.readLatest();
    if (newest === null || newest.latest.snapshotId === snapshotId) {
      const pages = Object.keys(round.record.files).filter((path) => path.endsWith('.html')).length;
      return { outcome: filesWritten === 0 ? 'unchanged' : 'published', snapshotId, pages, filesWritten };
    }
    // Another run may have put pages between two of these, so none of them can be taken to stand.
    standing = newest;
    record = { ...round.record, finished: false };
  }
}

/** Puts what is not there yet of the site of one snapshot, and the record of it last; gives that record. */
async function putSite(
  deps: PagesDependencies,
  latest: Latest,
  before: SiteRecord | null,
): Promise<{ record: SiteRecord; filesWritten: number }> {
  const stands = before?.finished ? before.files : {};
  // The pages of older snapshots are not made again.
  const files = new Map(Object.entries(before?.files ?? {}).filter(([path]) => path.startsWith(SNAPSHOT_PAGES)));
  let filesWritten = 0;
  let begun: Promise<void> | undefined;
  await composePages(deps, latest, before, async (file) => {
    const sha256 = createHash('sha256').update(file.body, 'utf8').digest('hex');
    files.set(file.path, sha256);
    if (stands[file.path] === sha256) return;
    begun ??= before === null ? Promise.resolve() : deps.putSiteRecord({ ...before, finished: false });
    await begun;
    await deps.putFile(file);
    filesWritten += 1;
  });
  const record: SiteRecord = {
    schemaVersion: 1,
    snapshotId: latest.snapshotId,
    finished: true,
    files: Object.fromEntries(files),
  };
  if (filesWritten > 0 || before?.snapshotId !== latest.snapshotId) await deps.putSiteRecord(record);
  return { record, filesWritten };
}
