import { publishPages } from '../../../functions/publish-pages/publish-pages.ts';
import { publishSnapshot } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import { siteRecordSchema } from '../../../schemas/site.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable, policeUpload } from '../publish-snapshot/police-table-of-2019.ts';
import { sentUpload } from '../publish-snapshot/sent-upload.ts';
import { store, type World, worldOf } from '../publish-snapshot/world-of-uploads.ts';
import { ASSETS, fileOf, pagesOf, publishBoth, siteOf } from './published-site.ts';

// Each of these makes a county's pages once or more, which takes long on a machine with much else to do.
jest.setTimeout(30_000);

const asb = asbSent();
const withdrawn = { ...asb.entry, state: 'withdrawn' as const, sequencer: '02', writtenAt: '2019-10-12T09:00:00Z' };
const asbWithdrawn = { entry: withdrawn, packs: [] };
const revised = sentUpload([{ area: codeOf('Gravesham'), period: APRIL_TO_AUGUST, value: 5400 }], {
  uploadId: 'upload-2',
  key: 'in/kent-police/all-crime/gravesham.csv',
  writtenAt: '2019-10-10T09:00:00Z',
});
const LATE = { lateAfterDays: { 'kent-police/all-crime': 60 } };
const before = () => new Date('2019-11-01T06:00:00Z');
const after = () => new Date('2019-12-24T06:00:00Z');

const isOfSite = (path: string) => !path.startsWith('v1/');
const pagesPut = ({ site }: World) => site.puts.filter(isOfSite);
const recordOf = (world: World) =>
  siteRecordSchema.parse(JSON.parse(world.site.files.get('site.json')?.body ?? 'null'));
const textsOf = (world: World) =>
  new Map([...world.site.files].flatMap(([path, { body }]) => (isOfSite(path) ? [[path, body]] : [])));

/** Forgets what was put until now. */
function forget({ site }: World): void {
  site.puts.length = 0;
}

test('where nothing was published there is nothing to show', async () => {
  const world = await worldOf();
  expect(await publishPages(pagesOf(world))).toEqual({
    outcome: 'nothing-to-show',
    snapshotId: null,
    pages: 0,
    filesWritten: 0,
  });
  expect(world.site.puts).toEqual([]);
});

test('the first run puts everything once, the home page after all others and the record last', async () => {
  const world = await worldOf(policeUpload());
  const outcome = await publishBoth(world);
  const put = pagesPut(world);
  const { latest } = await siteOf(world);
  expect(put.slice(-2)).toEqual(['index.html', 'site.json']);
  expect(new Set(put).size).toBe(put.length);
  const pages = put.filter((path) => path.endsWith('.html')).length;
  expect(outcome).toEqual({
    outcome: 'published',
    snapshotId: latest.snapshotId,
    pages,
    filesWritten: put.length - 1,
  });
  expect(Object.keys(recordOf(world).files).sort()).toEqual(put.slice(0, -1).sort());
  expect(recordOf(world)).toMatchObject({ snapshotId: latest.snapshotId, finished: true });
});

test('what a page rests on is put before the pages', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  const isAsset = (path: string) => path.startsWith('assets/') || path === 'offline.js';
  const put = pagesPut(world);
  expect(put.filter(isAsset)).toHaveLength(Object.keys(ASSETS).length + 1);
  expect(put.slice(0, put.filter(isAsset).length).every(isAsset)).toBe(true);
});

test('a second run with the same snapshot puts nothing, not even the record', async () => {
  const world = await worldOf(policeUpload());
  const first = await publishBoth(world, LATE);
  forget(world);
  expect(await publishPages(pagesOf(world, LATE))).toEqual({ ...first, outcome: 'unchanged', filesWritten: 0 });
  expect(world.site.puts).toEqual([]);
});

test('where time alone has passed, the pages are byte for byte what they were', async () => {
  const [world, later] = [await worldOf(policeUpload(), asb), await worldOf(asb, policeUpload())];
  await publishBoth(world, { now: before });
  await publishBoth(later, { now: after });
  expect(textsOf(later)).toEqual(textsOf(world));
});

test('where an extract became late, only the home page is put, and the record', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world, { ...LATE, now: before });
  expect(fileOf(await siteOf(world), 'index.html')).not.toContain('extract is late');
  forget(world);
  expect(await publishPages(pagesOf(world, { ...LATE, now: after }))).toMatchObject({
    outcome: 'published',
    filesWritten: 1,
  });
  expect(new Set(world.site.puts)).toEqual(new Set(['index.html', 'site.json']));
  expect(world.site.puts.at(-1)).toBe('site.json');
  expect(fileOf(await siteOf(world), 'index.html')).toContain('One extract is late');
  forget(world);
  await publishPages(pagesOf(world, { ...LATE, now: after }));
  expect(world.site.puts).toEqual([]);
});

test('where an asset changed, every page leads to the new one', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  const was = recordOf(world).files;
  await publishPages(pagesOf(world, { assets: { ...ASSETS, 'site.css': '/* another */' } }));
  const is = recordOf(world).files;
  const isStyled = (path: string) => path.endsWith('.html') && !path.startsWith('snapshots/');
  const pages = Object.keys(is).filter(isStyled);
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((path) => is[path] === was[path])).toEqual([]);
});

test('a page whose measure is gone says so, and stays so', async () => {
  const world = await worldOf(policeUpload(), asb);
  await publishBoth(world);
  const gone = Object.keys(recordOf(world).files).filter((path) => /asb-incidents.*\.html$/.test(path));
  expect(gone.length).toBeGreaterThan(15);
  const saysGone = async () => {
    const site = await siteOf(world);
    return gone.map((path) => /<h1[^>]*>No longer published</.test(fileOf(site, path)));
  };
  expect(await saysGone()).not.toContain(true);
  for (const upload of [asbWithdrawn, revised]) {
    await store(world, upload);
    forget(world);
    await publishBoth(world);
    expect(await saysGone()).not.toContain(false);
    expect(pagesPut(world).slice(-2)).toEqual(['index.html', 'site.json']);
    expect(Object.keys(recordOf(world).files)).toEqual(expect.arrayContaining(gone));
  }
  forget(world);
  expect(await publishBoth(world)).toMatchObject({ outcome: 'unchanged' });
  expect(pagesPut(world)).toEqual([]);
});

test('a page whose measure came back shows it again', async () => {
  const world = await worldOf(policeUpload(), asb);
  await publishBoth(world);
  await store(world, asbWithdrawn);
  await publishBoth(world);
  await store(world, asbSent({ sequencer: '03', writtenAt: '2019-10-13T09:00:00Z' }));
  await publishBoth(world);
  const page = fileOf(await siteOf(world), 'measures/asb-incidents.html');
  expect(page).not.toContain('No longer published');
});

test('the page of an older snapshot stays as it was put, and in the record', async () => {
  const world = await worldOf(policeUpload());
  const { snapshotId } = await publishBoth(world);
  const path = `snapshots/${snapshotId}.html`;
  const page = fileOf(await siteOf(world), path);
  await store(world, revised);
  forget(world);
  await publishBoth(world);
  expect(world.site.puts).not.toContain(path);
  expect(fileOf(await siteOf(world), path)).toBe(page);
  expect(Object.keys(recordOf(world).files).filter((each) => each.startsWith('snapshots/'))).toHaveLength(2);
});

test('where a window comes to stand first, its own address goes on showing it', async () => {
  const figures = policeTable();
  const few = figures.filter(({ area }) => area === codeOf('Dover'));
  const quarter = { period: '2019-07/2019-09', value: 30 };
  const earlier = figures.map((figure) => ({ ...figure, measure: 'robbery' }));
  const of = (areas: typeof figures) =>
    areas.flatMap(({ area }) => [
      { measure: 'robbery', area, ...quarter },
      { measure: 'robbery', area, period: '2018-07/2018-09', value: 40 },
    ]);
  const upload = (told: string, all: typeof figures) =>
    sentUpload(all, { uploadId: told, key: `in/kent-police/robbery/${told}.csv` });
  const world = await worldOf(upload('first', [...earlier, ...of(few)]));
  await publishBoth(world);
  const addresses = ['measures/robbery/2019-04-to-2019-08.html', 'measures/robbery/2019-07-to-2019-09.html'];
  const headingsOf = async (path: string) => /<caption>.*?<\/caption>/.exec(fileOf(await siteOf(world), path))?.[0];
  const told = await Promise.all(addresses.map(headingsOf));
  expect(told).toEqual([expect.stringContaining('April to August'), expect.stringContaining('July to September')]);
  expect(await headingsOf('measures/robbery.html')).toContain('April to August');
  await store(world, { ...upload('second', of(figures)) });
  await publishBoth(world);
  expect(await headingsOf('measures/robbery.html')).toContain('July to September');
  expect(await Promise.all(addresses.map(headingsOf))).toEqual(told);
});

describe('a newer snapshot that comes during a run', () => {
  /** A run during which, once something is put, what is to come is stored and published. */
  async function overtaken(world: World, meanwhile: () => Promise<void>) {
    let isOvertaken = false;
    return publishPages(
      pagesOf(world, {
        putFile: async (file) => {
          await world.site.putFile(file);
          if (isOvertaken || !file.path.startsWith('areas/')) return;
          isOvertaken = true;
          await meanwhile();
        },
      }),
    );
  }

  test('has its pages made too, and everything is put anew', async () => {
    const world = await worldOf(policeUpload());
    await publishBoth(world);
    await store(world, asb);
    await publishSnapshot({}, world.publish);
    const outcome = await overtaken(world, async () => {
      await store(world, revised);
      await publishSnapshot({}, world.publish);
      forget(world);
    });
    const { latest } = await siteOf(world);
    expect(outcome).toMatchObject({ outcome: 'published', snapshotId: latest.snapshotId });
    expect(recordOf(world)).toMatchObject({ snapshotId: latest.snapshotId, finished: true });
    // Since the newer one came, whatever is of the newest snapshot was put, as if nothing had stood.
    const ofNewest = Object.keys(recordOf(world).files).filter((path) => !path.startsWith('snapshots/'));
    expect(world.site.puts).toEqual(expect.arrayContaining(ofNewest));
    expect(fileOf(await siteOf(world), 'measures/all-crime.html')).toContain('5,400');
    forget(world);
    expect(await publishPages(pagesOf(world))).toMatchObject({ outcome: 'unchanged' });
    expect(world.site.puts).toEqual([]);
  });

  test('leaves no page of what it has not', async () => {
    const world = await worldOf(policeUpload(), asb);
    await publishSnapshot({}, world.publish);
    await overtaken(world, async () => {
      await store(world, asbWithdrawn);
      await publishSnapshot({}, world.publish);
    });
    const page = fileOf(await siteOf(world), 'measures/asb-incidents.html');
    expect(page).toContain('No longer published');
  });

  test('ends in the same files as a run after it', async () => {
    const [once, twice] = [await worldOf(policeUpload()), await worldOf(policeUpload())];
    for (const world of [once, twice]) await publishSnapshot({}, world.publish);
    await overtaken(twice, async () => {
      await store(twice, revised);
      await publishSnapshot({}, twice.publish);
    });
    await publishPages(pagesOf(once));
    await store(once, revised);
    await publishBoth(once);
    const isAlike = ([path]: [string, string]) => !/^(?:snapshots\/|site\.json)/.test(path);
    expect([...textsOf(twice)].filter(isAlike).sort()).toEqual([...textsOf(once)].filter(isAlike).sort());
  });
});

test('after a run that ended half-way the next one mends all that it left', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  const good = textsOf(world);
  await store(world, revised);
  await publishSnapshot({}, world.publish);
  const dying = pagesOf(world, {
    putFile: async (file) => {
      if (file.path === 'index.html') throw new Error('the bucket is away');
      await world.site.putFile(file);
    },
  });
  await expect(publishPages(dying)).rejects.toThrow('the bucket is away');
  const undone = { ...revised.entry, state: 'withdrawn' as const, sequencer: '09', writtenAt: '2019-10-20T09:00:00Z' };
  await store(world, { entry: undone, packs: [] });
  await publishBoth(world);
  // It tells of no snapshot, so that it is to the byte what it was before.
  const csv = 'measures/all-crime.partnerships.csv';
  expect(fileOf(await siteOf(world), csv)).toBe(good.get(csv));
  expect(fileOf(await siteOf(world), 'measures/all-crime.html')).not.toContain('5,400');
});

test.each([
  ['the manifest', /^v1\/snapshots\//],
  ['a measure', /^v1\/measures\//],
  ['an area', /^v1\/areas\/E07000109/],
])('without %s that the pointer names, the run fails and says which is missing', async (_, lost) => {
  const world = await worldOf(policeUpload());
  await publishSnapshot({}, world.publish);
  const path = [...world.site.files.keys()].find((each) => lost.test(each)) ?? '';
  world.site.files.delete(path);
  await expect(publishPages(pagesOf(world))).rejects.toThrow(path);
  expect(world.site.files.has('site.json')).toBe(false);
});

function asbSent(told: { sequencer?: string; writtenAt?: string } = {}) {
  const figures = policeTable().map((figure) => ({ ...figure, measure: 'asb-incidents' }));
  return sentUpload(figures, { uploadId: 'asb', key: 'in/kent-police/asb-incidents/2019.csv', ...told });
}
