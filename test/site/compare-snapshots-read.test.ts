import type * as z from 'zod';
import type { ListedSnapshot } from '../../site/scripts/compare-listed.ts';
import { compareSnapshots } from '../../site/scripts/compare-read.ts';
import { GoneFile, UnreadableFile } from '../../site/scripts/read-from-site.ts';
import { publishedAfter, sentOn, withdrawnOn } from '../functions/publish-pages/history/published-history.ts';

const figure = (value: number, told = {}) => ({ area: 'E07000109', period: '2019-04', value, ...told });

async function fourSnapshots() {
  const published = await publishedAfter(
    [sentOn('09-01', 'a.csv', [figure(10)]), sentOn('09-01', 'gone.csv', [figure(5, { measure: 'arson' })])],
    [sentOn('09-02', 'a.csv', [figure(11)])],
    [
      sentOn('09-03', 'b.csv', [figure(700, { measure: 'asb-incidents' }), figure(12)]),
      withdrawnOn('09-03', 'gone.csv'),
    ],
    [sentOn('09-04', 'c.csv', [figure(12)])],
  );
  const listed: ListedSnapshot[] = published.history.snapshots.map(({ id, asAt, revisions }) => {
    const changed = revisions === null ? null : revisions.revised + revisions.added + revisions.withdrawn;
    return { id, asAt, revisions: changed === 0 ? 'nothing' : revisions && { path: revisions.path } };
  });
  const asked: string[] = [];
  const readJson = async <Schema extends z.ZodType>(path: string, schema: Schema) => {
    asked.push(path);
    return schema.parse(JSON.parse(published.files.get(path) ?? ''));
  };
  return { listed, asked, readJson };
}

test('between two snapshots, figures, measures and files that came, went and were sent anew are told', async () => {
  const { listed, readJson } = await fourSnapshots();
  const { older, newer, changed, measuresAndAreas, extracts } = await compareSnapshots(listed, [0, 3], readJson);
  expect([older, newer]).toEqual([listed[3], listed[0]]);
  expect(
    changed?.figures.map(({ measure, change, before, after }) => [measure, change, before?.value, after?.value]),
  ).toEqual([
    ['all-crime', 'revised', 10, 12],
    ['arson', 'withdrawn', 5, undefined],
    ['asb-incidents', 'added', undefined, 700],
  ]);
  expect(measuresAndAreas.came).toEqual([{ part: 'measures', name: 'asb-incidents', format: 'JSON' }]);
  expect(measuresAndAreas.went).toEqual([{ part: 'measures', name: 'arson', format: 'JSON' }]);
  const keys = (these: readonly { key: string }[]) => these.map(({ key }) => key.split('/').at(-1));
  expect(keys(extracts.came)).toEqual(['b.csv', 'c.csv']);
  expect(keys(extracts.went)).toEqual(['gone.csv']);
  expect(keys(extracts.sentAnew)).toEqual(['a.csv']);
});

test('in whichever order the two are told', async () => {
  const { listed, readJson } = await fourSnapshots();
  expect(await compareSnapshots(listed, [3, 1], readJson)).toEqual(await compareSnapshots(listed, [1, 3], readJson));
});

test('and of what lies between only what changed figures is read', async () => {
  const { listed, asked, readJson } = await fourSnapshots();
  await compareSnapshots(listed, [0, 2], readJson);
  const { revisions } = listed[1] ?? {};
  expect(revisions).toEqual({ path: expect.stringContaining('v1/revisions/') });
  const manifests = [0, 2].map((place) => `v1/snapshots/${listed[place]?.id}.json`);
  expect(asked.sort()).toEqual([revisions instanceof Object ? revisions.path : '', ...manifests].sort());
});

test('where a snapshot on the way never told what changed, figures are not compared, and files are', async () => {
  const { listed, readJson } = await fourSnapshots();
  const untold = listed.map((snapshot, place) => (place === 1 ? { ...snapshot, revisions: null } : snapshot));
  const { changed, extracts } = await compareSnapshots(untold, [0, 3], readJson);
  expect(changed).toBeNull();
  expect(extracts.came).toHaveLength(2);
  // What changed with the older of the two itself does not matter.
  expect((await compareSnapshots(untold, [0, 1], readJson)).changed).not.toBeNull();
});

test('where what changed on the way has been removed, figures are not compared, and files are', async () => {
  const { listed, readJson } = await fourSnapshots();
  const failing =
    (Problem: typeof UnreadableFile) =>
    async <Schema extends z.ZodType>(path: string, schema: Schema) => {
      if (path.startsWith('v1/revisions/')) throw new Problem(path);
      return readJson(path, schema);
    };
  const { changed, extracts } = await compareSnapshots(listed, [0, 3], failing(GoneFile));
  expect(changed).toBeNull();
  expect(extracts.came).toHaveLength(2);
  await expect(compareSnapshots(listed, [0, 3], failing(UnreadableFile))).rejects.toThrow(UnreadableFile);
});
