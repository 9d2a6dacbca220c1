import { earlierValues } from '../../../../functions/publish-pages/history/earlier-values.ts';
import { codeOf } from '../../publish-snapshot/police-table-of-2019.ts';
import type { SentUpload } from '../../publish-snapshot/sent-upload.ts';
import { publishedAfter, sentOn, withdrawnOn } from './published-history.ts';

const GRAVESHAM = codeOf('Gravesham');
const DOVER = codeOf('Dover');
const APRIL = '2019-04';
const figure = (value: number, area = GRAVESHAM) => ({ area, period: APRIL, value, line: 7, column: 'Apr-19' });

async function valuesAfter(...rounds: SentUpload[][]) {
  const published = await publishedAfter(...rounds);
  const valuesOf = await earlierValues(published.history.snapshots, published.readDocumentIfThere);
  return { ...published, valuesOf, ofApril: valuesOf('all-crime', GRAVESHAM).get(APRIL) };
}

test('values that were replaced and withdrawn are told, the newest first, each with where it was read and what took its place', async () => {
  const { ofApril, history } = await valuesAfter(
    [sentOn('09-01', 'a.csv', [figure(10), figure(5, DOVER)])],
    [sentOn('09-02', 'b.csv', [figure(11)])],
    [withdrawnOn('09-03', 'a.csv'), withdrawnOn('09-04', 'b.csv')],
  );
  const [third, second] = history.snapshots.map(({ id, asAt }) => ({ id, asAt }));
  const upload = (day: string, file: string) => {
    const key = `in/kent-police/all-crime/${file}`;
    return { key, submitter: 'kent-police', receivedAt: `2019-${day}T09:00:00.000Z` };
  };
  expect(ofApril).toEqual([
    {
      value: 11,
      source: { uploadId: 'b.csv of 09-02', line: 7, column: 'Apr-19' },
      upload: upload('09-02', 'b.csv'),
      fate: 'withdrawn',
      by: third,
    },
    {
      value: 10,
      source: { uploadId: 'a.csv of 09-01', line: 7, column: 'Apr-19' },
      upload: upload('09-01', 'a.csv'),
      fate: 'replaced',
      by: second,
    },
  ]);
});

test('a value that came back was another’s in between', async () => {
  const { ofApril } = await valuesAfter(
    [sentOn('09-01', 'a.csv', [figure(10)])],
    [sentOn('09-02', 'a.csv', [figure(11)])],
    [sentOn('09-03', 'a.csv', [figure(10)])],
  );
  expect(ofApril?.map(({ value, by }) => [value, by.asAt.slice(0, 10)])).toEqual([
    [11, '2019-09-03'],
    [10, '2019-09-02'],
  ]);
});

test('one that is restated has no earlier value, nor has one that nobody changed, in whichever area or measure', async () => {
  const { valuesOf, ofApril } = await valuesAfter(
    [sentOn('09-01', 'a.csv', [figure(10), figure(5, DOVER)])],
    [sentOn('09-02', 'b.csv', [figure(10), figure(6, DOVER)])],
  );
  expect(ofApril).toBeUndefined();
  expect(valuesOf('all-crime', DOVER).get(APRIL)).toHaveLength(1);
  expect(valuesOf('asb-incidents', DOVER).size).toBe(0);
});

test('counts of wards are left out', async () => {
  const ward = `${DOVER}/st-mary`;
  const { valuesOf, read, history } = await valuesAfter(
    [sentOn('09-01', 'a.csv', [figure(30, ward), figure(80, `${DOVER}/priory`), figure(500, DOVER)])],
    [sentOn('09-02', 'a.csv', [figure(31, ward), figure(80, `${DOVER}/priory`), figure(500, DOVER)])],
  );
  expect(history.snapshots[0]?.revisions).toMatchObject({ revised: 1 });
  expect(read).toEqual([history.snapshots[0]?.revisions?.path]);
  expect(valuesOf('all-crime', ward).size).toBe(0);
});

test('what only adds figures is not read', async () => {
  const { read, history } = await valuesAfter(
    [sentOn('09-01', 'a.csv', [figure(10)])],
    [sentOn('09-02', 'b.csv', [figure(5, DOVER)])],
    [sentOn('09-03', 'a.csv', [figure(11)])],
  );
  expect(read).toEqual([history.snapshots[0]?.revisions?.path]);
});

test('what a document told that was removed since, or that is no longer understood, is told no more; the rest is', async () => {
  const { history, files, readDocumentIfThere } = await valuesAfter(
    [sentOn('09-01', 'a.csv', [figure(10)])],
    [sentOn('09-02', 'a.csv', [figure(11)])],
    [sentOn('09-03', 'a.csv', [figure(12)])],
    [sentOn('09-04', 'a.csv', [figure(13)])],
  );
  const [, third, second] = history.snapshots.map(({ revisions }) => revisions?.path ?? '');
  files.delete(third ?? '');
  files.set(second ?? '', JSON.stringify({ schemaVersion: 0 }));
  const valuesOf = await earlierValues(history.snapshots, readDocumentIfThere);
  expect(
    valuesOf('all-crime', GRAVESHAM)
      .get(APRIL)
      ?.map(({ value }) => value),
  ).toEqual([12]);
});
