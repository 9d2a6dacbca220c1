import type { UploadArrival } from '../../../../schemas/upload.ts';
import { ashfordAt, inbox, KEY } from '../inbox.ts';

type Box = ReturnType<typeof inbox>;

const PEOPLE = 'Area,Apr-19,Note\nAshford,5,jane@example.org\n';
const REFUSED = ashfordAt(-5);

/** Drops a file that holds people, delivers that, and gives the arrival that tells of our own deletion. */
async function putAside(box: Box, text = PEOPLE): Promise<UploadArrival> {
  const arrival = await box.drop(text);
  await box.deliver(arrival);
  return box.remove();
}

test('a file that holds people is refused and moved where only its key and its upload tell of it', async () => {
  const box = inbox();
  const outcome = await box.deliver(await box.drop(PEOPLE));
  expect(outcome).toEqual({ outcome: 'refused', key: KEY, uploadId: expect.any(String), figures: 0, errors: 1 });
  expect(box.receipts()).toMatchObject([{ outcome: 'refused', counts: { byCode: { 'personal-data-email': 1 } } }]);
  expect([...box.world.uploads.quarantined].map(([key, bytes]) => [key, new TextDecoder().decode(bytes)])).toEqual([
    [`quarantine/kent-police/all-crime/2019.csv/${outcome.uploadId}`, PEOPLE],
  ]);
  expect(await box.world.uploads.openUpload({ kind: 'created', key: KEY, sequencer: '', writtenAt: '' })).toEqual({
    state: 'gone',
  });
});

test('a file that is refused for anything else stays where it was dropped', async () => {
  const box = inbox();
  await box.deliver(await box.drop(REFUSED));
  expect([...box.world.uploads.quarantined]).toEqual([]);
});

test.each(['in/2019.csv', 'in/nobody/nothing/2019.csv', 'in/kent-police/nonsense/2019.csv'])(
  'a file at %s is moved as well',
  async (key) => {
    const box = inbox();
    const { uploadId } = await box.deliver(await box.drop(PEOPLE, key));
    expect([...box.world.uploads.quarantined.keys()]).toEqual([`quarantine/${key.slice(3)}/${uploadId}`]);
  },
);

test.each([
  'in/ashford/asb-reports/jane.smith@example.org.csv',
  'in/ashford/asb-reports/12_High_Street.csv',
  'in/ashford/asb-reports/asb TN23_1AB 2019.csv',
  'in/ashford/jane@example.org/2019.csv',
])('a file is moved as well that holds nobody but in its name: %s', async (key) => {
  const box = inbox();
  const { uploadId } = await box.deliver(await box.drop('Area,Apr-19\nAshford,5\n', key));
  expect([...box.world.uploads.quarantined.keys()]).toEqual([`quarantine/${key.slice(3)}/${uploadId}`]);
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

describe('our own deletion', () => {
  test('withdraws nothing that was taken before at that place', async () => {
    const box = inbox();
    await box.deliver(await box.drop(ashfordAt(5)));
    const deletion = await putAside(box);
    for (let time = 0; time < 2; time += 1)
      expect(await box.deliver(deletion)).toEqual({ outcome: 'put-aside', key: KEY });
    expect(await box.valuesInForce()).toEqual([5]);
  });

  test('that is told of late does not withdraw what was dropped since', async () => {
    const box = inbox();
    const deletion = await putAside(box);
    await box.deliver(await box.drop(ashfordAt(6)));
    await box.deliver(deletion);
    expect(await box.valuesInForce()).toEqual([6]);
  });

  test('of a file dropped twice is known for ours both times', async () => {
    const box = inbox();
    await box.deliver(await box.drop(ashfordAt(5)));
    const deletions = [await putAside(box), await putAside(box)];
    for (const deletion of deletions.reverse()) await box.deliver(deletion);
    expect(await box.valuesInForce()).toEqual([5]);
  });
});

describe('what happens at that place afterwards works as ever', () => {
  /** An upload in force, a file put aside after it, and its deletion told of. */
  async function afterQuarantine(): Promise<Box> {
    const box = inbox();
    await box.deliver(await box.drop(ashfordAt(5)));
    await box.deliver(await putAside(box));
    return box;
  }

  test('a corrected file takes over, and takes its figures along when it is deleted', async () => {
    const box = await afterQuarantine();
    expect(await box.deliver(await box.drop(ashfordAt(6)))).toMatchObject({ outcome: 'accepted' });
    expect(await box.valuesInForce()).toEqual([6]);
    expect(await box.deliver(await box.remove())).toMatchObject({ outcome: 'withdrawn' });
    expect(await box.valuesInForce()).toEqual([]);
  });

  test('the file before, dropped again and deleted, is withdrawn', async () => {
    const box = await afterQuarantine();
    await box.deliver(await box.drop(ashfordAt(5)));
    expect(await box.valuesInForce()).toEqual([5]);
    await box.deliver(await box.remove());
    expect(await box.valuesInForce()).toEqual([]);
  });

  test('a refused file, when it is deleted, takes along what stood in spite of it', async () => {
    const box = await afterQuarantine();
    await box.deliver(await box.drop(REFUSED));
    expect(await box.valuesInForce()).toEqual([5]);
    expect(await box.deliver(await box.remove())).toMatchObject({ outcome: 'withdrawn' });
    expect(await box.valuesInForce()).toEqual([]);
  });

  test('a deletion from before, told of late, still withdraws', async () => {
    const box = inbox();
    await box.deliver(await box.drop(ashfordAt(5)));
    const byItsSender = await box.remove();
    await box.deliver(await putAside(box));
    await box.deliver(byItsSender);
    expect(await box.valuesInForce()).toEqual([]);
  });
});

test('a message that comes again after the file was moved changes nothing', async () => {
  const box = inbox();
  const arrival = await box.drop(PEOPLE);
  await box.deliver(arrival);
  const [tables, receipts] = [await box.tables(), box.receipts()];
  expect(await box.deliver(arrival)).toEqual({ outcome: 'overtaken', key: KEY });
  expect([await box.tables(), box.receipts()]).toEqual([tables, receipts]);
});

test('a newer file that was dropped while one was looked at is not touched', async () => {
  const box = inbox();
  const arrival = await box.drop(PEOPLE);
  const { saveReceipt } = box.world.ingest;
  const slowly: typeof saveReceipt = async (receipt, page) => {
    await saveReceipt(receipt, page);
    await box.drop(ashfordAt(7));
  };
  await box.deliver(arrival, { ...box.world.ingest, saveReceipt: slowly });
  expect([...box.world.uploads.quarantined]).toEqual([]);
  const standing = await box.world.uploads.openUpload({ kind: 'created', key: KEY, sequencer: '', writtenAt: '' });
  expect(standing.state).toBe('found');
});

test.each(['recordEntry', 'saveReceipt', 'putAside'] as const)(
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
    expect(crashed.world.uploads.quarantined).toEqual(sound.world.uploads.quarantined);
  },
);

test('a snapshot neither lists a file that was put aside nor is told by it when anything changed', async () => {
  const box = inbox();
  expect(await box.inForce()).toBeNull();
  await box.deliver(await putAside(box));
  expect(await box.inForce()).toBeNull();
  await box.deliver(await box.drop(ashfordAt(5)));
  const before = await box.inForce();
  await box.deliver(await putAside(box));
  expect(await box.inForce()).toEqual(before);
});
