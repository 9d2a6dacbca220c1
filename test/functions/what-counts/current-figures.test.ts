import { currentFigures } from '../../../functions/what-counts/current-figures.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { codeOf } from '../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload } from '../publish-snapshot/sent-upload.ts';

const DOVER = codeOf('Dover');
const PERIOD = '2018-11';

test.each([
  ['the upload written later', '2019-01-01T09:00:00Z', '2019-01-02T09:00:00Z'],
  ['the upload written later by less than a second', '2019-01-01T09:00:00Z', '2019-01-01T09:00:00.500Z'],
  ['the higher upload id of two written at once', '2019-01-01T09:00:00Z', '2019-01-01T09:00:00Z'],
])('of one figure sent twice, that of %s is current', (_, before, after) => {
  const one = doverSent(10, { uploadId: 'aaa', writtenAt: before });
  const other = doverSent(20, { uploadId: 'bbb', writtenAt: after });
  expect(currentDover([one, other])).toBe(20);
  expect(currentDover([other, one])).toBe(20);
});

test('a newer upload that does not speak of a figure leaves it', () => {
  const newer = sentUpload([{ area: codeOf('Swale'), period: PERIOD, value: 9 }], {
    uploadId: 'bbb',
    writtenAt: '2019-01-02T09:00:00Z',
  });
  expect(currentDover([doverSent(10, { uploadId: 'aaa', writtenAt: '2019-01-01T09:00:00Z' }), newer])).toBe(10);
});

test('packs of an upload that is not current are passed over, another write of the same bytes among them', () => {
  const current = doverSent(10, { uploadId: 'aaa', writtenAt: '2019-01-01T09:00:00Z' });
  const earlierWrite = doverSent(99, { uploadId: 'aaa', writtenAt: '2018-12-01T09:00:00Z' });
  const stranger = doverSent(98, { uploadId: 'zzz', writtenAt: '2019-05-01T09:00:00Z' });
  const packs = [current, earlierWrite, stranger].flatMap((upload) => upload.packs);
  expect(currentFigures(packs, [current.entry], kent).get('all-crime')?.get(PERIOD)?.get(DOVER)).toEqual({
    value: 10,
    source: { uploadId: 'aaa', line: 2, column: 'Count' },
    secondHand: false,
  });
});

test.each([
  [
    'the police, whose measure it is, outrank a district that passes theirs on',
    'all-crime',
    'dover',
    'kent-police',
    20,
  ],
  ['whichever came later', 'all-crime', 'kent-police', 'dover', 10],
  ['of two that pass it on the newer counts', 'all-crime', 'dover', 'kent-county', 20],
  ['of two that may both report it the newer counts', 'marac-cases', 'kent-police', 'dover', 20],
])('%s', (_, measure, first, second, value) => {
  const sent = [first, second].map((submitter, at) =>
    sentUpload([{ measure, area: DOVER, period: PERIOD, value: 10 * (at + 1) }], {
      submitter,
      uploadId: submitter,
      key: `in/${submitter}/figures/2018.csv`,
      writtenAt: `2019-01-0${at + 1}T09:00:00Z`,
    }),
  );
  for (const order of [sent, sent.toReversed()]) expect(currentDover(order, measure)).toBe(value);
});

test('what was said beside a figure goes with its source, and a ward keeps its spelling', () => {
  const upload = sentUpload(
    [
      { area: DOVER, period: PERIOD, value: 3_200, aside: { approximate: true, note: 'similar to last year' } },
      { area: `${DOVER}/st-margarets`, period: PERIOD, value: 12, aside: { ward: "St Margaret's" } },
    ],
    { submitter: 'dover' },
  );
  const byArea = currentFigures(upload.packs, [upload.entry], kent).get('all-crime')?.get(PERIOD);
  const source = { uploadId: 'upload-1', line: 2, column: 'Count' };
  expect(byArea?.get(DOVER)).toEqual({
    value: 3_200,
    source: { ...source, approximate: true, note: 'similar to last year' },
    secondHand: true,
  });
  expect(byArea?.get(`${DOVER}/st-margarets`)).toEqual({ value: 12, source, secondHand: true, ward: "St Margaret's" });
});

test('an upload too large for one pack is whole again', () => {
  const months = Array.from(
    { length: 400 },
    (_, at) => `${1990 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const figures = months.flatMap((period) => [
    { area: DOVER, period, value: 1 },
    { area: codeOf('Swale'), period, value: 2 },
  ]);
  const upload = sentUpload(figures);
  const byPeriod = currentFigures(upload.packs, [upload.entry], kent).get('all-crime');
  expect(byPeriod?.size).toBe(400);
  expect([...(byPeriod?.values() ?? [])].every((byArea) => byArea.size === 2)).toBe(true);
});

function doverSent(value: number, told: { uploadId: string; writtenAt: string }): SentUpload {
  return sentUpload([{ area: DOVER, period: PERIOD, value }], {
    ...told,
    key: `in/kent-police/all-crime/${told.uploadId}.csv`,
  });
}

function currentDover(sent: readonly SentUpload[], measure = 'all-crime'): number | undefined {
  const packs = sent.flatMap((upload) => upload.packs);
  const uploads = sent.map(({ entry }) => entry);
  return currentFigures(packs, uploads, kent).get(measure)?.get(PERIOD)?.get(DOVER)?.value;
}
