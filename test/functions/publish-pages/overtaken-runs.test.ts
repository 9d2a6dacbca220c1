import { publishPages } from '../../../functions/publish-pages/publish-pages.ts';
import { publishSnapshot } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import { policeUpload } from '../publish-snapshot/police-table-of-2019.ts';
import { store, type World, worldOf } from '../publish-snapshot/world-of-uploads.ts';
import { fileOf, pagesOf, publishBoth, siteOf } from './published-site.ts';
import { ASB, ASB_WITHDRAWN, forget, REVISED, recordOf, textsOf } from './sites-over-time.ts';

// Each of these makes a county's pages twice or more, which takes long on a machine with much else to do.
jest.setTimeout(120_000);

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

test('a newer snapshot that comes during a run has its pages made too, and everything is put anew', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  await store(world, ASB);
  await publishSnapshot({}, world.publish);
  const outcome = await overtaken(world, async () => {
    await store(world, REVISED);
    await publishSnapshot({}, world.publish);
    forget(world);
  });
  const { latest } = await siteOf(world);
  expect(outcome).toMatchObject({ outcome: 'published', snapshotId: latest.snapshotId });
  expect(recordOf(world)).toMatchObject({ snapshotId: latest.snapshotId, unfinishedSince: null });
  // Since the newer one came, whatever is of the newest snapshot was put, as if nothing had stood.
  const ofNewest = Object.keys(recordOf(world).files).filter((path) => !path.startsWith('snapshots/'));
  expect(world.site.puts).toEqual(expect.arrayContaining(ofNewest));
  expect(fileOf(await siteOf(world), 'measures/all-crime.html')).toContain('5,400');
  forget(world);
  expect(await publishPages(pagesOf(world))).toMatchObject({ outcome: 'unchanged' });
  expect(world.site.puts).toEqual([]);
});

test('a newer snapshot that comes during a run leaves no page of what it has not', async () => {
  const world = await worldOf(policeUpload(), ASB);
  await publishSnapshot({}, world.publish);
  const { filesRemoved } = await overtaken(world, async () => {
    await store(world, ASB_WITHDRAWN);
    await publishSnapshot({}, world.publish);
  });
  const left = [...textsOf(world).keys()].filter((path) => /^(?:measures|figures)\/asb-incidents/.test(path));
  expect(left).toEqual([]);
  expect(filesRemoved).toBeGreaterThan(20);
});

test('a newer snapshot that comes during a run ends in the same files as a run after it', async () => {
  const [once, twice] = [await worldOf(policeUpload()), await worldOf(policeUpload())];
  for (const world of [once, twice]) await publishSnapshot({}, world.publish);
  await overtaken(twice, async () => {
    await store(twice, REVISED);
    await publishSnapshot({}, twice.publish);
  });
  await publishPages(pagesOf(once));
  await store(once, REVISED);
  await publishBoth(once);
  const isAlike = ([path]: [string, string]) => !/^(?:snapshots\/|site\.json)/.test(path);
  expect([...textsOf(twice)].filter(isAlike).sort()).toEqual([...textsOf(once)].filter(isAlike).sort());
});
