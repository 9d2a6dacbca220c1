import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { receiptOfBytes } from '../../functions/ingest-extract/receipts/receipt-of.ts';
import { receiptPage } from '../../functions/ingest-extract/receipts/receipt-page.tsx';
import { kent } from '../../schemas/reference/kent/county.ts';
import { axeViolations } from './axe-violations.ts';
import { launchChromium } from './checking-page.ts';
import { downloadsOf } from './downloads.ts';
import { describeInChromium } from './installed-chromium.ts';
import { openWatched } from './watched-page.ts';

const KEY = 'kent-police/asb-incidents/asb-incidents_2017_2018.csv';

jest.setTimeout(120_000);

describeInChromium()('the page of a receipt, opened from a folder', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each([320, 1440])(
    'gives its template as a file, and has no fault that axe finds, at %d pixels',
    async (width) => {
      const arrival = { kind: 'created', key: `in/${KEY}`, writtenAt: '2019-02-01T09:00:00Z', sequencer: '1' } as const;
      const receipt = await receiptOfBytes(arrival, createReadStream(join('sample-data', KEY)), kent);
      const file = join(mkdtempSync(join(tmpdir(), 'receipt-')), 'receipt.html');
      writeFileSync(file, receiptPage(receipt, kent));

      const { page, troubles } = await openWatched(browser);
      await page.setViewport({ width, height: 800 });
      await page.goto(pathToFileURL(file).href);
      expect(await axeViolations(page)).toEqual([]);
      const beside = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beside).toBe(0);
      const download = await downloadsOf(browser, page);
      const { name, bytes } = await download('a.download');
      expect(name).toBe('asb-incidents.csv');
      expect(bytes.toString('utf8')).toMatch(
        /^\ufeffAnti-social behaviour incidents recorded by police\r\nArea,January 2018,January 2019\r\nAshford,,\r\n/,
      );
      expect(troubles).toEqual([]);
      await page.browserContext().close();
    },
  );
});
