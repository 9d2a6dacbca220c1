import { publishedSnapshots } from '../../../../functions/publish-pages/history/published-snapshots.ts';
import { snapshotsFile, snapshotsKnown } from '../../../../functions/publish-pages/history/snapshots-file.ts';
import { manifestPath } from '../../../../functions/what-counts/manifests-back.ts';
import type { PublishedSnapshots } from '../../../../schemas/published-snapshots.ts';
import type { PublishedFile } from '../../../../schemas/snapshot.ts';
import { codeOf } from '../../publish-snapshot/police-table-of-2019.ts';
import { type PublishedHistory, publishedAfter, sentOn } from './published-history.ts';

const gravesham = (value: number) => [{ area: codeOf('Gravesham'), period: '2019-04', value }];

const threeSnapshots = () =>
  publishedAfter(
    [sentOn('09-01', 'a.csv', gravesham(10))],
    [sentOn('09-02', 'a.csv', gravesham(11)), sentOn('09-02', 'b.csv', [])],
    [sentOn('09-03', 'c.csv', gravesham(11))],
  );

test('all that were published are told, the newest first, with what changed in each', async () => {
  const { history, latest, files } = await threeSnapshots();
  expect(history.lost).toBeNull();
  expect(history.snapshots.map(({ asAt, extracts, revisions }) => [asAt, extracts, revisions?.revised])).toEqual([
    ['2019-09-03T09:00:00.000Z', 3, 0],
    ['2019-09-02T09:00:00.000Z', 2, 1],
    ['2019-09-01T09:00:00.000Z', 1, undefined],
  ]);
  const [newest, before, first] = history.snapshots;
  expect(newest).toMatchObject({ id: latest.snapshotId, previous: before?.id });
  expect(first).toMatchObject({ previous: null, revisions: null });
  expect(history.snapshots.every(({ id }) => files.has(manifestPath(id)))).toBe(true);
});

test('where the manifest of one is gone, the list ends before it and names it', async () => {
  const { history, latest, readManifest } = await threeSnapshots();
  const lost = pathOf(history, 1);
  const short = await publishedSnapshots(latest, null, without(lost, readManifest));
  expect(short).toEqual({ snapshots: history.snapshots.slice(0, 1), lost });
});

test('where the newest one’s is gone, whoever runs the pipeline is told what to do', async () => {
  const { latest } = await threeSnapshots();
  await expect(publishedSnapshots(latest, null, async () => null)).rejects.toThrow(/put its last version back/);
});

test.each([
  ['all', 0, 1],
  ['all but the newest', 1, 1],
  ['the first', 2, 2],
])('where %s of them are known, only those that are not and the newest are read', async (_, firstKnown, reads) => {
  const { history, latest, readManifest } = await threeSnapshots();
  const known = { snapshots: history.snapshots.slice(firstKnown), lost: null };
  const read: string[] = [];
  const found = await publishedSnapshots(latest, known, (path) => {
    read.push(path);
    return readManifest(path);
  });
  expect(found).toEqual(history);
  expect(read).toEqual([0, 1].slice(0, reads).map((place) => pathOf(history, place)));
});

test('what is known of one whose manifest went since stays known', async () => {
  const { history, latest, readManifest } = await threeSnapshots();
  const known = { snapshots: history.snapshots.slice(1), lost: null };
  expect(await publishedSnapshots(latest, known, without(pathOf(history, 1), readManifest))).toEqual(history);
});

test('of the newest what its manifest says now is told, not what was known of it', async () => {
  const { history, latest, readManifest } = await threeSnapshots();
  const [newest, ...before] = history.snapshots;
  if (newest === undefined) throw new Error('nothing was published');
  const known = { snapshots: [{ ...newest, extracts: 99, revisions: null }, ...before], lost: null };
  expect(await publishedSnapshots(latest, known, readManifest)).toEqual(history);
});

test('known ones that do not lead on from the newest are forgotten', async () => {
  const { history, latest, readManifest } = await threeSnapshots();
  const known = { snapshots: history.snapshots.map((each) => ({ ...each, id: `other ${each.id}` })), lost: 'other' };
  expect(await publishedSnapshots(latest, known, without('other', readManifest))).toEqual(history);
});

test('that one is lost stays known, until its manifest is there again: then all before it is known too', async () => {
  const { history, latest, readManifest } = await threeSnapshots();
  const lost = pathOf(history, 2);
  const known = { snapshots: history.snapshots.slice(0, 2), lost };
  expect(await publishedSnapshots(latest, known, without(lost, readManifest))).toEqual(known);
  expect(await publishedSnapshots(latest, known, readManifest)).toEqual(history);
});

const readBack = (file: PublishedFile) => snapshotsKnown.parse(JSON.parse(file.body));

test('the file of all snapshots tells the next run what this one found', async () => {
  const { history, latest, readManifest } = await threeSnapshots();
  const file = snapshotsFile(history);
  expect(file.path).toBe('snapshots.json');
  expect(readBack(file)).toMatchObject(history);
  expect(await publishedSnapshots(latest, readBack(file), readManifest)).toEqual(history);
  const withoutFirst = { snapshots: history.snapshots.slice(0, 2), lost: pathOf(history, 2) };
  expect(readBack(snapshotsFile(withoutFirst))).toMatchObject(withoutFirst);
});

test('made again of what was known, the file has the same bytes', async () => {
  const { history, latest, readManifest } = await threeSnapshots();
  const file = snapshotsFile(history);
  expect(snapshotsFile(await publishedSnapshots(latest, readBack(file), readManifest))).toEqual(file);
});

test('a file in which one is missing, or the first is not, or that is another document, tells nothing', async () => {
  const { snapshots } = (await threeSnapshots()).history;
  expect(readBack(snapshotsFile({ snapshots: snapshots.filter((_, place) => place !== 1), lost: null }))).toBeNull();
  expect(readBack(snapshotsFile({ snapshots: snapshots.slice(0, 2), lost: null }))).toBeNull();
  expect(snapshotsKnown.parse({ schemaVersion: 2, snapshots, lost: null })).toBeNull();
});

function pathOf({ snapshots }: PublishedSnapshots, place: number): string {
  return manifestPath(snapshots[place]?.id ?? '');
}

function without(gone: string, readManifest: PublishedHistory['readManifest']): PublishedHistory['readManifest'] {
  return async (path) => (path === gone ? null : readManifest(path));
}
