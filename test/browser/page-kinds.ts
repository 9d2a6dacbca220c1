import { LATEST, latestSchema, manifestSchema } from '../../schemas/snapshot.ts';
import { MONTHLY } from './extracts-under-test.ts';
import type { SiteFiles } from './pages-in-memory.ts';

/** Every kind of page that the site under test has, by a name, as addresses from its root. */
export function pageKinds(files: SiteFiles): Record<string, string> {
  const { snapshotId, previous } = newestSnapshot(files);
  const aWindow = [...files.keys()].find((path) => path.startsWith(`measures/${MONTHLY}/`) && path.endsWith('.html'));
  return {
    home: 'index.html',
    'measure by the month': `measures/${MONTHLY}.html`,
    'measure sent as one figure': 'measures/all-crime.html',
    'neutral measure': 'measures/domestic-abuse.html',
    'measure with a hostile note': 'measures/hate-crime.html',
    'measure of one district': 'measures/asb-reports.html',
    'measure in another window': aWindow ?? '',
    district: 'areas/E07000109.html',
    county: 'areas/E23000032.html',
    figure: `figures/${MONTHLY}/E07000108.html`,
    'figure that was revised': 'figures/all-crime/E07000109.html',
    wards: 'wards/all-crime/E07000108.html',
    snapshots: 'snapshots.html',
    'snapshots compared': `snapshots.html?from=${previous}&to=${snapshotId}`,
    snapshot: `snapshots/${snapshotId}.html`,
    'first snapshot': `snapshots/${previous}.html`,
    reading: 'reading-these-figures.html',
    'check a file': 'check-a-file.html',
    'not found': 'not-found.html',
  };
}

/** The ids of the newest snapshot and of the one before. */
export function newestSnapshot(files: SiteFiles): { snapshotId: string; previous: string } {
  const read = (path: string): unknown => JSON.parse(files.get(path)?.body ?? 'null');
  const { snapshotId, manifest } = latestSchema.parse(read(LATEST));
  const { previous } = manifestSchema.parse(read(manifest));
  return { snapshotId, previous: previous ?? '' };
}
