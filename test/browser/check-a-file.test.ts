import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { PARTS } from '../../schemas/checking-page.ts';
import { axeViolations } from './axe-violations.ts';
import { type CheckingPage, launchChromium, openCheckingPage } from './checking-page.ts';
import { type CheckingSite, serveCheckingSite } from './checking-site.ts';
import { describeInChromium } from './installed-chromium.ts';
import { clippedTexts, widthsOf } from './what-is-seen.ts';

const SAMPLE = 'sample-data/kent-police/asb-incidents/asb-incidents_2017_2018.csv';
const PLACE = 'kent-police/asb-incidents';

jest.setTimeout(60_000);

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
  const valueOf = (id: string) =>
    page.$eval(`#${id}`, (list) => (list instanceof HTMLSelectElement ? list.value : null));
  const textOf = (selector: string) => page.$eval(selector, ({ textContent }) => textContent ?? '');

  /** Presses Tab until the element of an id has the focus. */
  async function tabTo(id: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await focused()) === id) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${id}`);
  }

  /** Presses the arrow key until a list that has the focus is at a choice. */
  async function arrowTo(id: string, wanted: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await valueOf(id)) === wanted) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrow keys do not lead to ${wanted}`);
  }

  test('is gone through by keyboard alone, to the receipt and back for another file', async () => {
    await tabTo(PARTS.sender);
    await arrowTo(PARTS.sender, 'kent-police');
    await tabTo(PARTS.dataset);
    await arrowTo(PARTS.dataset, 'asb-incidents');
    await tabTo(PARTS.file);
    const choosing = page.waitForFileChooser();
    // The browser is only sure to have heard of that once it has answered something else.
    expect(await focused()).toBe(PARTS.file);
    await page.keyboard.press('Enter');
    const chooser = await choosing;
    await chooser.accept([resolve(SAMPLE)]);
    expect(await textOf(`#${PARTS.file}`)).toContain('asb-incidents_2017_2018.csv');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await checking.untilShown(PARTS.receipt);
    expect(await focused()).toBe(PARTS.receipt);
    expect(await page.title()).toMatch(/^Receipt: asb-incidents_2017_2018\.csv – Check a file/);
    expect(await textOf(`#${PARTS.receipt}`)).toContain('This was a check: nothing was sent or stored.');
    expect(await textOf(`#${PARTS.receipt} .outcome`)).toBe(
      'Accepted: 28 figures are taken, and there are 7 things to look at.',
    );

    await page.keyboard.press('Tab');
    expect(await focused()).toBe(PARTS.again);
    await page.keyboard.press('Enter');
    await checking.untilShown(PARTS.form);
    expect(await focused()).toBe(PARTS.file);
    expect(await textOf(`#${PARTS.file}`)).toContain('No file chosen');
    expect(await valueOf(PARTS.dataset)).toBe('asb-incidents');
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

  test('says what is not chosen, beside each field and in a summary that takes the focus and leads to them', async () => {
    await checking.submit();
    expect(await page.title()).toMatch(/^Error: Check a file/);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
    const links = '.govuk-error-summary a';
    expect(await page.$$eval(links, (all) => all.map((link) => [link.textContent, link.getAttribute('href')]))).toEqual(
      [
        ['Choose who sends the file', '#submitter'],
        ['Choose what the file holds', '#dataset'],
        ['Choose a file to check', '#file'],
      ],
    );
    for (const [at, id] of [PARTS.sender, PARTS.dataset, PARTS.file].entries()) {
      await (await page.$$(links))[at]?.press('Enter');
      expect(await focused()).toBe(id);
      expect(await page.$eval(`#${id}`, (field) => field.getAttribute('aria-describedby'))).toContain(`${id}-error`);
    }
    await checking.fillIn(PLACE, SAMPLE);
    await checking.submit();
    await checking.untilShown(PARTS.receipt);
    expect(await page.$(links)).toBeNull();
    expect(await page.$('[aria-describedby*=error]')).toBeNull();
  });

  test('offers what the chosen sender may send, and keeps a choice that another may send too', async () => {
    const options = () => page.$$eval(`#${PARTS.dataset} option`, (all) => all.map(({ value }) => value));
    expect(await options()).toEqual(['']);
    await page.select(`#${PARTS.sender}`, 'dover');
    expect(await options()).toEqual(expect.arrayContaining(['asb-reports', 'all-crime', 'marac', 'plan-targets']));
    expect(await options()).not.toContain('street-crime');
    await page.select(`#${PARTS.dataset}`, 'marac');
    await page.select(`#${PARTS.sender}`, 'kent-police');
    expect(await options()).toContain('street-crime');
    expect(await options()).not.toContain('plan-targets');
    expect(await valueOf(PARTS.dataset)).toBe('marac');
  });

  test('takes a file that is dropped on it, and only one', async () => {
    await page.select(`#${PARTS.sender}`, 'kent-police');
    await page.select(`#${PARTS.dataset}`, 'asb-incidents');
    await drop([resolve(SAMPLE), resolve('package.json')]);
    expect(await textOf('.govuk-error-summary')).toContain('Drop one file at a time');
    await drop([resolve(SAMPLE)]);
    expect(await textOf(`#${PARTS.file}`)).toContain('asb-incidents_2017_2018.csv');
    await checking.submit();
    await checking.untilShown(PARTS.receipt);
  });

  test('keeps the browser from opening a file that is dropped beside the place for it', async () => {
    await page.evaluate(() => {
      window.addEventListener('dragover', (event) => {
        document.body.dataset['dragged'] = `${event.defaultPrevented}, ${event.dataTransfer?.dropEffect}`;
      });
    });
    await drop([resolve(SAMPLE)], 'h1');
    expect(await page.evaluate(() => document.body.dataset['dragged'])).toBe('true, none');
    expect(await textOf(`#${PARTS.file}`)).toContain('No file chosen');
  });

  async function drop(files: string[], on = `#${PARTS.dropArea}`): Promise<void> {
    const area = await page.$(on);
    await area?.scrollIntoView();
    const { x, y, width, height } = (await area?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const session = await page.createCDPSession();
    // Near its corner, beside everything that stands in it.
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: x + width - 8,
        y: y + height - 8,
        data: { items: [], files, dragOperationsMask: 1 },
      });
  }

  test('tells in plain words of a file that can no longer be read', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'gone-')), 'gone.csv');
    writeFileSync(file, 'Area,Apr 19\nDover,5\n');
    await checking.fillIn(PLACE, file);
    rmSync(file);
    await checking.submit();
    await page.waitForSelector('.govuk-error-summary');
    expect(await textOf('.govuk-error-summary')).toContain('Your browser cannot read this file.');
    expect(await page.$eval(`#${PARTS.form}`, (form) => form.matches('[inert]'))).toBe(false);
  });

  test('gives the templates of a receipt and the receipt itself as files', async () => {
    const receipt = await checking.check(PLACE, SAMPLE);
    const template = await checking.download(`#${PARTS.receipt} a.download`);
    expect(template.name).toBe('asb-incidents.csv');
    expect(template.bytes.toString('utf8')).toMatch(
      /^\ufeffAnti-social behaviour incidents recorded by police\r\nArea,.*\r\nAshford,,\r\n/,
    );
    const json = await checking.download(`#${PARTS.actions} a`);
    expect(json.name).toBe('asb-incidents_2017_2018.csv.receipt.json');
    expect(JSON.parse(json.bytes.toString('utf8'))).toEqual(receipt);
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
