import { comparedAreas, containingAreas } from '../../schemas/county.ts';
import { revisionsDocumentSchema } from '../../schemas/revisions.ts';
import type { SiteRecord } from '../../schemas/site.ts';
import {
  areaDocumentSchema,
  type Latest,
  type Manifest,
  measureDocumentSchema,
  type PublishedFile,
} from '../../schemas/snapshot.ts';
import { STATEMENT_DOCUMENTS } from '../../schemas/statement-document.ts';
import { fewAtATime } from '../what-counts/few-at-a-time.ts';
import { assetFiles } from './assets/asset-files.ts';
import { extractStatuses } from './extracts/extract-statuses.ts';
import { HOME, measurePath, SNAPSHOT_PAGES } from './frame/paths.ts';
import type { Page, SiteFrame } from './frame/site-frame.ts';
import { type EarlierValuesOf, earlierValues } from './history/earlier-values.ts';
import { publishedSnapshots } from './history/published-snapshots.ts';
import { readSnapshot, snapshotsWithoutPage } from './history/snapshot-told.ts';
import type { Priority } from './measures/group-measures.ts';
import { shownWindows } from './measures/shown-windows.ts';
import { type ToldOfMeasure, toldOf } from './measures/told-of-measure.ts';
import { areaPage } from './pages/area.tsx';
import { checkAFilePage } from './pages/check-a-file.tsx';
import { figurePage } from './pages/figure.tsx';
import { homePage } from './pages/home.tsx';
import { measurePage } from './pages/measure.tsx';
import { noLongerPublishedPage } from './pages/no-longer-published.tsx';
import { notFoundPage } from './pages/not-found.tsx';
import { readingPage } from './pages/reading.tsx';
import { snapshotPage } from './pages/snapshot.tsx';
import { snapshotsPage } from './pages/snapshots.tsx';
import { wardsPage } from './pages/wards.tsx';
import type { PagesDependencies } from './publish-pages.ts';
import { windowSlug } from './words/window-names.ts';

type Put = (file: PublishedFile) => Promise<void>;

const HTML = 'text/html; charset=utf-8';

/**
 * Composes every file of the site out of what was published, and puts each as soon as it is made: assets first, then the pages of
 * measures, areas and snapshots, the home page last. `record` says what stands, by which a page that is no longer made is known.
 *
 * @throws where a document that the snapshot names cannot be read
 */
export async function composePages(
  deps: PagesDependencies,
  latest: Latest,
  record: SiteRecord | null,
  put: Put,
): Promise<void> {
  const manifest = await deps.readManifest(latest.manifest);
  if (manifest === null)
    throw new Error(`could not find ${latest.manifest}, which the pointer names: put its last version back`);
  const made = new Set<string>();
  const putAll = async (files: readonly PublishedFile[]) => {
    for (const file of files) {
      made.add(file.path);
      await put(file);
    }
  };
  const { files, paths } = assetFiles(deps.assets, latest);
  const site = frameOf(deps, latest, paths);
  await putAll(files);
  const history = await publishedSnapshots(latest, deps.readManifest);
  const earlier = await earlierValues(history.snapshots, deps.readDocument);
  const told = await putMeasures(deps, latest, { site, manifest, earlier }, putAll);
  const priorities = await prioritiesOf(deps, latest);

  await fewAtATime(Object.values(latest.areas), async ({ path }) => {
    const document = await deps.readDocument(path, areaDocumentSchema);
    const { page, files } = areaPage(site, document, { told, priorities, document: path });
    await putAll([html(page), ...files]);
    for (const wards of document.wards) {
      const ofWards = wardsPage(site, document.area, wards);
      await putAll([html(ofWards.page), ...ofWards.files]);
    }
  });
  for (const snapshot of snapshotsWithoutPage(history.snapshots, record)) {
    const snapshotTold = await readSnapshot(snapshot, history.snapshots, deps);
    if (snapshotTold !== null) await putAll([html(snapshotPage(site, snapshotTold))]);
  }
  for (const page of [snapshotsPage(site, history), readingPage(site), checkAFilePage(site), notFoundPage(site)]) {
    await putAll([html(page)]);
  }
  await putAll(gone(record, made).map((path) => html(noLongerPublishedPage(site, path))));
  const revisions =
    latest.revisions === null ? null : await deps.readDocument(latest.revisions.path, revisionsDocumentSchema);
  const statuses = extractStatuses(manifest.uploads, deps.lateAfterDays, deps.now());
  await putAll([html(homePage(site, { told, priorities, manifest, revisions, statuses }))]);
}

/** The pages of each measure, one measure after the other; gives what other pages tell of them, in the county's order. */
async function putMeasures(
  { readDocument, county }: PagesDependencies,
  latest: Latest,
  { site, manifest, earlier }: { site: SiteFrame; manifest: Manifest; earlier: EarlierValuesOf },
  putAll: (files: readonly PublishedFile[]) => Promise<void>,
): Promise<ToldOfMeasure[]> {
  const told: ToldOfMeasure[] = [];
  const uploads = new Map(manifest.uploads.map((upload) => [upload.uploadId, upload]));
  const areas = [...comparedAreas(county), ...containingAreas(county)];
  for (const { id } of county.measures) {
    const named = latest.measures[id];
    if (named === undefined) continue;
    const document = await readDocument(named.path, measureDocumentSchema);
    const windows = shownWindows(document);
    const whole = { document: named.path, table: latest.tables[id]?.path ?? null };
    const isRevised = (code: string, period: string) => earlier(id, code).has(period);
    await fewAtATime(windows.all, async (comparison) => {
      const paths = [
        measurePath(id, windowSlug(comparison.window)),
        ...(comparison === windows.lead ? [measurePath(id)] : []),
      ];
      for (const path of paths) {
        const { page, files } = measurePage(site, document, { path, windows, comparison, whole, isRevised });
        await putAll([html(page), ...files]);
      }
    });
    await fewAtATime(areas, async (area) => {
      const page = figurePage(site, document, windows, area, { uploads, earlierValues: earlier, whole: named.path });
      if (page !== null) await putAll([html(page)]);
    });
    told.push(toldOf(document, county));
  }
  return told;
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

function html({ path, html: body }: Page): PublishedFile {
  return { path, body, contentType: HTML };
}

/** The pages that the last run left and this one has not made; the pages of snapshots stay as they are. */
function gone(record: SiteRecord | null, made: ReadonlySet<string>): string[] {
  const paths = Object.keys(record?.files ?? {});
  return paths.filter(
    (path) => path.endsWith('.html') && !path.startsWith(SNAPSHOT_PAGES) && path !== HOME && !made.has(path),
  );
}
