import type { UploadArrival } from '../../../schemas/upload.ts';
import { ashfordAt, inbox, KEY } from './inbox.ts';

type Box = ReturnType<typeof inbox>;

const PEOPLE = 'Area,Apr-19,Note\nAshford,5,jane@example.org\n';
const REFUSED = ashfordAt(-5);
const HOLDS_PEOPLE = { key: 'holds', value: 'people' };

/** Drops a file that holds people and delivers that. */
async function dropPeople(box: Box): Promise<UploadArrival> {
  const arrival = await box.drop(PEOPLE);
  await box.deliver(arrival);
  return arrival;
}

async function bytesAt(box: Box, key: string): Promise<string> {
  const opened = await box.world.uploads.openUpload({ kind: 'created', key, sequencer: '', writtenAt: '' });
  if (opened.state !== 'found') return opened.state;
  const chunks: Uint8Array[] = [];
  for await (const chunk of opened.bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('a file that holds people is refused and tagged as that, where it lies', async () => {
  const box = inbox();
  const outcome = await box.deliver(await box.drop(PEOPLE));
  expect(outcome).toEqual({ outcome: 'refused', key: KEY, uploadId: expect.any(String), figures: 0, errors: 1 });
  expect(box.receipts()).toMatchObject([{ outcome: 'refused', counts: { byCode: { 'personal-data-email': 1 } } }]);
  expect([...box.world.uploads.tags]).toEqual([[KEY, HOLDS_PEOPLE]]);
  expect(await bytesAt(box, KEY)).toBe(PEOPLE);
  expect(await box.tables()).toEqual({ entries: [], packs: [] });
});

test.each([
  ['taken', ashfordAt(5)],
  ['refused for anything else', REFUSED],
])('a file that is %s gets no tag', async (_, text) => {
  const box = inbox();
  await box.deliver(await box.drop(text));
  expect([...box.world.uploads.tags]).toEqual([]);
});

test.each(['in/2019.csv', 'in/nobody/nothing/2019.csv', 'in/kent-police/nonsense/2019.csv'])(
  'a file at %s is tagged as well',
  async (key) => {
    const box = inbox();
    await box.deliver(await box.drop(PEOPLE, key));
    expect([...box.world.uploads.tags]).toEqual([[key, HOLDS_PEOPLE]]);
  },
);

test.each([
  'in/ashford/asb-reports/jane.smith@example.org.csv',
  'in/ashford/asb-reports/12_High_Street.csv',
  'in/ashford/asb-reports/asb TN23_1AB 2019.csv',
  'in/ashford/jane@example.org/2019.csv',
])('a file is tagged as well that holds nobody but in its name: %s', async (key) => {
  const box = inbox();
  await box.deliver(await box.drop('Area,Apr-19\nAshford,5\n', key));
  expect([...box.world.uploads.tags]).toEqual([[key, HOLDS_PEOPLE]]);
  expect(box.receipts()).toMatchObject([
    { outcome: 'refused', findings: [{ code: 'personal-data-in-file-name', severity: 'error' }] },
  ]);
});

test.each(['2018-04_2019-08.csv', 'all-crime-2019101509.csv', 'wards 01-02-2019 10.30.csv'])(
  'nobody is seen in %s',
  async (file) => {
    const box = inbox();
    const key = `in/kent-police/all-crime/${file}`;
    expect(await box.deliver(await box.drop(ashfordAt(5), key))).toMatchObject({ outcome: 'accepted' });
  },
);

describe('at the place of a file that holds people', () => {
  /** An upload in force, and a file that holds people dropped over it. */
  async function afterQuarantine(): Promise<Box> {
    const box = inbox();
    await box.deliver(await box.drop(ashfordAt(5)));
    await dropPeople(box);
    return box;
  }

  test('what was taken before stands', async () => {
    const box = await afterQuarantine();
    expect(await box.valuesInForce()).toEqual([5]);
  });

  test('a corrected file takes over, without a tag, and takes its figures along when it is deleted', async () => {
    const box = await afterQuarantine();
    expect(await box.deliver(await box.drop(ashfordAt(6)))).toMatchObject({ outcome: 'accepted' });
    expect([...box.world.uploads.tags]).toEqual([]);
    expect(await box.valuesInForce()).toEqual([6]);
    expect(await box.deliver(await box.remove())).toMatchObject({ outcome: 'withdrawn' });
    expect(await box.valuesInForce()).toEqual([]);
  });

  test('the file before, dropped again, stands, and is withdrawn when it is deleted', async () => {
    const box = await afterQuarantine();
    expect(await box.deliver(await box.drop(ashfordAt(5)))).toMatchObject({ outcome: 'unchanged' });
    expect(await box.valuesInForce()).toEqual([5]);
    await box.deliver(await box.remove());
    expect(await box.valuesInForce()).toEqual([]);
  });

  test('somebody who deletes it withdraws what stood in spite of it, told of once or twice', async () => {
    const box = await afterQuarantine();
    const deletion = await box.remove();
    for (let time = 0; time < 2; time += 1)
      expect(await box.deliver(deletion)).toMatchObject({ outcome: 'withdrawn', key: KEY });
    expect(await box.valuesInForce()).toEqual([]);
  });

  test('a file that is refused for anything else, when it is deleted, takes along what stood as well', async () => {
    const box = await afterQuarantine();
    await box.deliver(await box.drop(REFUSED));
    expect(await box.valuesInForce()).toEqual([5]);
    expect(await box.deliver(await box.remove())).toMatchObject({ outcome: 'withdrawn' });
    expect(await box.valuesInForce()).toEqual([]);
  });

  test('a deletion that is told of late does not withdraw what was dropped since', async () => {
    const box = await afterQuarantine();
    const deletion = await box.remove();
    await box.deliver(await box.drop(ashfordAt(6)));
    expect(await box.deliver(deletion)).toEqual({ outcome: 'overtaken', key: KEY });
    expect(await box.valuesInForce()).toEqual([6]);
  });

  test('its deletion withdraws nothing where nothing was taken before', async () => {
    const box = inbox();
    await dropPeople(box);
    expect(await box.deliver(await box.remove())).toEqual({ outcome: 'overtaken', key: KEY });
    expect(await box.tables()).toEqual({ entries: [], packs: [] });
  });
});

test.each([REFUSED, PEOPLE])(
  'a deletion that is told of once a refused file stands in that place is taken for an overwriting: %j',
  async (text) => {
    const box = inbox();
    await box.deliver(await box.drop(ashfordAt(5)));
    const deletion = await box.remove();
    await box.deliver(await box.drop(text));
    expect(await box.deliver(deletion)).toEqual({ outcome: 'overtaken', key: KEY });
    expect(await box.valuesInForce()).toEqual([5]);
  },
);

test('a message that comes again ends in the same', async () => {
  const box = inbox();
  const arrival = await box.drop(PEOPLE);
  const once = await box.deliver(arrival);
  const [tables, receipts, tags] = [await box.tables(), box.receipts(), [...box.world.uploads.tags]];
  expect(await box.deliver(arrival)).toEqual(once);
  expect([await box.tables(), box.receipts(), [...box.world.uploads.tags]]).toEqual([tables, receipts, tags]);
});

test('a newer file that was dropped while one was looked at is not touched', async () => {
  const box = inbox();
  const arrival = await box.drop(PEOPLE);
  const { openUpload } = box.world.ingest;
  const slowly: typeof openUpload = async (of) => {
    const opened = await openUpload(of);
    await box.drop(ashfordAt(7));
    return opened;
  };
  await box.deliver(arrival, { ...box.world.ingest, openUpload: slowly });
  expect([...box.world.uploads.tags]).toEqual([]);
  expect(await bytesAt(box, KEY)).toBe(ashfordAt(7));
});

test('it is closed to others before its sender is told', async () => {
  const box = inbox();
  const arrival = await box.drop(PEOPLE);
  const { saveReceipt } = box.world.ingest;
  const closed: boolean[] = [];
  const noting: typeof saveReceipt = async (receipt, page) => {
    closed.push(box.world.uploads.tags.has(KEY));
    await saveReceipt(receipt, page);
  };
  await box.deliver(arrival, { ...box.world.ingest, saveReceipt: noting });
  expect(closed).toEqual([true]);
});

test.each(['quarantine', 'saveReceipt'] as const)(
  'a crash at %s, followed by the message again, ends as if it had not been',
  async (step) => {
    const [sound, crashed] = [inbox(), inbox()];
    await sound.deliver(await sound.drop(PEOPLE));
    const arrival = await crashed.drop(PEOPLE);
    const crash = async () => {
      throw new Error('the power failed');
    };
    await expect(crashed.deliver(arrival, { ...crashed.world.ingest, [step]: crash })).rejects.toThrow(
      'the power failed',
    );
    await crashed.deliver(arrival);
    expect(await crashed.tables()).toEqual(await sound.tables());
    expect(crashed.receipts()).toEqual(sound.receipts());
    expect(crashed.world.uploads.tags).toEqual(sound.world.uploads.tags);
  },
);

test('a snapshot neither lists a file that holds people nor is told by it when anything changed', async () => {
  const box = inbox();
  await dropPeople(box);
  expect(await box.inForce()).toBeNull();
  await box.deliver(await box.drop(ashfordAt(5)));
  const before = await box.inForce();
  await dropPeople(box);
  expect(await box.inForce()).toEqual(before);
});
