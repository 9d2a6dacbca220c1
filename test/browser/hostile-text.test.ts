import type { Browser, Page } from 'puppeteer-core';
import { comparedAreas } from '../../schemas/county.ts';
import { shown } from '../../schemas/plain-text.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { launchChromium } from './checking-page.ts';
import { BESIDE_MONTHS, OF_WARDS, siteOfTexts, WARDS_IN } from './hostile-site.ts';
import { LONG_WORD, NASTIEST, naughtyStrings } from './hostile-strings.ts';
import { describeInChromium } from './installed-chromium.ts';
import { newestSnapshot } from './page-kinds.ts';
import type { SiteFiles } from './pages-in-memory.ts';
import { serveSite } from './served-site.ts';
import { NARROW, openWatched } from './watched-page.ts';
import { clippedTexts, widthsOf } from './what-is-seen.ts';

jest.setTimeout(300_000);

/** What there is to be known of a page: its words, how many elements of each name, where its links lead, and what was asked for. */
type Seen = {
  text: string;
  elements: Record<string, number>;
  links: string[];
  asked: string[];
  troubles: string[];
  cut: string[];
};

describeInChromium()('text out of extracts that was written to do harm', () => {
  const texts = [...NASTIEST, ...naughtyStrings()];
  const harmless = texts.map((_, at) => `harmless ${at}`);
  let browser: Browser;
  let hostile: Map<string, Seen>;
  let plain: Map<string, Seen>;

  beforeAll(async () => {
    browser = await launchChromium();
    hostile = await seenOf(await siteOfTexts(texts));
    plain = await seenOf(await siteOfTexts(harmless));
  });
  afterAll(() => browser?.close());

  /** Looks at every page of a site that has such texts. */
  async function seenOf(files: SiteFiles): Promise<Map<string, Seen>> {
    const site = await serveSite(files);
    const seen = new Map<string, Seen>();
    const { snapshotId, previous } = newestSnapshot(files);
    for (const [name, path] of pagesOf(snapshotId, previous)) {
      const { page, troubles } = await openWatched(browser);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setViewport(NARROW);
      await page.goto(`${site.root}${path}`);
      if (path.includes('?')) await page.waitForSelector('#compare-result');
      seen.set(name, { ...(await lookAt(page)), asked: asked.filter((url) => !url.startsWith(site.root)), troubles });
      await page.browserContext().close();
    }
    await site.stop();
    return seen;
  }

  test('is shown as it stands, on each kind of page that shows it', () => {
    const figures = [...hostile]
      .filter(([name]) => name.startsWith('figure'))
      .map(([, { text }]) => text)
      .join(' ');
    const parts = {
      'notes and columns': figures,
      'names of wards': hostile.get('wards')?.text,
      'reasons of breaks': hostile.get('measure')?.text,
    };
    for (const [part, text] of Object.entries(parts)) {
      expect({ part, notShown: texts.filter((each) => !text?.includes(shown(each))) }).toEqual({ part, notShown: [] });
    }
    for (const text of NASTIEST.slice(0, 8)) expect(hostile.get('home')?.text).toContain(shown(text));
    for (const text of NASTIEST.slice(0, 13)) {
      expect(hostile.get('snapshot')?.text).toContain(shown(`${text}.csv`.split('/').at(-1) ?? ''));
    }
  });

  test('makes no element, leads nowhere, asks for nothing and says nothing', () => {
    expect([...hostile.keys()]).toEqual([...plain.keys()]);
    for (const [name, { elements, links, asked, troubles }] of hostile) {
      expect({ name, elements }).toEqual({ name, elements: plain.get(name)?.elements });
      expect({ name, links: links.filter((link) => !link.startsWith('http://127.0.0.1:')) }).toEqual({
        name,
        links: [],
      });
      expect({ name, asked, troubles }).toEqual({ name, asked: [], troubles: [] });
    }
  });

  test('does not make a page wider than its window, however long a word is', async () => {
    const seen = await seenOf(await siteOfTexts([LONG_WORD, 'short', `a ${LONG_WORD} at length`]));
    expect(cutOn(seen)).toEqual([]);
    const showing = [...seen].filter(([, { text }]) => text.includes(LONG_WORD)).map(([name]) => name.split(',')[0]);
    expect(new Set(showing)).toEqual(new Set(['home', 'measure', 'wards', 'snapshot', 'compared', 'figure']));
    expect(cutOn(hostile)).toEqual([]);
  });
});

function pagesOf(snapshotId: string, previous: string): [string, string][] {
  return [
    ['home', 'index.html'],
    ['measure', `measures/${BESIDE_MONTHS}.html`],
    ['wards', `wards/${OF_WARDS}/${WARDS_IN}.html`],
    ['snapshot', `snapshots/${snapshotId}.html`],
    ['compared', `snapshots.html?from=${previous}&to=${snapshotId}`],
    ['area', `areas/${WARDS_IN}.html`],
    ...comparedAreas(kent).map(({ code, name }): [string, string] => [
      `figure, ${name}`,
      `figures/${BESIDE_MONTHS}/${code}.html`,
    ]),
  ];
}

/** What cannot be seen in whole, page by page. */
function cutOn(seen: ReadonlyMap<string, Seen>): string[] {
  return [...seen].flatMap(([name, { cut }]) => cut.map((each) => `${name}: ${each}`));
}

async function lookAt(page: Page): Promise<Pick<Seen, 'text' | 'elements' | 'links' | 'cut'>> {
  const { page: whole, window } = await page.evaluate(widthsOf);
  const cut = [...(whole > window ? [`${whole} px wide`] : []), ...(await page.evaluate(clippedTexts))];
  const told = await page.evaluate(() => {
    const elements: Record<string, number> = {};
    for (const { localName } of document.querySelectorAll('*')) elements[localName] = (elements[localName] ?? 0) + 1;
    return {
      text: document.querySelector('main')?.textContent ?? '',
      elements,
      links: [...document.links].map(({ href }) => href),
    };
  });
  return { ...told, cut };
}
