import type { Browser, Page } from 'puppeteer-core';
import type { PublishedFile } from '../../schemas/snapshot.ts';
import { axeViolations } from '../browser/axe-violations.ts';
import { launchChromium } from '../browser/checking-page.ts';
import { describeInChromium } from '../browser/installed-chromium.ts';
import { type ServedSite, serveSite } from '../browser/served-site.ts';
import { NARROW, openWatched, WIDE } from '../browser/watched-page.ts';
import { fourSnapshots, HOSTILE_FILE_SHOWN, historySite } from './history-site.ts';

jest.setTimeout(120_000);

describeInChromium()('two snapshots are compared', () => {
  let files: Map<string, PublishedFile>;
  let ids: string[];
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    const published = await fourSnapshots();
    ids = published.history.snapshots.map(({ id }) => id);
    files = await historySite(published);
    site = await serveSite(files);
    browser = await launchChromium();
  });
  beforeEach(async () => {
    ({ page, troubles } = await openWatched(browser));
    await page.setViewport(WIDE);
  });
  afterEach(async () => {
    expect(troubles).toEqual([]);
    await page.browserContext().close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const addressOf = (from: string, to: string) => `${site.root}snapshots.html?from=${from}&to=${to}`;
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  const textOf = (selector: string) => page.$eval(selector, ({ textContent }) => textContent ?? '');
  const untilFocusOn = (id: string) => page.waitForFunction((wanted) => document.activeElement?.id === wanted, {}, id);

  async function tabTo(isThere: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Tab does not lead there');
  }

  test('by keyboard alone; the focus goes to what changed, and the address keeps the pair', async () => {
    await page.goto(`${site.root}snapshots.html`);
    await page.waitForSelector('#compare-from');
    await tabTo(async () => (await focused()) === 'compare-from');
    await page.keyboard.type('1 September');
    await tabTo(async () => (await focused()) === 'compare-to');
    await page.keyboard.type('3 September');
    await tabTo(() => page.evaluate(() => document.activeElement?.textContent === 'Compare'));
    await page.keyboard.press('Enter');
    await untilFocusOn('compare-result');
    expect(await textOf('#compare-result')).toBe('From 1 September 2019 at 10:00 to 3 September 2019 at 10:00');
    expect(page.url()).toBe(addressOf(ids[3] ?? '', ids[1] ?? ''));
    const result = await textOf('section[aria-labelledby=compare-result]');
    expect(result).toContain('1 figure revised, 1 added, 1 withdrawn.');
    expect(result).toContain('There for the first time: Anti-social behaviour incidents recorded by police');
    expect(result).toContain('There no longer: Arson');
    expect(result).toContain('Files that came: 2 files');
    expect(result).toContain('Files that went: 1 file');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('by a link, from whichever of the two; what strangers wrote is text', async () => {
    const results: string[] = [];
    for (const [from, to] of [
      [ids[2], ids[3]],
      [ids[3], ids[2]],
    ]) {
      await page.goto(addressOf(from ?? '', to ?? ''));
      await untilFocusOn('compare-result');
      results.push(await textOf('section[aria-labelledby=compare-result]'));
      expect(await page.$eval('#compare-from', (select) => (select as HTMLSelectElement).value)).toBe(from);
    }
    expect(results[0]).toBe(results[1]);
    expect(results[0]).toContain('1,0101,011');
    expect(results[0]).toContain(`${HOSTILE_FILE_SHOWN}, line 8, column <b>Apr</b>`);
    expect(await page.$('main img, main b')).toBeNull();
  });

  test('and the one looked at before is there again on going back', async () => {
    await page.goto(addressOf(ids[0] ?? '', ids[1] ?? ''));
    await untilFocusOn('compare-result');
    await page.select('#compare-to', ids[3] ?? '');
    await page.click('form button');
    await page.waitForFunction(() => document.querySelector('#compare-result')?.textContent?.includes('1 September'));
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('#compare-result')?.textContent?.includes('From 3 September'),
    );
    expect(await page.$eval('#compare-to', (select) => (select as HTMLSelectElement).value)).toBe(ids[1]);
  });

  test('of one and the same it is said what to do, with a way to the field; and it can be mended', async () => {
    await page.goto(addressOf(ids[0] ?? '', ids[0] ?? ''));
    await untilFocusOn('compare-problem');
    expect(await textOf('#compare-problem')).toContain('Choose two different snapshots');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('#compare-problem a');
    await untilFocusOn('compare-to');
    await page.keyboard.type('2 September');
    await page.click('form button');
    await untilFocusOn('compare-result');
    expect(await page.$('#compare-problem, .govuk-error-message')).toBeNull();
  });

  test('one that is not listed is named as the trouble', async () => {
    await page.goto(addressOf(ids[0] ?? '', 'f'.repeat(64)));
    await untilFocusOn('compare-problem');
    expect(await textOf('#compare-problem')).toContain('names a snapshot that is not listed here');
  });

  test.each([
    ['is not there', null, /could not be read \(404\)/],
    ['is no JSON', 'oh dear', /is not what it should be/],
    ['is another document', '{}', /is not what it should be/],
  ])('where a file %s, that is said, and trying again works once it is mended', async (_, broken, expected) => {
    const path = `v1/snapshots/${ids[3]}.json`;
    const whole = files.get(path);
    if (broken === null) files.delete(path);
    else files.set(path, { path, body: broken, contentType: 'application/json' });
    await page.goto(addressOf(ids[0] ?? '', ids[3] ?? ''));
    await untilFocusOn('compare-problem');
    expect(await textOf('#compare-problem')).toMatch(expected);
    if (whole !== undefined) files.set(path, whole);
    await page.click('form button');
    await untilFocusOn('compare-result');
    expect(troubles.splice(0).filter((trouble) => !trouble.includes('404'))).toEqual([]);
  });

  test('on the narrowest screen nothing but tables scrolls sideways', async () => {
    await page.setViewport(NARROW);
    await page.goto(addressOf(ids[0] ?? '', ids[3] ?? ''));
    await untilFocusOn('compare-result');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('and without script the page offers no comparison, and leads to each snapshot', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.root}snapshots.html`);
    expect(await page.$('form, select')).toBeNull();
    await page.click('tbody a');
    await page.waitForSelector('dl');
    expect(page.url()).toBe(`${site.root}snapshots/${ids[0]}.html`);
  });
});
