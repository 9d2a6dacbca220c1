import { createHash } from 'node:crypto';
import { PASSING_FOLDERS, type SiteRecord } from '../../schemas/site.ts';
import type { Latest } from '../../schemas/snapshot.ts';
import { composePages } from './compose-pages.ts';
import { SNAPSHOT_PAGES } from './frame/paths.ts';
import type { PagesDependencies } from './pages-dependencies.ts';

/** What came of a run, fit for a log. `filesWritten` counts pages, their tables and assets. */
export type PagesOutcome = {
  outcome: 'published' | 'unchanged' | 'nothing-to-show';
  snapshotId: string | null;
  pages: number;
  filesWritten: number;
  filesRemoved: number;
};

/** Longer than any run may take: one that began before that and has not ended is not at work any more. */
const LONGEST_RUN_MS = 20 * 60 * 1000;

/**
 * Makes the pages of the newest snapshot out of what was published of it, puts those that are not there yet, and takes away what is
 * no longer part of it. What is late is told by the day of the run. Where a newer snapshot came meanwhile, its pages are made too,
 * so that whoever ends last leaves the newest.
 */
export async function publishPages(deps: PagesDependencies): Promise<PagesOutcome> {
  let standing = await deps.readLatest();
  const done = { pages: 0, filesWritten: 0, filesRemoved: 0 };
  if (standing === null) return { outcome: 'nothing-to-show', snapshotId: null, ...done };
  let before = await deps.readSiteRecord();
  let isTrusted = before?.unfinishedSince === null;
  for (;;) {
    const { snapshotId } = standing.latest;
    const round = await putSite(deps, standing.latest, { before, isTrusted });
    done.filesWritten += round.filesWritten;
    done.filesRemoved += round.filesRemoved;
    const newest = await deps.readLatest();
    if (newest === null || newest.latest.snapshotId === snapshotId) {
      done.pages = Object.keys(round.record.files).filter((path) => path.endsWith('.html')).length;
      const isUnchanged = done.filesWritten + done.filesRemoved === 0;
      return { outcome: isUnchanged ? 'unchanged' : 'published', snapshotId, ...done };
    }
    // Another run may have put pages between two of these, so none of them can be taken to stand.
    standing = newest;
    before = round.record;
    isTrusted = false;
  }
}

/** Puts what is not there yet of the site of one snapshot, takes away what is not part of it, and puts the record of it last. */
async function putSite(
  deps: PagesDependencies,
  latest: Latest,
  { before, isTrusted }: { before: SiteRecord | null; isTrusted: boolean },
): Promise<{ record: SiteRecord; filesWritten: number; filesRemoved: number }> {
  const begun = deps.now();
  const stands = isTrusted ? (before?.files ?? {}) : {};
  // The pages of older snapshots are not made again.
  const files = new Map(Object.entries(before?.files ?? {}).filter(([path]) => path.startsWith(SNAPSHOT_PAGES)));
  let filesWritten = 0;
  let noted: Promise<void> | undefined;
  const noteThatItBegan = () => {
    const standing = before ?? { schemaVersion: 1 as const, snapshotId: latest.snapshotId, files: {} };
    noted ??= deps.putSiteRecord({ ...standing, unfinishedSince: begun.toISOString() });
    return noted;
  };
  await composePages(deps, latest, before, async (file) => {
    const sha256 = createHash('sha256').update(file.body, 'utf8').digest('hex');
    files.set(file.path, sha256);
    if (stands[file.path] === sha256) return;
    await noteThatItBegan();
    await deps.putFile(file);
    filesWritten += 1;
  });
  const gone = Object.keys(before?.files ?? {}).filter((path) => !files.has(path) && isPassing(path));
  for (const path of gone) {
    await noteThatItBegan();
    await deps.removeFile(path);
  }
  const unfinishedSince = mayBeAtWork(before, begun) ? begun.toISOString() : null;
  const record: SiteRecord = {
    schemaVersion: 1,
    snapshotId: latest.snapshotId,
    unfinishedSince,
    files: Object.fromEntries(files),
  };
  if (noted !== undefined || before?.snapshotId !== latest.snapshotId || before.unfinishedSince !== unfinishedSince) {
    await deps.putSiteRecord(record);
  }
  return { record, filesWritten, filesRemoved: gone.length };
}

/** Whether another run began so lately that it may still put pages, and end without a word: then the next one has to look again. */
function mayBeAtWork(before: SiteRecord | null, now: Date): boolean {
  const since = before?.unfinishedSince ?? null;
  return since !== null && now.getTime() - Date.parse(since) < LONGEST_RUN_MS;
}

/** Assets are none of these: a page that was opened a moment ago still asks for those it was made with. */
function isPassing(path: string): boolean {
  return PASSING_FOLDERS.some((folder) => path.startsWith(folder));
}
