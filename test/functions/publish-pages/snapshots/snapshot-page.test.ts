import { snapshotPath } from '../../../../functions/publish-pages/frame/paths.ts';
import { readSnapshot, snapshotsWithoutPage } from '../../../../functions/publish-pages/history/snapshot-told.ts';
import { snapshotPage } from '../../../../functions/publish-pages/pages/snapshot.tsx';
import { type PublishedHistory, publishedAfter, sentOn, withdrawnOn } from '../history/published-history.ts';
import { frame, inventedSnapshot } from './invented-snapshots.ts';
import { linksOf, textOf } from './page-text.ts';

const HOSTILE_FILE = `<img src=x onerror=alert(1)>"'&\u202egnp.csv`;
const HOSTILE_COLUMN = '</td><script>alert(2)</script>';
const figure = (value: number, told = {}) => ({
  area: 'E07000109',
  period: '2019-04',
  value,
  line: 8,
  column: 'Apr-19',
  ...told,
});

const threeSnapshots = () =>
  publishedAfter(
    [sentOn('09-01', 'a.csv', [figure(1010), figure(5, { measure: 'arson' })])],
    [sentOn('09-02', HOSTILE_FILE, [figure(1011, { column: HOSTILE_COLUMN })])],
    [withdrawnOn('09-03', 'a.csv'), sentOn('09-03', 'b.csv', [figure(7, { measure: 'burglary-residential' })])],
  );

async function pageOf(place: number, published: PublishedHistory) {
  const { site, history } = published;
  const snapshot = history.snapshots[place];
  const told = snapshot && (await readSnapshot(snapshot, history.snapshots, published));
  if (told == null) throw new Error(`there is no snapshot at place ${place}`);
  return snapshotPage(site, told);
}

test('the page of a snapshot says what changed since the one before, with file, line and column', async () => {
  const published = await threeSnapshots();
  const { html } = await pageOf(0, published);
  const text = textOf(html);
  expect(text).toContain('1 figure added, 1 withdrawn.');
  expect(text).toMatch(/Gravesham\s+April 2019\s+none\s+7\s+kent-police\/all-crime\/b\.csv, line 8, column Apr-19/);
  expect(text).toMatch(/Gravesham\s+April 2019\s+5\s+withdrawn\s+kent-police\/all-crime\/a\.csv, line 8/);
  expect(text).toContain(published.latest.snapshotId);
  expect(text).toContain('3 September 2019 at 10:00');
  expect(text).toMatch(/Published before it\s+Snapshot of 2 September 2019 at 10:00/);
});

test('of a figure read elsewhere than before, both places are told', async () => {
  const text = textOf((await pageOf(1, await threeSnapshots())).html);
  expect(text).toContain('1 figure revised.');
  expect(text).toMatch(
    /1,010\s+1,011\s+kent-police.*, line 8, column .*before: kent-police\/all-crime\/a\.csv, line 8/s,
  );
});

test('names of files and columns are shown as text, whatever is in them', async () => {
  const { html } = await pageOf(1, await threeSnapshots());
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('\u202e');
  expect(textOf(html)).toContain(
    `<img src=x onerror=alert(1)>"'&\ufffdgnp.csv, line 8, column </td><script>alert(2)</script>`,
  );
});

test('the first snapshot says that it is, and every link of every page leads to what is there', async () => {
  const published = await threeSnapshots();
  const pages = await Promise.all([0, 1, 2].map((place) => pageOf(place, published)));
  expect(textOf(pages[2]?.html ?? '')).toContain('nothing was published before it');
  const there = new Set([...published.files.keys(), ...pages.map(({ path }) => path)]);
  const elsewhere = /^(index|snapshots|reading-these-figures|check-a-file)\.html$|^assets\//;
  const links = pages.flatMap(({ path, html }) => linksOf(path, html)).filter((link) => !elsewhere.test(link));
  expect(links).toContain(pages[1]?.path);
  expect(links).toContain(published.history.snapshots[0]?.revisions?.path);
  expect(links.filter((link) => !there.has(link))).toEqual([]);
});

test('where the manifest of the one before is gone, the page says so and does not link to it', () => {
  const { html } = snapshotPage(frame(), { ...inventedSnapshot(), before: null });
  expect(textOf(html)).toContain('Snapshot 000000000000, whose record is gone');
  expect(html).not.toContain(snapshotPath(inventedSnapshot().before?.id ?? ''));
});

test('where nobody recorded what changed, the page says so', () => {
  const { manifest, before } = inventedSnapshot();
  const untold = { ...manifest, changes: { ...manifest.changes, revisions: null } };
  expect(textOf(snapshotPage(frame(), { manifest: untold, before, revisions: null }).html)).toContain(
    'It was not recorded which figures changed.',
  );
});

test('where the document that told what changed has been removed, the page says that it is not known any more', async () => {
  const published = await threeSnapshots();
  published.files.delete(published.history.snapshots[1]?.revisions?.path ?? '');
  const { html, path } = await pageOf(1, published);
  expect(textOf(html)).toContain('What changed is not known any more');
  expect(linksOf(path, html).filter((link) => link.startsWith('v1/revisions/'))).toEqual([]);
  expect(textOf((await pageOf(0, published)).html)).toContain('1 figure added, 1 withdrawn.');
});

test('up to 200 changes are told one by one; of more, how many there are of each measure, and the first 200', () => {
  const lines = (html: string) => html.match(/<th scope="row"><bdi>Gravesham/g)?.length;
  const few = snapshotPage(frame(), inventedSnapshot({ changes: 200 })).html;
  expect(lines(few)).toBe(200);
  expect(few).not.toContain('The first 200');
  const many = snapshotPage(frame(), inventedSnapshot({ changes: 201 })).html;
  expect(lines(many)).toBe(200);
  expect(textOf(many)).toMatch(/All recorded crime\s+201\s+0\s+0/);
  expect(textOf(many)).toContain('The first 200 of these are shown here. All changes as JSON');
});

test.each([
  ['very many of everything', { changes: 5_000, uploads: 5_000, documents: 5_000 }],
  [
    'names as long as they can be',
    { changes: 300, uploads: 300, file: '<&"'.repeat(300), column: '\u202e&'.repeat(400) },
  ],
])('a page with %s stays light, and says what it leaves out', (_, invented) => {
  const { html } = snapshotPage(frame(), inventedSnapshot(invented));
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
  expect(Buffer.byteLength(html)).toBeGreaterThan(20_000);
  expect(textOf(html)).toMatch(/\d more stand in the manifest/);
});

test('a page has to be made of the newest snapshot, and of each older one that has none', async () => {
  const { history } = await threeSnapshots();
  const [newest, before, first] = history.snapshots;
  const record = { schemaVersion: 1 as const, snapshotId: 'x', unfinishedSince: null };
  const files = { [snapshotPath(before?.id ?? '')]: 'a'.repeat(64), [snapshotPath(newest?.id ?? '')]: 'b'.repeat(64) };
  expect(snapshotsWithoutPage(history.snapshots, { ...record, files })).toEqual([newest, first]);
  expect(snapshotsWithoutPage(history.snapshots, null)).toEqual(history.snapshots);
});
