import { CHECK_A_FILE } from '../../../functions/publish-pages/frame/paths.ts';
import { checkAFilePage } from '../../../functions/publish-pages/pages/check-a-file.tsx';
import { kent } from '../../../schemas/reference/kent/county.ts';

const { path, html } = checkAFilePage({
  county: kent,
  snapshot: { id: 'a'.repeat(64), asAt: '2019-10-01T09:00:00Z', publishedAt: '2019-10-02T06:00:00Z' },
  published: { measures: new Set(), areas: new Set() },
  assets: {
    'site.css': 'assets/site/1.css',
    'print.css': 'assets/print/2.css',
    'site.js': 'assets/site/3.js',
    'compare-snapshots.js': 'assets/compare-snapshots/4.js',
    'check-a-file.js': 'assets/check-a-file/5.js',
    'check-worker.js': 'assets/check-worker/6.js',
    'offline.js': 'offline.js',
  },
});

test('it lies where the menu leads, and is small', () => {
  expect(path).toBe(CHECK_A_FILE);
  expect(html.length).toBeLessThan(20_000);
});

test('without its script it says why it does nothing and what else can be done; the form is hidden', () => {
  expect(html).toContain('This page needs JavaScript');
  expect(html).toContain('Drop the file in your upload folder and read the receipt');
  expect(html).toContain('npm run check -- file.csv --as ashford/asb-reports');
  expect(html).toMatch(/<form id="check"[^>]* hidden/);
});

test('it names its script, its worker and what answers without a network, as they lie', () => {
  expect(html).toContain('<script defer src="assets/check-a-file/5.js">');
  expect(html).toContain('data-check-worker="assets/check-worker/6.js"');
  expect(html).toContain('data-offline="offline.js"');
});

test('it holds nothing that the security policy would not let in', () => {
  expect(html).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son[a-z]+=/i);
});

test('every field has its label and every id stands once', () => {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const field of ['submitter', 'dataset', 'file']) expect(html).toContain(`for="${field}"`);
  for (const { name } of kent.submitters) expect(html).toContain(`>${name}</option>`);
});
