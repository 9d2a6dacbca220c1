import { countRun } from '../../../functions/publish-snapshot/count-run.ts';
import { publishSnapshot } from '../../../functions/publish-snapshot/publish-snapshot.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable, policeUpload } from './police-table-of-2019.ts';
import { sentUpload } from './sent-upload.ts';
import { store, worldOf } from './world-of-uploads.ts';

const OCTOBER = '2019-10-10T09:00:00Z';
const asb = sentUpload(
  policeTable()
    .filter(({ area }) => area === codeOf('Dover'))
    .map((figure) => ({ ...figure, measure: 'asb-incidents' })),
  { uploadId: 'asb', key: 'in/kent-police/asb-incidents/2019.csv' },
);
const replaced = { uploadId: 'replaced', sequencer: '02', writtenAt: OCTOBER };

test('a first snapshot, and one with more than the one before, lose nothing', async () => {
  const world = await worldOf(policeUpload());
  expect(await publishSnapshot({}, world.publish)).toMatchObject(lost(0, 0));
  await store(world, { ...asb, entry: { ...asb.entry, writtenAt: OCTOBER } });
  expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'published', ...lost(0, 0) });
});

test('a measure that is withdrawn is lost with its figures, in the run that publishes without it and in none after', async () => {
  const world = await worldOf(policeUpload(), asb);
  await publishSnapshot({}, world.publish);
  await store(world, sentUpload([], { ...asb.entry, sequencer: '02', state: 'withdrawn', writtenAt: OCTOBER }));
  expect(await publishSnapshot({}, world.publish)).toMatchObject(
    lost(1, asb.packs.flatMap(({ figures }) => figures).length),
  );
  expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'unchanged', ...lost(0, 0) });
});

test('areas are lost with the figures that a newer file leaves out; what it revises is not', async () => {
  const world = await worldOf(policeUpload());
  await publishSnapshot({}, world.publish);
  const kept = policeTable().filter(({ area }) => area !== codeOf('Dover'));
  const revised = kept.map((figure) => ({ ...figure, value: figure.value + 1 }));
  await store(world, sentUpload(revised, replaced));
  const gone = policeTable().length - kept.length;
  const before = Object.keys((await world.publish.readLatest())?.latest.areas ?? {});
  expect(await publishSnapshot({}, world.publish)).toMatchObject(lost(2, gone));
  const after = Object.keys((await world.publish.readLatest())?.latest.areas ?? {});
  // Of Kent nothing was sent: it is the sum of its districts, of which one has nothing now.
  expect(before.filter((code) => !after.includes(code))).toEqual([codeOf('Kent'), codeOf('Dover')]);
});

test('a figure that somebody else still has is not lost', async () => {
  const figure = { area: codeOf('Dover'), period: APRIL_TO_AUGUST, value: 1 };
  const other = sentUpload([{ ...figure, value: 2 }], { uploadId: 'other', key: 'in/kent-police/all-crime/dover.csv' });
  const world = await worldOf(sentUpload([figure]), other);
  await publishSnapshot({}, world.publish);
  await store(world, sentUpload([], { ...other.entry, sequencer: '02', state: 'withdrawn', writtenAt: OCTOBER }));
  expect(await publishSnapshot({}, world.publish)).toMatchObject({ outcome: 'published', ...lost(0, 0) });
});

test('a past that is rebuilt with less than what stands loses readers nothing', async () => {
  const world = await worldOf(policeUpload(), { ...asb, entry: { ...asb.entry, writtenAt: OCTOBER } });
  await publishSnapshot({}, world.publish);
  const asAt = '2019-09-30T00:00:00Z';
  expect(await publishSnapshot({ asAt }, world.publish)).toMatchObject({
    outcome: 'rebuilt',
    measures: 1,
    ...lost(0, 0),
  });
});

test('what is late changes no document, and is told whatever else comes of the run', async () => {
  const [lenient, strict] = [await worldOf(policeUpload()), await worldOf(policeUpload())];
  const told = await publishSnapshot({}, lenient.publish);
  const lateAfterDays = { 'kent-police/all-crime': 50, 'ashford/asb-reports': 30 };
  const run = () => publishSnapshot({}, { ...strict.publish, lateAfterDays });
  const late = [
    { submitter: 'ashford', dataset: 'asb-reports', lastReceivedAt: null, daysSince: null },
    { submitter: 'kent-police', dataset: 'all-crime', lastReceivedAt: '2019-09-10T09:00:00.000Z', daysSince: 50 },
  ];
  expect(await run()).toEqual({ ...told, late: [late[0]] });
  expect(strict.site.files).toEqual(lenient.site.files);
  const dayAfter = () => new Date('2019-11-01T06:00:00Z');
  const later = await publishSnapshot({}, { ...strict.publish, lateAfterDays, now: dayAfter });
  expect(later).toMatchObject({ outcome: 'unchanged', late: [late[0], { ...late[1], daysSince: 51 }] });
  const nothing = await publishSnapshot({}, { ...(await worldOf()).publish, lateAfterDays });
  expect(nothing).toMatchObject({ outcome: 'nothing-to-publish', late: [late[0], { lastReceivedAt: null }] });
});

test('every run after which readers have what is known is counted, noughts too', async () => {
  const world = await worldOf(policeUpload());
  const { publish } = world;
  const run = { runsFinished: 1, measuresAndAreasLost: 0, figuresLost: 0, extractsOverdue: 0 };
  expect(countRun(await publishSnapshot({}, publish))).toEqual({ ...run, snapshotsPublished: 1 });
  expect(countRun(await publishSnapshot({}, publish))).toEqual({ ...run, snapshotsPublished: 0 });
  const lateAfterDays = { 'ashford/asb-reports': 30, 'dover/asb-reports': 30 };
  expect(countRun(await publishSnapshot({}, { ...publish, lateAfterDays }))).toMatchObject({ extractsOverdue: 2 });
});

test('a run is not counted as finished where nothing is known, or less than readers have', async () => {
  const unfinished = { runsFinished: 0, snapshotsPublished: 0 };
  const empty = await worldOf();
  expect(countRun(await publishSnapshot({}, empty.publish))).toMatchObject(unfinished);
  const whole = await worldOf(policeUpload(), { ...asb, entry: { ...asb.entry, writtenAt: OCTOBER } });
  await publishSnapshot({}, whole.publish);
  const setBack = (await worldOf(policeUpload())).publish;
  const { readLatest, readManifest } = whole.publish;
  expect(countRun(await publishSnapshot({}, { ...setBack, readLatest, readManifest }))).toMatchObject(unfinished);
});

function lost(measuresAndAreasLost: number, figuresLost: number) {
  return { measuresAndAreasLost, figuresLost };
}
