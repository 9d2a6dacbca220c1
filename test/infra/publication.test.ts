import { publishAndTell } from '../../infra/local/publication.ts';
import type { Latest, Manifest } from '../../schemas/snapshot.ts';

const HASH = '9f'.repeat(32);
const PATH = `v1/revisions/${HASH}.json`;
const ANSWER = { outcome: 'published', snapshotId: HASH, asAt: '2019-01-31T09:00:00.000Z' };
const COUNTS = { measures: 1, areas: 15, filesWritten: 35 };

test('a publication is told of with how many figures changed since the one before, and where that is', async () => {
  const changed = { path: PATH, sha256: HASH, revised: 1, added: 28, withdrawn: 0 };
  expect(await publishAndTell(answering({ ...ANSWER, ...COUNTS }, changed))).toEqual([
    '',
    'Published snapshot 9f9f9f9f9f9f: 1 measure and 15 areas, 35 files written.',
    `Since the snapshot before: 1 figure revised, 28 figures added, 0 figures withdrawn (${PATH}).`,
  ]);
  expect(await publishAndTell(answering({ ...ANSWER, ...COUNTS }, null))).toHaveLength(2);
});

test('as at a past moment, the function is asked for that moment, and the newest file is told', async () => {
  const asked: unknown[] = [];
  const world = answering({ ...ANSWER, ...COUNTS }, null, asked);
  const lines = await publishAndTell(world, '2019-02-01T09:00:00.000Z');
  expect(asked).toEqual([{ asAt: '2019-02-01T09:00:00.000Z' }]);
  expect(lines.at(-1)).toContain('snapshot 9f9f9f9f9f9f, whose newest file was written at 2019-01-31T09:00:00.000Z:');
});

test.each([
  ['unchanged', undefined, 'Nothing new to publish: snapshot 9f9f9f9f9f9f stands.'],
  ['nothing-to-publish', undefined, 'Nothing is published: no file was taken yet.'],
  [
    'nothing-to-publish',
    '2019-01-01T00:00:00Z',
    'Nothing is published: no file had been taken by 2019-01-01T00:00:00Z.',
  ],
])('that it came to %s is told in a sentence', async (outcome, asAt, sentence) => {
  expect(await publishAndTell(answering({ ...ANSWER, ...COUNTS, outcome }, null), asAt)).toEqual(['', sentence]);
});

/** A world whose publish function answers this, and which holds a snapshot of nothing but what changed. */
function answering(answer: object, revisions: Manifest['changes']['revisions'], asked: unknown[] = []) {
  const names = { measures: {}, areas: {}, tables: {}, meetings: {}, statements: {}, revisions: null };
  const moments = { publishedAt: '2019-02-01T06:00:00Z', asAt: '2019-01-31T09:00:00Z' };
  const latest: Latest = { schemaVersion: 1, snapshotId: HASH, ...moments, manifest: 'v1/snapshots/a.json', ...names };
  const manifest: Manifest = {
    schemaVersion: 1,
    ...{ snapshotId: HASH, asAt: moments.asAt, documents: [], uploads: [], previous: null },
    changes: { added: [], removed: [], revisions },
  };
  const files = new Map<string, object>([
    ['v1/latest.json', latest],
    ['v1/snapshots/a.json', manifest],
  ]);
  return {
    idle: async () => [],
    async publish(event?: object) {
      asked.push(event);
      return answer;
    },
    published: {
      read: async (path: string) => new TextEncoder().encode(JSON.stringify(files.get(path))),
    },
  };
}
