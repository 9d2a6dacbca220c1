import { figuresSent, windowsOfArea } from '../../../../functions/publish-pages/figures/figures-sent.ts';
import { documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { codeOf, policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload } from '../../publish-snapshot/sent-upload.ts';

function sentOf(name: string, ...sent: readonly SentUpload[]) {
  const document = documentOf(sent);
  if (document === undefined) throw new Error('nothing was compared');
  return figuresSent(windowsOfArea(document, codeOf(name)));
}

test('a figure sent for several months is told with its line and column, once', () => {
  expect(sentOf('Gravesham', policeUpload())).toEqual([
    {
      period: '2019-04/2019-08',
      value: 5370,
      sources: [{ uploadId: 'upload-1', line: 8, column: 'Apr-Aug 19' }],
    },
    {
      period: '2018-04/2018-08',
      value: 5915,
      sources: [{ uploadId: 'upload-1', line: 8, column: 'Apr-Aug 18' }],
    },
  ]);
});

test('of months each is told, the newest first, and no sum of them', () => {
  const values = Array.from({ length: 15 }, (_, at) => 10 + at);
  const figures = sentOf('Dover', sentUpload(byMonth('Dover', '2018-04', values)));
  expect(figures.map(({ value }) => value)).toEqual([...values].reverse());
  expect(figures.map(({ period }) => period)).toEqual(figures.map(({ period }) => period.slice(0, 7)));
});

test('a whole period that was sent beside its months is told beside them', () => {
  const months = byMonth('Dover', '2019-04', [1, 2, 3, 4, 5]);
  const whole = { area: codeOf('Dover'), period: '2019-04/2019-08', value: 16 };
  const periods = sentOf('Dover', sentUpload([...months, whole])).map(({ period, value }) => [period, value]);
  expect(periods).toContainEqual(['2019-04/2019-08', 16]);
  expect(periods).toContainEqual(['2019-08', 5]);
});

test('a total that was sent is told, and one that was added up is not', () => {
  expect(sentOf('Kent and Medway', policeUpload()).map(({ value }) => value)).toEqual([82537, 90488]);
  expect(sentOf('Kent', policeUpload())).toEqual([]);
});

test('of an area that nobody reports there is nothing', () => {
  const ofDover = policeTable().filter(({ area }) => area === codeOf('Dover'));
  expect(sentOf('Ashford', sentUpload(ofDover))).toEqual([]);
});
