import type { Browser, Page } from 'puppeteer-core';
import { axeViolations } from './axe-violations.ts';
import { launchChromium } from './checking-page.ts';
import { MONTHLY } from './extracts-under-test.ts';
import { describeInChromium } from './installed-chromium.ts';
import { printed, testOnPaper } from './on-paper.ts';
import { newestSnapshot, pageKinds } from './page-kinds.ts';
import { type ServedSite, serveSite } from './served-site.ts';
import { siteUnderTest } from './site-under-test.ts';
import { NARROW, openWatched, type WatchedPage, WIDE } from './watched-page.ts';
import { clippedTexts, smallTexts, widthsOf, wordlessColours } from './what-is-seen.ts';

jest.setTimeout(300_000);

describeInChromium()('every kind of page', () => {
  let site: ServedSite;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let paths: Record<string, string>;
  let kinds: [string, string][];
  let snapshotId: string;

  beforeAll(async () => {
    const files = await siteUnderTest();
    paths = pageKinds(files);
    kinds = Object.entries(paths);
    snapshotId = newestSnapshot(files).snapshotId;
    site = await serveSite(files);
    browser = await launchChromium();
  });
  beforeEach(async () => {
    watched = await openWatched(browser);
    page = watched.page;
  });
  afterEach(() => page.browserContext().close());
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  async function open(path: string): Promise<void> {
    const answer = await page.goto(`${site.root}${path}`);
    expect([path, answer?.status()]).toEqual([path, 200]);
    if (path.includes('?')) await page.waitForSelector('#compare-result');
  }

  /** Looks whether every sheet that has lines of a table, from its caption on, has the table's heading too. */
  async function goesOn(kind: string, caption: string, line: RegExp, heading: RegExp): Promise<void> {
    await open(paths[kind] ?? '');
    const { sheets } = await printed(page);
    const withLines = sheets
      .slice(sheets.findIndex((sheet) => sheet.includes(caption)))
      .filter((sheet) => line.test(sheet));
    expect(withLines.length).toBeGreaterThan(1);
    for (const sheet of withLines) expect(sheet).toMatch(heading);
  }

  test.each([
    ['narrow', NARROW],
    ['wide', WIDE],
  ])(
    'in a %s window breaks no rule of axe, fits, can be read, and the browser complains of nothing',
    async (_, size) => {
      await page.setViewport(size);
      const faults: Record<string, string[]> = {};
      for (const [kind, path] of kinds) {
        await open(path);
        const { page: whole, window } = await page.evaluate(widthsOf);
        const seen = [
          ...(whole > window ? [`${whole} px wide in a window of ${window}`] : []),
          ...(await page.evaluate(smallTexts, 12)),
          ...(await page.evaluate(clippedTexts)),
          ...(await page.evaluate(wordlessColours)),
          ...(await axeViolations(page)),
          ...watched.troubles.splice(0),
        ];
        if (seen.length > 0) faults[kind] = seen;
      }
      expect(faults).toEqual({});
    },
  );

  test('does what it does with nothing that is forbidden, and what is forbidden is told of', async () => {
    await open('index.html');
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      document.body.append(Object.assign(new Image(), { src: 'http://elsewhere.invalid/x.png' }));
    });
    await page.waitForFunction(() => document.images[0]?.complete);
    expect(watched.troubles).toContainEqual(expect.stringContaining('forbidden by style-src-attr: inline'));
    expect(watched.troubles).toContainEqual(
      expect.stringContaining('forbidden by img-src: http://elsewhere.invalid/x.png'),
    );
  });

  test('is stood in for, where there is none, by one whose links and styles hold at any depth', async () => {
    const answer = await page.goto(`${site.root}areas/of/nowhere.html`);
    expect(answer?.status()).toBe(404);
    const weight = await page.$eval('h1', (heading) => getComputedStyle(heading).fontWeight);
    expect(weight).toBe('700');
    await Promise.all([page.waitForNavigation(), page.click('main a')]);
    expect(page.url()).toBe(`${site.root}index.html`);
    expect(watched.troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
  });

  test('says without any script what it says with it', async () => {
    const textsOf = async () => {
      const texts: Record<string, string> = {};
      for (const [kind, path] of kinds.filter(([, each]) => !each.includes('?'))) {
        await open(path);
        texts[kind] = await page.$eval('main', (main) => main.textContent?.replace(/\s+/g, ' ').trim() ?? '');
      }
      return texts;
    };
    await page.setJavaScriptEnabled(false);
    const without = await textsOf();
    expect(without['home']).toContain('All recorded crime');
    expect(without['home']).toContain('82,5');
    expect(without['measure sent as one figure']).toContain('5,402');
    expect(without['district']).toContain('5,402');
    expect(without['figure that was revised']).toContain('5,370');
    expect(without['snapshots']).toContain('2 snapshots');
    await page.setJavaScriptEnabled(true);
    const withScripts = await textsOf();
    // What scripts add stands in these two: the comparison of snapshots and the form that checks files.
    for (const kind of kinds.map(([name]) => name).filter((name) => !/^(?:snapshots|check a file)/.test(name))) {
      expect([kind, withScripts[kind]]).toEqual([kind, without[kind]]);
    }
  });

  testOnPaper()('is printed on A4, each sheet with its number, the snapshot and the date', async () => {
    for (const kind of ['home', 'measure by the month', 'district', 'figure', 'snapshot']) {
      await open(paths[kind] ?? '');
      const { sheets, size } = await printed(page);
      expect(size).toMatch(/^59[45](?:\.\d+)? x 84[12](?:\.\d+)? pts \(A4\)$/);
      for (const [at, sheet] of sheets.entries()) {
        expect(sheet).toContain(`Page ${at + 1} of ${sheets.length}`);
        expect(sheet).toContain('County Benchmarks');
        expect(sheet).toContain(snapshotId.slice(0, 12));
        expect(sheet).toMatch(/eceived by 1 October 2021, published/);
        expect(sheet).toContain('31 October 2021');
      }
    }
  });

  testOnPaper()('is printed with what is folded on a screen, and tables go on under their headings', async () => {
    await open(`measures/${MONTHLY}.html`);
    const partnership = await page.$eval('details #partnerships tbody th', (name) => name.textContent ?? '');
    expect(partnership).not.toBe('');
    expect(await page.$eval('details:has(#partnerships)', ({ open: isOpen }) => isOpen)).toBe(false);
    const measure = await printed(page);
    expect(measure.sheets.join()).toMatch(new RegExp(`By community safety partnership[^]*${partnership}`));
    expect(measure.sheets.join()).not.toContain('Check a file');

    await goesOn(
      'figure',
      'Figures as they were sent',
      /^ *(?:March|May|June) \d{4} +\d+ .*kent-police\//m,
      /Period +Figure +Read in +Earlier values/,
    );
    await goesOn('district', 'All recorded crime', /\[ns\] +[+−]/, /^ *Measure +before/m);
  });
});
