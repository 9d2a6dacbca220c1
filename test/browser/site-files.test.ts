import { dirname, join, normalize } from 'node:path';
import { kent } from '../../schemas/reference/kent/county.ts';
import { NOT_FOUND_PAGE } from '../../schemas/site.ts';
import { WITHDRAWN } from './extracts-under-test.ts';
import type { SiteFiles } from './pages-in-memory.ts';
import { siteUnderTest } from './site-under-test.ts';

const MOST_BYTES = 150_000;

jest.setTimeout(120_000);

describe('the files of a site', () => {
  let files: SiteFiles;
  let pages: [string, string][];

  beforeAll(async () => {
    files = await siteUnderTest();
    pages = [...files.values()].flatMap(({ path, body }) => (path.endsWith('.html') ? [[path, body]] : []));
  });

  test('no page is larger than 150 KB', () => {
    expect(pages.length).toBeGreaterThan(300);
    const large = pages.filter(([, html]) => Buffer.byteLength(html) >= MOST_BYTES);
    expect(large.map(([path]) => path)).toEqual([]);
  });

  test('every link leads to a file that is there, and to a part of it where it names one', () => {
    const astray: string[] = [];
    let followed = 0;
    for (const [path, html] of pages) {
      for (const link of attributes(html, 'href|src')) {
        if (link === 'data:,') continue;
        const [to = '', part] = link.split('#');
        const target = to === '' ? path : to.startsWith('/') ? to.slice(1) : normalize(join(dirname(path), to));
        const file = files.get(target);
        const isThere = file !== undefined && (part === undefined || attributes(file.body, 'id').includes(part));
        if (!isThere) astray.push(`${path} → ${link}`);
        followed += 1;
      }
    }
    expect(astray).toEqual([]);
    expect(followed).toBeGreaterThan(10_000);
  });

  test('no id stands twice on a page', () => {
    const twice = pages.flatMap(([path, html]) => {
      const ids = attributes(html, 'id');
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('every page can be reached from the home page', () => {
    const reached = new Set<string>(['index.html']);
    for (const path of reached) {
      for (const link of attributes(files.get(path)?.body ?? '', 'href')) {
        const to = normalize(join(dirname(path), link.split('#')[0] ?? ''));
        if (to.endsWith('.html') && files.has(to)) reached.add(to);
      }
    }
    const alone = pages.map(([path]) => path).filter((path) => !reached.has(path));
    // The page that stands in place of others is met under their addresses; a measure's only window has the measure's page too.
    const isMetElsewhere = (path: string) =>
      path === NOT_FOUND_PAGE || (/^measures\/[^/]+\/[^/]+\.html$/.test(path) && reached.has(`${dirname(path)}.html`));
    expect(alone.filter((path) => !isMetElsewhere(path))).toEqual([]);
    expect(alone).toContain(NOT_FOUND_PAGE);
    expect([...files.keys()].filter((path) => path.startsWith(`measures/${WITHDRAWN}`))).toEqual([]);
  });

  test('of a measure of which neither more nor fewer is better, nothing is better or worse', () => {
    const neutral = kent.measures.filter(({ polarity }) => polarity === 'neutral').map(({ id }) => id);
    const judged = /class="reading-(?:better|worse)"|: (?:better|worse)</;
    const own = pages.filter(([path]) => neutral.some((id) => path.startsWith(`measures/${id}`)));
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter(([, html]) => judged.test(html)).map(([path]) => path)).toEqual([]);
    const lines = pages.flatMap(([path, html]) => (/^(?:index|areas)/.test(path) ? html.split('<tr>') : []));
    const ofNeutral = lines.filter((line) => neutral.some((id) => line.includes(`measures/${id}.html"`)));
    expect(ofNeutral.length).toBeGreaterThan(20);
    expect(ofNeutral.filter((line) => judged.test(line))).toEqual([]);
    expect(lines.filter((line) => judged.test(line)).length).toBeGreaterThan(20);
  });

  test('no page has a script, a style or a handler written into it', () => {
    const inline = /<script(?![^>]* src=)|<style|<[a-z][^>]* (?:style|on[a-z]+)=/;
    expect(pages.filter(([, html]) => inline.test(html)).map(([path]) => path)).toEqual([]);
  });
});

/** The values of attributes of these names, as they are written in HTML that this project makes: quoted twice, escaped. */
function attributes(html: string, names: string): string[] {
  const found = html.matchAll(new RegExp(`<[a-z][^>]*? (?:${names})="([^"]*)"`, 'g'));
  return [...found].map(([, value = '']) => value.replaceAll('&amp;', '&'));
}
