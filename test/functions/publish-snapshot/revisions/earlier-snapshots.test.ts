import {
  earlierSnapshots,
  snapshotBefore,
  uploadsOf,
} from '../../../../functions/publish-snapshot/revisions/earlier-snapshots.ts';
import { manifestPath } from '../../../../functions/what-counts/manifests-back.ts';
import type { Manifest, StandingLatest } from '../../../../schemas/snapshot.ts';
import { sentUpload } from '../sent-upload.ts';

// Published one after the other; `late` is of the moment of `february`, for the file that came late was an older one.
const january = manifest('january', '2019-01-31T09:00:00Z', null);
const february = manifest('february', '2019-02-28T09:00:00Z', 'january');
const late = manifest('late', '2019-02-28T09:00:00Z', 'february');
const march = manifest('march', '2019-03-31T09:00:00Z', 'late');
const published = [march, late, february, january];

describe('what was published before is followed from the newest back', () => {
  test.each([
    ['2019-04-30T09:00:00Z', ['march']],
    ['2019-03-31T09:00:00.000Z', ['march', 'late']],
    ['2019-03-15T09:00:00Z', ['march', 'late']],
    ['2019-02-28T09:00:00Z', ['march', 'late', 'february', 'january']],
    ['2019-01-01T09:00:00Z', ['march', 'late', 'february', 'january']],
  ])('to the first older than %s', async (moment, ids) => {
    const { manifests, lost } = await earlierSnapshots(pointingTo('march'), moment, among(published));
    expect({ ids: manifests.map(({ snapshotId }) => snapshotId), lost }).toEqual({ ids, lost: null });
  });

  test('and there is nothing before the first publication', async () => {
    expect(await earlierSnapshots(null, '2019-04-30T09:00:00Z', among([]))).toEqual({ manifests: [], lost: null });
  });

  test('to one that is gone, whose path is told', async () => {
    const earlier = await earlierSnapshots(pointingTo('march'), '2019-01-31T09:00:00Z', among([march, late, january]));
    expect(earlier).toEqual({ manifests: [march, late], lost: 'v1/snapshots/february.json' });
  });

  test('and no further than to one that leads back', async () => {
    const astray = [march, late, february, { ...january, previous: 'march' }];
    const earlier = await earlierSnapshots(pointingTo('march'), '2019-01-31T09:00:00Z', among(astray));
    expect(earlier).toEqual({ manifests: astray, lost: 'v1/snapshots/march.json' });
  });

  test('but where the pointer’s own manifest is gone, somebody has to put it back', async () => {
    await expect(earlierSnapshots(pointingTo('march'), march.asAt, among([late]))).rejects.toThrow(
      /v1\/snapshots\/march\.json.* put its last version back/,
    );
  });
});

test.each([
  ['one that is published now', 'april', '2019-04-30T09:00:00Z', 'march'],
  ['one that was never published', 'mid-march', '2019-03-15T09:00:00Z', 'late'],
  ['one of the very moment of another', 'later', '2019-02-28T09:00:00.000Z', 'late'],
  ['one that stands', 'late', '2019-02-28T09:00:00Z', 'february'],
  ['another that stands', 'february', '2019-02-28T09:00:00Z', 'january'],
  ['the first', 'january', '2019-01-31T09:00:00Z', undefined],
  ['one older than the first', 'december', '2018-12-31T09:00:00Z', undefined],
])('before %s came the newest there was then', (_, snapshotId, asAt, expected) => {
  const snapshot = { snapshotId, asAt, documents: [], uploads: [] };
  expect(snapshotBefore(snapshot, published)?.snapshotId).toBe(expected);
});

test('the uploads of a snapshot are found again by their ids and times, where they still count as accepted', () => {
  const [one, again, other, withdrawn] = [
    { uploadId: 'one', writtenAt: '2019-01-10T09:00:00Z' },
    { uploadId: 'one', writtenAt: '2019-01-12T09:00:00Z' },
    { uploadId: 'other', writtenAt: '2019-01-10T09:00:00Z' },
    { uploadId: 'withdrawn', writtenAt: '2019-01-11T09:00:00Z', state: 'withdrawn' as const },
  ].map((told) => sentUpload([], told).entry);
  const entries = [one, again, other, withdrawn].flatMap((entry) => entry ?? []);
  const named = [
    { uploadId: 'one', receivedAt: '2019-01-10T09:00:00Z' },
    { uploadId: 'withdrawn', receivedAt: '2019-01-11T09:00:00Z' },
    { uploadId: 'unknown', receivedAt: '2019-01-10T09:00:00Z' },
  ].map((upload) => ({ ...upload, key: 'in/kent-police/all-crime/2019.csv', submitter: 'x', dataset: 'x' }));
  expect(uploadsOf({ ...january, uploads: named }, entries)).toEqual([one]);
});

function manifest(snapshotId: string, asAt: string, previous: string | null): Manifest {
  const changes = { added: [], removed: [], revisions: null };
  return { schemaVersion: 1, snapshotId, asAt, documents: [], uploads: [], previous, changes };
}

function pointingTo(snapshotId: string): StandingLatest {
  const names = { measures: {}, areas: {}, tables: {}, meetings: {}, statements: {}, revisions: null };
  const at = { publishedAt: '2019-04-01T06:00:00.000Z', asAt: '2019-03-31T09:00:00Z' };
  return { latest: { schemaVersion: 1, snapshotId, ...at, manifest: manifestPath(snapshotId), ...names }, etag: '"1"' };
}

function among(manifests: readonly Manifest[]) {
  return async (path: string) => manifests.find(({ snapshotId }) => manifestPath(snapshotId) === path) ?? null;
}
