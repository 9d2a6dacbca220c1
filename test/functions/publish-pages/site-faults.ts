import { pageFaults } from './page-faults.ts';
import { type Element, elementsIn, isOf, parsedPage, textIn } from './parsed-page.ts';
import type { PublishedSite } from './published-site.ts';
import { signIn } from './shown-on-page.ts';

/** What a page may weigh. */
const PAGE_BYTES = 150_000;

/** Every page of a site, by its path. */
export function pagesIn({ files }: Pick<PublishedSite, 'files'>): Map<string, Element> {
  return new Map([...files].flatMap(([path, text]) => (path.endsWith('.html') ? [[path, parsedPage(text)]] : [])));
}

/** What is wrong with a site whoever reads it: pages, the links between them, marks without words, colour without words. */
export function siteFaults({ files }: Pick<PublishedSite, 'files'>, pages: ReadonlyMap<string, Element>): string[] {
  const ids = new Map([...pages].map(([path, page]) => [path, idsIn(page)]));
  return [...pages].flatMap(([path, page]) => {
    const bytes = Buffer.byteLength(files.get(path) ?? '');
    const faults = [
      ...pageFaults(page),
      ...linksIn(page).flatMap((link) => lost(link, path, files, ids)),
      ...marksNotExplained(page),
      ...coloursWithoutWords(page),
      ...(bytes < PAGE_BYTES ? [] : [`${bytes} bytes`]),
    ];
    return faults.map((fault) => `${path}: ${fault}`);
  });
}

function idsIn(page: Element): ReadonlySet<string> {
  return new Set(elementsIn(page).flatMap(({ attributes }) => attributes.get('id') ?? []));
}

function linksIn(page: Element): string[] {
  return elementsIn(page).flatMap(({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? []);
}

function lost(
  link: string,
  from: string,
  files: PublishedSite['files'],
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const { protocol, pathname, hash } = new URL(link, `site://root/${from}`);
  if (protocol !== 'site:') return [];
  const to = decodeURIComponent(pathname.slice(1));
  if (to === 'v1/latest.json') return [];
  if (!files.has(to)) return [`${link} leads nowhere`];
  return hash === '' || ids.get(to)?.has(decodeURIComponent(hash.slice(1))) ? [] : [`${link} leads to no part of it`];
}

function marksNotExplained(page: Element): string[] {
  const explained = new Set(
    elementsIn(page, 'dl')
      .filter((list) => isOf(list, 'marks-explained'))
      .flatMap((list) => elementsIn(list, 'dt').map(textIn)),
  );
  const signs = elementsIn(page, 'span').filter((each) => isOf(each, 'mark'));
  return signs.map(signIn).flatMap((sign) => (explained.has(sign) ? [] : [`${sign} is not explained`]));
}

/** Of what is outside charts: those have signs of their own. */
function coloursWithoutWords(page: Element): string[] {
  const inCharts = new Set(elementsIn(page, 'figure').flatMap((chart) => elementsIn(chart)));
  const all = elementsIn(page).filter((element) => !inCharts.has(element));
  return (['better', 'worse'] as const).flatMap((reading) =>
    all
      .filter((element) => isOf(element, `reading-${reading}`) && !textIn(element).includes(reading))
      .map((element) => `“${textIn(element)}” is ${reading} by its colour alone`),
  );
}
