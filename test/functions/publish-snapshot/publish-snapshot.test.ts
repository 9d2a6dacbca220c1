import { publishSnapshot } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import { measureDocumentSchema } from '../../../schemas/snapshot.ts';
import { ONE_OF_EACH } from './one-of-each-statement.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable, policeUpload } from './police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload } from './sent-upload.ts';
import { standingManifest, store, type World, worldOf } from './world-of-uploads.ts';

const SEPTEMBER = '2019-09-10T09:00:00Z';
const OCTOBER = '2019-10-10T09:00:00Z';

const revised = sentUpload([{ area: codeOf('Gravesham'), period: APRIL_TO_AUGUST, value: 5400 }], {
  uploadId: 'upload-2',
  key: 'in/kent-police/all-crime/gravesham.csv',
  writtenAt: OCTOBER,
});
const withdrawal = sentUpload([], { uploadId: '', sequencer: '09', state: 'withdrawn', writtenAt: OCTOBER });

test('publishes documents, then the manifest, then the pointer', async () => {
  const world = await worldOf(policeUpload());
  const outcome = await publishSnapshot({}, world.publish);
  const latest = (await world.publish.readLatest())?.latest;
  expect(outcome).toEqual({
    outcome: 'published',
    snapshotId: latest?.snapshotId,
    asAt: SEPTEMBER,
    measures: 1,
    areas: 15,
    filesWritten: world.site.puts.length,
    lostManifest: null,
    measuresAndAreasLost: 0,
    figuresLost: 0,
    late: [],
  });
  expect(latest?.publishedAt).toBe('2019-10-31T06:00:00.000Z');
  expect(world.site.puts.slice(-2)).toEqual([latest?.manifest, 'v1/latest.json']);
  const manifest = await standingManifest(world);
  expect(world.site.puts.slice(0, -2).sort()).toEqual(manifest.documents.map((document) => document.path));
  expect(manifest).toMatchObject({ previous: null, changes: { removed: [], revisions: null } });
  expect(manifest.changes.added).toEqual(manifest.documents.map((document) => document.path));
});

test('publishing again writes nothing', async () => {
  const world = await worldOf(policeUpload());
  const first = await publishSnapshot({}, world.publish);
  const puts = [...world.site.puts];
  expect(await publishSnapshot({}, world.publish)).toEqual({ ...first, outcome: 'unchanged', filesWritten: 0 });
  expect(world.site.puts).toEqual(puts);
});

test('publishing again writes nothing where the snapshot that stands revised another', async () => {
  const world = await worldOf(policeUpload());
  await publishSnapshot({}, world.publish);
  await store(world, revised);
  await publishSnapshot({}, world.publish);
  expect((await standingManifest(world)).changes.revisions).toMatchObject({ revised: 1 });
  const puts = [...world.site.puts];
  expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'unchanged', filesWritten: 0 });
  expect(world.site.puts).toEqual(puts);
});

test('with nothing sent there is nothing to publish', async () => {
  const world = await worldOf();
  expect(await publishSnapshot({}, world.publish)).toEqual({
    outcome: 'nothing-to-publish',
    snapshotId: null,
    asAt: null,
    measures: 0,
    areas: 0,
    filesWritten: 0,
    lostManifest: null,
    measuresAndAreasLost: 0,
    figuresLost: 0,
    late: [],
  });
  expect(world.site.puts).toEqual([]);
});

test('a newer upload wins, and only what it changed is written', async () => {
  const world = await worldOf(policeUpload(), asbUpload());
  const first = await publishSnapshot({}, world.publish);
  const before = new Set(world.site.puts);
  world.site.puts.length = 0;
  await store(world, revised);
  expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'published', asAt: OCTOBER, measures: 2 });
  expect(await currentOf(world, 'Gravesham')).toBe(5400);
  expect(world.site.puts.filter((path) => before.has(path))).toEqual(['v1/latest.json']);
  expect(world.site.puts.filter((path) => path.includes('asb-incidents'))).toEqual([]);
  const manifest = await standingManifest(world);
  expect(manifest.previous).toBe(first.snapshotId);
  const { path: revisions = '' } = manifest.changes.revisions ?? {};
  expect([...manifest.changes.added, revisions].sort()).toEqual(world.site.puts.slice(0, -2).sort());
  expect(manifest.changes.removed).toEqual(
    [...before].filter((path) => !namedIn(manifest).has(path) && !isPointer(path)).sort(),
  );
});

test('of statements the kinds that current uploads make are read, and no others', async () => {
  const world = await worldOf(policeUpload(), statedUpload(ONE_OF_EACH.slice(0, 2)));
  const read: string[] = [];
  const readStatements: typeof world.publish.readStatements = async (kind) => {
    read.push(kind);
    return world.publish.readStatements(kind);
  };
  await publishSnapshot({}, { ...world.publish, readStatements });
  expect(read.sort()).toEqual(['council-asb-cases', 'plan-targets']);
  const latest = (await world.publish.readLatest())?.latest;
  expect(Object.keys(latest?.statements ?? {}).sort()).toEqual(['council-asb-cases', 'plan-targets']);
  expect(world.site.files.has(latest?.statements['plan-targets']?.path ?? '')).toBe(true);
});

test('half an upload is not seen until it is accepted', async () => {
  const world = await worldOf(policeUpload());
  await publishSnapshot({}, world.publish);
  const { entry, packs } = revised;
  await world.ledger.recordEntry({ ...entry, state: 'storing' });
  await world.figures.appendFigures(packs);
  expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'unchanged', asAt: SEPTEMBER });
  await world.ledger.acceptEntry(entry);
  expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'published', asAt: OCTOBER });
  expect(await currentOf(world, 'Gravesham')).toBe(5400);
});

test('withdrawing the only upload publishes an empty snapshot', async () => {
  const world = await worldOf(policeUpload());
  await publishSnapshot({}, world.publish);
  await store(world, withdrawal);
  expect(await publishSnapshot({}, world.publish)).toMatchObject({
    outcome: 'published',
    asAt: OCTOBER,
    measures: 0,
    areas: 0,
    filesWritten: 3,
  });
  const manifest = await standingManifest(world);
  expect(manifest.uploads).toEqual([]);
  expect(manifest.documents.every(({ path }) => path.startsWith('v1/schemas/'))).toBe(true);
});

test('withdrawing a revision brings back the figure it revised', async () => {
  const undone = { ...withdrawal.entry, key: revised.entry.key, writtenAt: '2019-10-11T09:00:00Z' };
  const world = await worldOf(policeUpload(), revised, { entry: undone, packs: [] });
  await publishSnapshot({}, world.publish);
  expect(await currentOf(world, 'Gravesham')).toBe(5370);
});

test('no document holds the time of its publication', async () => {
  const world = await worldOf(policeUpload());
  await publishSnapshot({}, world.publish);
  for (const { body } of world.site.files.values()) expect(body).not.toContain('2019-10-31');
});

test('the pointer stays where it was when a document could not be put', async () => {
  const world = await worldOf(policeUpload());
  const { snapshotId } = await publishSnapshot({}, world.publish);
  await store(world, revised);
  const putFile = async () => {
    throw new Error('the bucket is away');
  };
  await expect(publishSnapshot({}, { ...world.publish, putFile })).rejects.toThrow('the bucket is away');
  expect((await world.publish.readLatest())?.latest.snapshotId).toBe(snapshotId);
  expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'published', asAt: OCTOBER });
});

function asbUpload(told: { writtenAt?: string } = {}): SentUpload {
  const figures = policeTable().map((figure) => ({ ...figure, measure: 'asb-incidents' }));
  return sentUpload(figures, { uploadId: 'asb', key: 'in/kent-police/asb-incidents/2019.csv', ...told });
}

async function currentOf(world: World, name: string) {
  const standing = await world.publish.readLatest();
  const file = world.site.files.get(standing?.latest.measures['all-crime']?.path ?? '');
  const { comparisons } = measureDocumentSchema.parse(JSON.parse(file?.body ?? 'null'));
  return comparisons[0]?.areas.find((area) => area.code === codeOf(name))?.current;
}

function namedIn(manifest: { documents: { path: string }[] }): Set<string> {
  return new Set(manifest.documents.map((document) => document.path));
}

function isPointer(path: string): boolean {
  return path === 'v1/latest.json' || path.startsWith('v1/snapshots/');
}
