import { partitionsOf, uploadsAsAt } from '../../../functions/what-counts/current-uploads.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { sentUpload } from '../publish-snapshot/sent-upload.ts';

const first = entry({ uploadId: 'first', sequencer: '01', writtenAt: '2019-02-01T09:00:00Z' });
const second = entry({ uploadId: 'second', sequencer: '02', writtenAt: '2019-03-01T09:00:00Z' });
const withdrawal = entry({ uploadId: '', sequencer: '03', writtenAt: '2019-04-01T09:00:00Z', state: 'withdrawn' });

test.each<[string, LedgerEntry[], string | undefined, string[], string]>([
  ['one upload', [first], undefined, ['first'], first.writtenAt],
  ['the newer of two of one key', [second, first], undefined, ['second'], second.writtenAt],
  ['none once withdrawn, and yet a moment', [withdrawal, first, second], undefined, [], withdrawal.writtenAt],
  ['the older as at a moment between', [first, second, withdrawal], '2019-02-28T23:59:59Z', ['first'], first.writtenAt],
  ['one written at the very moment', [first, second], '2019-03-01T09:00:00Z', ['second'], second.writtenAt],
  ['that moment, written otherwise', [first, second], '2019-03-01T09:00:00.000Z', ['second'], second.writtenAt],
])('%s', (_, entries, moment, uploadIds, asAt) => {
  for (const order of [entries, [...entries].reverse()]) {
    const current = uploadsAsAt(order, moment);
    expect(current?.uploads.map((upload) => upload.uploadId)).toEqual(uploadIds);
    expect(current?.asAt).toBe(asAt);
  }
});

test('an upload that is still being stored does not exist, nor does its moment', () => {
  const storing = entry({ uploadId: 'second', sequencer: '02', writtenAt: second.writtenAt, state: 'storing' });
  expect(uploadsAsAt([first, storing])).toEqual({ asAt: first.writtenAt, uploads: [first], changes: [first] });
  expect(uploadsAsAt([storing])).toBeNull();
});

test('S3 says which write of a key is later, whatever the clocks say, and pads its shorter sequencers', () => {
  const late = entry({ uploadId: 'late', sequencer: '0A', writtenAt: '2019-01-01T09:00:00Z' });
  const early = entry({ uploadId: 'early', sequencer: '09FF', writtenAt: '2019-05-01T09:00:00Z' });
  expect(uploadsAsAt([late, early])).toEqual({ asAt: early.writtenAt, uploads: [late], changes: [late, early] });
});

test('every entry that changed what counts is kept, the oldest first; the same bytes again changed nothing', () => {
  const again = entry({ uploadId: 'second', sequencer: '021', writtenAt: '2019-03-02T09:00:00Z' });
  const entries = [withdrawal, again, second, first];
  expect(uploadsAsAt(entries)?.changes).toEqual([first, second, withdrawal]);
  expect(uploadsAsAt(entries, '2019-03-31T00:00:00Z')?.changes).toEqual([first, second]);
});

test('every key has its own current upload, in the order of the keys', () => {
  const other = entry({ key: 'in/ashford/asb-reports/2018.csv', uploadId: 'other' });
  expect(uploadsAsAt([first, other])?.uploads.map((upload) => upload.uploadId)).toEqual(['other', 'first']);
});

test('nothing sent, or nothing by then, is nothing', () => {
  expect(uploadsAsAt([])).toBeNull();
  expect(uploadsAsAt([first], '2019-01-31T00:00:00Z')).toBeNull();
});

test('a moment that is none is refused, and the message says how to write one', () => {
  expect(() => uploadsAsAt([first], 'last Tuesday')).toThrow('write it as 2019-02-01T09:00:00Z');
});

test('a partition that several uploads name is read once', () => {
  const all2018 = { measure: 'all-crime', year: 2018 };
  const uploads = [
    entry({ partitions: [all2018, { measure: 'all-crime', year: 2019 }] }),
    entry({
      key: 'in/kent-police/figures/asb.csv',
      partitions: [{ ...all2018 }, { measure: 'asb-incidents', year: 2018 }],
    }),
  ];
  expect(partitionsOf(uploads)).toEqual([
    all2018,
    { measure: 'all-crime', year: 2019 },
    { measure: 'asb-incidents', year: 2018 },
  ]);
});

function entry(told: Partial<LedgerEntry>): LedgerEntry {
  return sentUpload([], told).entry;
}
