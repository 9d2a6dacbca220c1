import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { statementTable } from '../../../functions/aws/statement-table.ts';
import { packStatements, type Statement, type StatementPack } from '../../../schemas/statement.ts';
import { inMemoryStatements } from '../../doubles/in-memory-statements.ts';
import { startDynamoDB } from './embedded-dynamodb.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(120_000);

let engine: Awaited<ReturnType<typeof startDynamoDB>>;
beforeAll(async () => {
  engine = await startDynamoDB();
});
afterAll(() => engine.stop());

const upload = { uploadId: 'f00d', writtenAt: '2019-02-01T09:00:00.000Z' };
const priority: Statement = {
  kind: 'priorities',
  line: 2,
  area: 'E23000032',
  period: null,
  priority: 'ASB/Environmental – “noise”',
  partnerships: 10,
};
const meeting: Statement = {
  kind: 'meetings',
  line: 3,
  area: 'E07000105',
  committee: 'Overview and Scrutiny Committee',
  date: '2019-02-26',
  papersOn: null,
};

/** Text that is the same of the same packs, in whatever order. */
function asSet(packs: readonly StatementPack[]): string[] {
  return packs.map((pack) => JSON.stringify(pack)).sort();
}

describe.each([
  ['in memory', async () => inMemoryStatements()],
  ['in DynamoDB', async () => statementTable(engine.dynamodb, await engine.emptyTable())],
])('statements %s', (_, emptyTable) => {
  test('come back by kind as the packs that were appended', async () => {
    const statements = await emptyTable();
    const packs = packStatements([priority, meeting, { ...priority, line: 4, priority: 'Mental Health' }], upload);
    await statements.appendStatements(packs);
    expect(await statements.readStatements('priorities')).toEqual(packs.filter(({ kind }) => kind === 'priorities'));
    expect(await statements.readStatements('meetings')).toEqual(packs.filter(({ kind }) => kind === 'meetings'));
    expect(await statements.readStatements('plan-targets')).toEqual([]);
  });

  test('are there once, however often the same packs are appended', async () => {
    const statements = await emptyTable();
    const packs = packStatements([priority], upload);
    await statements.appendStatements(packs);
    await statements.appendStatements(packs);
    expect(await statements.readStatements('priorities')).toEqual(packs);
  });

  test('of two uploads, and of two writes of one, stand side by side, whichever came first', async () => {
    const writes = [upload, { ...upload, uploadId: 'beef' }, { ...upload, writtenAt: '2019-03-01T09:00:00.000Z' }];
    const packs = writes.flatMap((write) => packStatements([priority], write));
    const [statements, reversed] = [await emptyTable(), await emptyTable()];
    for (const pack of packs) await statements.appendStatements([pack]);
    for (const pack of packs.toReversed()) await reversed.appendStatements([pack]);
    expect(asSet(await statements.readStatements('priorities'))).toEqual(asSet(packs));
    expect(asSet(await reversed.readStatements('priorities'))).toEqual(asSet(packs));
  });

  test('of one upload may be more than an item holds, and more than a page', async () => {
    const statements = await emptyTable();
    const long = Array.from({ length: 900 }, (_, line) => ({
      ...priority,
      line: line + 2,
      priority: '–'.repeat(2_000),
    }));
    const packs = packStatements(long, upload);
    expect(packs.length).toBeGreaterThan(10);
    await statements.appendStatements(packs);
    expect(asSet(await statements.readStatements('priorities'))).toEqual(asSet(packs));
  });

  test('may be none', async () => {
    const statements = await emptyTable();
    await statements.appendStatements([]);
    expect(await statements.readStatements('priorities')).toEqual([]);
  });
});

test('a table that is appended to twice holds the same items, byte for byte', async () => {
  const table = await engine.emptyTable();
  const itemsAfterAppending = async () => {
    await statementTable(engine.dynamodb, table).appendStatements(packStatements([priority, meeting], upload));
    return (await engine.dynamodb.send(new ScanCommand({ TableName: table }))).Items;
  };
  const first = await itemsAfterAppending();
  expect(first).toHaveLength(2);
  expect(await itemsAfterAppending()).toEqual(first);
});

test.each([
  ['is not JSON', 'secret,'],
  ['is of another form', '{"statements":[{"kind":"priorities","priority":"secret"}]}'],
  ['is nothing', 'null'],
])('a pack whose text %s is told by table and key, and its content is not', async (_, contents) => {
  const table = await engine.emptyTable();
  const Item = { pk: { S: 'statements#priorities' }, sk: { S: 'some-upload' }, contents: { S: contents } };
  await engine.dynamodb.send(new PutItemCommand({ TableName: table, Item }));
  const reading = statementTable(engine.dynamodb, table).readStatements('priorities');
  await expect(reading).rejects.toThrow(`statements#priorities / some-upload of table ${table}`);
  await expect(reading).rejects.not.toThrow('secret');
});

test('a table that is not there is named', async () => {
  const statements = statementTable(engine.dynamodb, 'no-such-table');
  await expect(statements.appendStatements(packStatements([priority], upload))).rejects.toThrow(
    /no-such-table \(ResourceNotFound/,
  );
  await expect(statements.readStatements('priorities')).rejects.toThrow(/statements#priorities of table no-such/);
});
