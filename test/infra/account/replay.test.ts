import { BatchWriteItemCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { fillTable, missingFrom } from '../../../infra/account/fill-table.ts';
import { rebuildTables } from '../../../infra/account/rebuild-tables.ts';
import type { ObjectVersion, ReceiptOfWrite, UploadHistory } from '../../../infra/account/upload-history.ts';
import { CREDENTIALS, REGION } from '../../../infra/local/world/engines.ts';
import { removeStack, type SynthesizedStack, synthesize } from '../../../infra/local/world/synthesized-stack.ts';
import { startWorld, type World } from '../../../infra/local/world/world-from-template.ts';
import { withoutPages } from '../../pipeline/stack-without-pages.ts';
import { latestOf, publishedFiles } from '../../pipeline/world-of-extracts.ts';

jest.setTimeout(180_000);

const robberies = (ashford: number, dover: number) =>
  `area,measure,period,value\nAshford,robbery,2019-03,${ashford}\nDover,robbery,2019-03,${dover}\n`;
const POLICE = 'in/kent-police/figures/robbery.csv';
const BURGLARIES = 'in/kent-police/figures/burglary.csv';
const ASHFORD = 'in/ashford/asb-reports/2019.csv';
const DOVER = 'in/dover/asb-reports/2019.csv';

/** What a bucket came to hold, the oldest first: of a key its content, or null where it was deleted. */
const PAST: readonly [at: string, key: string, content: string | null][] = [
  ['2019-04-01T09:00:00Z', POLICE, robberies(100, 50)],
  ['2019-04-02T09:00:00Z', ASHFORD, 'area,period,value\nAshford,2019-03,30\n'],
  ['2019-04-02T10:00:00Z', DOVER, 'area,period,value\nDover,2019-03,40\n'],
  ['2019-04-03T09:00:00Z', POLICE, robberies(110, 50)],
  // Refused: what stood before stands on.
  ['2019-04-04T09:00:00Z', ASHFORD, 'area,period,value\nAshford,2019-03,lots\n'],
  ['2019-04-05T09:00:00Z', DOVER, null],
  ['2019-04-06T09:00:00Z', BURGLARIES, 'area,measure,period,value\nAshford,burglary,2019-03,7\n'],
  // The same bytes again: what counts is when they came first.
  ['2019-04-07T09:00:00Z', POLICE, robberies(110, 50)],
];

let stack: SynthesizedStack;
beforeAll(async () => {
  stack = withoutPages(await synthesize('infra/app.ts'));
});
afterAll(() => removeStack(stack));

test('tables that are lost come out of the bucket again, and with them every snapshot there was', async () => {
  const world = await startWorld({ stack });
  const dynamodb = new DynamoDBClient({ endpoint: world.endpoints.dynamodb, region: REGION, credentials: CREDENTIALS });
  try {
    for (const [at, key, content] of PAST) await change(world, key, content, new Date(at));
    await world.publish();
    const [before, tables, latest] = [await publishedFiles(world), await world.dumpTables(), await latestOf(world)];
    await world.publish({ asAt: '2019-04-02T12:00:00Z' });
    const withThePast = await publishedFiles(world);

    const { figures, ledger } = await emptyTables(dynamodb, tables);
    expect(await world.dumpTables()).toEqual({ figures: [], ledger: [] });
    expect(await world.publish()).toMatchObject({ outcome: 'nothing-to-publish' });

    const rebuilt = await rebuildTables(historyOf(PAST), stack);
    expect(rebuilt).toMatchObject({ taken: 7, withoutReceipt: [], closed: [] });
    await fillTable(dynamodb, figures, rebuilt.figures);
    await fillTable(dynamodb, ledger, rebuilt.ledger);

    expect(await world.dumpTables()).toEqual(tables);
    expect(await world.publish()).toMatchObject({ outcome: 'unchanged', snapshotId: latest.snapshotId });
    expect(await world.publish({ asAt: '2019-04-02T12:00:00Z' })).toMatchObject({ outcome: 'rebuilt' });
    expect(await publishedFiles(world)).toEqual(withThePast);
    expect(withThePast).toMatchObject(before);
  } finally {
    dynamodb.destroy();
    await world.stop();
  }
});

test('a file is as old as its receipt says, where S3 tells it less exactly', async () => {
  const [first] = PAST;
  const { ledger, withoutReceipt } = await rebuildTables(historyOf([first ?? ['', '', '']], 90_000), stack);
  expect(ledger).toMatchObject([{ writtenAt: { S: '2019-04-01T09:00:00.000Z' } }]);
  expect(withoutReceipt).toEqual([]);

  const without = { ...historyOf([first ?? ['', '', '']], 90_000), receiptsOf: async () => [] };
  const guessed = await rebuildTables(without, stack);
  expect(guessed.ledger).toMatchObject([{ writtenAt: { S: '2019-04-01T08:58:30.000Z' } }]);
  expect(guessed.withoutReceipt).toEqual([POLICE]);
});

test('a file that held people and was cleared away takes nothing with it, but one that was deleted does', async () => {
  const people = { receivedAt: new Date('2019-04-02T09:00:00Z'), heldPeople: true };
  const stands = async (markedAt: string) => {
    const past = historyOf([
      ['2019-04-01T09:00:00Z', POLICE, robberies(100, 50)],
      [markedAt, POLICE, null],
    ]);
    const receiptsOf = async (key: string) => [...(await past.receiptsOf(key)), people];
    const { ledger } = await rebuildTables({ ...past, receiptsOf }, stack);
    return ledger.map(({ state }) => state?.S);
  };
  expect(await stands('2019-04-09T00:00:00Z')).toEqual(['accepted']);
  expect(await stands('2019-04-03T15:00:00Z')).toEqual(['accepted', 'withdrawn']);
});

test('what is closed is left out and named', async () => {
  const { ledger, closed, taken } = await rebuildTables({ ...historyOf(PAST), read: async () => null }, stack);
  expect({ ledger, taken }).toEqual({ ledger: [], taken: 0 });
  expect(new Set(closed)).toEqual(new Set([POLICE, ASHFORD, DOVER, BURGLARIES]));
});

test('a table that holds something else is left as it is; one that was half filled is filled', async () => {
  const world = await startWorld({ stack });
  const dynamodb = new DynamoDBClient({ endpoint: world.endpoints.dynamodb, region: REGION, credentials: CREDENTIALS });
  try {
    await change(world, POLICE, robberies(100, 50), new Date('2019-04-01T09:00:00Z'));
    const tables = await world.dumpTables();
    const { figures } = await namesOfTables(dynamodb);
    const others = [{ pk: { S: 'robbery#2020' }, sk: { S: 'another' } }];
    await expect(missingFrom(dynamodb, figures, others)).rejects.toThrow(/holds 1 item that replaying does not make/);
    expect(await world.dumpTables()).toEqual(tables);

    const missing = await missingFrom(dynamodb, figures, [...tables.figures, ...others]);
    expect(missing).toEqual(others);
    await fillTable(dynamodb, figures, missing);
    expect((await world.dumpTables()).figures).toHaveLength(2);
  } finally {
    dynamodb.destroy();
    await world.stop();
  }
});

async function change(world: World, key: string, content: string | null, at: Date): Promise<void> {
  if (content === null) await world.remove(key, at);
  else await world.drop(key, new TextEncoder().encode(content), at);
  expect(await world.idle()).toEqual([]);
}

/** The past of a bucket that keeps versions, which the S3 of this machine does not; `late` is by how much its times are off. */
function historyOf(past: typeof PAST, late = 0): UploadHistory {
  const contents = new Map<string, Uint8Array>();
  const changes = new Map<string, ObjectVersion[]>();
  const receipts = new Map<string, ReceiptOfWrite[]>();
  for (const [index, [at, key, content]] of past.entries()) {
    const version = { key, versionId: `v${index}`, isDeletion: content === null, at: new Date(Date.parse(at) - late) };
    changes.set(key, [...(changes.get(key) ?? []), version]);
    if (content === null) continue;
    contents.set(version.versionId, new TextEncoder().encode(content));
    receipts.set(key, [...(receipts.get(key) ?? []), { receivedAt: new Date(at), heldPeople: false }]);
  }
  return {
    changesOfKeys: async () => changes,
    receiptsOf: async (key) => receipts.get(key) ?? [],
    read: async ({ versionId }) => contents.get(versionId) ?? null,
  };
}

async function namesOfTables(dynamodb: DynamoDBClient): Promise<{ figures: string; ledger: string }> {
  const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({}));
  const named = (called: string) => TableNames.find((name) => name.includes(called)) ?? '';
  return { figures: named('Figures'), ledger: named('Ledger') };
}

async function emptyTables(dynamodb: DynamoDBClient, tables: Awaited<ReturnType<World['dumpTables']>>) {
  const names = await namesOfTables(dynamodb);
  for (const which of ['figures', 'ledger'] as const) {
    const requests = tables[which].map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } as never } }));
    await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [names[which]]: requests } }));
  }
  return names;
}
