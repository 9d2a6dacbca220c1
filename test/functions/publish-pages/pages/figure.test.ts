import { windowsOfArea } from '../../../../functions/publish-pages/figures/figures-sent.ts';
import { shownWindows } from '../../../../functions/publish-pages/measures/shown-windows.ts';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import { documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { codeOf, policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { sentUpload } from '../../publish-snapshot/sent-upload.ts';
import { elementsIn } from '../parsed-page.ts';
import { tableOnPage } from '../shown-on-page.ts';
import { explained, figureHtml, figureOnPage, UPLOADS } from './figure-pages.ts';

const WINDOW = '2019-04-to-2019-08';

test('each count says in which file, at which line and in which column it was read, and when that came', () => {
  const told = explained(figureOnPage('Gravesham', [policeUpload()]), WINDOW);
  expect(told['April to August 2019']).toBe(
    '5,370, sent as it is kent-police/all-crime/2019 crime.csv, line 8, column “Apr-Aug 19”, received 10 September 2019',
  );
  expect(told['April to August 2018']).toContain('line 8, column “Apr-Aug 18”');
});

test('the change, the rate and the place are worked out before the reader', () => {
  const told = explained(figureOnPage('Gravesham', [policeUpload()]), WINDOW);
  expect(told['Change']).toMatch(/^5,370 − 5,915 = −545\s*100 × −545 ÷ 5,915 = −9\.2\s%/);
  expect(told['Change']).toContain('More than chance alone would bring');
  expect(told['Rate per 1,000 people']).toMatch(/^5,370 ÷ 106,385 × 1,000 = 50\.5/);
  expect(told['Rate per 1,000 people']).toContain('95 % interval 49.1 to 51.8');
  expect(told['Rate per 1,000 people']).toContain('mid-2018 estimate');
  expect(told['Among the areas']).toContain('Position 7 of 13 by count.');
});

test('a population that was sent is told with its file and line', () => {
  const people = sentUpload(
    [{ measure: 'population', area: codeOf('Gravesham'), period: '2018-06', value: 106_000, line: 3, column: '2018' }],
    {
      uploadId: 'people',
      key: 'in/kent-county/populations/2019.csv',
      submitter: 'kent-county',
      dataset: 'populations',
    },
  );
  const uploads = new Map([...UPLOADS, ['people', { key: people.entry.key, receivedAt: people.entry.writtenAt }]]);
  const told = explained(figureOnPage('Gravesham', [policeUpload(), people], { uploads }), WINDOW);
  expect(told['Rate per 1,000 people']).toContain('Population: 106,000, mid-2018 estimate');
  expect(told['Rate per 1,000 people']).toContain('kent-county/populations/2019.csv, line 3, column “2018”');
});

test('where there was nothing to divide by, there is no percentage', () => {
  const figures = policeTable().map((figure) =>
    figure.period === '2018-04/2018-08' ? { ...figure, value: 0 } : figure,
  );
  expect(explained(figureOnPage('Gravesham', [sentUpload(figures)]), WINDOW)['Change']).toContain(
    'there was nothing to divide by',
  );
});

test('a sum of months leads to the months, each of which says where it was read', () => {
  const page = figureOnPage('Dover', [
    sentUpload([...byMonth('Dover', '2018-04', [1, 2, 3]), ...byMonth('Dover', '2019-04', [4, 5, 6])]),
  ]);
  expect(explained(page, '2019-04-to-2019-06')['April to June 2019']).toBe(
    '15, the sum of its months (each as it was sent)',
  );
  const { rows } = tableOnPage(page, 'sent');
  expect(rows.map(([period, figure]) => [period?.text, figure?.text])).toEqual([
    ['June 2019', '6'],
    ['May 2019', '5'],
    ['April 2019', '4'],
    ['June 2018', '3'],
    ['May 2018', '2'],
    ['April 2018', '1'],
  ]);
  for (const [, , read] of rows) expect(read?.text).toContain('2019 crime.csv, line 2, column “Count”');
});

test('of a period some of whose months are missing, it says what there is and what is missing', () => {
  const page = figureOnPage('Dover', [
    sentUpload([...byMonth('Dover', '2019-04', [4, null, 6]), ...byMonth('Ashford', '2019-04', [4, 5, 6])]),
  ]);
  const told = explained(page, '2019-04-to-2019-06')['April to June 2019'];
  expect(told).toContain('10');
  expect(told).toContain('May 2019');
});

test('a total of its districts says so, and so does one of its months', () => {
  expect(explained(figureOnPage('Kent', [policeUpload()]), WINDOW)['April to August 2019']).toContain(
    'the sum of its districts',
  );
  const months = sentUpload(byMonth('Kent and Medway', '2019-04', Array(8).fill(100)));
  const page = figureOnPage('Kent and Medway', [months]);
  const told = explained(page, '2019-04-to-2019-11')['April to November 2019'];
  expect(told).toMatch(/^800, .*month by month/);
  expect(tableOnPage(page, 'sent').rows).toHaveLength(8);
});

test('a total counted at many places names some of them, and how many more there are', () => {
  const ofDistricts = policeTable().filter(({ area }) => area !== codeOf('Kent and Medway'));
  const nowhere = { area: NOT_IN_ANY_DISTRICT, period: '2019-04/2019-08', value: 7, line: 30 };
  const told =
    explained(figureOnPage('Kent and Medway', [sentUpload([...ofDistricts, nowhere])]), WINDOW)[
      'April to August 2019'
    ] ?? '';
  const named = told.match(/line \d+/g) ?? [];
  const [, more = '0'] = /and (\d+) more places?/.exec(told) ?? [];
  expect(told).toContain('counted from records');
  expect([named.length > 0, Number(more) > 0, named.length + Number(more)]).toEqual([true, true, 14]);
});

test('a file that is no longer listed is said to be so', () => {
  const told = explained(figureOnPage('Gravesham', [policeUpload()], { uploads: new Map() }), WINDOW);
  expect(told['April to August 2019']).toContain('an extract that is no longer listed, line 8');
});

test('an area without any figure has no page', () => {
  const ofDover = sentUpload(policeTable().filter(({ area }) => area === codeOf('Dover')));
  expect(figureHtml('Ashford', [ofDover])).toBeUndefined();
});

test('every window in which the area has a figure and that has a page is explained under its own name', () => {
  const sent = [sentUpload([...byMonth('Dover', '2017-01', Array(30).fill(5)), ...byMonth('Ashford', '2019-07', [5])])];
  const document = documentOf(sent);
  if (document === undefined) throw new Error('nothing was compared');
  const ids = new Set(elementsIn(figureOnPage('Dover', sent)).map(({ attributes }) => attributes.get('id')));
  const withPage = new Set(shownWindows(document).all.map(({ window }) => window.current));
  const windows = windowsOfArea(document, codeOf('Dover')).filter(({ window }) => withPage.has(window.current));
  expect(windows.length).toBeGreaterThan(10);
  expect(windows.filter(({ window }) => !ids.has(window.current.replace('/', '-to-')))).toEqual([]);
});
