import type { PagesDependencies } from '../../../functions/publish-pages/pages-dependencies.ts';
import { publishPages } from '../../../functions/publish-pages/publish-pages.ts';
import { publishSnapshot } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import { policeUpload } from '../publish-snapshot/police-table-of-2019.ts';
import { store, type World, worldOf } from '../publish-snapshot/world-of-uploads.ts';
import { fileOf, pagesOf, publishBoth, siteOf } from './published-site.ts';
import { ASB, forget, pagesPut, REVISED, recordOf } from './sites-over-time.ts';

// Each of these makes a county's pages twice or more, which takes long on a machine with much else to do.
jest.setTimeout(120_000);

const BEGUN = '2019-11-01T06:00:00.000Z';
/** So many minutes after a run began. */
const later = (minutes: number) => ({ now: () => new Date(Date.parse(BEGUN) + minutes * 60_000) });

/** What a run does to a bucket, in order. */
function watched(world: World, told: Partial<PagesDependencies> = {}) {
  const done: string[] = [];
  const deps = pagesOf(world, {
    putFile: async (file) => {
      done.push(`put ${file.path}`);
      await world.site.putFile(file);
    },
    removeFile: async (path) => {
      done.push(`remove ${path}`);
      await world.site.removeFile(path);
    },
    putSiteRecord: async (record) => {
      done.push(`record ${record.unfinishedSince}`);
      await world.site.putSiteRecord(record);
    },
    ...told,
  });
  return { deps, done };
}

/** A world whose run of a newer snapshot died half-way, just before the home page. */
async function worldOfDeadRun(): Promise<World> {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  await store(world, REVISED);
  await publishSnapshot({}, world.publish);
  const dying = pagesOf(world, {
    putFile: async (file) => {
      if (file.path === 'index.html') throw new Error('the bucket is away');
      await world.site.putFile(file);
    },
  });
  await expect(publishPages(dying)).rejects.toThrow('the bucket is away');
  return world;
}

/** The files that a run has to put where it can take nothing to stand: all but those that are made once and kept. */
const ofThisSnapshot = (world: World) =>
  Object.keys(recordOf(world).files).filter((path) => !/^snapshots\//.test(path));

test('a run notes that it began before the first file it puts, and that it ended after the last', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  await store(world, REVISED);
  await publishSnapshot({}, world.publish);
  const { deps, done } = watched(world);
  await publishPages(deps);
  const isRecord = (each: string) => each.startsWith('record');
  expect([done[0], done.at(-1), done.filter(isRecord).length]).toEqual([`record ${BEGUN}`, 'record null', 2]);
});

test('a run that only takes files away notes it too', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  const { snapshotId, files } = recordOf(world);
  const path = 'wards/all-crime/E07000108.html';
  const page = files['index.html'] ?? '';
  await world.site.putSiteRecord({
    schemaVersion: 1,
    snapshotId,
    unfinishedSince: null,
    files: { ...files, [path]: page },
  });
  const { deps, done } = watched(world);
  expect(await publishPages(deps)).toMatchObject({ outcome: 'published', filesWritten: 0, filesRemoved: 1 });
  expect(done).toEqual([`record ${BEGUN}`, `remove ${path}`, 'record null']);
});

test('a run that died leaves word of it, and what it left is not trusted: the next one puts everything', async () => {
  const world = await worldOfDeadRun();
  expect(recordOf(world).unfinishedSince).toBe(BEGUN);
  const undone = { ...REVISED.entry, state: 'withdrawn' as const, sequencer: '09', writtenAt: '2019-10-20T09:00:00Z' };
  await store(world, { entry: undone, packs: [] });
  forget(world);
  await publishBoth(world, later(21));
  expect(pagesPut(world)).toEqual(expect.arrayContaining(ofThisSnapshot(world)));
  // The dead run put it there; to the record of the run before, it is as if it had never been.
  expect(fileOf(await siteOf(world), 'measures/all-crime.html')).not.toContain('5,400');
});

test.each([
  [0, false],
  [19, false],
  [20, true],
  [24 * 60, true],
])('a run %s minutes after one that has not ended: ends well itself: %s', async (minutes, endsWell) => {
  const world = await worldOfDeadRun();
  await publishPages(pagesOf(world, later(minutes)));
  const since = recordOf(world).unfinishedSince;
  expect(since).toBe(endsWell ? null : later(minutes).now().toISOString());
  forget(world);
  const next = await publishPages(pagesOf(world, later(minutes + 24 * 60)));
  expect(next.outcome).toBe(endsWell ? 'unchanged' : 'published');
  if (!endsWell) expect(pagesPut(world)).toEqual(expect.arrayContaining(ofThisSnapshot(world)));
  expect(recordOf(world).unfinishedSince).toBeNull();
});

test('what an older run puts over the pages of one that ended before it, and dies of, the next one mends', async () => {
  const world = await worldOf(policeUpload());
  await publishBoth(world);
  await store(world, ASB);
  await publishSnapshot({}, world.publish);
  const home = 'index.html';
  const older = pagesOf(world, {
    putFile: async (file) => {
      if (file.path === home) {
        await store(world, REVISED);
        await publishBoth(world, later(1));
        await world.site.putFile(file);
        throw new Error('out of time');
      }
      await world.site.putFile(file);
    },
  });
  await expect(publishPages(older)).rejects.toThrow('out of time');
  const { latest } = await siteOf(world);
  const short = latest.snapshotId.slice(0, 12);
  expect(fileOf(await siteOf(world), home)).not.toContain(short);
  await publishPages(pagesOf(world, later(60)));
  expect(fileOf(await siteOf(world), home)).toContain(short);
});
