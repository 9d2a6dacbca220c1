import type { Browser } from 'puppeteer-core';
import { PARTS } from '../../schemas/checking-page.ts';
import { type CheckingPage, launchChromium, openCheckingPage } from './checking-page.ts';
import { type CheckingSite, serveCheckingSite } from './checking-site.ts';
import { describeInChromium } from './installed-chromium.ts';

const SAMPLE = 'sample-data/kent-police/asb-incidents/asb-incidents_2017_2018.csv';

jest.setTimeout(120_000);

describeInChromium()('without a network', () => {
  let site: CheckingSite;
  let browser: Browser;
  let checking: CheckingPage;

  beforeAll(async () => {
    site = await serveCheckingSite();
    browser = await launchChromium();
    checking = await openCheckingPage(browser, site.address);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** The paths that the browser keeps, and those for which it answers itself. */
  const kept = () =>
    checking.page.evaluate(async () => {
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      const registrations = await navigator.serviceWorker.getRegistrations();
      return {
        files: requests
          .flat()
          .map(({ url }) => new URL(url).pathname.replace(/[0-9a-f]{64}/, (hash) => hash.slice(0, 8)))
          .sort(),
        answersFor: registrations
          .filter(({ active }) => active?.state === 'activated')
          .map(({ scope }) => new URL(scope).pathname)
          .sort(),
      };
    });

  /** Waits until what is kept is as it should be, and gives it as it was last. */
  async function keptOnce(isSo: (now: Awaited<ReturnType<typeof kept>>) => boolean) {
    for (let tries = 0; tries < 100; tries += 1) {
      const now = await kept();
      if (isSo(now)) return now;
      await new Promise((done) => setTimeout(done, 100));
    }
    return kept();
  }

  const isComplete = ({ files, answersFor }: Awaited<ReturnType<typeof kept>>) =>
    files.length === 6 && answersFor.length === 2;

  test('the page is kept with all it needs, and it answers for nothing else of the site', async () => {
    const { files, answersFor } = await keptOnce(isComplete);
    expect(files).toEqual([
      expect.stringMatching(/^\/assets\/check-a-file\/[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^\/assets\/check-worker\/[0-9a-f]{8}\.js$/),
      '/assets/print/none.css',
      expect.stringMatching(/^\/assets\/site\/[0-9a-f]{8}\.(css|js)$/),
      expect.stringMatching(/^\/assets\/site\/[0-9a-f]{8}\.(css|js)$/),
      '/check-a-file.html',
    ]);
    expect(answersFor).toEqual(['/assets/check-worker/', '/check-a-file.html']);
    expect(checking.troubles).toEqual([]);
  });

  test('what a newer page needs takes the place of what an older one did', async () => {
    const before = await keptOnce(isComplete);
    site.publish('\n/* another style */');
    await checking.page.reload();
    const after = await keptOnce((now) => isComplete(now) && now.files.join() !== before.files.join());
    expect(after.files).toHaveLength(6);
    expect(after.files.filter((file) => !before.files.includes(file))).toEqual([
      expect.stringMatching(/\/assets\/site\/.*\.css$/),
    ]);
    expect(checking.troubles).toEqual([]);
  });

  test('a file is checked all the same', async () => {
    await keptOnce(isComplete);
    await site.stop();
    await checking.page.reload();
    await checking.untilShown(PARTS.form);
    const receipt = await checking.check('kent-police/asb-incidents', SAMPLE);
    expect(receipt.counts.figures).toBe(28);
    const isStyled = await checking.page.$eval(
      `#${PARTS.receipt} .outcome`,
      (outcome) => getComputedStyle(outcome).borderLeftStyle,
    );
    expect(isStyled).toBe('solid');
  });
});
