import * as fc from 'fast-check';
import { lateExtracts } from '../../../functions/what-counts/late-extracts.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { sentUpload } from '../publish-snapshot/sent-upload.ts';

const NOW = new Date('2019-10-31T06:00:00Z');
const EXPECTED = { 'kent-police/all-crime': 45 };
const EARLY = entry({ sequencer: '01', uploadId: 'early', writtenAt: '2019-09-01T06:00:00Z' });
const NEW = entry({ sequencer: '02', uploadId: 'new', writtenAt: '2019-10-10T06:00:00Z' });
const ELSEWHERE = 'in/kent-police/all-crime/other.csv';

const never = { submitter: 'kent-police', dataset: 'all-crime', lastReceivedAt: null, daysSince: null };
const early = { ...never, lastReceivedAt: '2019-09-01T06:00:00.000Z', daysSince: 60 };

test.each<[string, LedgerEntry[], ReturnType<typeof lateExtracts>]>([
  ['none ever came', [], [never]],
  ['one came long ago', [EARLY], [early]],
  ['one came lately', [NEW], []],
  ['a newer one came, at its place', [EARLY, NEW], []],
  ['a newer one came, at another place', [EARLY, { ...NEW, key: ELSEWHERE }], []],
  ['a newer one came and is not all stored', [EARLY, { ...NEW, state: 'storing' }], [early]],
  ['the one that came was withdrawn', [EARLY, { ...NEW, uploadId: 'early', state: 'withdrawn' }], [never]],
  [
    'the newer of two was withdrawn, which stood at another place',
    [EARLY, { ...NEW, key: ELSEWHERE }, { ...NEW, key: ELSEWHERE, sequencer: '03', state: 'withdrawn' }],
    [early],
  ],
  ['the same bytes came again', [EARLY, { ...NEW, uploadId: 'early' }], [early]],
  ['somebody else sent it', [{ ...NEW, submitter: 'ashford' }], [never]],
  ['something else was sent', [{ ...NEW, dataset: 'asb-incidents' }], [never]],
])('where %s', (_, entries, late) => {
  expect(lateExtracts(entries, EXPECTED, NOW)).toEqual(late);
  expect(lateExtracts([...entries].reverse(), EXPECTED, NOW)).toEqual(late);
});

test.each([
  ['2019-09-16T06:00:00Z', 'on the last day that it may'],
  ['2019-09-15T06:00:00.001Z', 'a moment before that day is over'],
  ['2019-11-01T06:00:00Z', 'by a clock that is ahead of ours'],
])('one that came at %s, %s, is not late', (writtenAt) => {
  expect(lateExtracts([{ ...EARLY, writtenAt }], EXPECTED, NOW)).toEqual([]);
});

test('one day more and it is late', () => {
  const writtenAt = '2019-09-15T06:00:00Z';
  expect(lateExtracts([{ ...EARLY, writtenAt }], EXPECTED, NOW)).toMatchObject([{ daysSince: 46 }]);
});

test('nothing is late that nobody expects, and what is stands in the order of its name', () => {
  expect(lateExtracts([EARLY], {}, NOW)).toEqual([]);
  const expected = { 'kent-police/all-crime': 45, 'dover/asb-reports': 1, 'ashford/asb-reports': 1 };
  expect(lateExtracts([], expected, NOW).map(({ submitter }) => submitter)).toEqual([
    'ashford',
    'dover',
    'kent-police',
  ]);
});

const upload = fc.record({
  key: fc.constantFrom('in/a/x/1.csv', 'in/a/x/2.csv', 'in/a/y/1.csv', 'in/b/x/1.csv'),
  sequencer: fc.integer({ min: 1, max: 50 }).map((place) => String(place).padStart(2, '0')),
  uploadId: fc.constantFrom('one', 'two', 'three'),
  state: fc.constantFrom('accepted', 'storing', 'withdrawn'),
  daysAgo: fc.double({ min: 0, max: 100, noNaN: true }),
});
const entries = fc.array(
  upload.map(({ daysAgo, ...told }) => {
    const [, submitter = '', dataset = ''] = told.key.split('/');
    return entry({ ...told, submitter, dataset, writtenAt: new Date(NOW.getTime() - daysAgo * 864e5).toISOString() });
  }),
);
const days = fc.integer({ min: 1, max: 100 });

test('whatever was sent: what is late stays late when it is expected sooner, and as time goes by', () => {
  return fc.assert(
    fc.property(entries, days, days, fc.integer({ min: 0, max: 50 }), (sent, some, more, later) => {
      const late = namesOfLate(sent, some + more, NOW);
      expect(namesOfLate(sent, some, NOW)).toEqual(expect.arrayContaining(late));
      const then = new Date(NOW.getTime() + later * 864e5);
      expect(namesOfLate(sent, some + more, then)).toEqual(expect.arrayContaining(late));
    }),
  );
});

test('whatever was sent: with a new extract nothing of its kind is late, and of no other kind anything changes', () => {
  return fc.assert(
    fc.property(entries, days, (sent, some) => {
      const told = { key: 'in/a/x/new.csv', submitter: 'a', dataset: 'x', uploadId: 'new' };
      const after = namesOfLate([...sent, entry({ ...told, writtenAt: NOW.toISOString() })], some, NOW);
      expect(after).toEqual(namesOfLate(sent, some, NOW).filter((name) => name !== 'a/x'));
    }),
  );
});

function namesOfLate(sent: readonly LedgerEntry[], within: number, now: Date): string[] {
  const expected = { 'a/x': within, 'a/y': within, 'b/x': within, 'b/y': within };
  return lateExtracts(sent, expected, now).map(({ submitter, dataset }) => `${submitter}/${dataset}`);
}

function entry(told: Partial<LedgerEntry>): LedgerEntry {
  return sentUpload([], told).entry;
}
