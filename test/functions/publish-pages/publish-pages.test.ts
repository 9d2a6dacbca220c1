import { publishPages } from '../../../functions/publish-pages/publish-pages.ts';
import { publishSnapshot } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import { codeOf, policeTable, policeUpload } from '../publish-snapshot/police-table-of-2019.ts';
import { sentUpload } from '../publish-snapshot/sent-upload.ts';
import { store, worldOf } from '../publish-snapshot/world-of-uploads.ts';
import { ASSETS, fileOf, pagesOf, publishBoth, siteOf } from './published-site.ts';
import { ASB, forget, pagesPut, REVISED, recordOf, textsOf } from './sites-over-time.ts';

// Each of these makes a county's pages once or more, which takes long on a machine with much else to do.
jest.setTimeout(120_000);

const LATE = { lateAfterDays: { 'kent-police/all-crime': 60 } };
const before = () => new Date('2019-11-01T06:00:00Z');
const after = () => new Date('2019-12-24T06:00:00Z');

test('where nothing was published there is nothing to show', async () => {
  const world = await worldOf();
  expect(await publishPages(pagesOf(world))).toEqual({
    outcome: 'nothing-to-show',
    snapshotId: null,
    pages: 0,
    filesWritten: 0,
    filesRemoved: 0,
  });
  expect(world.site.puts).toEqual([]);
});

test('the first run notes that it began, then puts everything once, the home page after all others and the record last', async () => {
  const world = await worldOf(policeUpload());
  const outcome = await publishBoth(world);
  const [begun, ...put] = pagesPut(world);
  const { latest } = await siteOf(world);
  expect([begun, ...put.slice(-2)]).toEqual(['site.json', 'index.html', 'site.json']);
  expect(new Set(put).size).toBe(put.length);
  const pages = put.filter((path) => path.endsWith('.html')).length;
  expect(outcome).toEqual({
    outcome: 'published',
    snapshotId: latest.snapshotId,
    pages,
    filesWritten: put.length - 1,
    filesRemoved: 0,
  });
  expect(Object.keys(recordOf(world).files).sort()).toEqual(put.slice(0, -1).sort());
  expect(recordOf(world)).toMatchObject({ snapshotId: latest.snapshotId, unfinishedSince: null });
});

test('what a page rests on is put before the pages', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  const isAsset = (path: string) => path.startsWith('assets/') || path === 'offline.js';
  const [, ...put] = pagesPut(world);
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
  const [world, later] = [await worldOf(policeUpload(), ASB), await worldOf(ASB, policeUpload())];
  await publishBoth(world, { now: before });
  await publishBoth(later, { now: after });
  expect(textsOf(later)).toEqual(textsOf(world));
});

test('where an extract became late, only the home page is put, and the record', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world, { ...LATE, now: before });
  expect(fileOf(await siteOf(world), 'index.html')).not.toMatch(/extracts? (?:is|are) late/);
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

test('the page of an older snapshot stays as it was put, and in the record', async () => {
  const world = await worldOf(policeUpload());
  const { snapshotId } = await publishBoth(world);
  const path = `snapshots/${snapshotId}.html`;
  const page = fileOf(await siteOf(world), path);
  await store(world, REVISED);
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
  if (world.site.files.has('site.json')) expect(recordOf(world)).toMatchObject({ unfinishedSince: expect.any(String) });
});
