import type { EarlierValue } from '../../../../functions/publish-pages/history/earlier-values.ts';
import { shownWindows } from '../../../../functions/publish-pages/measures/shown-windows.ts';
import { figurePage } from '../../../../functions/publish-pages/pages/figure.tsx';
import type { Period } from '../../../../schemas/period.ts';
import { areaOf, documentOf } from '../../publish-snapshot/compared.ts';
import type { SentUpload } from '../../publish-snapshot/sent-upload.ts';
import { FRAME } from '../frame-of-tests.ts';
import { pageFaults } from '../page-faults.ts';
import { type Element, elementsIn, parsedPage, textIn } from '../parsed-page.ts';

/** The upload of the police as the page of a figure knows it. */
export const POLICE = { key: 'in/kent-police/all-crime/2019 crime.csv', receivedAt: '2019-09-10T09:00:00Z' };
export const UPLOADS = new Map([['upload-1', POLICE]]);

/** The page that tells where the figures of an area come from, as HTML; undefined where there is none. */
export function figureHtml(
  name: string,
  sent: readonly SentUpload[],
  told: { earlier?: ReadonlyMap<Period, EarlierValue[]>; uploads?: typeof UPLOADS } = {},
): string | undefined {
  const document = documentOf(sent);
  if (document === undefined) throw new Error('nothing was compared');
  const { earlier = new Map(), uploads = UPLOADS } = told;
  return figurePage(FRAME, document, shownWindows(document), areaOf(name), {
    uploads,
    earlierValues: () => earlier,
    whole: 'v1/measures/all-crime/0.json',
  })?.html;
}

/** The same page, sound. */
export function figureOnPage(...told: Parameters<typeof figureHtml>): Element {
  const page = parsedPage(figureHtml(...told) ?? '');
  expect(pageFaults(page)).toEqual([]);
  return page;
}

/** What is said under each heading of a window's part of the page. */
export function explained(page: Element, window: string): Record<string, string> {
  const part = elementsIn(page, 'section').find(({ attributes }) => attributes.get('aria-labelledby') === window);
  if (part === undefined) throw new Error(`${window} is not explained`);
  const [terms, meanings] = [elementsIn(part, 'dt').map(textIn), elementsIn(part, 'dd').map(textIn)];
  return Object.fromEntries(terms.map((term, at) => [term, meanings[at] ?? '']));
}

/** A value that was published before, in the snapshot that another one replaced it by. */
export function earlierValue(value: number, told: Partial<EarlierValue> = {}): EarlierValue {
  const by = { id: 'abcdef0123456789', asAt: '2019-10-10T09:00:00Z' };
  return {
    value,
    source: { uploadId: 'before', line: 9, column: 'Aug' },
    upload: { key: 'in/kent-police/all-crime/before.csv', submitter: 'kent-police', receivedAt: by.asAt },
    fate: 'replaced',
    by,
    ...told,
  };
}
