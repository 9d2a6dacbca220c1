import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { PARTS } from '../../schemas/checking-page.ts';
import { type CheckingPage, launchChromium, openCheckingPage } from './checking-page.ts';
import { type CheckingSite, serveCheckingSite } from './checking-site.ts';
import { describeInChromium } from './installed-chromium.ts';

const SAMPLE = 'sample-data/kent-police/asb-incidents/asb-incidents_2017_2018.csv';
const PLACE = 'kent-police/asb-incidents';

jest.setTimeout(120_000);

describeInChromium()('the form of the page on which files are checked', () => {
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
    expect(await chosenIn(PARTS.dataset)).toBe('marac');
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
});
