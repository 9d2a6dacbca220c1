import type { IngestDependencies } from '../../../functions/ingest-extract/ingest-extract.ts';
import { ashfordAt, inbox } from './inbox.ts';

type Box = ReturnType<typeof inbox>;
const WRITES = ['recordEntry', 'appendFigures', 'acceptEntry', 'saveReceipt'] as const;

test('the same message three times ends in the same tables and the same receipt', async () => {
  const [once, thrice] = [inbox(), inbox()];
  await once.deliver(await once.drop(ashfordAt(5)));
  const arrival = await thrice.drop(ashfordAt(5));
  for (let time = 0; time < 3; time += 1) {
    expect(await thrice.deliver(arrival)).toMatchObject({ outcome: 'accepted' });
  }
  expect(await thrice.tables()).toEqual(await once.tables());
  expect(thrice.receipts()).toEqual(once.receipts());
});

test('a deletion told three times is one withdrawal', async () => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(5)));
  const deletion = await box.remove();
  await box.deliver(deletion);
  const tables = await box.tables();
  for (let time = 0; time < 2; time += 1) await box.deliver(deletion);
  expect(await box.tables()).toEqual(tables);
});

test('a message that comes again after its file was deleted does not bring the file back', async () => {
  const box = inbox();
  const arrival = await box.drop(ashfordAt(5));
  await box.deliver(arrival);
  await box.deliver(await box.remove());
  await box.deliver(arrival);
  expect(await box.valuesInForce()).toEqual([]);
});

test('a message that comes again after a newer version was taken changes nothing', async () => {
  const box = inbox();
  const first = await box.drop(ashfordAt(5));
  await box.deliver(first);
  await box.deliver(await box.drop(ashfordAt(6)));
  const tables = await box.tables();
  await box.deliver(first);
  expect(await box.tables()).toEqual(tables);
});

describe.each(WRITES)('a crash at %s', (write) => {
  test.each(['before it is done', 'after it is done'])(
    '%s, followed by the message again, ends as if it had not been',
    async (when) => {
      const [sound, crashed] = [inbox(), inbox()];
      await sound.deliver(await sound.drop(ashfordAt(5)));
      const arrival = await crashed.drop(ashfordAt(5));
      await expect(crashed.deliver(arrival, crashingAt(write, when, crashed))).rejects.toThrow('the power failed');
      await crashed.deliver(arrival);
      expect(await crashed.tables()).toEqual(await sound.tables());
      expect(crashed.receipts()).toEqual(sound.receipts());
    },
  );
});

test.each([
  ['recordEntry', 'after it is done'],
  ['appendFigures', 'after it is done'],
  ['acceptEntry', 'before it is done'],
] as const)('half an upload is never seen: a crash at %s, %s', async (write, when) => {
  const box = inbox();
  await box.deliver(await box.drop(ashfordAt(5)));
  const arrival = await box.drop(ashfordAt(6));
  await expect(box.deliver(arrival, crashingAt(write, when, box))).rejects.toThrow('the power failed');
  expect(await box.valuesInForce()).toEqual([5]);
  await box.deliver(arrival);
  expect(await box.valuesInForce()).toEqual([6]);
});

test('an upload that was begun and never finished stands in nobody’s way', async () => {
  const box = inbox();
  const { etag, ...first } = await box.drop(ashfordAt(5));
  const second = await box.drop(ashfordAt(6));
  await expect(box.deliver(second, crashingAt('appendFigures', 'after it is done', box))).rejects.toThrow();
  expect(etag).toBeDefined();
  expect(await box.deliver(first)).toMatchObject({ outcome: 'accepted' });
});

test('a crash before the receipt of a refusal is made good when the message comes again', async () => {
  const box = inbox();
  const arrival = await box.drop(ashfordAt(-5));
  await expect(box.deliver(arrival, crashingAt('saveReceipt', 'before it is done', box))).rejects.toThrow();
  await box.deliver(arrival);
  expect(box.receipts()).toMatchObject([{ outcome: 'refused' }]);
});

/** What ingesting needs, of which one write fails before or after it is done. */
function crashingAt(write: (typeof WRITES)[number], when: string, { world }: Box): IngestDependencies {
  const crash = async (done: () => Promise<void>) => {
    if (when === 'after it is done') await done();
    throw new Error('the power failed');
  };
  const { recordEntry, appendFigures, acceptEntry, saveReceipt } = world.ingest;
  const crashing = {
    recordEntry: (entry) => crash(() => recordEntry(entry)),
    appendFigures: (packs) => crash(() => appendFigures(packs)),
    acceptEntry: (entry) => crash(() => acceptEntry(entry)),
    saveReceipt: (receipt, page) => crash(() => saveReceipt(receipt, page)),
  } satisfies Pick<IngestDependencies, (typeof WRITES)[number]>;
  return { ...world.ingest, [write]: crashing[write] };
}
