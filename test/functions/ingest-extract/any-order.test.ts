import * as fc from 'fast-check';
import type { UploadArrival } from '../../../schemas/upload.ts';
import { ashfordAt, inbox, KEY } from './inbox.ts';

const OTHER = 'in/kent-police/all-crime/other.csv';

test('two files in either order end in the same tables, with the same receipts but for what they can look back at', async () => {
  const [one, other] = [await twoFiles([0, 1]), await twoFiles([1, 0])];
  expect(await one.tables()).toEqual(await other.tables());
  const [[earlier, later], [earlierLast, laterFirst]] = [receiptsByKey(one), receiptsByKey(other)];
  expect(earlierLast).toEqual(earlier);
  // The later file revises a figure of the earlier one; told of first, it cannot know that.
  expect(later?.counts.byCode).toEqual({ 'figure-revised': 1 });
  expect(laterFirst).toEqual({ ...later, findings: [], counts: { ...later?.counts, notices: 0, byCode: {} } });
});

test('two files, their messages delivered any number of times in any order, end in the same tables', async () => {
  const expected = await (await twoFiles([0, 1])).tables();
  const messages = fc
    .array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 6 })
    .filter((order) => new Set(order).size === 2);
  await fc.assert(
    fc.asyncProperty(messages, async (order) => {
      expect(await (await twoFiles(order)).tables()).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('an older object that comes late is superseded and changes nothing', async () => {
  const box = inbox();
  const { etag, ...first } = await box.drop(ashfordAt(5));
  await box.deliver(await box.drop(ashfordAt(6)));
  const tables = await box.tables();
  expect(etag).toBeDefined();
  expect(await box.deliver(first)).toMatchObject({ outcome: 'superseded' });
  expect(await box.tables()).toEqual(tables);
  expect(await box.valuesInForce()).toEqual([6]);
});

test('a deletion that comes before the file it deletes leaves nothing', async () => {
  const box = inbox();
  const [drop, deletion] = [await box.drop(ashfordAt(5)), await box.remove()];
  for (const arrival of [deletion, drop]) await box.deliver(arrival);
  expect(await box.valuesInForce()).toEqual([]);
});

describe('what stands in the bucket at the end is in force, in whatever order its messages come', () => {
  const wholeStory = ['drop 5', 'delete', 'drop 5'];

  test.each(ordersOf(wholeStory.length))(
    'dropped, deleted and dropped again: messages %i, %i, %i',
    async (...order) => {
      const { box, arrivals } = await story(wholeStory);
      for (const index of order) await deliverAt(arrivals, index - 1, box);
      expect(await box.valuesInForce()).toEqual([5]);
    },
  );

  test.each(ordersOf(3))('two versions and the first again: messages %i, %i, %i', async (...order) => {
    const { box, arrivals } = await story(['drop 5', 'drop 6', 'drop 5']);
    for (const index of order) await deliverAt(arrivals, index - 1, box);
    expect(await box.valuesInForce()).toEqual([5]);
  });

  test.each(ordersOf(3))('dropped, changed and deleted: messages %i, %i, %i', async (...order) => {
    const { box, arrivals } = await story(['drop 5', 'drop 6', 'delete']);
    for (const index of order) await deliverAt(arrivals, index - 1, box);
    expect(await box.valuesInForce()).toEqual([]);
  });
});

test('the same file dropped twice makes the same snapshot, whichever message comes first', async () => {
  const [forwards, backwards] = [await story(['drop 5', 'drop 5']), await story(['drop 5', 'drop 5'])];
  for (const index of [0, 1]) await deliverAt(forwards.arrivals, index, forwards.box);
  for (const index of [1, 0]) await deliverAt(backwards.arrivals, index, backwards.box);
  expect(await backwards.box.inForce()).toEqual(await forwards.box.inForce());
});

test('a file deleted while it is being read does not stay in force', async () => {
  const box = inbox();
  const drop = await box.drop(ashfordAt(5));
  await box.deliver(drop, {
    ...box.world.ingest,
    openUpload: async (arrival) => {
      const opened = await box.world.ingest.openUpload(arrival);
      await box.deliver(await box.remove());
      return opened;
    },
  });
  expect(await box.valuesInForce()).toEqual([]);
});

test('a version read slowly does not outlive the one that was put back meanwhile', async () => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(5)));
  const second = await box.drop(ashfordAt(6));
  await box.deliver(second, {
    ...box.world.ingest,
    openUpload: async (arrival) => {
      const opened = await box.world.ingest.openUpload(arrival);
      await box.deliver(await box.drop(ashfordAt(5)));
      return opened;
    },
  });
  expect(await box.valuesInForce()).toEqual([5]);
});

test('whatever happens at one place and however its messages come, what stands there at the end is in force', async () => {
  const happening = fc.constantFrom('drop 5', 'drop 6', 'delete');
  const delivery = fc.record({ after: fc.nat({ max: 6 }), index: fc.nat({ max: 5 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 1, maxLength: 5 }),
      fc.array(delivery),
      async (happenings, early) => {
        const box = inbox();
        const arrivals: UploadArrival[] = [];
        for (const each of happenings) {
          arrivals.push(await happened(each, box));
          for (const { after, index } of early) {
            const arrival = arrivals[index];
            if (after === arrivals.length && arrival !== undefined) await box.deliver(arrival);
          }
        }
        for (const arrival of inSomeOrder(arrivals, early)) await box.deliver(arrival);
        const [what, count] = happenings.at(-1)?.split(' ') ?? [];
        expect(await box.valuesInForce()).toEqual(what === 'drop' ? [Number(count)] : []);
      },
    ),
    { numRuns: 1_000 },
  );
});

async function twoFiles(order: readonly number[]) {
  const box = inbox();
  const arrivals = [await box.drop(ashfordAt(5)), await box.drop(ashfordAt(6), OTHER)];
  for (const index of order) await deliverAt(arrivals, index, box);
  return box;
}

/** A bucket in which this happened, one after the other, and the arrivals that tell of it. */
async function story(happenings: readonly string[]) {
  const box = inbox();
  const arrivals: UploadArrival[] = [];
  for (const each of happenings) arrivals.push(await happened(each, box));
  return { box, arrivals };
}

async function happened(happening: string, box: ReturnType<typeof inbox>): Promise<UploadArrival> {
  const [what, count] = happening.split(' ');
  return what === 'drop' ? box.drop(ashfordAt(Number(count))) : box.remove();
}

/** Every arrival, in an order that the numbers of deliveries shuffle. */
function inSomeOrder(arrivals: readonly UploadArrival[], numbers: readonly { index: number }[]): UploadArrival[] {
  const left = [...arrivals];
  return arrivals.flatMap((_, turn) => left.splice((numbers[turn]?.index ?? 0) % left.length, 1));
}

async function deliverAt(
  arrivals: readonly UploadArrival[],
  index: number,
  box: ReturnType<typeof inbox>,
): Promise<void> {
  const arrival = arrivals[index];
  if (arrival === undefined) throw new Error(`there is no arrival ${index}`);
  await box.deliver(arrival);
}

function receiptsByKey(box: ReturnType<typeof inbox>) {
  return box.receipts().sort((one, other) => (one.key === KEY ? -1 : other.key === KEY ? 1 : 0));
}

/** Every order of the numbers from 1 to `count`. */
function ordersOf(count: number): number[][] {
  if (count === 0) return [[]];
  return ordersOf(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count, ...order.slice(at)]),
  );
}
