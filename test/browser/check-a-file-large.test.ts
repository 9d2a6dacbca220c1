import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { receiptOfBytes } from '../../functions/ingest-extract/receipts/receipt-of.ts';
import { PARTS } from '../../schemas/checking-page.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { type CheckingPage, launchChromium, openCheckingPage } from './checking-page.ts';
import { type CheckingSite, serveCheckingSite } from './checking-site.ts';
import { describeInChromium } from './installed-chromium.ts';

const LINES = 250_000;
const FIFTY_MEGABYTES = 50_000_000;
const PLACE = 'kent-police/street-crime';

jest.setTimeout(180_000);

describeInChromium()('a street-level file of 50 MB', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'large-')), '2018-12.csv');
  let site: CheckingSite;
  let browser: Browser;
  let checking: CheckingPage;

  beforeAll(async () => {
    const make = ['--import', 'tsx', 'test/sample-data/make-street-crime.ts', file, String(LINES), '2018-12', '7'];
    expect(spawnSync(process.execPath, make).status).toBe(0);
    expect(statSync(file).size).toBeGreaterThan(FIFTY_MEGABYTES);
    site = await serveCheckingSite();
    browser = await launchChromium();
  });
  beforeEach(async () => {
    checking = await openCheckingPage(browser, site.address);
  });
  afterEach(async () => {
    expect(checking.troubles).toEqual([]);
    await checking.page.browserContext().close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const focused = () => checking.page.evaluate(() => document.activeElement?.id ?? '');

  test('is let go when the reader cancels, and another file is checked as if it had not been', async () => {
    await checking.fillIn(PLACE, file);
    await checking.submit();
    await checking.untilShown(PARTS.checking);
    const reading = checking.page.workers();
    expect(reading).toHaveLength(1);
    expect(await focused()).toBe(PARTS.checking);
    await checking.page.keyboard.press('Tab');
    expect(await focused()).toBe(PARTS.cancel);
    await checking.page.keyboard.press('Enter');
    await checking.untilShown(PARTS.form);
    expect(await focused()).toBe(PARTS.file);
    expect(checking.page.workers()).not.toContain(reading[0]);
    const sample = 'sample-data/kent-police/asb-incidents/asb-incidents_2017_2018.csv';
    const { key, counts } = await checking.check('kent-police/asb-incidents', sample);
    expect([key, counts.figures]).toEqual(['in/kent-police/asb-incidents/asb-incidents_2017_2018.csv', 28]);
  });

  test('shows how far it is read while the page answers, and has the receipt of the terminal', async () => {
    const { page } = checking;
    await page.evaluate(
      (words, part) => {
        const seen = { words: new Set<string>(), frames: 0, keys: 0 };
        window.seenOfProgress = seen;
        const told = document.getElementById(words);
        const checkingPart = document.getElementById(part);
        if (told === null || checkingPart === null) throw new Error('the page shows no progress');
        new MutationObserver(() => seen.words.add(told.textContent ?? '')).observe(told, { childList: true });
        document.addEventListener('keydown', () => {
          if (!checkingPart.hidden) seen.keys += 1;
        });
        const count = () => {
          if (!checkingPart.hidden) seen.frames += 1;
          requestAnimationFrame(count);
        };
        count();
      },
      PARTS.progressInWords,
      PARTS.checking,
    );
    await checking.fillIn(PLACE, file);
    await checking.submit();
    await checking.untilShown(PARTS.checking);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift');
    await checking.untilShown(PARTS.receipt);
    const { words, frames, keys } = await page.evaluate(() => {
      const { words = [], frames = 0, keys = 0 } = window.seenOfProgress ?? {};
      return { words: [...words], frames, keys };
    });
    expect(words.length).toBeGreaterThan(3);
    expect(words).toContainEqual(expect.stringMatching(/^\d+\.\d MB of \d\d\.\d MB read$/));
    expect(frames).toBeGreaterThan(10);
    expect(keys).toBe(2);
    const { bytes } = await checking.download(`#${PARTS.actions} a`);
    const receipt = JSON.parse(bytes.toString('utf8'));
    expect(receipt.counts.linesRead).toBe(LINES);
    const arrival = {
      kind: 'created',
      key: `in/${PLACE}/2018-12.csv`,
      writtenAt: receipt.receivedAt,
      sequencer: '0',
    } as const;
    expect(receipt).toEqual(await receiptOfBytes(arrival, createReadStream(file), kent));
  });
});

declare global {
  interface Window {
    /** What of the progress was shown, and how often the page drew and heard a key meanwhile. */
    seenOfProgress?: { words: Set<string>; frames: number; keys: number };
  }
}
