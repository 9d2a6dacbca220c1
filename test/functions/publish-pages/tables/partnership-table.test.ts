import { partnershipTable } from '../../../../functions/publish-pages/tables/partnership-table.ts';
import type { ShownTable } from '../../../../functions/publish-pages/tables/shown-table.ts';
import type { Comparison } from '../../../../schemas/comparison.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { documentOf } from '../../publish-snapshot/compared.ts';
import { comparisonIn } from '../../publish-snapshot/monthly.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload } from '../../publish-snapshot/sent-upload.ts';

function partnershipsAfter(sent: readonly SentUpload[], told: Partial<Comparison> = {}) {
  const document = documentOf(sent);
  if (document === undefined) throw new Error('nothing was compared');
  const comparison = comparisonIn(document, APRIL_TO_AUGUST);
  return { table: partnershipTable(document.measure, { ...comparison, ...told }, kent), comparison };
}

function tableAfter(sent: readonly SentUpload[], told?: Partial<Comparison>): ShownTable {
  const { table } = partnershipsAfter(sent, told);
  if (table === null) throw new Error('Kent has partnerships of several districts');
  return table;
}

const BROKEN = statedUpload([
  {
    kind: 'series-breaks',
    line: 2,
    area: codeOf('Dover'),
    measure: 'all-crime',
    month: '2019-01',
    reason: 'New rules',
  },
]);
const INCOMPLETE = {
  reason: 'Fewer records than the month before.',
  crime: 10,
  antiSocialBehaviour: 5,
  comparedWith: { month: '2019-07', crime: 100, antiSocialBehaviour: 50 },
};

test('partnerships of several districts have a table, with what the document says of each', () => {
  const { comparison } = partnershipsAfter([policeUpload()]);
  const { rows } = tableAfter([policeUpload()]);
  expect(rows.map(({ code, cells }) => [code, cells[1]?.value, cells[2]?.value, cells[3]?.value])).toEqual(
    comparison.partnerships.map(({ id, previous, current, change }) => [id, previous, current, change]),
  );
});

test('where no partnership is known of but those of one district, there is no such table', () => {
  const ofMedway = sentUpload(policeTable().filter(({ area }) => area === codeOf('Medway')));
  expect(partnershipsAfter([ofMedway]).table).toBeNull();
});

test('a break of a district is marked on the changes of its partnership alone, and told', () => {
  const { comparison } = partnershipsAfter([policeUpload(), BROKEN]);
  const { columns, rows, notes } = tableAfter([policeUpload(), BROKEN]);
  const marked = rows.flatMap(({ code, cells }) =>
    cells.flatMap(({ marks = [] }, place) => (marks.includes('break') ? [[code, columns[place]?.id]] : [])),
  );
  const ofDover = comparison.partnerships.filter(({ districts }) => districts.includes(codeOf('Dover')));
  expect(marked).toEqual(
    ofDover.flatMap(({ id }) => [
      [id, 'change'],
      [id, 'changePercent'],
    ]),
  );
  expect(notes).toContain('Recorded in another way in Dover from January 2019 on: \u2068New rules\u2069.');
});

test('below it stand what a partnership is, the populations of its rates and what its positions mean', () => {
  expect(tableAfter([policeUpload()]).notes).toEqual([
    'A partnership is the sum of its districts.',
    expect.stringContaining('divide by the mid-2018 '),
    'Position 1 is the highest; equal values share a position.',
  ]);
});

test.each(['current', 'previous'] as const)(
  'where records of the %s period look incomplete, the counts of that side are marked, and it is told',
  (side) => {
    const incompleteExtract = { current: null, previous: null, [side]: INCOMPLETE };
    const { columns, rows, notes } = tableAfter([policeUpload()], { incompleteExtract });
    for (const { cells } of rows) {
      const marked = cells.flatMap(({ marks = [] }, place) => (marks.includes('partial') ? [columns[place]?.id] : []));
      expect(marked).toEqual([side]);
    }
    expect(notes).toContainEqual(expect.stringContaining(`look incomplete: \u2068${INCOMPLETE.reason}\u2069`));
  },
);
