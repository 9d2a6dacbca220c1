import { shownWindows } from '../../../../functions/publish-pages/measures/shown-windows.ts';
import { measurePage } from '../../../../functions/publish-pages/pages/measure.tsx';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { codeOf, policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload } from '../../publish-snapshot/sent-upload.ts';
import { FRAME } from '../frame-of-tests.ts';
import { pageFaults } from '../page-faults.ts';
import { type Element, elementsIn, isOf, parsedPage, textIn } from '../parsed-page.ts';

const WHOLE = { document: 'v1/measures/a/0.json', table: 'v1/tables/a/0.csv' };

function pageOf(
  sent: readonly SentUpload[],
  { window, measure, site = FRAME }: { window?: string; measure?: string; site?: typeof FRAME } = {},
) {
  const document = documentOf(sent, measure);
  if (document === undefined) throw new Error('nothing was compared');
  const windows = shownWindows(document);
  const comparison = windows.all.find((each) => each.window.current === window) ?? windows.lead;
  const path = `measures/${document.measure.id}.html`;
  const { page, files } = measurePage(site, document, {
    path,
    windows,
    comparison,
    whole: WHOLE,
    isRevised: () => false,
  });
  const parsed = parsedPage(page.html);
  expect([page.path, pageFaults(parsed)]).toEqual([path, []]);
  return { page: parsed, files, windows, comparison };
}

const linksIn = (page: Element) =>
  new Map(elementsIn(page, 'a').map((link) => [textIn(link), link.attributes.get('href')]));
const sentenceOn = (page: Element) =>
  elementsIn(page, 'p')
    .filter((each) => isOf(each, 'govuk-body-l'))
    .map(textIn);

test('the sentence of the county stands at the top, or that of the one district there is', () => {
  const { page, comparison } = pageOf([policeUpload()]);
  expect(sentenceOn(page)).toEqual([comparison.totals[0]?.sentence]);
  const ofDover = sentUpload(policeTable().filter(({ area }) => area === codeOf('Dover')));
  const alone = pageOf([ofDover]);
  expect(sentenceOn(alone.page)).toEqual([alone.comparison.areas.find(({ name }) => name === 'Dover')?.sentence]);
});

test('its other windows are a link away, and the one that is shown is not', () => {
  const { page, windows } = pageOf([sentUpload(byMonth('Dover', '2018-01', Array(16).fill(40)))], {
    window: '2019-04',
  });
  const [nav] = elementsIn(page, 'nav').filter((each) => isOf(each, 'windows'));
  if (nav === undefined) throw new Error('there are no other windows');
  const [links, here] = [elementsIn(nav, 'a'), elementsIn(nav, 'strong')];
  expect(links).toHaveLength(windows.all.length - 1);
  expect(here.map((each) => [textIn(each), each.attributes.get('aria-current')])).toEqual([
    [expect.stringMatching(/April 2019$/), 'page'],
  ]);
  expect(new Set(links.map(textIn)).size).toBe(links.length);
});

test('a measure of one window has no list of others', () => {
  expect(elementsIn(pageOf([policeUpload()]).page, 'nav').filter((each) => isOf(each, 'windows'))).toEqual([]);
});

test('its table and the whole of it can be taken away', () => {
  const { page, files } = pageOf([policeUpload()]);
  const links = linksIn(page);
  expect([links.get('CSV'), links.get('JSON')]).toEqual(['../v1/tables/a/0.csv', '../v1/measures/a/0.json']);
  const own = [...links.values()].map((link) =>
    new URL(link ?? '', 'site://root/measures/all-crime.html').pathname.slice(1),
  );
  expect(files.length).toBeGreaterThan(1);
  for (const { path } of files) expect(own).toContain(path);
});

test('what it is part of and what is part of it are a link away, where they are published', () => {
  const theft = policeTable().map((figure) => ({ ...figure, measure: 'theft' }));
  const labelOf = (id: string) => kent.measures.find((measure) => measure.id === id)?.label ?? '';
  const links = linksIn(pageOf([sentUpload(theft)], { measure: 'theft' }).page);
  const { parent = '' } = kent.measures.find(({ id }) => id === 'theft') ?? {};
  expect(links.get(labelOf(parent))).toBe(`${parent}.html`);
  expect(links.get(labelOf('shoplifting'))).toBe('shoplifting.html');
  const alone = { ...FRAME, published: { ...FRAME.published, measures: new Set(['theft', 'shoplifting']) } };
  const few = linksIn(pageOf([sentUpload(theft)], { measure: 'theft', site: alone }).page);
  expect([few.has(labelOf(parent)), few.has(labelOf('shoplifting'))]).toEqual([false, true]);
});

test('districts whose wards have figures lead to them', () => {
  const wards = sentUpload([{ area: `${codeOf('Dover')}/castle`, period: '2019-04/2019-08', value: 50 }], {
    uploadId: 'wards',
    key: 'in/dover/all-crime/wards.csv',
  });
  const links = linksIn(pageOf([policeUpload(), wards]).page);
  expect(links.get('Wards of Dover')).toBe(`../wards/all-crime/${codeOf('Dover')}.html`);
  expect(links.has('Wards of Ashford')).toBe(false);
});

test('every rule by which it is judged is cited, and no other', () => {
  const sent = [policeUpload()];
  const told = textIn(pageOf(sent).page);
  const rules = Object.values(documentOf(sent)?.rules ?? {});
  expect(rules.length).toBeGreaterThan(1);
  for (const rule of rules) expect(told).toContain(rule?.method);
});

test('a page of three years of months is still light', () => {
  const months = ['Ashford', 'Dover', 'Swale'].flatMap((name) => byMonth(name, '2017-01', Array(36).fill(40)));
  const document = documentOf([sentUpload(months)]);
  if (document === undefined) throw new Error('nothing was compared');
  const windows = shownWindows(document);
  const path = 'measures/all-crime.html';
  const { page } = measurePage(FRAME, document, {
    path,
    windows,
    comparison: windows.lead,
    whole: WHOLE,
    isRevised: () => true,
  });
  expect(Buffer.byteLength(page.html)).toBeLessThan(150_000);
});
