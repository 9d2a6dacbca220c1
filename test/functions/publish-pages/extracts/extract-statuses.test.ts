import * as fc from 'fast-check';
import { extractStatuses } from '../../../../functions/publish-pages/extracts/extract-statuses.ts';
import type { Manifest } from '../../../../schemas/snapshot.ts';

type Upload = Manifest['uploads'][number];
const NOW = new Date('2019-10-31T06:00:00Z');

function upload(place: string, receivedAt: string, file = '2019.csv'): Upload {
  const [submitter = '', dataset = ''] = place.split('/');
  return { uploadId: `${place} ${file} ${receivedAt}`, key: `in/${place}/${file}`, submitter, dataset, receivedAt };
}

test('an extract that came in time is in, one that did not is late, and one of which nothing stands never came', () => {
  const uploads = [
    upload('kent-police/all-crime', '2019-10-10T06:00:00Z'),
    upload('kent-police/asb-incidents', '2019-09-01T06:00:00Z'),
  ];
  const expected = { 'kent-police/all-crime': 45, 'kent-police/asb-incidents': 45, 'dover/asb-reports': 30 };
  expect(extractStatuses(uploads, expected, NOW)).toEqual([
    { submitter: 'dover', dataset: 'asb-reports', newest: null, files: 0, lateAfterDays: 30, status: 'never-came' },
    {
      submitter: 'kent-police',
      dataset: 'asb-incidents',
      newest: { key: 'in/kent-police/asb-incidents/2019.csv', receivedAt: '2019-09-01T06:00:00Z' },
      files: 1,
      lateAfterDays: 45,
      status: 'late',
    },
    {
      submitter: 'kent-police',
      dataset: 'all-crime',
      newest: { key: 'in/kent-police/all-crime/2019.csv', receivedAt: '2019-10-10T06:00:00Z' },
      files: 1,
      lateAfterDays: 45,
      status: 'in',
    },
  ]);
});

test('what nobody expects is in, however long ago it came', () => {
  const uploads = [upload('kent-county/figures', '2001-01-01T00:00:00Z')];
  expect(extractStatuses(uploads, {}, NOW)).toMatchObject([{ status: 'in', lateAfterDays: null }]);
});

test.each([
  ['the day on which clocks go forward', '2019-03-30T06:00:00Z', '2019-04-01T06:00:00Z', 'in'],
  ['the same and a moment', '2019-03-30T05:59:59Z', '2019-04-02T05:59:59Z', 'late'],
  ['the day on which they go back', '2019-10-26T06:00:00Z', '2019-10-28T06:00:00Z', 'in'],
  ['the same and a day', '2019-10-26T06:00:00Z', '2019-10-29T06:00:00Z', 'late'],
])('days are of 24 hours across %s', (_, receivedAt, now, status) => {
  const statuses = extractStatuses([upload('ashford/marac', receivedAt)], { 'ashford/marac': 2 }, new Date(now));
  expect(statuses).toMatchObject([{ status }]);
});

const place = fc.constantFrom('ashford/marac', 'dover/asb-reports', 'kent-police/all-crime', 'kent-police/figures');
const moment = fc
  .oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 20_000_000 }))
  .chain((second) =>
    fc.constantFrom('000', '500').map((ms) => new Date(1_550_000_000_000 + second * 1000 + Number(ms)).toISOString()),
  )
  .map((text) => text.replace('.000Z', 'Z'));
const uploads = fc.array(fc.tuple(place, moment, fc.constantFrom('a.csv', 'b.csv', 'c.csv')), { maxLength: 8 });
const expectedDays = fc.dictionary(place, fc.integer({ min: 1, max: 900 }), { maxKeys: 4 });

test('whatever came: each extract stands once, the late ones first, and its newest upload is the newest', () => {
  return fc.assert(
    fc.property(uploads, expectedDays, (told, days) => {
      const all = told.map(([where, receivedAt, file]) => upload(where, receivedAt, file));
      const statuses = extractStatuses(all, days, NOW);
      const names = statuses.map(({ submitter, dataset }) => `${submitter}/${dataset}`);
      expect([...names].sort()).toEqual([...new Set([...told.map(([where]) => where), ...Object.keys(days)])].sort());
      const groups = [
        statuses.filter(({ status }) => status !== 'in'),
        statuses.filter(({ status }) => status === 'in'),
      ];
      expect(groups.flat()).toEqual(statuses);
      for (const group of groups) {
        const inOrder = group.map(({ submitter, dataset }) => `${submitter} ${dataset}`);
        expect(inOrder).toEqual([...inOrder].sort());
      }
      for (const { submitter, dataset, newest, files } of statuses) {
        const own = all.filter((each) => each.submitter === submitter && each.dataset === dataset);
        const last = Math.max(...own.map(({ receivedAt }) => Date.parse(receivedAt)));
        expect(files).toBe(own.length);
        expect(newest === null ? own.length : Date.parse(newest.receivedAt)).toBe(newest === null ? 0 : last);
      }
      expect(extractStatuses([...all].reverse(), days, NOW).map(({ status }) => status)).toEqual(
        statuses.map(({ status }) => status),
      );
    }),
  );
});
