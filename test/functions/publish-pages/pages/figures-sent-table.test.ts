import type { EarlierValue } from '../../../../functions/publish-pages/history/earlier-values.ts';
import { monthAfter } from '../../../../schemas/period.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { sentUpload } from '../../publish-snapshot/sent-upload.ts';
import { elementOf, elementsIn, parsedPage, textIn } from '../parsed-page.ts';
import { tableOnPage } from '../shown-on-page.ts';
import { earlierValue, explained, figureHtml, figureOnPage, POLICE } from './figure-pages.ts';

const WINDOW = '2019-04-to-2019-08';
const BEFORE = 'kent-police/all-crime/before.csv, line 9, column “Aug”, received 10 October 2019';

/** Values of one figure that were published before, one after the other, the newest first. */
function earlierValues(count: number, told: Partial<EarlierValue> = {}): EarlierValue[] {
  return Array.from({ length: count }, (_, at) =>
    earlierValue(5000 - at, { by: { id: `snapshot-${at}`, asAt: '2019-10-10T09:00:00Z' }, ...told }),
  );
}

test('earlier values stand beside the one that counts, and withdrawn ones where there is none', () => {
  const values = new Map([
    ['2019-04/2019-08', [earlierValue(5400)]],
    ['2019-09', [earlierValue(1100, { fate: 'withdrawn' })]],
  ]);
  const page = figureOnPage('Gravesham', [policeUpload()], { earlier: values });
  const rows = new Map(tableOnPage(page, 'sent').rows.map((row) => [row[0]?.text, row]));
  expect(rows.get('April to August 2019')?.[1]).toMatchObject({ text: '5,370', marks: ['[r]'] });
  expect(rows.get('April to August 2019')?.[3]?.text).toBe(
    `5,400 (${BEFORE}), replaced 10 October 2019 in snapshot abcdef012345`,
  );
  expect(rows.get('April to August 2018')?.[3]?.text).toBe('None published');
  expect(rows.get('September 2019')?.map(({ text }) => text)).toEqual([
    'September 2019',
    '',
    'Withdrawn',
    expect.stringContaining(`1,100 (${BEFORE}), withdrawn 10 October 2019`),
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
  const page = figureOnPage('Gravesham', [sentUpload(figures)]);
  expect(explained(page, WINDOW)['April to August 2019']).toMatch(/^5,370, given as approximate by its sender/);
  expect(textIn(page)).toContain('Its sender notes: “to be checked”');
  expect(tableOnPage(page, 'sent').rows[0]?.[1]?.marks).toEqual(['[e]']);
});

test.each([
  [3, 3, null],
  [4, 3, 'and 1 value before'],
  [20, 3, 'and 17 values before'],
])('of %s earlier values of a period the newest %s are told, and how many came before them', (count, told, more) => {
  const page = figureOnPage('Gravesham', [policeUpload()], {
    earlier: new Map([['2019-04/2019-08', earlierValues(count)]]),
  });
  const items = elementsIn(elementOf(page, 'sent'), 'li').map(textIn);
  expect(items.slice(0, told).map((item) => item.split(' (')[0])).toEqual(['5,000', '4,999', '4,998']);
  expect(items.slice(told)).toEqual(more === null ? [] : [more]);
});

test('what senders wrote stands as text, without what would hide it or turn it round', () => {
  const column = '<img src=x onerror=alert(1)>\u202e';
  const figures = policeTable().map((figure) => ({
    ...figure,
    column,
    aside: { note: '</li><script>alert(2)</script>\u0000' },
  }));
  const uploads = new Map([['upload-1', { ...POLICE, key: 'in/kent-police/all-crime/<b>\u202e.csv' }]]);
  const html = figureHtml('Gravesham', [sentUpload(figures)], { uploads }) ?? '';
  const page = parsedPage(html);
  expect(elementsIn(page).filter(({ tag }) => ['img', 'b'].includes(tag))).toEqual([]);
  expect(elementsIn(page, 'script').map(textIn).join('')).toBe('');
  expect(html).not.toMatch(/\u202e|\p{Cc}(?<!\n)/u);
  expect(textIn(page)).toContain('“<img src=x onerror=alert(1)>�”');
  expect(textIn(page)).toContain('“</li><script>alert(2)</script>�”');
  expect(textIn(page)).toContain('kent-police/all-crime/<b>�.csv');
});

const TEN_YEARS = Array.from({ length: 120 }, (_, at) => 100 + (at % 7));

test('the newest 120 periods are told, and where the others are', () => {
  const page = figureOnPage('Dover', [sentUpload(byMonth('Dover', '2009-01', [...TEN_YEARS, ...Array(12).fill(5)]))]);
  const { rows } = tableOnPage(page, 'sent');
  expect([rows.length, rows[0]?.[0]?.text, rows.at(-1)?.[0]?.text]).toEqual([120, 'December 2019', 'January 2010']);
  expect(textIn(page)).toContain('The newest 120 of 132; every one is in the measure’s document.');
  const links = elementsIn(page, 'a').map(({ attributes }) => attributes.get('href'));
  expect(links).toContain('../../v1/measures/all-crime/0.json');
});

test('where each of ten years of months was revised time and again, in files of long names, the page still opens at once', () => {
  const figures = byMonth('Dover', '2010-01', TEN_YEARS);
  const key = `in/kent-police/all-crime/${'recorded crime, all kinds, '.repeat(30)}.csv`;
  const upload = { key, submitter: 'kent-police', receivedAt: POLICE.receivedAt };
  const earlier = new Map(TEN_YEARS.map((_, at) => [monthAfter('2010-01', at), earlierValues(20, { upload })]));
  const uploads = new Map([['upload-1', { ...POLICE, key }]]);
  const html = figureHtml('Dover', [sentUpload(figures)], { earlier, uploads }) ?? '';
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
  const page = parsedPage(html);
  const { rows } = tableOnPage(page, 'sent');
  expect([rows.length > 3, rows[0]?.[0]?.text]).toEqual([true, 'December 2019']);
  expect(textIn(page)).toContain(`The newest ${rows.length} of 120`);
});

test('a mark that stands at none of the periods that are told is not explained', () => {
  const figures = byMonth('Dover', '2009-01', [...TEN_YEARS, ...Array(12).fill(5)]);
  const [oldest, newest] = [monthAfter('2009-01', 0), monthAfter('2009-01', 131)];
  const explainedOf = (period: string) => {
    const page = figureOnPage('Dover', [sentUpload(figures)], { earlier: new Map([[period, earlierValues(1)]]) });
    return elementsIn(page, 'dl')
      .filter(({ attributes }) => attributes.get('class') === 'marks-explained')
      .flatMap((list) => elementsIn(list, 'dt').map(textIn));
  };
  expect([explainedOf(newest), explainedOf(oldest)]).toEqual([['[r]'], []]);
});

test('ten years of months, with long names, make a page that still opens at once', () => {
  const note = 'counted anew after the audit of the recording of crimes in the spring of that year';
  const figures = byMonth('Dover', '2010-01', TEN_YEARS, {
    column: 'Offences recorded in the month, all kinds',
    aside: { note },
  });
  const html = figureHtml('Dover', [sentUpload(figures)]) ?? '';
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
});
