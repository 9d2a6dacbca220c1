import type { Browser, Page } from 'puppeteer-core';

/** A page in Chromium, and what the browser complained of on it. */
export type WatchedPage = { page: Page; troubles: string[] };

/**
 * Opens a page in a window that shares nothing with another, and watches it: messages of errors and warnings, exceptions, dialogs,
 * what the Content-Security-Policy forbade, requests that failed, and answers that are not what was asked for.
 */
export async function openWatched(browser: Browser): Promise<WatchedPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${String(error)}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => troubles.push(`not had: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`answered ${response.status()}: ${response.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`forbidden by ${violatedDirective}: ${blockedURI}`),
    );
  });
  return { page, troubles };
}

/** A window as narrow as the narrowest that pages are made for, and one as wide as a desk's. */
export const NARROW = { width: 320, height: 800 };
export const WIDE = { width: 1440, height: 1000 };
