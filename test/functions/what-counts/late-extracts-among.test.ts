import * as fc from 'fast-check';
import { lateAmong, lateExtracts } from '../../../functions/what-counts/late-extracts.ts';
import { sentUpload } from '../publish-snapshot/sent-upload.ts';

const NOW = new Date('2019-10-31T06:00:00Z');
const EXPECTED = { 'kent-police/all-crime': 45, 'ashford/marac': 10 };
const crime = (writtenAt: string) => ({ submitter: 'kent-police', dataset: 'all-crime', writtenAt });

test('of uploads that are known to stand the newest of each extract counts, whatever their order', () => {
  const standing = [crime('2019-01-01T06:00:00Z'), crime('2019-09-01T06:00:00Z'), crime('2018-01-01T06:00:00Z')];
  const late = [
    { submitter: 'ashford', dataset: 'marac', lastReceivedAt: null, daysSince: null },
    { submitter: 'kent-police', dataset: 'all-crime', lastReceivedAt: '2019-09-01T06:00:00.000Z', daysSince: 60 },
  ];
  expect(lateAmong(standing, EXPECTED, NOW)).toEqual(late);
  expect(lateAmong([...standing].reverse(), EXPECTED, NOW)).toEqual(late);
});

test('an extract is in as long as its days are not over, and of one that nobody expects nothing is said', () => {
  expect(lateAmong([crime('2019-09-16T06:00:00Z')], { 'kent-police/all-crime': 45 }, NOW)).toEqual([]);
  expect(lateAmong([crime('2001-09-16T06:00:00Z')], {}, NOW)).toEqual([]);
});

test('whatever stands, the ledger that holds just that tells the same', () => {
  const upload = fc.record({
    submitter: fc.constantFrom('kent-police', 'ashford'),
    dataset: fc.constantFrom('all-crime', 'marac'),
    daysAgo: fc.integer({ min: 0, max: 90 }),
  });
  return fc.assert(
    fc.property(fc.array(upload, { maxLength: 6 }), (told) => {
      const entries = told.map(({ submitter, dataset, daysAgo }, at) => {
        const writtenAt = new Date(NOW.getTime() - daysAgo * 86_400_000).toISOString();
        const key = `in/${submitter}/${dataset}/${at}.csv`;
        return sentUpload([], { key, submitter, dataset, writtenAt, uploadId: `upload-${at}` }).entry;
      });
      expect(lateAmong(entries, EXPECTED, NOW)).toEqual(lateExtracts(entries, EXPECTED, NOW));
    }),
  );
});
