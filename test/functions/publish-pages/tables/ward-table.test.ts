import { wardTable } from '../../../../functions/publish-pages/tables/ward-table.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { type AreaDocument, areaDocumentSchema } from '../../../../schemas/snapshot.ts';
import { composed } from '../../publish-snapshot/compared.ts';
import { A_YEAR_BEFORE, APRIL_TO_AUGUST, codeOf } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload } from '../../publish-snapshot/sent-upload.ts';

const DOVER = codeOf('Dover');
const MONTHS = 'in/dover/all-crime/months.csv';
const INCOMPLETE = {
  reason: 'Fewer records than the month before.',
  crime: 10,
  antiSocialBehaviour: 5,
  comparedWith: { month: '2019-07', crime: 100, antiSocialBehaviour: 50 },
};

type Wards = AreaDocument['wards'][number];

function wardsSent(counts: readonly (readonly [ward: string, before: number, now: number])[]): SentUpload {
  const figures = counts.flatMap(([ward, before, now], at) => [
    { ...ofWard(ward), period: A_YEAR_BEFORE, value: before, line: at + 2 },
    { ...ofWard(ward), period: APRIL_TO_AUGUST, value: now, line: at + 2 },
  ]);
  return sentUpload(figures, { key: 'in/dover/all-crime/wards.csv', submitter: 'dover' });
}

const ofWard = (ward: string) => ({ area: `${DOVER}/${ward.toLowerCase()}`, aside: { ward } });

/** The document of Dover after uploads, and its wards. */
function wardsAfter(...sent: readonly SentUpload[]): { wards: Wards; document: AreaDocument } {
  const { latest, documents } = composed(sent);
  const body = documents.find(({ path }) => path === latest.areas[DOVER]?.path)?.body ?? 'null';
  const document = areaDocumentSchema.parse(JSON.parse(body));
  const [wards] = document.wards;
  if (wards === undefined) throw new Error('Dover has no wards');
  return { wards, document };
}

function tableAfter(...sent: readonly SentUpload[]) {
  const { wards, document } = wardsAfter(...sent);
  return { wards, ...shownOf(wards, document) };
}

/** The table of wards, and the cells of each beside its name, by their columns. */
function shownOf(wards: Wards, document: AreaDocument) {
  const table = wardTable(wards, document, kent);
  const cells = new Map(
    table.rows.map((row) => [
      row.cells[0]?.text ?? '',
      Object.fromEntries(table.columns.map(({ id }, place) => [id, row.cells[place]])),
    ]),
  );
  return { table, cells };
}

const BROKEN = statedUpload([
  { kind: 'series-breaks', line: 2, area: null, measure: 'all-crime', month: '2019-01', reason: 'New rules' },
]);

const LARGE = [
  ['Castle', 50, 80],
  ['Buckland', 60, 70],
  ['Aylesham', 70, 40],
] as const;

test('each ward stands with what its document says', () => {
  const { wards, table, cells } = tableAfter(wardsSent(LARGE));
  expect(table.caption).toBe('All recorded crime by ward, Dover, April to August 2019');
  expect(cells.size).toBe(3);
  for (const { name, ...said } of wards.comparisons) {
    for (const id of ['previous', 'current', 'change', 'changePercent'] as const) {
      expect(cells.get(name)?.[id]?.value).toBe(said[id]);
    }
  }
  const { previous, current, change } = cells.get('Castle') ?? {};
  expect([previous?.text, current?.text, change?.text]).toEqual(['50', '80', '+30']);
});

test('each count says in which file, at which line and in which column it was read', () => {
  const { cells } = tableAfter(wardsSent(LARGE));
  expect([...cells].map(([name, { source }]) => [name, source?.text])).toEqual([
    ['Aylesham', 'dover/all-crime/wards.csv, line 4, column “Count”'],
    ['Buckland', 'dover/all-crime/wards.csv, line 3, column “Count”'],
    ['Castle', 'dover/all-crime/wards.csv, line 2, column “Count”'],
  ]);
});

test('a count that is withheld has its mark and nothing else: not where it stands, nor what comes of it', () => {
  const { wards, table, cells } = tableAfter(wardsSent([...LARGE, ['River', 3, 90], ['Whitfield', 80, 2]]));
  const withheld = wards.comparisons.filter((ward) => ward.withheld.previous || ward.withheld.current);
  expect(withheld.map(({ name }) => name)).toEqual(expect.arrayContaining(['River', 'Whitfield']));
  for (const { name, withheld: of } of withheld) {
    const row = cells.get(name) ?? {};
    for (const side of ['previous', 'current'] as const) {
      if (of[side]) expect(row[side]).toMatchObject({ text: '', value: null, marks: ['withheld'] });
      else expect(row[side]?.marks).toEqual([]);
    }
    for (const id of ['change', 'changePercent', 'direction', ...(of.current ? ['source'] : [])]) {
      expect([id, row[id]?.text, row[id]?.value, row[id]?.detail]).toEqual([id, '', null, undefined]);
    }
    for (const id of ['change', 'changePercent']) expect(row[id]?.marks).toEqual(['withheld']);
  }
  const told = new Map(wards.comparisons.map(({ name, withheld: of }) => [name, !of.current]));
  for (const [name, { source }] of cells) expect([name, source?.text !== '']).toEqual([name, told.get(name)]);
  expect(table.notes.join(' ')).toContain('Counts from 1 to 4 are withheld');
});

test('a break is marked on every change, and told', () => {
  const { table, cells } = tableAfter(wardsSent(LARGE), BROKEN);
  for (const { change, changePercent } of cells.values()) {
    expect([change?.marks, changePercent?.marks]).toEqual([
      expect.arrayContaining(['break']),
      expect.arrayContaining(['break']),
    ]);
  }
  expect(table.notes).toContain('Recorded in another way from January 2019 on: \u2068New rules\u2069.');
});

test('a ward of which months are missing is incomplete, and nothing is worked out of it', () => {
  const months = sentUpload(
    [
      ...['2019-04', '2019-05'].map((period) => ({ ...ofWard('River'), period, value: 20 })),
      { ...ofWard('River'), period: A_YEAR_BEFORE, value: 90 },
    ],
    { uploadId: 'months', key: MONTHS, submitter: 'dover' },
  );
  const { wards, cells } = tableAfter(wardsSent(LARGE), months);
  const { missingMonths } = wards.comparisons.find(({ name }) => name === 'River') ?? {};
  expect([wards.window.current, missingMonths]).toEqual([APRIL_TO_AUGUST, ['2019-06', '2019-07', '2019-08']]);
  const { previous, current, change, changePercent, source } = cells.get('River') ?? {};
  expect(current).toEqual({ text: '', value: null, marks: ['partial'] });
  expect([change?.marks, changePercent?.marks]).toEqual([['not-applicable'], ['not-applicable']]);
  expect([previous?.text, source?.text]).toEqual(['90', '']);
});

test('a ward of which nothing was sent this year says that nothing was', () => {
  const before = sentUpload([{ ...ofWard('River'), period: A_YEAR_BEFORE, value: 90 }], {
    uploadId: 'before',
    key: MONTHS,
    submitter: 'dover',
  });
  const { cells } = tableAfter(wardsSent(LARGE), before);
  expect(cells.get('River')?.['previous']?.text).toBe('90');
  expect(cells.get('River')?.['current']?.marks).toEqual(['missing']);
});

test.each(['current', 'previous'] as const)(
  'where records of the %s period look incomplete, the counts of that side are marked, and it is told',
  (side) => {
    const { wards, document } = wardsAfter(wardsSent(LARGE));
    const incompleteExtract = { current: null, previous: null, [side]: INCOMPLETE };
    const { table, cells } = shownOf({ ...wards, incompleteExtract }, document);
    for (const row of cells.values()) {
      const marked = Object.keys(row).filter((id) => row[id]?.marks?.includes('partial'));
      expect(marked).toEqual([side]);
    }
    const year = side === 'current' ? 2019 : 2018;
    expect(table.notes).toContain(
      `The records of April to August ${year} look incomplete: \u2068${INCOMPLETE.reason}\u2069`,
    );
  },
);
