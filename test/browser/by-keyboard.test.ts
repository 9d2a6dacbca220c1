import type { Browser, Page } from 'puppeteer-core';
import { axeViolations } from './axe-violations.ts';
import { launchChromium } from './checking-page.ts';
import { MONTHLY, madeUp, secondExtracts } from './extracts-under-test.ts';
import { describeInChromium } from './installed-chromium.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { type ServedSite, serveSite } from './served-site.ts';
import { siteOf } from './site-under-test.ts';
import { NARROW, openWatched, type WatchedPage, WIDE } from './watched-page.ts';

jest.setTimeout(120_000);

describeInChromium()('with a keyboard alone', () => {
  let site: ServedSite;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let keyboard: Keyboard;

  beforeAll(async () => {
    site = await serveSite(await siteOf([madeUp(), secondExtracts()]));
    browser = await launchChromium();
  });
  beforeEach(async () => {
    watched = await openWatched(browser);
    page = watched.page;
    keyboard = keyboardOf(page);
    await page.setViewport(WIDE);
  });
  afterEach(async () => {
    expect(watched.troubles).toEqual([]);
    await page.browserContext().close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const open = (path: string) => page.goto(`${site.root}${path}`);
  const here = () => page.url().slice(site.root.length);
  const textOf = (selector: string) => page.$eval(selector, ({ textContent }) => textContent?.trim() ?? '');

  test('the first key leads past the menu', async () => {
    await open('index.html');
    expect(await keyboard.tabTo('.govuk-skip-link')).toBe(1);
    await keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main-content');
    expect(await keyboard.tabTo('main a')).toBe(1);
  });

  test('from the home page to where a figure of one district comes from, and back', async () => {
    await open('index.html');
    await keyboard.tabTo('main table a', 'Vehicle crime');
    await keyboard.follow();
    expect(here()).toMatch(new RegExp(`^measures/${MONTHLY}`));
    await keyboard.tabTo('tbody th a', 'Gravesham');
    await keyboard.follow();
    expect([here(), await textOf('h1')]).toEqual(['areas/E07000109.html', 'Gravesham']);
    await keyboard.tabTo(`td a[href*="figures/${MONTHLY}/"]`);
    await keyboard.follow();
    expect(here()).toMatch(new RegExp(`^figures/${MONTHLY}/E07000109\\.html#\\d{4}-\\d{2}`));
    const top = await page.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().top,
      here().split('#')[1] ?? '',
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(WIDE.height);
    await Promise.all([page.waitForNavigation(), page.goBack()]);
    expect(here()).toBe('areas/E07000109.html');
  });

  test('a table is sorted by a column, one way and the other, and an area without a figure stays last', async () => {
    await open(`measures/${MONTHLY}/2019-04-to-2019-08.html`);
    await keyboard.tabTo('#areas thead button', 'Rate per 1,000');
    const column = await page.evaluate(() => {
      const heading = document.activeElement?.closest('th');
      return heading instanceof HTMLTableCellElement ? heading.cellIndex : -1;
    });
    const standing = () =>
      page.$$eval(
        '#areas tbody tr',
        (rows, place) =>
          rows.map((row) => {
            const cell = row.children[place];
            const value = cell instanceof HTMLElement ? cell.dataset['value'] : undefined;
            return value === undefined ? null : Number(value);
          }),
        column,
      );
    const sorts = () =>
      page.$$eval('#areas thead th', (headings) => headings.map((th) => th.getAttribute('aria-sort')));
    const totals = () => page.$$eval('#areas tfoot tr', (rows) => rows.map(({ textContent }) => textContent));
    const [before, totalsBefore] = [await standing(), await totals()];
    const rates = before.filter((rate) => rate !== null).sort((one, other) => one - other);
    expect([rates.length, before.length]).toEqual([12, 13]);

    await keyboard.press('Enter');
    expect(await standing()).toEqual([...rates.toReversed(), null]);
    expect((await sorts())[column]).toBe('descending');
    await keyboard.press('Space');
    expect(await standing()).toEqual([...rates, null]);
    expect(await sorts()).toEqual((await sorts()).map((_, at) => (at === column ? 'ascending' : null)));
    expect(await totals()).toEqual(totalsBefore);
    expect(await page.evaluate(() => document.activeElement?.closest('th')?.cellIndex)).toBe(column);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('two snapshots are chosen and compared', async () => {
    await open('index.html');
    await keyboard.tabTo('nav a', 'Snapshots');
    await keyboard.follow();
    await keyboard.tabTo('select#compare-from');
    await keyboard.press('ArrowUp');
    await keyboard.tabTo('select#compare-to');
    await keyboard.tabTo('button', 'Compare');
    await keyboard.press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
    expect(await axeViolations(page)).toEqual([]);
    await keyboard.tabTo('.govuk-error-summary a');
    await keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare-to');
    await keyboard.press('ArrowDown');
    await keyboard.tabTo('button', 'Compare');
    await keyboard.press('Enter');
    await page.waitForSelector('#compare-result');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare-result');
    expect(await textOf('section[aria-labelledby=compare-result]')).toContain('Vehicle crime');
    expect(here()).toMatch(/^snapshots\.html\?from=[0-9a-f]{64}&to=[0-9a-f]{64}$/);
  });

  test('what does not fit a narrow window is reached and scrolled', async () => {
    await page.setViewport(NARROW);
    await open(`measures/${MONTHLY}.html`);
    await keyboard.tabTo('.table-scroll');
    await keyboard.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 60);
  });

  test('the menu of a narrow window is opened and closed', async () => {
    await page.setViewport(NARROW);
    await open('index.html');
    const isShown = () => page.$eval('nav .govuk-service-navigation__list', (list) => list.checkVisibility());
    expect(await isShown()).toBe(false);
    await keyboard.tabTo('nav button', 'Menu');
    await keyboard.press('Enter');
    expect(await isShown()).toBe(true);
    expect(await page.$eval('nav button', (button) => button.getAttribute('aria-expanded'))).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
    expect(await keyboard.tabTo('nav li a', 'Measures')).toBe(1);
    await page.keyboard.down('Shift');
    await keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await keyboard.press('Enter');
    expect(await isShown()).toBe(false);
  });

  test('what is folded is opened', async () => {
    await open(`measures/${MONTHLY}.html`);
    await keyboard.tabTo('summary');
    await keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.open)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });
});
