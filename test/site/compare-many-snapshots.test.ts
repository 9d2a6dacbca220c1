import type { Browser, Page } from 'puppeteer-core';
import type { PublishedSnapshot } from '../../schemas/published-snapshots.ts';
import type { PublishedFile } from '../../schemas/snapshot.ts';
import { launchChromium } from '../browser/checking-page.ts';
import { describeInChromium } from '../browser/installed-chromium.ts';
import { type Keyboard, keyboardOf } from '../browser/keyboard.ts';
import { type ServedSite, serveSite } from '../browser/served-site.ts';
import { openWatched, WIDE } from '../browser/watched-page.ts';
import { publishedAfter, sentOn } from '../functions/publish-pages/history/published-history.ts';
import { listed } from '../functions/publish-pages/snapshots/invented-snapshots.ts';
import { historySite } from './history-site.ts';

jest.setTimeout(120_000);

const ALL = 250;

describeInChromium()('of more snapshots than the page lists', () => {
  let snapshots: PublishedSnapshot[];
  let files: Map<string, PublishedFile>;
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  let keyboard: Keyboard;
  let troubles: string[];

  beforeAll(async () => {
    const gravesham = (value: number) => [{ area: 'E07000109', period: '2019-04', value }];
    const oldestTwo = await publishedAfter(
      [sentOn('09-01', 'a.csv', gravesham(1010))],
      [sentOn('09-02', 'a.csv', gravesham(1011))],
    );
    const newer = Array.from({ length: ALL - 2 }, (_, place) => listed(ALL - place));
    const first = newer.at(-1);
    if (first !== undefined) first.previous = oldestTwo.history.snapshots[0]?.id ?? null;
    snapshots = [...newer, ...oldestTwo.history.snapshots];
    files = await historySite({ ...oldestTwo, history: { snapshots, lost: null } });
    site = await serveSite(files);
    browser = await launchChromium();
  });
  beforeEach(async () => {
    ({ page, troubles } = await openWatched(browser));
    await page.setViewport(WIDE);
    keyboard = keyboardOf(page);
  });
  afterEach(() => page.browserContext().close());
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const optionsOf = (selector: string) =>
    page.$$eval(`${selector} option`, (options) => options.map((option) => (option as HTMLOptionElement).value));

  test('the oldest two are compared by keyboard alone', async () => {
    await page.goto(`${site.root}snapshots.html`);
    await page.waitForSelector('#compare-from');
    expect((await page.$$('tbody tr')).length).toBeLessThan(ALL - 2);
    await keyboard.tabTo('#compare-from');
    await keyboard.press('End');
    await keyboard.tabTo('#compare-to');
    await keyboard.press('End', 'ArrowUp');
    await keyboard.tabTo('button', 'Compare');
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'compare-result');
    const result = await page.$eval('section[aria-labelledby=compare-result]', ({ textContent }) => textContent);
    expect(result).toContain('From 1 September 2019 at 10:00 to 2 September 2019 at 10:00');
    expect(result).toContain('1 figure revised.');
    const [newer, older] = snapshots.slice(-2);
    expect(page.url()).toBe(`${site.root}snapshots.html?from=${older?.id}&to=${newer?.id}`);
    expect(troubles).toEqual([]);
  });

  test('all can be chosen, by the year in which they were published', async () => {
    await page.goto(`${site.root}snapshots.html`);
    await page.waitForSelector('#compare-from');
    expect(await optionsOf('#compare-from')).toEqual(snapshots.map(({ id }) => id));
    expect(await page.$$eval('#compare-to optgroup', (groups) => groups.map((group) => group.label))).toEqual([
      '2020',
      '2019',
    ]);
    const [newYear] = await page.$$eval('#compare-to optgroup[label="2020"] option:last-child', (options) =>
      options.map(({ textContent }) => textContent),
    );
    expect(newYear).toMatch(/^1 January 2020 at 09:00/);
  });

  test.each([
    ['is not there', null],
    ['is another document', '{}'],
  ])('where the file of all %s, those that the page lists can be chosen', async (_, broken) => {
    const whole = files.get('snapshots.json');
    if (broken === null) files.delete('snapshots.json');
    else files.set('snapshots.json', { path: 'snapshots.json', body: broken, contentType: 'application/json' });
    await page.goto(`${site.root}snapshots.html`);
    await page.waitForSelector('#compare-from');
    if (whole !== undefined) files.set(whole.path, whole);
    const rows = (await page.$$('tbody tr')).length;
    expect(rows).toBeGreaterThan(150);
    expect(await optionsOf('#compare-to')).toEqual(snapshots.slice(0, rows).map(({ id }) => id));
  });
});
