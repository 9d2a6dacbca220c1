import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

/** Clicks a link and gives the name and the bytes of the file that comes of it. */
export type Download = (selector: string) => Promise<{ name: string; bytes: Buffer }>;

/** Lets a page in a window of its own save files, each under the name that it is given. */
export async function downloadsOf(browser: Browser, page: Page): Promise<Download> {
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  const session = await browser.target().createCDPSession();
  const { id } = page.browserContext();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
    ...(id !== undefined && { browserContextId: id }),
  });
  return async (selector) => {
    const began = new Promise<{ guid: string; suggestedFilename: string }>((found) => {
      session.once('Browser.downloadWillBegin', found);
    });
    const ended = new Promise<void>((found) => {
      const listen = ({ state }: { state: string }) => {
        if (state === 'inProgress') return;
        session.off('Browser.downloadProgress', listen);
        found();
      };
      session.on('Browser.downloadProgress', listen);
    });
    await page.click(selector);
    const { guid, suggestedFilename } = await began;
    await ended;
    return { name: suggestedFilename, bytes: readFileSync(join(folder, guid)) };
  };
}
