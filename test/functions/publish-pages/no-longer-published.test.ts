import { publishPages } from '../../../functions/publish-pages/publish-pages.ts';
import { publishSnapshot } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import { APRIL_TO_AUGUST, codeOf, policeUpload } from '../publish-snapshot/police-table-of-2019.ts';
import { sentUpload } from '../publish-snapshot/sent-upload.ts';
import { store, worldOf } from '../publish-snapshot/world-of-uploads.ts';
import { ASSETS, fileOf, pagesOf, publishBoth, siteOf } from './published-site.ts';
import { ASB, ASB_AGAIN, ASB_WITHDRAWN, forget, pagesPut, REVISED, recordOf, textsOf } from './sites-over-time.ts';

// Each of these makes a county's pages twice or more, which takes long on a machine with much else to do.
jest.setTimeout(120_000);

const isOfAsb = (path: string) => /^(?:measures|figures)\/asb-incidents[./]/.test(path);

test('every file of a measure that is taken back goes, its tables too, and nothing else', async () => {
  const world = await worldOf(policeUpload(), ASB);
  await publishBoth(world);
  const before = [...textsOf(world).keys()];
  const gone = before.filter(isOfAsb);
  expect(new Set(gone.map((path) => path.split('.').at(-1)))).toEqual(new Set(['html', 'csv', 'json']));
  expect(gone.length).toBeGreaterThan(20);
  await store(world, ASB_WITHDRAWN);
  const outcome = await publishBoth(world);
  const after = new Set(textsOf(world).keys());
  expect(before.filter((path) => !after.has(path)).sort()).toEqual([...gone].sort());
  expect(outcome).toMatchObject({ outcome: 'published', filesRemoved: gone.length });
  expect(outcome.pages).toBe([...after].filter((path) => path.endsWith('.html')).length);
  expect(Object.keys(recordOf(world).files).filter(isOfAsb)).toEqual([]);
});

test('what is gone stays gone, and is not taken away again', async () => {
  const world = await worldOf(policeUpload(), ASB);
  await publishBoth(world);
  await store(world, ASB_WITHDRAWN);
  await publishBoth(world);
  await store(world, REVISED);
  expect(await publishBoth(world)).toMatchObject({ outcome: 'published', filesRemoved: 0 });
  expect([...textsOf(world).keys()].filter(isOfAsb)).toEqual([]);
  forget(world);
  expect(await publishBoth(world)).toMatchObject({ outcome: 'unchanged', filesRemoved: 0 });
  expect(pagesPut(world)).toEqual([]);
});

test('a measure that came back has its files again', async () => {
  const world = await worldOf(policeUpload(), ASB);
  await publishBoth(world);
  const had = [...textsOf(world).keys()].filter(isOfAsb);
  await store(world, ASB_WITHDRAWN);
  await publishBoth(world);
  await store(world, ASB_AGAIN);
  await publishBoth(world);
  expect([...textsOf(world).keys()].filter(isOfAsb).sort()).toEqual(had.sort());
});

test('counts of wards that are taken back are nowhere in the site, but for what told of them then', async () => {
  const wards = sentUpload(
    ['castle', 'river'].map((ward, at) => ({
      area: `${codeOf('Dover')}/${ward}`,
      period: APRIL_TO_AUGUST,
      value: 7331 + at,
    })),
    { uploadId: 'wards', key: 'in/dover/all-crime/wards.csv', submitter: 'dover' },
  );
  const world = await worldOf(policeUpload(), wards);
  await publishBoth(world);
  const told = () => [...textsOf(world)].flatMap(([path, text]) => (/7,?331/.test(text) ? [path] : []));
  const page = `wards/all-crime/${codeOf('Dover')}`;
  expect(told()).toEqual(expect.arrayContaining([`${page}.html`, `${page}.wards.csv`, `${page}.wards.json`]));
  const entry = { ...wards.entry, state: 'withdrawn' as const, sequencer: '02', writtenAt: '2019-10-12T09:00:00Z' };
  await store(world, { entry, packs: [] });
  await publishBoth(world);
  expect(told().filter((path) => !path.startsWith('snapshots/'))).toEqual([]);
  expect([...textsOf(world).keys()].filter((path) => path.startsWith('wards/'))).toEqual([]);
});

test('pages of snapshots stay, and what an opened page was made with', async () => {
  const world = await worldOf(policeUpload(), ASB);
  await publishBoth(world);
  const stays = [...textsOf(world).keys()].filter((path) => /^(?:assets|snapshots)\//.test(path));
  expect(stays.length).toBeGreaterThan(5);
  await store(world, ASB_WITHDRAWN);
  await publishBoth(world, { assets: { ...ASSETS, 'site.css': '/* another */', 'check-worker.js': '/* another */' } });
  expect([...textsOf(world).keys()]).toEqual(expect.arrayContaining(stays));
});

test('nothing of v1/ goes', async () => {
  const world = await worldOf(policeUpload(), ASB);
  await publishBoth(world);
  await store(world, ASB_WITHDRAWN);
  await publishSnapshot({}, world.publish);
  const before = [...world.site.files.keys()].filter((path) => path.startsWith('v1/'));
  const removed: string[] = [];
  await publishPages(
    pagesOf(world, {
      removeFile: async (path) => {
        removed.push(path);
        await world.site.removeFile(path);
      },
    }),
  );
  expect(removed.length).toBeGreaterThan(20);
  expect([...world.site.files.keys()].filter((path) => path.startsWith('v1/'))).toEqual(before);
});

test('files go after every page that led to them is put anew', async () => {
  const world = await worldOf(policeUpload(), ASB);
  await publishBoth(world);
  await store(world, ASB_WITHDRAWN);
  await publishSnapshot({}, world.publish);
  let homeStillLeads: boolean | undefined;
  await publishPages(
    pagesOf(world, {
      removeFile: async (path) => {
        homeStillLeads ??= fileOf(await siteOf(world), 'index.html').includes('measures/asb-incidents.html');
        await world.site.removeFile(path);
      },
    }),
  );
  expect(homeStillLeads).toBe(false);
});
