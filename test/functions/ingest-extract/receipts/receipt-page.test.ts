import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { receiptOfBytes } from '../../../../functions/ingest-extract/receipts/receipt-of.ts';
import { receiptPage } from '../../../../functions/ingest-extract/receipts/receipt-page.tsx';
import { RECEIPT_STYLE } from '../../../../functions/ingest-extract/receipts/receipt-style.ts';
import { EXAMPLES_PER_CODE } from '../../../../schemas/finding.ts';
import type { Receipt } from '../../../../schemas/receipt.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { lines } from '../assessed.ts';

const BLNS = 'data/csv-suites/blns/blns.json';

async function receiptFor(place: string, content: string): Promise<Receipt> {
  const key = `in/${place}`;
  const arrival = { kind: 'created', key, writtenAt: '2019-11-01T09:00:00Z', sequencer: '1' } as const;
  return receiptOfBytes(arrival, oneChunk(content), kent);
}

async function* oneChunk(content: string) {
  yield new TextEncoder().encode(content);
}

async function pageOf(content: string, place = 'kent-police/all-crime/2019.csv'): Promise<string> {
  return receiptPage(await receiptFor(place, content), kent);
}

/** What a reader sees of a page, without its style: tags away, entities as characters. */
function textOf(page: string): string {
  return decoded(page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '\u0001'));
}

function decoded(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The tags of a page in order, without what they hold. */
function tagsOf(page: string): string[] {
  return [...page.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, name]) => name ?? '');
}

const REFUSED = lines('Police figures', 'Area,Apr 18,Apr 19,Ref', 'Ashfrod,5,6,', 'Dover,many,7,', 'Dover,1,,');

test('a page tells what became of the file, how it was read, what was found and what to do, in that order', async () => {
  const text = textOf(await pageOf(REFUSED));
  const parts = [
    'Refused: nothing of this file is taken, for there are 2 things to correct in it.',
    'What was understood',
    'area table',
    'line 2',
    'What was found',
    'Line by line',
    'Line 3',
    '"Ashfrod" on line 3 is not an area',
    'Line 4',
    '"many" on line 4',
    'What to do next',
    'Templates to fill in',
    'Download all-crime.csv',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('findings about the whole file come before those of lines, the worst first, then line by line', async () => {
  const receipt = await receiptFor('kent-police/all-crime/2019.txt', REFUSED);
  const text = textOf(receiptPage({ ...receipt, findings: [...receipt.findings].reverse() }, kent));
  const order = [
    'does not end in .csv',
    'The column "Ref" was not used',
    'Ashfrod',
    '"many" on line 4',
    'Line 5 has no number',
  ];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('a finding says in words how much it matters, its line, and its column as its sender spelt it', async () => {
  const page = await pageOf(REFUSED);
  expect(page).toMatch(
    /<th scope="row">Line 4, <bdi class="column">Apr 18<\/bdi><\/th><td><strong class="error">To correct:</,
  );
  expect(page).toMatch(
    /<th scope="row">Line 5, <bdi class="column">Apr 19<\/bdi><\/th><td><strong class="warning">To look at:</,
  );
});

test('of a kind of finding that is quoted a hundred times, the page says how many more there are', async () => {
  const bad = Array.from({ length: EXAMPLES_PER_CODE + 1_204 }, () => 'Dover,2019-04,many');
  const text = textOf(await pageOf(lines('Area,Period,Value', ...bad)));
  expect(text).toContain('1,204 more of “value not a number” are not listed.');
  expect(text.match(/To correct:/g)).toHaveLength(EXAMPLES_PER_CODE);
});

test('an accepted file has its figures counted, its periods named, and nothing to do', async () => {
  const text = textOf(await pageOf(lines('Area,Apr-Aug 18,Apr-Aug 19', 'Dover,5,6')));
  expect(text).toContain('Accepted: 2 figures are taken.');
  expect(text).toContain('April to August 2018; April to August 2019');
  expect(text).toContain('Nothing needs doing.');
  expect(text).not.toContain('What was found');
});

test('statements are counted as entries, in the singular too', async () => {
  const receipt = await receiptFor('kent-police/all-crime/2019.csv', lines('Area,Apr 19', 'Dover,6'));
  const counts = { ...receipt.counts, figures: 0, statements: 14 };
  const pageWith = (changed: Receipt['counts']) => textOf(receiptPage({ ...receipt, counts: changed }, kent));
  expect(pageWith(counts)).toContain('Accepted: 14 entries are taken.');
  expect(pageWith({ ...counts, statements: 1 })).toContain('Accepted: 1 entry is taken.');
  expect(pageWith({ ...counts, figures: 3 })).toContain('Accepted: 3 figures and 14 entries are taken.');
});

test('of a file that seems to hold personal data, the page says so first, and what to do', async () => {
  const people = lines('Area,Apr 18,Apr 19,Surname,Phone', 'Dover,1,2,,', 'Ashfrod,5,6,Qwyjibo,07700 900123');
  const page = await pageOf(people);
  const text = textOf(page);
  const parts = [
    'Refused: this file seems to hold personal data',
    'Line 3',
    'name of a person in column D',
    'Line 3',
    'telephone number in column E',
    'What to do next',
    'Delete your own copies',
    'Send counts only',
    'ask the county team',
    'Download all-crime.csv',
  ];
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect([part, at]).toEqual([part, expect.any(Number)]);
    expect(at).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
  expect(text).not.toContain('What was understood');
  expect(page).not.toMatch(/Qwyjibo|900123|Ashfrod/);
});

test('where only the name of a file seems to hold a person, its finding says what to do and no table is blamed', async () => {
  const text = textOf(await pageOf(lines('Area,Apr 19', 'Dover,1'), 'kent-police/all-crime/jane@example.org.csv'));
  expect(text).toContain('Refused: the name of this file seems to hold personal data');
  expect(text).toContain('Give your own copy another name');
  expect(text).not.toContain('Delete your own copies');
});

test('of many people on a line, each kind is told of once', async () => {
  const { findings } = await receiptFor(
    'kent-police/all-crime/2019.csv',
    lines('Area,Apr 19,Forename,Surname', 'Dover,1,Zeb,Qwyjibo', 'Ashford,2,Tam,Pocock'),
  );
  expect(findings.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['personal-data-name', 2, 'column C'],
    ['personal-data-name', 3, 'column C'],
  ]);
});

test.each([
  ['no sender that is known', 'nobody/all-crime/a.csv'],
  ['no dataset that is known', 'ashford/none/a.csv'],
  ['neither', 'a.csv'],
])('a place that names %s gets a page without a template', async (_, place) => {
  const page = await pageOf(REFUSED, place);
  expect(textOf(page)).toContain('Refused: nothing of this file is taken');
  expect(page).not.toContain('data:text/csv');
});

test('the template in a page is the one that its sender fills in, with its byte-order mark', async () => {
  const page = await pageOf(REFUSED, 'dover/asb-reports/a.csv');
  const [, name, data = ''] =
    /<a class="download" download="([^"]*)" href="data:text\/csv;charset=utf-8,([^"]*)"/.exec(page) ?? [];
  expect(name).toBe('asb-reports.csv');
  expect(decodeURIComponent(data)).toBe(
    '\ufeffAnti-social behaviour reports to the council\r\nArea,October 2018,October 2019\r\nDover,,\r\n',
  );
});

test('no script can run in a page, and only its own style is let in', async () => {
  const page = await pageOf(REFUSED);
  const policy = decoded(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll(
    '&#39;',
    "'",
  );
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  expect(page.indexOf('http-equiv')).toBeLessThan(page.indexOf('<style>'));
});

test('a page has a language, a title, one main part, headings in order, and tables that say what they are', async () => {
  const page = await pageOf(REFUSED, 'kent-police/all-crime/2019.txt');
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"/);
  expect(page).toContain('<title>Refused: 2019.txt</title>');
  expect(page.match(/<main>/g)).toHaveLength(1);
  const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  expect(page.match(/<table/g)).toHaveLength(page.match(/<caption>/g)?.length ?? 0);
  expect(page.match(/<th(?= |>)/g)).toHaveLength(page.match(/<th scope="(row|col)"/g)?.length ?? 0);
});

test('every colour of text stands out from what is behind it, as WCAG AA asks', () => {
  const behind = ['#ffffff', '#f3f4f5'];
  const colours = [...RECEIPT_STYLE.matchAll(/[ {]color: (#[0-9a-f]{6})/g)].map(([, colour]) => colour ?? '');
  expect(colours.length).toBeGreaterThan(4);
  for (const colour of colours)
    for (const ground of behind) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#1b1b1b', '#ffe066')).toBeGreaterThanOrEqual(4.5);
});

test('the same receipt gives the same bytes', async () => {
  expect(await pageOf(REFUSED)).toBe(await pageOf(REFUSED));
});

describeWith(BLNS)('strings that have broken other programs', () => {
  const strings = () => z.array(z.string()).parse(JSON.parse(readFileSync(shared(BLNS), 'utf8')));

  test('stand in a page as text, wherever they come from', async () => {
    const plain = await receiptFor('kent-police/all-crime/a.csv', lines('Area,Apr 19', 'none,5'));
    const tags = tagsOf(receiptPage(withText(plain, 'x'), kent));
    for (const text of strings()) {
      const page = receiptPage(withText(plain, text || 'x'), kent);
      expect(tagsOf(page)).toEqual(tags);
      expect(page).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });

  function withText(receipt: Receipt, text: string): Receipt {
    return {
      ...receipt,
      key: `in/kent-police/all-crime/${text}.csv`,
      submitter: text,
      dataset: text,
      findings: receipt.findings.map((finding) => ({
        ...finding,
        column: text,
        found: text,
        message: `“${text}” reads wrongly`,
      })),
    };
  }
});

/** The contrast ratio of two colours, as WCAG works it out. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
