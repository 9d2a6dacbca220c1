import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import * as z from 'zod';
import { receiptOfBytes } from '../../functions/ingest-extract/receipts/receipt-of.ts';
import { PARTS } from '../../schemas/checking-page.ts';
import { shown } from '../../schemas/plain-text.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../shared-folder.ts';
import { type CheckingPage, launchChromium, openCheckingPage } from './checking-page.ts';
import { type CheckingSite, serveCheckingSite } from './checking-site.ts';
import { describeInChromium } from './installed-chromium.ts';

/** So many files of a folder are enough to tell that a browser reads as the terminal does. */
const FILES_OF_A_FOLDER = 6;

const BLNS = 'data/csv-suites/blns/blns.json';

jest.setTimeout(120_000);

describeInChromium()('a receipt made in a browser', () => {
  let site: CheckingSite;
  let browser: Browser;
  let checking: CheckingPage;

  beforeAll(async () => {
    site = await serveCheckingSite();
    browser = await launchChromium();
    checking = await openCheckingPage(browser, site.address);
  });
  afterEach(() => expect(checking.troubles).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** What the terminal would say of the same file at the same moment. */
  const onTerminal = (place: string, file: string, writtenAt: string) =>
    receiptOfBytes(
      { kind: 'created', key: `in/${place}/${basename(file)}`, writtenAt, sequencer: '0' },
      createReadStream(file),
      kent,
    );

  test.each(csvFilesIn('sample-data'))('is that of the terminal: %s', async (file) => {
    const place = dirname(file);
    const receipt = await checking.check(place, join('sample-data', file));
    expect(receipt).toEqual(await onTerminal(place, join('sample-data', file), receipt.receivedAt));
  });

  describeWith('data')('of files from elsewhere', () => {
    test.each([
      ['kent-police/street-crime', 'data/street-crime'],
      ['kent-county/populations', 'data/population'],
      ['ashford/figures', 'data/messy'],
      ['kent-police/all-crime', 'data/csv-suites/csvkit'],
      ['dover/asb-incidents', 'data/ward-rates'],
    ])('is that of the terminal: %s of %s', async (place, folder) => {
      const files = csvFilesIn(shared(folder)).slice(0, FILES_OF_A_FOLDER);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const path = shared(folder, file);
        const receipt = await checking.check(place, path);
        expect(receipt).toEqual(await onTerminal(place, path, receipt.receivedAt));
      }
    });
  });

  describeWith(BLNS)('of strings that have broken other programs', () => {
    test('shows them as text, and nothing of them is run', async () => {
      // The names of people are refused as such, with nothing quoted.
      const strings = z
        .array(z.string())
        .parse(JSON.parse(readFileSync(shared(BLNS), 'utf8')))
        .filter((text) => !['Linda Callahan', 'Dr. Herman I. Libshitz'].includes(text));
      const folder = mkdtempSync(join(tmpdir(), 'naughty-'));
      for (let at = 0; at < strings.length; at += 90) {
        const some = strings.slice(at, at + 90);
        const path = join(folder, `<img src=x onerror=alert(${at})>.csv`);
        writeFileSync(path, `Area,Apr 19\n${some.map((text) => `"${text.replaceAll('"', '""')}",5\n`).join('')}`);
        const receipt = await checking.check('kent-police/all-crime', path);
        expect(receipt.findings.length).toBeGreaterThan(50);
        const { text, tags } = await checking.page.$eval(`#${PARTS.receipt}`, (section) => ({
          text: section.textContent ?? '',
          tags: [...new Set([...section.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
        }));
        expect(tags).toEqual(
          ['a', 'bdi', 'br', 'button', 'caption', 'div', 'h2', 'h3', 'h4', 'li', 'p', 'pre', 'section', 'strong']
            .concat(['table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'])
            .sort(),
        );
        expect(text).toContain(`Receipt for <img src=x onerror=alert(${at})>.csv`);
        for (const { message } of receipt.findings) expect(text).toContain(shown(message));
      }
    });
  });
});

/** The CSV files of a folder and those within it, as paths from it. */
function csvFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder, { recursive: true }).map(String);
  return all.filter((file) => file.endsWith('.csv')).sort();
}
