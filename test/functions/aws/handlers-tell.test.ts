import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { CANARY, FILES_WITH_PEOPLE, MAIL } from '../ingest-extract/files-with-people.ts';
import { type HandlerEngines, startHandlerEngines } from './handlers-on-engines.ts';
import { created } from './queued-events.ts';
import { type WrittenLines, writtenLines } from './written-lines.ts';

// Starting the engines, and reading files of more than a megabyte, is slow on a machine with much else to do.
jest.setTimeout(90_000);

const KEY = 'in/kent-police/all-crime/2019.csv';
const TABLE = 'area,period,value\nGravesham,2019-04,1074\nGravesham,2018-04,1183\nDover,2019-04,900\n';
const LATE_AFTER_DAYS = JSON.stringify({ 'kent-police/all-crime': 45, 'ashford/asb-reports': 30 });

let engines: HandlerEngines;
let written: WrittenLines;

beforeAll(async () => {
  engines = await startHandlerEngines();
});
beforeEach(() => {
  written = writtenLines();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => engines.stop());

describe('ingest', () => {
  test('counts what came of each arrival, in one line an invocation', async () => {
    const { drop, ingest } = await engines.load();
    const accepted = await drop(KEY, TABLE);
    const refused = await drop('in/kent-police/all-crime/bad.csv', 'area,period,value\nGravesham,2019-04,many\n');
    await ingest(accepted, refused, refused, JSON.stringify(created('in/kent-police/all-crime/gone.csv')));
    expect(written.counted()).toEqual([
      {
        counts: { ExtractsAccepted: 1, ExtractsRefused: [1, 1], ExtractsWithoutEffect: 1, FiguresStored: 3 },
        namespace: 'CountyBenchmarks-test',
        service: 'a-service',
      },
    ]);
  });

  test('a line tells of its message, its invocation and what came of it', async () => {
    const { drop, ingest } = await engines.load();
    await ingest('no event', await drop(KEY, TABLE));
    expect(written.logged()).toMatchObject([
      { level: 'ERROR', message: 'arrival-failed', messageId: 'message-0', function_request_id: 'request-1' },
      {
        ...{ level: 'INFO', message: 'arrival-taken', messageId: 'message-1', function_request_id: 'request-1' },
        ...{ service: 'a-service', outcome: 'accepted', key: KEY, figures: 3, errors: 0 },
      },
    ]);
  });

  test('of work that fails nothing is counted, and the line says where it was raised, once', async () => {
    const { drop, ingest } = await engines.load({ LEDGER_TABLE: 'no-such-table' });
    expect(await ingest(await drop(KEY, TABLE))).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
    expect(written.counted()).toEqual([]);
    const [line, ...others] = written.logged();
    expect(others).toEqual([]);
    expect(line?.['error']).toEqual({
      name: expect.any(String),
      message: expect.stringContaining('no-such-table'),
      raisedAt: expect.stringMatching(/^at [^\n]+$/),
    });
  });
});

describe('publish', () => {
  test('counts every run, noughts too, and says which extracts are late', async () => {
    const { drop, ingest, publish } = await engines.load({ LATE_AFTER_DAYS });
    await publish();
    await ingest(await drop(KEY, TABLE, { time: '2019-05-01T09:00:00Z' }));
    await publish();
    await publish();
    const run = { RunsFinished: 1, MeasuresAndAreasLost: 0, FiguresLost: 0, ExtractsOverdue: 2 };
    expect(countsOfRuns()).toEqual([
      { ...run, RunsFinished: 0, SnapshotsPublished: 0 },
      { ...run, SnapshotsPublished: 1 },
      { ...run, SnapshotsPublished: 0 },
    ]);
    const late = written.logged().filter(({ message }) => message === 'extract-late');
    expect(late.slice(0, 2).map(({ level, submitter, daysSince }) => ({ level, submitter, daysSince }))).toEqual([
      { level: 'WARN', submitter: 'ashford' },
      { level: 'WARN', submitter: 'kent-police' },
    ]);
    const since = (Date.now() - Date.parse('2019-05-01T09:00:00Z')) / 86_400_000;
    expect(late.at(-1)).toMatchObject({
      ...{ submitter: 'kent-police', dataset: 'all-crime', lastReceivedAt: '2019-05-01T09:00:00.000Z' },
      daysSince: Math.floor(since),
    });
  });

  test('counts what a withdrawal takes from readers, once', async () => {
    const { drop, ingest, publish, environment } = await engines.load();
    await ingest(await drop(KEY, TABLE));
    await ingest(await drop('in/kent-police/asb-incidents/2019.csv', TABLE));
    await publish();
    await engines.s3.send(new DeleteObjectCommand({ Bucket: environment['UPLOAD_BUCKET'], Key: KEY }));
    await ingest(JSON.stringify(deletionOf(KEY)));
    await publish();
    await publish();
    expect(countsOfRuns()).toMatchObject([
      { SnapshotsPublished: 1, MeasuresAndAreasLost: 0, FiguresLost: 0 },
      { SnapshotsPublished: 1, MeasuresAndAreasLost: 1, FiguresLost: 3 },
      { SnapshotsPublished: 0, MeasuresAndAreasLost: 0, FiguresLost: 0 },
    ]);
  });

  test('of a run about the past nothing is counted, nor is anything late', async () => {
    const { drop, ingest, publish } = await engines.load({ LATE_AFTER_DAYS });
    await ingest(await drop(KEY, TABLE));
    await publish({ asAt: '2019-12-31T00:00:00Z' });
    expect(countsOfRuns()).toEqual([]);
    expect(written.logged().map(({ message }) => message)).toEqual(['arrival-taken', 'publication-done']);
  });

  test('a run that fails leaves one line and throws', async () => {
    const { publish } = await engines.load({ LEDGER_TABLE: 'no-such-table' });
    await expect(publish()).rejects.toThrow('no-such-table');
    expect(countsOfRuns()).toEqual([]);
    expect(written.logged()).toMatchObject([{ level: 'ERROR', message: 'publication-failed' }]);
  });

  test('does not start where it is not told which extracts are expected, and says so in a sentence', async () => {
    await expect(engines.load({ LATE_AFTER_DAYS: '' })).rejects.toThrow(
      /^The variable LATE_AFTER_DAYS must be [^\n]+\.$/,
    );
  });

  function countsOfRuns() {
    return written.counted().flatMap(({ counts }) => ('RunsFinished' in counts ? [counts] : []));
  }
});

test('no cell of an extract reaches a line, whatever becomes of it', async () => {
  const { drop, ingest, publish } = await engines.load({ LATE_AFTER_DAYS });
  const files = [
    [KEY, `${TABLE}Source: ${CANARY}\n`],
    ['in/kent-police/all-crime/bad.csv', `area,period,value\n${CANARY},2019-04,${CANARY}\n`],
    ['in/kent-county/nonsense/what.csv', `${CANARY},${CANARY}\n`],
    ...FILES_WITH_PEOPLE.map(
      ([, content], place) => [`in/kent-police/all-crime/people-${place}.csv`, content] as const,
    ),
  ] as const;
  const arrivals: string[] = [];
  for (const [key, content] of files) arrivals.push(await drop(key, content));
  expect(await ingest(...arrivals)).toEqual({ batchItemFailures: [] });
  await publish();
  const outcomes = written.logged().flatMap(({ message, outcome }) => (message === 'arrival-taken' ? [outcome] : []));
  expect(outcomes).toEqual(['accepted', ...files.slice(1).map(() => 'refused')]);

  const broken = await engines.load({ FIGURE_TABLE: 'no-such-table' });
  await broken.ingest(await broken.drop(KEY, `${TABLE}Source: ${CANARY}\n`), CANARY);
  const events = new Set(written.logged().map(({ message }) => message));
  expect([...events].sort()).toEqual(['arrival-failed', 'arrival-taken', 'extract-late', 'publication-done']);
  expect(written.counted()).toHaveLength(2);
  expect(written.text()).not.toContain(CANARY);
  expect(written.text()).not.toContain(MAIL);
});

/** The event of a deletion that comes after all that was written. */
function deletionOf(key: string) {
  const { detail, ...event } = created(key);
  return {
    ...event,
    'detail-type': 'Object Deleted',
    detail: {
      bucket: detail.bucket,
      object: { key, sequencer: `${detail.object.sequencer}FF` },
      reason: 'DeleteObject',
      'deletion-type': 'Delete Marker Created',
    },
  };
}
