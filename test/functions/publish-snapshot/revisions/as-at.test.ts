import { type PublishOutcome, publishSnapshot } from '../../../../functions/publish-snapshot/publish-snapshot.ts';
import { revisionsDocumentSchema } from '../../../../schemas/revisions.ts';
import { manifestSchema } from '../../../../schemas/snapshot.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable, policeUpload } from '../police-table-of-2019.ts';
import { type SentUpload, sentUpload } from '../sent-upload.ts';
import { standingManifest, store, type World, worldOf } from '../world-of-uploads.ts';

const SEPTEMBER = '2019-09-10T09:00:00Z';
const OCTOBER = '2019-10-10T09:00:00Z';
const NOVEMBER = '2019-11-10T09:00:00Z';

const first = policeUpload();
const revised = gravesham(5400, { uploadId: 'revised', writtenAt: OCTOBER });
const revisedAgain = gravesham(5401, { uploadId: 'revised-again', writtenAt: NOVEMBER, sequencer: '02' });

describe('what changed since the snapshot before', () => {
  test('is told of each snapshot but the first, figure by figure, and the manifest and the pointer say where', async () => {
    const world = await worldOf(first);
    const { snapshotId } = await publishSnapshot({}, world.publish);
    expect(await revisionsIn(world)).toBeNull();
    expect((await world.publish.readLatest())?.latest.revisions).toBeNull();

    await store(world, revised);
    await publishSnapshot({}, world.publish);
    const { changes } = await standingManifest(world);
    expect(changes.revisions).toMatchObject({ revised: 1, added: 0, withdrawn: 0 });
    const { path, sha256 } = changes.revisions ?? {};
    expect((await world.publish.readLatest())?.latest.revisions).toEqual({ path, sha256 });
    expect(path).toBe(`v1/revisions/${sha256}.json`);
    expect(await revisionsIn(world)).toEqual({
      schemaVersion: 1,
      since: { snapshotId, asAt: SEPTEMBER },
      asAt: OCTOBER,
      figures: [
        {
          ...{ measure: 'all-crime', area: codeOf('Gravesham'), areaName: 'Gravesham', period: APRIL_TO_AUGUST },
          change: 'revised',
          before: { value: 5370, source: { uploadId: 'upload-1', line: 8, column: 'Apr-Aug 19' } },
          after: { value: 5400, source: { uploadId: 'revised', line: 2, column: 'Count' } },
        },
      ],
      uploads: {
        'upload-1': { key: first.entry.key, submitter: 'kent-police', receivedAt: SEPTEMBER },
        revised: { key: revised.entry.key, submitter: 'kent-police', receivedAt: OCTOBER },
      },
    });
  });

  test('is nothing where no figure did, and that is said too', async () => {
    const world = await worldOf(first);
    await publishSnapshot({}, world.publish);
    await store(world, gravesham(5370, { uploadId: 'restated', writtenAt: OCTOBER }));
    expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'published' });
    expect(await revisionsIn(world)).toMatchObject({ figures: [], uploads: {} });
  });

  test('is what counted then, though what is known of then is another since', async () => {
    // The same file was dropped twice, and the message of the first drop comes after a publication: ledger readers then go by
    // that one, which is older than what Gravesham's own file says.
    const twice = { uploadId: 'twice', key: 'in/kent-police/all-crime/twice.csv' };
    const [early, late] = [
      gravesham(11, { ...twice, writtenAt: SEPTEMBER, sequencer: '01' }),
      gravesham(11, { ...twice, writtenAt: NOVEMBER, sequencer: '02' }),
    ];
    const world = await worldOf(first, revised, late);
    await publishSnapshot({}, world.publish);
    await store(world, early);
    await store(world, asbUpload('2019-11-11T09:00:00Z'));
    await publishSnapshot({}, world.publish);
    expect((await revisionsIn(world))?.figures[0]).toMatchObject({
      ...{ areaName: 'Gravesham', change: 'revised' },
      before: { value: 11, source: { uploadId: 'twice' } },
      after: { value: 5400, source: { uploadId: 'revised' } },
    });
  });

  test('is told of figures that no upload reports any more', async () => {
    const world = await worldOf(first);
    await publishSnapshot({}, world.publish);
    await store(world, withdrawalOf(first, OCTOBER));
    await publishSnapshot({}, world.publish);
    const revisions = await revisionsIn(world);
    expect(revisions?.figures.length).toBe(policeTable().length);
    expect(revisions?.figures.every(({ change }) => change === 'withdrawn')).toBe(true);
    expect(Object.keys(revisions?.uploads ?? {})).toEqual(['upload-1']);
  });

  test('leaves out what an upload said that the ledger no longer has', async () => {
    const world = await worldOf(first, revised);
    await publishSnapshot({}, world.publish);
    const allEntries = async () =>
      [...(await world.publish.allEntries()), asb.entry].filter((entry) => entry.uploadId !== 'upload-1');
    const asb = asbUpload(NOVEMBER);
    await world.figures.appendFigures(asb.packs);
    await publishSnapshot({}, { ...world.publish, allEntries });
    const changes = (await revisionsIn(world))?.figures.map(({ measure, change }) => `${measure} ${change}`);
    expect(new Set(changes)).toEqual(new Set(['asb-incidents added']));
  });
});

describe('wards', () => {
  const wards = (counts: readonly number[], told: Parameters<typeof sentUpload>[1]) =>
    sentUpload(
      counts.map((value, at) => ({ area: `${codeOf('Dover')}/ward-${at}`, period: '2019-09', value })),
      { key: 'in/dover/all-crime/wards.csv', submitter: 'dover', ...told },
    );
  const told = wards([3, 9, 40, 50], { uploadId: 'wards', writtenAt: SEPTEMBER });
  const toldAnew = wards([30, 12, 41, 50], { uploadId: 'wards-anew', writtenAt: OCTOBER, sequencer: '02' });

  test('that were ever withheld are not told of, neither as they were nor as they are', async () => {
    const world = await worldOf(told);
    await publishSnapshot({}, world.publish);
    await store(world, toldAnew);
    await publishSnapshot({}, world.publish);
    expect((await revisionsIn(world))?.figures).toMatchObject([
      { area: `${codeOf('Dover')}/ward-2`, before: { value: 40 }, after: { value: 41 } },
    ]);
  });

  test('are withheld as they were in a snapshot that is made again', async () => {
    const [then, now] = [await worldOf(told), await worldOf(told, toldAnew)];
    await publishSnapshot({}, then.publish);
    await publishSnapshot({ asAt: SEPTEMBER }, now.publish);
    expect(now.site.files).toEqual(then.site.files);
  });
});

describe('as at a past moment', () => {
  test('a snapshot comes out again byte for byte, whatever was sent since', async () => {
    const then = await worldOf(first);
    const outcome = await publishSnapshot({}, then.publish);
    const later = await worldOf(revised, withdrawalOf(first, OCTOBER), asbUpload(OCTOBER), first);
    const rebuilt = await publishSnapshot({ asAt: '2019-09-30T23:59:59Z' }, later.publish);
    expect(rebuilt).toEqual(outcome);
    expect(later.site.files).toEqual(then.site.files);
  });

  test.each([
    ['the first', SEPTEMBER],
    ['the second', '2019-10-31T00:00:00Z'],
  ])(
    '%s of three is rebuilt as it was published, manifest and revisions too, and readers stay with the newest',
    async (_, asAt) => {
      const world = await worldOfThree();
      const files = new Map(world.site.files);
      const pointer = await world.publish.readLatest();
      const outcome = await publishSnapshot({ asAt }, world.publish);
      expect(outcome).toMatchObject({ outcome: 'rebuilt', lostManifest: null });
      expect(world.site.files).toEqual(files);
      expect(await world.publish.readLatest()).toEqual(pointer);
    },
  );

  test.each([
    ['the first', SEPTEMBER, []],
    ['the second', OCTOBER, ['v1/snapshots/']],
  ])('%s is put again where all its files were lost', async (_, asAt, kept) => {
    const world = await worldOfThree();
    const files = new Map(world.site.files);
    const pointer = await world.publish.readLatest();
    const { snapshotId } = await publishSnapshot({ asAt }, world.publish);
    const manifestOfIt = `v1/snapshots/${snapshotId}.json`;
    const { documents, changes } = manifestIn(world, manifestOfIt);
    const lost = [...documents, changes.revisions ?? { path: '' }, { path: manifestOfIt }].map(({ path }) => path);
    for (const path of lost) if (!kept.some((folder) => path.startsWith(folder))) world.site.files.delete(path);
    expect(await publishSnapshot({ asAt }, world.publish)).toMatchObject({ outcome: 'rebuilt' });
    expect(world.site.files).toEqual(files);
    expect(await world.publish.readLatest()).toEqual(pointer);
  });

  test('a snapshot that was never published comes after the one that stood then, whenever it is made', async () => {
    const [one, other] = [await worldOfThree(), await worldOf(first)];
    await publishSnapshot({}, other.publish);
    for (const upload of [asbUpload('2019-09-20T09:00:00Z'), revised]) await store(other, upload);
    await store(one, asbUpload('2019-09-20T09:00:00Z'));
    const outcome = await publishSnapshot({ asAt: '2019-09-30T00:00:00Z' }, one.publish);
    const published = await publishSnapshot({ asAt: '2019-09-30T00:00:00Z' }, other.publish);
    expect([outcome.outcome, published.outcome]).toEqual(['rebuilt', 'published']);
    const path = `v1/snapshots/${outcome.snapshotId}.json`;
    expect(one.site.files.get(path)).toEqual(other.site.files.get(path));
    expect(manifestIn(one, path).previous).not.toBeNull();
  });

  test('with its manifest lost nothing is known of what came before, and that is said', async () => {
    const world = await worldOfThree();
    const { previous: second } = await standingManifest(world);
    const lost = `v1/snapshots/${second}.json`;
    world.site.files.delete(lost);
    const outcome = await publishSnapshot({ asAt: OCTOBER }, world.publish);
    expect(outcome).toMatchObject({ outcome: 'rebuilt', snapshotId: second, lostManifest: lost });
    expect(manifestIn(world, lost)).toMatchObject({ previous: null, changes: { removed: [], revisions: null } });
  });

  test('a manifest that stands is left as it is, whatever was lost that it tells of', async () => {
    const world = await worldOfThree();
    const { previous: second } = await standingManifest(world);
    await store(world, asbUpload('2019-09-20T09:00:00Z'));
    const asAt = '2019-09-30T00:00:00Z';
    const { snapshotId, filesWritten } = await publishSnapshot({ asAt }, world.publish);
    const files = new Map(world.site.files);
    const lost = `v1/snapshots/${second}.json`;
    world.site.files.delete(lost);
    const again = await publishSnapshot({ asAt }, world.publish);
    expect(again).toMatchObject({ outcome: 'rebuilt', snapshotId, lostManifest: lost });
    // Neither the manifest, nor the revisions since a snapshot of which nothing is known any more.
    expect(again.filesWritten).toBe(filesWritten - 2);
    files.delete(lost);
    expect(world.site.files).toEqual(files);
  });
});

test('a publication that another overtook comes after that one when it is tried again', async () => {
  const world = await worldOf(first);
  await publishSnapshot({}, world.publish);
  await store(world, revised);
  const late: { outcome?: PublishOutcome } = {};
  const overtaken = {
    ...world.publish,
    allEntries: async () => [...(await world.publish.allEntries()), revisedAgain.entry],
    replaceLatest: async (...told: Parameters<typeof world.publish.replaceLatest>) => {
      late.outcome = await publishSnapshot({}, world.publish);
      return world.publish.replaceLatest(...told);
    },
  };
  await world.figures.appendFigures(revisedAgain.packs);
  await expect(publishSnapshot({}, overtaken)).rejects.toThrow('faster');
  await store(world, revisedAgain);
  await publishSnapshot({}, world.publish);
  expect((await standingManifest(world)).previous).toBe(late.outcome?.snapshotId);
  expect((await revisionsIn(world))?.figures).toMatchObject([{ before: { value: 5400 }, after: { value: 5401 } }]);
});

async function worldOfThree(): Promise<World> {
  const world = await worldOf();
  for (const upload of [first, revised, revisedAgain]) {
    await store(world, upload);
    await publishSnapshot({}, world.publish);
  }
  return world;
}

function manifestIn(world: World, path: string) {
  return manifestSchema.parse(JSON.parse(world.site.files.get(path)?.body ?? 'null'));
}

async function revisionsIn(world: World) {
  const { changes } = await standingManifest(world);
  if (changes.revisions === null) return null;
  return revisionsDocumentSchema.parse(JSON.parse(world.site.files.get(changes.revisions.path)?.body ?? 'null'));
}

function gravesham(value: number, told: Parameters<typeof sentUpload>[1]): SentUpload {
  const figure = { area: codeOf('Gravesham'), period: APRIL_TO_AUGUST, value };
  return sentUpload([figure], { key: 'in/kent-police/all-crime/gravesham.csv', ...told });
}

function asbUpload(writtenAt: string): SentUpload {
  const figures = policeTable().map((figure) => ({ ...figure, measure: 'asb-incidents' }));
  return sentUpload(figures, { uploadId: 'asb', key: 'in/kent-police/asb-incidents/2019.csv', writtenAt });
}

function withdrawalOf({ entry }: SentUpload, writtenAt: string): SentUpload {
  return sentUpload([], { key: entry.key, uploadId: '', sequencer: '09', state: 'withdrawn', writtenAt });
}
