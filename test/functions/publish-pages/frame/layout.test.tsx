import { renderPage } from '../../../../functions/publish-pages/frame/layout.tsx';
import { FRAME } from '../frame-of-tests.ts';
import { pageFaults } from '../page-faults.ts';
import { elementsIn, isOf, parsedPage, textIn } from '../parsed-page.ts';

const ABOVE = [
  { label: 'Measures', path: 'index.html' },
  { label: 'Theft & <burglary>', path: 'measures/theft.html' },
];
const face = { path: 'figures/theft/E07000105.html', title: 'Thefts </title><script>', above: ABOVE };

function page(told: Partial<Parameters<typeof renderPage>[0]> = {}) {
  const { html } = renderPage({ ...face, ...told }, FRAME, <h1>Thefts</h1>);
  return { html, parsed: parsedPage(html) };
}

test('is HTML of one language, with a title of its own, in which nothing is taken for markup', () => {
  const { html, parsed } = page();
  expect(html.startsWith('<!doctype html>\n<html lang="en-GB"')).toBe(true);
  expect(elementsIn(parsed, 'title').map(textIn)).toEqual(['Thefts </title><script> – County Benchmarks']);
  expect(pageFaults(parsed)).toEqual([]);
});

test('has no script or style but those of files of its own site', () => {
  const { parsed } = page({ scripts: ['check-a-file.js'] });
  const scripts = elementsIn(parsed, 'script');
  expect(scripts.map(({ attributes, children }) => [attributes.get('src'), attributes.has('defer'), children])).toEqual(
    [
      ['../../assets/site/0.js', true, []],
      ['../../assets/check-a-file/0.js', true, []],
    ],
  );
  expect(elementsIn(parsed, 'style')).toEqual([]);
});

test('the style of a printed sheet is for print alone', () => {
  const media = elementsIn(page().parsed, 'link').flatMap(({ attributes }) =>
    attributes.get('href')?.includes('print') ? [attributes.get('media')] : [],
  );
  expect(media).toEqual(['print']);
});

test('the first that a keyboard comes to leads past the menu, to what is on the page', () => {
  const { parsed } = page();
  expect(elementsIn(parsed, 'a')[0]?.attributes.get('href')).toBe('#main-content');
  expect(elementsIn(parsed, 'main')[0]?.attributes.get('id')).toBe('main-content');
});

test('the pages above are a link away, in their order', () => {
  const links = elementsIn(page().parsed, 'a').filter((link) => isOf(link, 'govuk-breadcrumbs__link'));
  expect(links.map((link) => [textIn(link), link.attributes.get('href')])).toEqual([
    ['Measures', '../../index.html'],
    ['Theft & <burglary>', '../../measures/theft.html'],
  ]);
});

test('the menu says where the reader is, on a page that stands in it and on no other', () => {
  const here = (path: string) =>
    elementsIn(page({ path }).parsed, 'a')
      .filter(({ attributes }) => attributes.get('aria-current') === 'page')
      .map(textIn);
  expect([here('snapshots.html'), here('snapshots/a.html')]).toEqual([['Snapshots'], []]);
});

test('every page says which snapshot it shows, and by when its figures were received', () => {
  const [footer] = elementsIn(page().parsed, 'footer');
  const told = footer === undefined ? '' : textIn(footer);
  expect(told).toContain('Figures received by 10 October 2019, published 31 October 2019.');
  expect(told).toContain('Snapshot 0123456789ab');
});
