import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { PARTS } from '../../schemas/checking-page.ts';
import { axeViolations } from './axe-violations.ts';
import { type CheckingPage, launchChromium, openCheckingPage } from './checking-page.ts';
import { type CheckingSite, serveCheckingSite } from './checking-site.ts';
import { describeInChromium } from './installed-chromium.ts';
import { keyboardOf } from './keyboard.ts';
import { clippedTexts, widthsOf } from './what-is-seen.ts';

const SAMPLE = 'sample-data/kent-police/asb-incidents/asb-incidents_2017_2018.csv';
const PLACE = 'kent-police/asb-incidents';

jest.setTimeout(120_000);

describeInChromium()('the page on which files are checked', () => {
  let site: CheckingSite;
  let browser: Browser;
  let checking: CheckingPage;
  let page: Page;

  beforeAll(async () => {
    site = await serveCheckingSite();
    browser = await launchChromium();
  });
  beforeEach(async () => {
    checking = await openCheckingPage(browser, site.address);
    page = checking.page;
    await checking.untilShown(PARTS.form);
  });
  afterEach(async () => {
    expect(checking.troubles).toEqual([]);
    await page.browserContext().close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  const chosenIn = (id: string) =>
    page.$eval(`#${id}`, (list) => (list instanceof HTMLSelectElement ? list.value : null));
  const textOf = (selector: string) => page.$eval(selector, ({ textContent }) => textContent ?? '');

  /** Presses the arrow key until a list that has the focus is at a choice. */
  async function arrowTo(id: string, wanted: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await chosenIn(id)) === wanted) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrow keys do not lead to ${wanted}`);
  }

  test('is gone through by keyboard alone, to the receipt and back for another file', async () => {
    const { tabTo, press } = keyboardOf(page);
    await tabTo(`#${PARTS.sender}`);
    await arrowTo(PARTS.sender, 'kent-police');
    await tabTo(`#${PARTS.dataset}`);
    await arrowTo(PARTS.dataset, 'asb-incidents');
    await tabTo(`#${PARTS.file}`);
    const choosing = page.waitForFileChooser();
    // The browser is only sure to have heard of that once it has answered something else.
    expect(await focused()).toBe(PARTS.file);
    await press('Enter');
    const chooser = await choosing;
    await chooser.accept([resolve(SAMPLE)]);
    expect(await textOf(`#${PARTS.file}`)).toContain('asb-incidents_2017_2018.csv');
    expect(await tabTo('button[type=submit]')).toBe(1);
    await press('Enter');
    await checking.untilShown(PARTS.receipt);
    expect(await focused()).toBe(PARTS.receipt);
    expect(await page.title()).toMatch(/^Receipt: asb-incidents_2017_2018\.csv – Check a file/);
    expect(await textOf(`#${PARTS.receipt}`)).toContain('This was a check: nothing was sent or stored.');
    expect(await textOf(`#${PARTS.receipt} .outcome`)).toBe(
      'Accepted: 28 figures are taken, and there are 7 things to look at.',
    );

    expect(await tabTo(`#${PARTS.again}`)).toBe(1);
    await press('Enter');
    await checking.untilShown(PARTS.form);
    expect(await focused()).toBe(PARTS.file);
    expect(await textOf(`#${PARTS.file}`)).toContain('No file chosen');
    expect(await chosenIn(PARTS.dataset)).toBe('asb-incidents');
    expect(await page.title()).toMatch(/^Check a file/);
  });

  test('asks for nothing once a file is chosen', async () => {
    await page.waitForNetworkIdle();
    await checking.fillIn(PLACE, SAMPLE);
    const before = [...site.asked];
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await checking.submit();
    await checking.untilShown(PARTS.receipt);
    await page.waitForNetworkIdle();
    expect(before.length).toBeGreaterThan(4);
    expect(site.asked).toEqual(before);
    expect(requests).toEqual([]);
  });

  test.each([320, 1440])('has no fault that axe finds, and nothing beside the screen, at %d pixels', async (width) => {
    await page.setViewport({ width, height: 800 });
    await expectSound();
    await checking.submit();
    await expectSound();
    await checking.fillIn(PLACE, SAMPLE);
    await checking.submit();
    await checking.untilShown(PARTS.receipt);
    await expectSound();
    const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) =>
      all.filter((heading) => heading.checkVisibility()).map(({ localName }) => Number(localName.slice(1))),
    );
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  async function expectSound(): Promise<void> {
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(clippedTexts)).toEqual([]);
    const { page: wide, window } = await page.evaluate(widthsOf);
    expect(wide).toBe(window);
  }
});
