import { toldOf } from '../../../../functions/publish-pages/measures/told-of-measure.ts';
import { areaPage } from '../../../../functions/publish-pages/pages/area.tsx';
import type { IsRevised } from '../../../../functions/publish-pages/tables/revised-sides.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { type AreaDocument, areaDocumentSchema } from '../../../../schemas/snapshot.ts';
import { composed, documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { codeOf, policeTable } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload } from '../../publish-snapshot/sent-upload.ts';
import { FRAME } from '../frame-of-tests.ts';
import { pageFaults } from '../page-faults.ts';
import { type Element, elementsIn, isOf, parsedPage, textIn } from '../parsed-page.ts';
import { notesOnPage, tableOnPage } from '../shown-on-page.ts';

const ALONE = { priorities: [], document: 'v1/areas/a/0.json' };

function documentAfter(name: string, sent: readonly SentUpload[]): AreaDocument {
  const { latest, documents } = composed(sent);
  const path = latest.areas[codeOf(name)]?.path;
  return areaDocumentSchema.parse(JSON.parse(documents.find((each) => each.path === path)?.body ?? 'null'));
}

function pageOf(name: string, sent: readonly SentUpload[], isRevised: IsRevised = () => false): Element {
  const document = documentAfter(name, sent);
  const ids = [...new Set(document.measures.map(({ measure }) => measure.id))];
  const told = ids.flatMap((id) => {
    const ofMeasure = documentOf(sent, id);
    return ofMeasure === undefined ? [] : [toldOf(ofMeasure, kent)];
  });
  const { page } = areaPage(FRAME, document, { ...ALONE, told, isRevisedOf: () => isRevised });
  const parsed = parsedPage(page.html);
  expect(pageFaults(parsed)).toEqual([]);
  return parsed;
}

const police = (measure = 'all-crime') => policeTable().map((figure) => ({ ...figure, measure }));

test('every measure of an area stands on its page, with what its document says', () => {
  const sent = [sentUpload([...police(), ...police('asb-incidents'), ...police('domestic-abuse')])];
  const { rows } = tableOnPage(pageOf('Gravesham', sent), 'group-1');
  expect(rows.map((row) => row.slice(0, 6).map(({ text }) => text))).toEqual([
    ['All recorded crime', '5,915', '5,370', '−545', '−9.2\u00a0%', 'Fewer: better'],
    [expect.any(String), '5,915', '5,370', '−545', '−9.2\u00a0%', expect.any(String)],
    [expect.any(String), '5,915', '5,370', '−545', '−9.2\u00a0%', expect.any(String)],
  ]);
  expect(rows.map(([name]) => name?.detail)).toEqual(rows.map(() => 'Financial year to date, Apr–Aug 2019'));
  const directions = new Map(rows.map((row) => [row[0]?.text, row[5]?.text]));
  expect([...directions.values()].filter((words) => words === 'Fewer')).toHaveLength(1);
});

test('the newest window that can be compared with the year before stands first, the others after it', () => {
  const months = [...byMonth('Dover', '2016-01', Array(26).fill(40)), ...byMonth('Dover', '2019-08', [40])];
  const { rows } = tableOnPage(pageOf('Dover', [sentUpload(months)]), 'group-1');
  expect(rows.length).toBeGreaterThan(3);
  expect(rows[0]?.[3]?.text).not.toBe('');
  expect(rows.map(([name]) => name?.detail)).toContain('Month, Aug 2019');
});

test('a break that concerns the area is marked on its change, and one that does not is not', () => {
  const broken = (name: string) =>
    statedUpload([
      {
        kind: 'series-breaks',
        line: 2,
        area: codeOf(name),
        measure: 'all-crime',
        month: '2019-01',
        reason: 'New rules',
      },
    ]);
  const marksAfter = (name: string) =>
    tableOnPage(pageOf('Gravesham', [sentUpload(police()), broken(name)]), 'group-1').rows[0]?.[3]?.marks;
  expect([marksAfter('Gravesham'), marksAfter('Dover')]).toEqual([['[b]'], []]);
});

test.each([
  ['2019-04/2019-08', 2],
  ['2018-04/2018-08', 1],
])('a figure of %s of which another was published before is marked as revised, and no other', (of, place) => {
  const isRevised: IsRevised = (code, period) => code === codeOf('Gravesham') && period === of;
  const [row = []] = tableOnPage(pageOf('Gravesham', [sentUpload(police())], isRevised), 'group-1').rows;
  expect(row.flatMap(({ marks }, at) => (marks.includes('[r]') ? [at] : []))).toEqual([place]);
});

test('below the table stand its breaks, the populations of its rates and what its positions mean', () => {
  const broken = statedUpload([
    { kind: 'series-breaks', line: 2, area: null, measure: 'all-crime', month: '2019-01', reason: 'New\u202e rules' },
  ]);
  const notes = notesOnPage(pageOf('Gravesham', [sentUpload(police()), broken]));
  expect(notes).toEqual([
    'All recorded crime: recorded in another way from January 2019 on: \u2068New� rules\u2069.',
    expect.stringContaining('the mid-2018 (edition '),
    'Position 1 is the highest; equal values share a position.',
  ]);
});

test('of a year before of which months are missing, it says what there is, and works nothing out of it', () => {
  const months = [byMonth('Dover', '2018-04', [1, null, 3]), byMonth('Dover', '2019-04', [4, 5, 6])];
  const { rows } = tableOnPage(pageOf('Dover', [sentUpload(months.flat())]), 'group-1');
  const row = rows.find(([name]) => name?.detail?.endsWith(', Apr–Jun 2019')) ?? [];
  expect(row.slice(1, 5).map(({ text, marks }) => [text, ...marks])).toEqual([
    ['4', '[i]'],
    ['15'],
    ['', '[z]'],
    ['', '[z]'],
  ]);
});

test('the sentences of the newest windows can be read and copied', () => {
  const page = pageOf('Gravesham', [sentUpload(police())]);
  const sentence = documentAfter('Gravesham', [sentUpload(police())]).measures[0]?.comparison.sentence ?? 'none';
  const details = elementsIn(page, 'details').map(textIn).join();
  expect(details).toContain(`All recorded crime. ${sentence}`);
});

test('months are drawn as a line that says what it is', () => {
  const page = pageOf('Dover', [sentUpload(byMonth('Dover', '2018-01', Array(14).fill(40)))]);
  expect(tableOnPage(page, 'group-1').headings.at(-1)).toBe('By month');
  expect(elementsIn(page, 'svg').length).toBeGreaterThan(0);
});

test('an area with wards leads to each measure of them', () => {
  const wards = sentUpload(
    ['castle', 'river'].map((ward) => ({ area: `${codeOf('Dover')}/${ward}`, period: '2019-04/2019-08', value: 50 })),
    { uploadId: 'wards', key: 'in/dover/all-crime/wards.csv' },
  );
  const links = elementsIn(pageOf('Dover', [sentUpload(police()), wards]), 'a').map(({ attributes }) =>
    attributes.get('href'),
  );
  expect(links).toContain(`../wards/all-crime/${codeOf('Dover')}.html`);
  expect(
    elementsIn(pageOf('Gravesham', [sentUpload(police()), wards]), 'a').filter((link) => isOf(link, 'wards')),
  ).toEqual([]);
});

test('a total of the county has its page too, without places among the areas', () => {
  const page = pageOf('Kent and Medway', [sentUpload(police())]);
  const { headings, rows } = tableOnPage(page, 'group-1');
  expect(rows[0]?.[2]?.text).toBe('82,537');
  expect(rows[0]?.[headings.indexOf('Position by rate')]).toMatchObject({ text: '', marks: [] });
});

test('of a county with every measure there is, the page still opens at once', () => {
  const sent = [sentUpload(byMonth('Dover', '2018-01', Array(26).fill(40)))];
  const [document, ofCrime] = [documentAfter('Dover', sent), documentOf(sent)];
  if (ofCrime === undefined) throw new Error('nothing was compared');
  const all = kent.measures.map(({ id, label, unit, polarity }) => ({ id, label, unit, polarity }));
  const measures = all.flatMap((measure) => document.measures.map((each) => ({ ...each, measure })));
  const told = all.map((measure) => ({ ...toldOf(ofCrime, kent), measure }));
  const { page } = areaPage(FRAME, { ...document, measures }, { ...ALONE, told, isRevisedOf: () => () => true });
  expect(Buffer.byteLength(page.html)).toBeLessThan(150_000);
  const parsed = parsedPage(page.html);
  const shown = elementsIn(parsed, 'table').flatMap(({ attributes }) =>
    tableOnPage(parsed, attributes.get('id') ?? '').rows.map(([name]) => name?.text),
  );
  for (const { label } of all) expect(shown).toContain(label);
});
