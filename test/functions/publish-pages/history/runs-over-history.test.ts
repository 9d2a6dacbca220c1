import { SNAPSHOT_PAGES, snapshotPath } from '../../../../functions/publish-pages/frame/paths.ts';
import { publishPages } from '../../../../functions/publish-pages/publish-pages.ts';
import { publishedSnapshotsSchema } from '../../../../schemas/published-snapshots.ts';
import type { Manifest } from '../../../../schemas/snapshot.ts';
import { codeOf } from '../../publish-snapshot/police-table-of-2019.ts';
import { store, type World, worldOf } from '../../publish-snapshot/world-of-uploads.ts';
import { pagesOf, publishBoth } from '../published-site.ts';
import { textOf } from '../snapshots/page-text.ts';
import { sentOn } from './published-history.ts';

jest.setTimeout(120_000);

const gravesham = (value: number) => [{ area: codeOf('Gravesham'), period: '2019-04', value }];

/** A world in which a figure was sent, and then revised once a day; each time the pages were made too. */
async function afterDays(...days: string[]): Promise<World> {
  const world = await worldOf();
  for (const day of days) await sendOn(day, world);
  return world;
}

async function sendOn(day: string, world: World, told = {}): Promise<void> {
  await store(world, sentOn(day, 'a.csv', gravesham(Number(day.replace('-', '')))));
  await publishBoth(world, told);
}

const bodyOf = ({ site }: World, path: string) => site.files.get(path)?.body ?? 'null';
const allOf = (world: World) => publishedSnapshotsSchema.parse(JSON.parse(bodyOf(world, 'snapshots.json')));

test('a run reads no manifest but the newest, and lists all snapshots nevertheless', async () => {
  const world = await afterDays('09-01', '09-02', '09-03');
  const read = new Set<string>();
  const readManifest = (path: string): Promise<Manifest | null> => {
    read.add(path);
    return world.site.readManifest(path);
  };
  await sendOn('09-04', world, { readManifest });
  const { snapshots, lost } = allOf(world);
  expect(snapshots.map(({ asAt }) => asAt.slice(5, 10))).toEqual(['09-04', '09-03', '09-02', '09-01']);
  expect(lost).toBeNull();
  expect([...read]).toEqual([`v1/snapshots/${snapshots[0]?.id}.json`]);
});

test('made again without the record of what stands, the list is followed back anew', async () => {
  const world = await afterDays('09-01', '09-02');
  const whole = allOf(world);
  world.site.files.delete('site.json');
  const wrong = { ...whole, snapshots: whole.snapshots.map((each) => ({ ...each, extracts: 99 })) };
  world.site.files.set('snapshots.json', { path: 'snapshots.json', body: JSON.stringify(wrong), contentType: '' });
  await publishPages(pagesOf(world));
  expect(allOf(world)).toEqual(whole);
});

test('pages are made also where what an earlier snapshot told has been removed for good', async () => {
  const world = await afterDays('09-01', '09-02', '09-03');
  const [, second, first] = allOf(world).snapshots;
  if (second === undefined || first === undefined) throw new Error('a snapshot is missing');
  for (const path of [second.revisions?.path ?? '', `v1/snapshots/${first.id}.json`]) world.site.files.delete(path);
  await sendOn('09-04', world);
  expect(allOf(world).snapshots).toHaveLength(4);
  expect(bodyOf(world, 'index.html')).toContain('4 September 2019');

  const pages = [...world.site.files.keys()].filter((path) => path.startsWith(SNAPSHOT_PAGES));
  for (const path of ['site.json', ...pages]) world.site.files.delete(path);
  await publishPages(pagesOf(world));
  expect(textOf(bodyOf(world, snapshotPath(second.id)))).toContain('What changed is not known any more');
  expect(allOf(world)).toMatchObject({ snapshots: { length: 3 }, lost: `v1/snapshots/${first.id}.json` });
});
