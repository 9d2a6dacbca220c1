import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ledgerTable } from '../../../functions/aws/ledger-table.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { inMemoryLedger } from '../../doubles/in-memory-ledger.ts';
import { startDynamoDB } from './embedded-dynamodb.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(120_000);

let engine: Awaited<ReturnType<typeof startDynamoDB>>;
beforeAll(async () => {
  engine = await startDynamoDB();
});
afterAll(() => engine.stop());

const entry: LedgerEntry = {
  key: 'in/kent-police/all-crime/2018.csv',
  sequencer: '00617F08299329D189',
  writtenAt: '2019-02-01T09:00:00.000Z',
  uploadId: 'f00d',
  submitter: 'kent-police',
  dataset: 'all-crime',
  state: 'storing',
  statements: ['plan-targets'],
  partitions: [
    { measure: 'all-crime', year: 2017 },
    { measure: 'all-crime', year: 2018 },
  ],
};
const accepted: LedgerEntry = { ...entry, state: 'accepted' };

describe.each([
  ['in memory', async () => inMemoryLedger(kent)],
  ['in DynamoDB', async () => ledgerTable(engine.dynamodb, await engine.emptyTable(), kent)],
])('a ledger %s', (_, emptyLedger) => {
  test('gives back what was recorded', async () => {
    const ledger = await emptyLedger();
    await ledger.recordEntry(entry);
    expect(await ledger.entriesOf(entry.key)).toEqual([entry]);
    expect(await ledger.allEntries()).toEqual([entry]);
  });

  test('keeps an entry of no figures and of no upload, as a withdrawal is', async () => {
    const ledger = await emptyLedger();
    const withdrawal: LedgerEntry = { ...entry, uploadId: '', state: 'withdrawn', partitions: [], statements: [] };
    await ledger.recordEntry(withdrawal);
    expect(await ledger.entriesOf(entry.key)).toEqual([withdrawal]);
  });

  test('holds one entry however often the same is recorded', async () => {
    const ledger = await emptyLedger();
    await ledger.recordEntry(entry);
    await ledger.recordEntry(entry);
    expect(await ledger.entriesOf(entry.key)).toEqual([entry]);
  });

  test('tells apart entries of one key by sequencer and by upload', async () => {
    const ledger = await emptyLedger();
    const later = { ...entry, sequencer: '00617F08299329D18A' };
    const otherBytes = { ...entry, uploadId: 'beef' };
    for (const one of [entry, later, otherBytes]) await ledger.recordEntry(one);
    const entries = await ledger.entriesOf(entry.key);
    expect(entries).toHaveLength(3);
    expect(entries).toEqual(expect.arrayContaining([entry, later, otherBytes]));
  });

  test('accepts an entry that is being stored, and accepts it again without complaint', async () => {
    const ledger = await emptyLedger();
    await ledger.recordEntry(entry);
    await ledger.acceptEntry(entry);
    await ledger.acceptEntry(entry);
    expect(await ledger.entriesOf(entry.key)).toEqual([accepted]);
  });

  test('never sets an accepted or a withdrawn entry back', async () => {
    const ledger = await emptyLedger();
    const withdrawn: LedgerEntry = { ...entry, sequencer: '00617F08299329D18B', state: 'withdrawn' };
    await ledger.recordEntry(accepted);
    await ledger.recordEntry(withdrawn);
    await ledger.recordEntry(entry);
    await ledger.recordEntry({ ...withdrawn, state: 'storing' });
    await ledger.recordEntry({ ...withdrawn, state: 'accepted' });
    const entries = await ledger.entriesOf(entry.key);
    expect(entries).toHaveLength(2);
    expect(entries).toEqual(expect.arrayContaining([accepted, withdrawn]));
  });

  test('refuses to accept what was never recorded, and what was withdrawn', async () => {
    const ledger = await emptyLedger();
    await expect(ledger.acceptEntry(entry)).rejects.toThrow(entry.key);
    expect(await ledger.entriesOf(entry.key)).toEqual([]);

    await ledger.recordEntry({ ...entry, state: 'withdrawn' });
    await expect(ledger.acceptEntry(entry)).rejects.toThrow(entry.key);
  });

  test.each([
    'in/ashford/figures/Q1 + Q2 50%25 %2B.csv',
    'in/ashford/figures/Übersicht – 報告 🙂.csv',
    'in/ashford/figures/a "quoted" name\u0001.csv',
  ])('finds the entries of the key %j', async (key) => {
    const ledger = await emptyLedger();
    const odd = { ...entry, key, submitter: 'ashford' };
    await ledger.recordEntry(odd);
    await ledger.acceptEntry(odd);
    expect(await ledger.entriesOf(key)).toEqual([{ ...odd, state: 'accepted' }]);
  });

  test('does not give the entries of a longer key that begins alike', async () => {
    const ledger = await emptyLedger();
    const longer = { ...entry, key: `${entry.key}#1/draft.csv` };
    await ledger.recordEntry(entry);
    await ledger.recordEntry(longer);
    expect(await ledger.entriesOf(entry.key)).toEqual([entry]);
    expect(await ledger.entriesOf(longer.key)).toEqual([longer]);
  });

  test('holds nothing of a key that no upload can have', async () => {
    const ledger = await emptyLedger();
    expect(await ledger.entriesOf('in/nowhere.csv')).toEqual([]);
  });

  test('gives every entry of every submitter, however many', async () => {
    const ledger = await emptyLedger();
    // Five entries of 300 KB: more than the megabyte that a page of DynamoDB holds.
    const dataset = 'all-crime'.padEnd(300_000, '-');
    const many = Array.from({ length: 5 }, (__, index) => ({ ...entry, uploadId: `upload-${index}`, dataset }));
    const ofAshford = { ...entry, key: 'in/ashford/figures/a.csv', submitter: 'ashford' };
    for (const one of [...many, ofAshford]) await ledger.recordEntry(one);

    expect(uploadIds(await ledger.entriesOf(entry.key))).toEqual(uploadIds(many));
    expect(uploadIds(await ledger.entriesOfSubmitter('kent-police'))).toEqual(uploadIds(many));
    expect(uploadIds(await ledger.allEntries())).toEqual(uploadIds([...many, ofAshford]));
  });

  test('leaves out a submitter that is not of the county', async () => {
    const ledger = await emptyLedger();
    await ledger.recordEntry({ ...entry, key: 'in/surrey/figures/a.csv', submitter: 'surrey' });
    expect(await ledger.allEntries()).toEqual([]);
  });
});

test('an item that is no entry is told by table and key, and its content is not', async () => {
  const table = await engine.emptyTable();
  const Item = { pk: { S: 'upload#ashford' }, sk: { S: 'in/ashford/figures/a.csv#1#x' }, state: { S: 'secret' } };
  await engine.dynamodb.send(new PutItemCommand({ TableName: table, Item }));
  const reading = ledgerTable(engine.dynamodb, table, kent).allEntries();
  await expect(reading).rejects.toThrow(`upload#ashford / in/ashford/figures/a.csv#1#x of table ${table}`);
  await expect(reading).rejects.not.toThrow('secret');
});

test('a table that is not there is named', async () => {
  const ledger = ledgerTable(engine.dynamodb, 'no-such-table', kent);
  await expect(ledger.entriesOf(entry.key)).rejects.toThrow(
    /upload#kent-police of table no-such-table.*ResourceNotFound/,
  );
  await expect(ledger.recordEntry(entry)).rejects.toThrow(/2018\.csv as storing in table no-such-table/);
  await expect(ledger.acceptEntry(entry)).rejects.toThrow(/2018\.csv .* in table no-such-table/);
});

function uploadIds(entries: readonly LedgerEntry[]): string[] {
  return entries.map(({ uploadId }) => uploadId).sort();
}
