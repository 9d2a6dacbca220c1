import { currentFigures } from '../../../functions/what-counts/current-figures.ts';
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
  expect(currentFigures(packs, [current.entry]).get('all-crime')?.get(PERIOD)?.get(DOVER)).toEqual({
    value: 10,
    source: { uploadId: 'aaa', line: 2, column: 'Count' },
  });
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
  const byPeriod = currentFigures(upload.packs, [upload.entry]).get('all-crime');
  expect(byPeriod?.size).toBe(400);
  expect([...(byPeriod?.values() ?? [])].every((byArea) => byArea.size === 2)).toBe(true);
});

function doverSent(value: number, told: { uploadId: string; writtenAt: string }): SentUpload {
  return sentUpload([{ area: DOVER, period: PERIOD, value }], {
    ...told,
    key: `in/kent-police/all-crime/${told.uploadId}.csv`,
  });
}

function currentDover(sent: readonly SentUpload[]): number | undefined {
  const packs = sent.flatMap((upload) => upload.packs);
  const uploads = sent.map(({ entry }) => entry);
  return currentFigures(packs, uploads).get('all-crime')?.get(PERIOD)?.get(DOVER)?.value;
}
