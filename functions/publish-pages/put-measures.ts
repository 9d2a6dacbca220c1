import { comparedAreas, containingAreas } from '../../schemas/county.ts';
import { type Latest, type Manifest, measureDocumentSchema, type PublishedFile } from '../../schemas/snapshot.ts';
import { fewAtATime } from '../what-counts/few-at-a-time.ts';
import { pageFile } from './frame/page-file.ts';
import { measurePath } from './frame/paths.ts';
import type { SiteFrame } from './frame/site-frame.ts';
import type { EarlierValuesOf } from './history/earlier-values.ts';
import { shownWindows } from './measures/shown-windows.ts';
import { type ToldOfMeasure, toldOf } from './measures/told-of-measure.ts';
import { figurePage } from './pages/figure.tsx';
import { measurePage } from './pages/measure.tsx';
import type { PagesDependencies } from './pages-dependencies.ts';
import { windowSlug } from './words/window-names.ts';

/**
 * Puts the pages of each measure, and of where its figures come from, one measure after the other, for their documents are large. Gives
 * what other pages tell of them, in the county's order.
 */
export async function putMeasures(
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
      const own = measurePath(id, windowSlug(comparison.window));
      for (const path of comparison === windows.lead ? [own, measurePath(id)] : [own]) {
        const { page, files } = measurePage(site, document, { path, windows, comparison, whole, isRevised });
        await putAll([pageFile(page), ...files]);
      }
    });
    await fewAtATime(areas, async (area) => {
      const page = figurePage(site, document, windows, area, { uploads, earlierValues: earlier, whole: named.path });
      if (page !== null) await putAll([pageFile(page)]);
    });
    told.push(toldOf(document, county));
  }
  return told;
}
