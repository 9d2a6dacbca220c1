import { windowsOfArea } from '../../../../functions/publish-pages/figures/figures-sent.ts';
import type { EarlierValue } from '../../../../functions/publish-pages/history/earlier-values.ts';
import { shownWindows } from '../../../../functions/publish-pages/measures/shown-windows.ts';
import { figurePage } from '../../../../functions/publish-pages/pages/figure.tsx';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import type { Period } from '../../../../schemas/period.ts';
import { areaOf, documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { codeOf, policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload } from '../../publish-snapshot/sent-upload.ts';
import { FRAME } from '../frame-of-tests.ts';
import { pageFaults } from '../page-faults.ts';
import { type Element, elementOf, elementsIn, parsedPage, textIn } from '../parsed-page.ts';
import { tableOnPage } from '../shown-on-page.ts';

const POLICE = { key: 'in/kent-police/all-crime/2019 crime.csv', receivedAt: '2019-09-10T09:00:00Z' };
const UPLOADS = new Map([['upload-1', POLICE]]);

function htmlOf(
  name: string,
  sent: readonly SentUpload[],
  told: { earlier?: ReadonlyMap<Period, EarlierValue[]>; uploads?: typeof UPLOADS } = {},
) {
  const document = documentOf(sent);
  if (document === undefined) throw new Error('nothing was compared');
  const { earlier = new Map(), uploads = UPLOADS } = told;
  return figurePage(FRAME, document, shownWindows(document), areaOf(name), {
    uploads,
    earlierValues: () => earlier,
    whole: 'v1/measures/all-crime/0.json',
  })?.html;
}

function pageOf(...told: Parameters<typeof htmlOf>): Element {
  const page = parsedPage(htmlOf(...told) ?? '');
  expect(pageFaults(page)).toEqual([]);
  return page;
}

/** What is said under each heading of a window's part of the page. */
function explained(page: Element, window: string): Record<string, string> {
  const part = elementsIn(page, 'section').find(({ attributes }) => attributes.get('aria-labelledby') === window);
  if (part === undefined) throw new Error(`${window} is not explained`);
  const [terms, meanings] = [elementsIn(part, 'dt').map(textIn), elementsIn(part, 'dd').map(textIn)];
  return Object.fromEntries(terms.map((term, at) => [term, meanings[at] ?? '']));
}

const WINDOW = '2019-04-to-2019-08';

test('each count says in which file, at which line and in which column it was read, and when that came', () => {
  const told = explained(pageOf('Gravesham', [policeUpload()]), WINDOW);
  expect(told['April to August 2019']).toBe(
    '5,370, sent as it is kent-police/all-crime/2019 crime.csv, line 8, column “Apr-Aug 19”, received 10 September 2019',
  );
  expect(told['April to August 2018']).toContain('line 8, column “Apr-Aug 18”');
});

test('the change, the rate and the place are worked out before the reader', () => {
  const told = explained(pageOf('Gravesham', [policeUpload()]), WINDOW);
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
  const told = explained(pageOf('Gravesham', [policeUpload(), people], { uploads }), WINDOW);
  expect(told['Rate per 1,000 people']).toContain('Population: 106,000, mid-2018 estimate');
  expect(told['Rate per 1,000 people']).toContain('kent-county/populations/2019.csv, line 3, column “2018”');
});

test('where there was nothing to divide by, there is no percentage', () => {
  const figures = policeTable().map((figure) =>
    figure.period === '2018-04/2018-08' ? { ...figure, value: 0 } : figure,
  );
  expect(explained(pageOf('Gravesham', [sentUpload(figures)]), WINDOW)['Change']).toContain(
    'there was nothing to divide by',
  );
});

test('a sum of months leads to the months, each of which says where it was read', () => {
  const page = pageOf('Dover', [
    sentUpload([...byMonth('Dover', '2018-04', [1, 2, 3]), ...byMonth('Dover', '2019-04', [4, 5, 6])]),
  ]);
  expect(explained(page, '2019-04-to-2019-06')['April to June 2019']).toBe(
    '15, the sum of its months, which are listed below',
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
  const page = pageOf('Dover', [
    sentUpload([...byMonth('Dover', '2019-04', [4, null, 6]), ...byMonth('Ashford', '2019-04', [4, 5, 6])]),
  ]);
  const told = explained(page, '2019-04-to-2019-06')['April to June 2019'];
  expect(told).toContain('10');
  expect(told).toContain('May 2019');
});

test('a total of its districts says so, and so does one of its months', () => {
  expect(explained(pageOf('Kent', [policeUpload()]), WINDOW)['April to August 2019']).toContain(
    'the sum of its districts',
  );
  const months = sentUpload(byMonth('Kent and Medway', '2019-04', Array(8).fill(100)));
  const page = pageOf('Kent and Medway', [months]);
  const told = explained(page, '2019-04-to-2019-11')['April to November 2019'];
  expect(told).toMatch(/^800, .*months/);
  expect(told).not.toContain('sent as it is');
  expect(tableOnPage(page, 'sent').rows).toHaveLength(8);
});

test('a total counted at many places names some of them, and how many more there are', () => {
  const ofDistricts = policeTable().filter(({ area }) => area !== codeOf('Kent and Medway'));
  const nowhere = { area: NOT_IN_ANY_DISTRICT, period: '2019-04/2019-08', value: 7, line: 30 };
  const told =
    explained(pageOf('Kent and Medway', [sentUpload([...ofDistricts, nowhere])]), WINDOW)['April to August 2019'] ?? '';
  const named = told.match(/line \d+/g) ?? [];
  const [, more = '0'] = /and (\d+) more places?/.exec(told) ?? [];
  expect(told).toContain('counted from records');
  expect([named.length > 0, Number(more) > 0, named.length + Number(more)]).toEqual([true, true, 14]);
});

test('a file that is no longer listed is said to be so', () => {
  const told = explained(pageOf('Gravesham', [policeUpload()], { uploads: new Map() }), WINDOW);
  expect(told['April to August 2019']).toContain('an extract that is no longer listed, line 8');
});

test('earlier values stand beside the one that counts, and withdrawn ones where there is none', () => {
  const by = { id: 'abcdef0123456789', asAt: '2019-10-10T09:00:00Z' };
  const earlier = (value: number, fate: EarlierValue['fate']): EarlierValue => ({
    value,
    source: { uploadId: 'before', line: 9, column: 'Aug' },
    upload: { key: 'in/kent-police/all-crime/before.csv', submitter: 'kent-police', receivedAt: by.asAt },
    fate,
    by,
  });
  const values = new Map([
    ['2019-04/2019-08', [earlier(5400, 'replaced')]],
    ['2019-09', [earlier(1100, 'withdrawn')]],
  ]);
  const page = pageOf('Gravesham', [policeUpload()], { earlier: values });
  const rows = new Map(tableOnPage(page, 'sent').rows.map((row) => [row[0]?.text, row]));
  expect(rows.get('April to August 2019')?.[1]).toMatchObject({ text: '5,370', marks: ['[r]'] });
  expect(rows.get('April to August 2019')?.[3]?.text).toBe(
    '5,400 (kent-police/all-crime/before.csv, line 9), replaced 10 October 2019 in snapshot abcdef012345',
  );
  expect(rows.get('April to August 2018')?.[3]?.text).toBe('None published');
  expect(rows.get('September 2019')?.map(({ text }) => text)).toEqual([
    'September 2019',
    '',
    'Withdrawn',
    expect.stringContaining('1,100 (kent-police/all-crime/before.csv, line 9), withdrawn 10 October 2019'),
  ]);
  expect(rows.get('September 2019')?.[1]?.marks).toEqual(['[x]']);
  const links = elementsIn(elementOf(page, 'sent'), 'a').map(({ attributes }) => attributes.get('href'));
  expect(new Set(links)).toEqual(new Set(['../../snapshots/abcdef0123456789.html']));
});

test('an approximate figure is said to be so, with what its sender notes', () => {
  const figures = policeTable().map((figure) => ({
    ...figure,
    aside: { approximate: true as const, note: 'to be checked' },
  }));
  const page = pageOf('Gravesham', [sentUpload(figures)]);
  expect(explained(page, WINDOW)['April to August 2019']).toMatch(/^5,370, given as approximate by its sender/);
  expect(textIn(page)).toContain('Its sender notes: “to be checked”');
  expect(tableOnPage(page, 'sent').rows[0]?.[1]?.marks).toEqual(['[e]']);
});

test('an area without any figure has no page', () => {
  const ofDover = sentUpload(policeTable().filter(({ area }) => area === codeOf('Dover')));
  expect(htmlOf('Ashford', [ofDover])).toBeUndefined();
});

test('every window in which the area has a figure and that has a page is explained under its own name', () => {
  const sent = [sentUpload([...byMonth('Dover', '2017-01', Array(30).fill(5)), ...byMonth('Ashford', '2019-07', [5])])];
  const document = documentOf(sent);
  if (document === undefined) throw new Error('nothing was compared');
  const ids = new Set(elementsIn(pageOf('Dover', sent)).map(({ attributes }) => attributes.get('id')));
  const withPage = new Set(shownWindows(document).all.map(({ window }) => window.current));
  const windows = windowsOfArea(document, codeOf('Dover')).filter(({ window }) => withPage.has(window.current));
  expect(windows.length).toBeGreaterThan(10);
  expect(windows.filter(({ window }) => !ids.has(window.current.replace('/', '-to-')))).toEqual([]);
});

test('what senders wrote stands as text, without what would hide it or turn it round', () => {
  const column = '<img src=x onerror=alert(1)>\u202e';
  const figures = policeTable().map((figure) => ({
    ...figure,
    column,
    aside: { note: '</li><script>alert(2)</script>\u0000' },
  }));
  const uploads = new Map([['upload-1', { ...POLICE, key: 'in/kent-police/all-crime/<b>\u202e.csv' }]]);
  const html = htmlOf('Gravesham', [sentUpload(figures)], { uploads }) ?? '';
  const page = parsedPage(html);
  expect(elementsIn(page).filter(({ tag }) => ['img', 'b'].includes(tag))).toEqual([]);
  expect(elementsIn(page, 'script').map(textIn).join('')).toBe('');
  expect(html).not.toMatch(/\u202e|\p{Cc}(?<!\n)/u);
  expect(textIn(page)).toContain('“<img src=x onerror=alert(1)>�”');
  expect(textIn(page)).toContain('“</li><script>alert(2)</script>�”');
  expect(textIn(page)).toContain('kent-police/all-crime/<b>�.csv');
});

test('ten years of months, with long names, make a page that still opens at once', () => {
  const months = Array.from({ length: 120 }, (_, at) => 100 + (at % 7));
  const note = 'counted anew after the audit of the recording of crimes in the spring of that year';
  const figures = byMonth('Dover', '2010-01', months, {
    column: 'Offences recorded in the month, all kinds',
    aside: { note },
  });
  const html = htmlOf('Dover', [sentUpload(figures)]) ?? '';
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
});
