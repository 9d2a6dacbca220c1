import { publishedSnapshots } from '../../../../functions/publish-pages/history/published-snapshots.ts';
import { codeOf } from '../../publish-snapshot/police-table-of-2019.ts';
import { publishedAfter, sentOn } from './published-history.ts';

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
  expect(newest).toMatchObject({ id: latest.snapshotId, manifest: latest.manifest, previous: before?.id });
  expect(first).toMatchObject({ previous: null, revisions: null });
  expect(history.snapshots.every(({ manifest }) => files.has(manifest))).toBe(true);
});

test('where the manifest of one is gone, the list ends before it and names it', async () => {
  const { history, latest, readManifest } = await threeSnapshots();
  const gone = history.snapshots[1]?.manifest ?? '';
  const short = await publishedSnapshots(latest, async (path) => (path === gone ? null : readManifest(path)));
  expect(short).toEqual({ snapshots: history.snapshots.slice(0, 1), lost: gone });
});

test('where the newest one’s is gone, whoever runs the pipeline is told what to do', async () => {
  const { latest } = await threeSnapshots();
  await expect(publishedSnapshots(latest, async () => null)).rejects.toThrow(/put its last version back/);
});
