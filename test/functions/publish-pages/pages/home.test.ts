import * as fc from 'fast-check';
import { type ExtractStatus, extractStatuses } from '../../../../functions/publish-pages/extracts/extract-statuses.ts';
import { toldOf } from '../../../../functions/publish-pages/measures/told-of-measure.ts';
import { type HomeParts, homePage } from '../../../../functions/publish-pages/pages/home.tsx';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { Revision, RevisionsDocument } from '../../../../schemas/revisions.ts';
import { composed, documentOf } from '../../publish-snapshot/compared.ts';
import { codeOf, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { FRAME } from '../frame-of-tests.ts';
import { pageFaults } from '../page-faults.ts';
import { type Element, elementsIn, isOf, parsedPage, textIn } from '../parsed-page.ts';
import { hostileText } from '../tables/hostile-texts.ts';

const { manifest } = composed([policeUpload()]);
const document = documentOf([policeUpload()]);
const told = document === undefined ? [] : [toldOf(document, kent)];
const statuses: ExtractStatus[] = extractStatuses(manifest.uploads, {}, new Date('2019-11-01T06:00:00Z'));
const LATE: ExtractStatus = {
  submitter: 'dover',
  dataset: 'asb-reports',
  newest: { key: 'in/dover/asb-reports/july.csv', receivedAt: '2019-06-30T23:30:00Z' },
  files: 3,
  lateAfterDays: 45,
  status: 'late',
};

const PARTS: HomeParts = {
  told,
  priorities: [],
  isRevisedOf: () => () => false,
  manifest,
  revisions: null,
  statuses,
};

function home(parts: Partial<HomeParts> = {}): Element {
  const { html } = homePage(FRAME, { ...PARTS, ...parts });
  const page = parsedPage(html);
  expect(pageFaults(page)).toEqual([]);
  return page;
}

function revised(...figures: readonly Revision[]): RevisionsDocument {
  const since = { snapshotId: 'before', asAt: '2019-09-01T09:00:00Z' };
  return { schemaVersion: 1, since, asAt: manifest.asAt, figures: [...figures], uploads: {} };
}

function added(measure: string, period: string): Revision {
  const source = { uploadId: 'upload-1', line: 2, column: 'Count' };
  return {
    measure,
    area: codeOf('Dover'),
    areaName: 'Dover',
    period,
    change: 'added',
    before: null,
    after: { value: 1, source },
  };
}

const newIn = (page: Element) => textIn(elementsIn(page, 'section').find((part) => isOf(part, 'whats-new')) ?? page);
const rowsOf = (page: Element) =>
  elementsIn(page, 'tr').map((row) => row.children.flatMap((cell) => (typeof cell === 'string' ? [] : textIn(cell))));

test('the first snapshot says that it is the first', () => {
  expect(newIn(home())).toContain('This is the first snapshot: it rests on 1 file.');
});

test('what a snapshot added, revised and withdrew is told by measure, with its newest period', () => {
  const one = added('all-crime', '2019-04');
  const source = { uploadId: 'upload-1', line: 2, column: 'Count' };
  const words = newIn(
    home({
      revisions: revised(
        one,
        added('all-crime', '2019-04/2019-08'),
        { ...added('all-crime', '2018-03'), change: 'withdrawn', before: { value: 1, source }, after: null },
        added('asb-incidents', '2017-12'),
      ),
    }),
  );
  expect(words).toContain('Since the snapshot of 1 September 2019 at 10:00:');
  expect(words).toContain(
    'All recorded crime: 2 figures added, the newest for April to August 2019; 1 figure withdrawn for March 2018',
  );
  expect(words).toMatch(/: 1 figure added for December 2017/);
});

test('of many measures some are told, and how many more there are', () => {
  const ids = kent.measures.slice(0, 11).map(({ id }) => id);
  const page = home({ revisions: revised(...ids.map((id) => added(id, '2019-04'))) });
  const [, more = '0'] = /(\d+) more measures?/.exec(newIn(page)) ?? [];
  expect((newIn(page).match(/1 figure added/g) ?? []).length + Number(more)).toBe(11);
});

test('a snapshot that changed no figure says so', () => {
  expect(newIn(home({ revisions: revised() }))).toContain('no figure has changed');
});

test('where something was told that is no figure, it is said once of each kind', () => {
  const changes = { added: ['v1/series-breaks/0.json', 'v1/measures/all-crime/0.json'], removed: [], revisions: null };
  const words = newIn(home({ manifest: { ...manifest, previous: 'before', changes }, revisions: revised() }));
  expect(words.match(/Something else was told: [^;.]+\. It may change/g)).toHaveLength(1);
  expect(newIn(home({ revisions: revised() }))).not.toContain('Something else');
});

test('late extracts are told at the top, and each in the table with its day by the clocks here', () => {
  expect(textIn(home())).not.toMatch(/extracts? (?:is|are) late/);
  const page = home({ statuses: [LATE, ...statuses] });
  expect(textIn(page)).toContain(
    'One extract is late, or never came: what it would have told is not in these figures.',
  );
  expect(textIn(home({ statuses: [LATE, { ...LATE, dataset: 'marac' }, ...statuses] }))).toContain(
    '2 extracts are late, or never came: what they would have told',
  );
  expect(rowsOf(page)).toContainEqual([
    expect.stringContaining('Dover'),
    expect.any(String),
    'Late',
    '1 July 2019',
    'july.csv, and 2 before it',
    '45 days',
  ]);
  const ofPolice = rowsOf(page).find(([sender]) => sender === 'Kent Police');
  expect(ofPolice?.slice(2)).toEqual(['In', '10 September 2019', '2019.csv', 'Not expected']);
});

test('an extract that never came says that nothing came', () => {
  const page = home({ statuses: [{ ...LATE, newest: null, files: 0, status: 'never-came' }] });
  expect(
    rowsOf(page)
      .find((row) => row[2] === 'Never came')
      ?.slice(2, 5),
  ).toEqual(['Never came', 'Nothing yet', '']);
});

test('every area that is published is a link away', () => {
  const links = elementsIn(home(), 'a').map(({ attributes }) => attributes.get('href'));
  for (const { code } of kent.areas) expect(links).toContain(`areas/${code}.html`);
});

test('a file or a priority may be called anything: it stands as text', () => {
  const page = fc.property(hostileText, hostileText, (file, priority) => {
    const newest = { key: `in/dover/asb-reports/${file}`, receivedAt: '2019-09-01T09:00:00Z' };
    const parsed = home({ statuses: [{ ...LATE, newest }], priorities: [{ priority, measure: 'all-crime' }] });
    expect(elementsIn(parsed).filter(({ tag }) => ['img', 'b'].includes(tag))).toEqual([]);
    expect(elementsIn(parsed, 'script').map(textIn).join('')).toBe('');
    expect(textIn(parsed)).not.toMatch(/\u202e|\p{Cc}/u);
  });
  return fc.assert(page, { numRuns: 30 });
});
