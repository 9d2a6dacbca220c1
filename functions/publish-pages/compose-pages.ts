import { SNAPSHOTS_FILE } from '../../schemas/published-snapshots.ts';
import { revisionsDocumentSchema } from '../../schemas/revisions.ts';
import type { SiteRecord } from '../../schemas/site.ts';
import { areaDocumentSchema, type Latest, type PublishedFile } from '../../schemas/snapshot.ts';
import { STATEMENT_DOCUMENTS } from '../../schemas/statement-document.ts';
import { fewAtATime } from '../what-counts/few-at-a-time.ts';
import { assetFiles } from './assets/asset-files.ts';
import { extractStatuses } from './extracts/extract-statuses.ts';
import { pageFile } from './frame/page-file.ts';
import type { SiteFrame } from './frame/site-frame.ts';
import { earlierValues } from './history/earlier-values.ts';
import { publishedSnapshots } from './history/published-snapshots.ts';
import { readSnapshot, snapshotsWithoutPage } from './history/snapshot-told.ts';
import { snapshotsFile, snapshotsKnown } from './history/snapshots-file.ts';
import type { Priority } from './measures/group-measures.ts';
import { areaPage } from './pages/area.tsx';
import { checkAFilePage } from './pages/check-a-file.tsx';
import { homePage } from './pages/home.tsx';
import { notFoundPage } from './pages/not-found.tsx';
import { readingPage } from './pages/reading.tsx';
import { snapshotPage } from './pages/snapshot.tsx';
import { snapshotsPage } from './pages/snapshots.tsx';
import { wardsPage } from './pages/wards.tsx';
import type { PagesDependencies } from './pages-dependencies.ts';
import { putMeasures } from './put-measures.ts';

/**
 * Composes every file of the site out of what was published, and puts each as soon as it is made: assets first, then the pages of
 * measures, areas and snapshots, the home page last. `before` is the record of what stands.
 *
 * @throws where a document that the newest snapshot names cannot be read
 */
export async function composePages(
  deps: PagesDependencies,
  latest: Latest,
  before: SiteRecord | null,
  put: (file: PublishedFile) => Promise<void>,
): Promise<void> {
  const manifest = await deps.readManifest(latest.manifest);
  if (manifest === null)
    throw new Error(`could not find ${latest.manifest}, which the pointer names: put its last version back`);
  const putAll = async (files: readonly PublishedFile[]) => {
    for (const file of files) await put(file);
  };
  const assets = assetFiles(deps.assets, latest);
  const site = frameOf(deps, latest, assets.paths);
  await putAll(assets.files);
  const known = before === null ? null : await deps.readDocumentIfThere(SNAPSHOTS_FILE, snapshotsKnown);
  const history = await publishedSnapshots(latest, known, deps.readManifest);
  const earlier = await earlierValues(history.snapshots, deps.readDocumentIfThere);
  const told = await putMeasures(deps, latest, { site, manifest, earlier }, putAll);
  const priorities = await prioritiesOf(deps, latest);
  const isRevisedOf = (measure: string) => (code: string, period: string) => earlier(measure, code).has(period);
  await fewAtATime(Object.values(latest.areas), async ({ path }) => {
    const document = await deps.readDocument(path, areaDocumentSchema);
    const { page, files } = areaPage(site, document, { told, priorities, isRevisedOf, document: path });
    await putAll([pageFile(page), ...files]);
    for (const wards of document.wards) {
      const ofWards = wardsPage(site, document, wards);
      await putAll([pageFile(ofWards.page), ...ofWards.files]);
    }
  });
  for (const snapshot of snapshotsWithoutPage(history.snapshots, before)) {
    const snapshotTold = await readSnapshot(snapshot, history.snapshots, deps);
    if (snapshotTold !== null) await putAll([pageFile(snapshotPage(site, snapshotTold))]);
  }
  const alone = [snapshotsPage(site, history), readingPage(site), checkAFilePage(site), notFoundPage(site)];
  await putAll([snapshotsFile(history), ...alone.map(pageFile)]);
  const revisions =
    latest.revisions === null ? null : await deps.readDocument(latest.revisions.path, revisionsDocumentSchema);
  const statuses = extractStatuses(manifest.uploads, deps.lateAfterDays, deps.now());
  await putAll([pageFile(homePage(site, { told, priorities, isRevisedOf, manifest, revisions, statuses }))]);
}

/** Which measures stand for a priority of the county: those that its indicators are of. */
async function prioritiesOf({ readDocument }: PagesDependencies, { statements }: Latest): Promise<Priority[]> {
  const named = statements['county-indicators'];
  if (named === undefined) return [];
  const { items } = await readDocument(named.path, STATEMENT_DOCUMENTS['county-indicators']);
  return items.flatMap(({ priority, measure }) => (measure === null || priority === '' ? [] : [{ priority, measure }]));
}

function frameOf({ county }: PagesDependencies, latest: Latest, assets: SiteFrame['assets']): SiteFrame {
  const { snapshotId: id, asAt, publishedAt, measures, areas } = latest;
  const published = { measures: new Set(Object.keys(measures)), areas: new Set(Object.keys(areas)) };
  return { county, snapshot: { id, asAt, publishedAt }, published, assets };
}
