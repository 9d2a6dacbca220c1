import {
  ProvisionedThroughputExceededException,
  PutItemCommand,
  ScanCommand,
  ThrottlingException,
} from '@aws-sdk/client-dynamodb';
import { figureTable } from '../../../functions/aws/figure-table.ts';
import { type Figure, type FigurePack, packFigures } from '../../../schemas/figure.ts';
import { inMemoryFigures } from '../../doubles/in-memory-figures.ts';
import { startDynamoDB } from './embedded-dynamodb.ts';
import { putOffPacks } from './putting-off.ts';

// Starting the engines is slow on a machine with much else to do.
jest.setTimeout(120_000);

let engine: Awaited<ReturnType<typeof startDynamoDB>>;
beforeAll(async () => {
  engine = await startDynamoDB();
});
afterAll(() => engine.stop());

const upload = { uploadId: 'f00d', writtenAt: '2019-02-01T09:00:00.000Z' };
const figure: Figure = {
  measure: 'all-crime',
  area: 'E07000109',
  period: '2018-04/2018-08',
  value: 5370.25,
  line: 8,
  column: 'Apr–Aug "18"',
};

/** As many packs as asked for, each of a year of its own. */
function packsOf(count: number): FigurePack[] {
  const years = Array.from({ length: count }, (_, index) => ({ ...figure, period: `${1900 + index}-06` }));
  return packFigures(years, upload);
}

/** Text that is the same of the same packs, in whatever order. */
function asSet(packs: readonly FigurePack[]): string[] {
  return packs.map((pack) => JSON.stringify(pack)).sort();
}

describe.each([
  ['in memory', async () => inMemoryFigures()],
  ['in DynamoDB', async () => figureTable(engine.dynamodb, await engine.emptyTable())],
])('figures %s', (_, emptyTable) => {
  test('come back as the packs that were appended', async () => {
    const figures = await emptyTable();
    const packs = packFigures([figure, { ...figure, area: 'not-in-any-district', value: 0 }], upload);
    await figures.appendFigures(packs);
    expect(await figures.readFigures({ measure: 'all-crime', year: 2018 })).toEqual(packs);
  });

  test('are there once, however often the same packs are appended', async () => {
    const figures = await emptyTable();
    const packs = packFigures([figure], upload);
    await figures.appendFigures(packs);
    await figures.appendFigures(packs);
    expect(await figures.readFigures({ measure: 'all-crime', year: 2018 })).toEqual(packs);
  });

  test('stand by measure and year', async () => {
    const figures = await emptyTable();
    await figures.appendFigures(
      packFigures([figure, { ...figure, period: '2017-12' }, { ...figure, measure: 'all-crime-2' }], upload),
    );
    expect(await figures.readFigures({ measure: 'all-crime', year: 2018 })).toEqual(packFigures([figure], upload));
    expect(await figures.readFigures({ measure: 'all-crime', year: 2016 })).toEqual([]);
  });

  test('of two uploads stand side by side, whichever came first', async () => {
    const [one, other] = [packFigures([figure], upload), packFigures([figure], { ...upload, uploadId: 'beef' })];
    const [figures, reversed] = [await emptyTable(), await emptyTable()];
    for (const packs of [one, other]) await figures.appendFigures(packs);
    for (const packs of [other, one]) await reversed.appendFigures(packs);
    const read = await figures.readFigures({ measure: 'all-crime', year: 2018 });
    expect(asSet(read)).toEqual(asSet([...one, ...other]));
    expect(asSet(await reversed.readFigures({ measure: 'all-crime', year: 2018 }))).toEqual(asSet(read));
  });

  test('of one measure and year may be more than a page of DynamoDB holds', async () => {
    const figures = await emptyTable();
    // Five parts of 300 KB: more than the megabyte that a page holds.
    const columns = [figure.column.padEnd(300_000, '-')];
    const packs = [0, 1, 2, 3, 4].flatMap((part) =>
      packFigures([figure], upload).map((pack) => ({ ...pack, part, columns })),
    );
    await figures.appendFigures(packs);
    expect(asSet(await figures.readFigures({ measure: 'all-crime', year: 2018 }))).toEqual(asSet(packs));
  });

  test('of more measures than a call may hold are all written', async () => {
    const figures = await emptyTable();
    const packs = packsOf(60);
    await figures.appendFigures(packs);
    const read = await Promise.all(packs.map(({ measure, year }) => figures.readFigures({ measure, year })));
    expect(read.flat()).toEqual(packs);
  });

  test('may be none', async () => {
    const figures = await emptyTable();
    await figures.appendFigures([]);
    expect(await figures.readFigures({ measure: 'all-crime', year: 2018 })).toEqual([]);
  });
});

test('a table that is appended to twice holds the same items, byte for byte', async () => {
  const table = await engine.emptyTable();
  const itemsAfterAppending = async () => {
    await figureTable(engine.dynamodb, table).appendFigures(packsOf(30));
    return (await engine.dynamodb.send(new ScanCommand({ TableName: table }))).Items;
  };
  const first = await itemsAfterAppending();
  expect(first).toHaveLength(30);
  expect(await itemsAfterAppending()).toEqual(first);
});

describe('a busy table', () => {
  /** A table that puts packs off, and the pauses made because of it. */
  async function busyTable(takes: readonly number[]) {
    const dynamodb = engine.connect();
    const pauses: number[] = [];
    const brought = putOffPacks(dynamodb, takes);
    const figures = figureTable(dynamodb, await engine.emptyTable(), async (ms) => void pauses.push(ms));
    return { figures, brought, pauses };
  }

  test('is sent again what it put off, and nothing else, after ever longer pauses', async () => {
    const { figures, brought, pauses } = await busyTable([20, 0, 3]);
    const packs = packsOf(30);
    await figures.appendFigures(packs);

    expect(brought).toEqual([25, 5, 5, 2, 5]);
    expect(pauses).toHaveLength(3);
    expect(pauses).toEqual([...new Set(pauses)].sort((one, other) => one - other));
    const read = await Promise.all(packs.map(({ measure, year }) => figures.readFigures({ measure, year })));
    expect(read.flat()).toEqual(packs);
  });

  test('is given up on in the end, saying how many packs it took', async () => {
    const { figures, brought } = await busyTable([25, 3, ...Array<number>(100).fill(0)]);
    await expect(figures.appendFigures(packsOf(60))).rejects.toThrow(/took 28 of 60 items .* 8 times/);
    expect(brought).toEqual([25, 25, ...Array<number>(7).fill(22)]);
  });

  test.each([
    new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: {} }),
    new ThrottlingException({ message: 'slow down', $metadata: {} }),
  ])('that refuses a whole call, being busy ($name), is waited for as well', async (busy) => {
    const dynamodb = engine.connect();
    let calls = 0;
    dynamodb.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName !== 'BatchWriteItemCommand') return next(args);
          calls += 1;
          if (calls > 2) return next(args);
          throw busy;
        },
      { step: 'initialize' },
    );
    const figures = figureTable(dynamodb, await engine.emptyTable(), async () => {});
    await figures.appendFigures(packsOf(1));
    expect(calls).toBe(3);
    expect(await figures.readFigures({ measure: 'all-crime', year: 1900 })).toEqual(packsOf(1));
  });
});

test.each([
  ['is not JSON', 'secret,'],
  ['is of another form', '{"columns":["secret"],"figures":[["secret"]]}'],
  ['is nothing', 'null'],
])('a pack whose text %s is told by table and key, and its content is not', async (_, contents) => {
  const table = await engine.emptyTable();
  const Item = { pk: { S: 'all-crime#2018' }, sk: { S: 'some-upload' }, contents: { S: contents } };
  await engine.dynamodb.send(new PutItemCommand({ TableName: table, Item }));
  const reading = figureTable(engine.dynamodb, table).readFigures({ measure: 'all-crime', year: 2018 });
  await expect(reading).rejects.toThrow(`all-crime#2018 / some-upload of table ${table}`);
  await expect(reading).rejects.not.toThrow('secret');
});

test('a table that is not there is named', async () => {
  const figures = figureTable(engine.dynamodb, 'no-such-table');
  await expect(figures.appendFigures(packsOf(1))).rejects.toThrow(/1 items .* no-such-table \(ResourceNotFound/);
  await expect(figures.readFigures({ measure: 'all-crime', year: 2018 })).rejects.toThrow(
    /all-crime#2018 of table no-such/,
  );
});
