import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { PARTS } from '../../schemas/checking-page.ts';
import { type Receipt, receiptSchema } from '../../schemas/receipt.ts';
import { type Download, downloadsOf } from './downloads.ts';
import { installedChromium } from './installed-chromium.ts';
import { openWatched } from './watched-page.ts';

/** A page in Chromium on which files are checked, and what a reader can do there. */
export type CheckingPage = {
  page: Page;
  /** What the browser complained of. */
  troubles: string[];
  fillIn(place: string, file: string): Promise<void>;
  submit(): Promise<void>;
  /** Waits until a part is the one that is shown. */
  untilShown(part: string): Promise<void>;
  /** The receipt of a file dropped at `<submitter>/<dataset>`, as the page has it saved. */
  check(place: string, file: string): Promise<Receipt>;
  download: Download;
};

export function launchChromium(): Promise<Browser> {
  return puppeteer.launch({ executablePath: installedChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
}

/** Opens the page in a window that shares nothing with another. */
export async function openCheckingPage(browser: Browser, address: string): Promise<CheckingPage> {
  const { page, troubles } = await openWatched(browser);
  await page.goto(address);
  const download = await downloadsOf(browser, page);
  const checking: CheckingPage = {
    page,
    troubles,
    async fillIn(place, file) {
      const [submitter = '', dataset = ''] = place.split('/');
      await page.select(`#${PARTS.sender}`, submitter);
      await page.select(`#${PARTS.dataset}`, dataset);
      const input = await page.$('input[type=file]');
      if (input === null) throw new Error('the page has no file field');
      await input.uploadFile(file);
    },
    submit: () => page.click(`#${PARTS.form} button[type=submit]`),
    async untilShown(part) {
      await page.waitForSelector(`#${part}:not([hidden])`);
    },
    async check(place, file) {
      if (await page.$(`#${PARTS.again}`)) await page.click(`#${PARTS.again}`);
      await checking.fillIn(place, file);
      await checking.submit();
      await checking.untilShown(PARTS.receipt);
      const { bytes } = await checking.download(`#${PARTS.actions} a`);
      return receiptSchema.parse(JSON.parse(bytes.toString('utf8')));
    },
    download,
  };
  return checking;
}
