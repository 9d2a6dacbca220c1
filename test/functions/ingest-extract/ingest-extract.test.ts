import { receiptSchema } from '../../../schemas/receipt.ts';
import { ashfordAt, inbox, KEY } from './inbox.ts';

test('an extract is read, stored, and answered with a receipt', async () => {
  const box = inbox();
  const outcome = await box.deliver(await box.drop(ashfordAt(5)));
  expect(outcome).toMatchObject({ outcome: 'accepted', key: KEY, figures: 1, errors: 0 });
  expect(await box.valuesInForce()).toEqual([5]);
  expect(await box.world.publish.allEntries()).toEqual([
    {
      key: KEY,
      sequencer: '0001A',
      writtenAt: '2019-10-01T09:01:00Z',
      uploadId: outcome.uploadId,
      submitter: 'kent-police',
      dataset: 'all-crime',
      state: 'accepted',
      partitions: [{ measure: 'all-crime', year: 2019 }],
      statements: [],
    },
  ]);
  expect([...box.world.uploads.receipts.keys()]).toEqual([
    `receipts/kent-police/all-crime/2019.csv/${outcome.uploadId}.json`,
  ]);
});

test('a receipt says what was read and when it was written', async () => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(5)));
  expect(box.receipts()).toEqual([
    {
      schemaVersion: 1,
      uploadId: expect.stringMatching(/^[0-9a-f]{32}$/),
      key: KEY,
      submitter: 'kent-police',
      dataset: 'all-crime',
      receivedAt: '2019-10-01T09:01:00Z',
      outcome: 'accepted',
      readAs: { shape: 'area-table', encoding: 'utf-8', delimiter: ',', headerLine: 1, periods: ['2019-04'] },
      counts: { linesRead: 1, figures: 1, statements: 0, errors: 0, warnings: 0, notices: 0, byCode: {} },
      findings: [],
    },
  ]);
});

test('a refused extract stores nothing and leaves only its receipt', async () => {
  const box = inbox();
  const outcome = await box.deliver(await box.drop(`${ashfordAt(5)}Atlantis,6\n`));
  expect(outcome).toMatchObject({ outcome: 'refused', figures: 0, errors: 1 });
  expect(await box.tables()).toEqual({ entries: [], packs: [] });
  expect(box.receipts()).toMatchObject([{ outcome: 'refused', counts: { figures: 0, errors: 1 } }]);
});

test('a refused extract leaves in force what was taken before at its place', async () => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(5)));
  await box.deliver(await box.drop(ashfordAt(-5)));
  expect(await box.valuesInForce()).toEqual([5]);
});

test('a newer version at the same place takes over', async () => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(5)));
  await box.deliver(await box.drop(ashfordAt(6)));
  expect(await box.valuesInForce()).toEqual([6]);
  expect(box.receipts().map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
});

test('the same file dropped again is unchanged', async () => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(5)));
  expect(await box.deliver(await box.drop(ashfordAt(5)))).toMatchObject({ outcome: 'unchanged', figures: 1 });
  expect(await box.valuesInForce()).toEqual([5]);
});

test('an earlier version dropped again is in force again', async () => {
  const box = inbox();
  for (const count of [5, 6, 5]) await box.deliver(await box.drop(ashfordAt(count)));
  expect(await box.valuesInForce()).toEqual([5]);
});

test('the same bytes at another place are an upload of their own', async () => {
  const box = inbox();
  const one = await box.deliver(await box.drop(ashfordAt(5)));
  const other = await box.deliver(await box.drop(ashfordAt(5), 'in/kent-police/all-crime/other.csv'));
  expect(other).toMatchObject({ outcome: 'accepted' });
  expect(other.uploadId).not.toBe(one.uploadId);
});

test('deleting the file withdraws it, and dropping it again brings it back', async () => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(5)));
  expect(await box.deliver(await box.remove())).toMatchObject({ outcome: 'withdrawn', key: KEY });
  expect(await box.valuesInForce()).toEqual([]);
  expect(await box.deliver(await box.drop(ashfordAt(5)))).toMatchObject({ outcome: 'accepted' });
  expect(await box.valuesInForce()).toEqual([5]);
});

test('deleting an older version does not come back to the one before it', async () => {
  const box = inbox();
  for (const count of [5, 6]) await box.deliver(await box.drop(ashfordAt(count)));
  await box.deliver(await box.remove());
  expect(await box.valuesInForce()).toEqual([]);
});

test('deleting what was never taken changes nothing', async () => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(-5)));
  await box.deliver(await box.remove());
  expect(await box.valuesInForce()).toEqual([]);
});

test('an object that is gone or overwritten before it is read is left to the event of that', async () => {
  const box = inbox();
  const first = await box.drop(ashfordAt(5));
  await box.drop(ashfordAt(6));
  expect(await box.deliver(first)).toEqual({ outcome: 'overtaken', key: KEY });
  await box.remove();
  expect(await box.deliver(first)).toEqual({ outcome: 'overtaken', key: KEY });
  expect(await box.tables()).toEqual({ entries: [], packs: [] });
  expect(box.receipts()).toEqual([]);
});

test.each([
  ['accepted', KEY, ashfordAt(5)],
  ['refused for a line', KEY, ashfordAt(-5)],
  ['refused for its bytes', KEY, 'Area\0'],
  ['of no submitter', 'in/essex-police/all-crime/2019.csv', ashfordAt(5)],
  ['of no dataset', 'in/kent-police/2019.csv', ashfordAt(5)],
  ['dropped at the top', 'in/2019.csv', ashfordAt(5)],
])('the receipt of an extract that is %s keeps to its contract', async (_, key, text) => {
  const box = inbox();
  await box.deliver(await box.drop(text, key));
  expect(box.receipts()).toHaveLength(1);
  for (const receipt of box.receipts()) {
    expect(receiptSchema.safeParse(receipt).error).toBeUndefined();
    expect(receiptSchema.parse(JSON.parse(JSON.stringify(receipt)))).toEqual(receipt);
  }
});
