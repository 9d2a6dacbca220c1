import { type ToldOfMeasure, toldOf } from '../../../../functions/publish-pages/measures/told-of-measure.ts';
import { measuresTable } from '../../../../functions/publish-pages/tables/measures-table.ts';
import type { IsRevised } from '../../../../functions/publish-pages/tables/revised-sides.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { codeOf, policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload } from '../../publish-snapshot/sent-upload.ts';

const INCOMPLETE = {
  reason: 'Fewer records than the month before.',
  crime: 10,
  antiSocialBehaviour: 5,
  comparedWith: { month: '2019-07', crime: 100, antiSocialBehaviour: 50 },
};

function toldAfter(sent: SentUpload, told: Partial<ToldOfMeasure> = {}): ToldOfMeasure {
  const document = documentOf([sent]);
  if (document === undefined) throw new Error('nothing was compared');
  return { ...toldOf(document, kent), ...told };
}

const tableOf = (measures: ToldOfMeasure[], isRevised: IsRevised = () => false) =>
  measuresTable({ heading: 'Crime', measures }, kent, () => isRevised);

function rowOf(told: ToldOfMeasure, isRevised?: IsRevised) {
  const { columns, rows } = tableOf([told], isRevised);
  return Object.fromEntries(columns.map(({ id }, place) => [id, rows[0]?.cells[place]]));
}

test('a measure stands with its county, its period and what the document says of them', () => {
  const row = rowOf(toldAfter(policeUpload()));
  expect(Object.values(row).map((cell) => cell?.text)).toEqual([
    'All recorded crime',
    '90,488',
    '82,537',
    '−7,951',
    '−8.8\u00a0%',
    'Fewer: better',
  ]);
  expect(row['measure']).toMatchObject({ link: 'measures/all-crime.html', detail: 'Kent and Medway, Apr–Aug 2019' });
});

test('of areas that make no whole it says how many there are, and no number', () => {
  const two = policeTable().filter(({ area }) => [codeOf('Ashford'), codeOf('Dover')].includes(area));
  const row = rowOf(toldAfter(sentUpload(two)));
  expect(row['measure']?.detail).toBe('2 areas, Apr–Aug 2019');
  const { measure: _, direction, ...numbers } = row;
  expect(direction).toEqual({ text: '', value: null });
  // Figures were sent: there only is no whole that they would make.
  expect(Object.values(numbers).map((cell) => [cell?.value, cell?.marks])).toEqual(
    Object.keys(numbers).map(() => [null, ['not-applicable']]),
  );
});

test.each(['current', 'previous'] as const)(
  'records of the %s side that look incomplete mark that side alone',
  (side) => {
    const incompleteExtract = { current: null, previous: null, [side]: INCOMPLETE };
    const row = rowOf(toldAfter(policeUpload(), { incompleteExtract }));
    const marked = ['current', 'previous'].filter((each) => row[each]?.marks?.includes('partial'));
    expect(marked).toEqual([side]);
  },
);

test('a break is marked on the change and on nothing else, and told once for all that it is of', () => {
  const breaks = [{ month: '2019-01', reason: 'New rules', area: null, source: { uploadId: 'stated', line: 2 } }];
  const told = toldAfter(policeUpload(), { breaks });
  const row = rowOf(told);
  expect(Object.keys(row).filter((id) => row[id]?.marks?.includes('break'))).toEqual(['change', 'changePercent']);
  const others = ['Theft', 'Arson', 'Robbery'].map((label) => ({ ...told, measure: { ...told.measure, label } }));
  const notesOf = (measures: ToldOfMeasure[]) => tableOf(measures).notes;
  const caveat = 'recorded in another way from January 2019 on: \u2068New rules\u2069.';
  expect(notesOf(others)).toEqual([`Theft; Arson; Robbery: ${caveat}`]);
  expect(notesOf([told, ...others])).toEqual([`4 measures: ${caveat}`]);
  expect(notesOf([toldAfter(policeUpload())])).toEqual([]);
});

test.each([
  ['current', '2019-04/2019-08'],
  ['previous', '2018-04/2018-08'],
])('a %s count of which another was published before is marked as revised, on its side alone', (side, of) => {
  const row = rowOf(toldAfter(policeUpload()), (code, period) => code === codeOf('Kent and Medway') && period === of);
  expect(Object.keys(row).filter((id) => row[id]?.marks?.includes('revised'))).toEqual([side]);
});

test('months are drawn where there are some, with a column that is there for all', () => {
  const monthly = toldAfter(sentUpload(byMonth('Dover', '2018-04', Array(15).fill(7))));
  const { columns, rows } = tableOf([monthly, toldAfter(policeUpload())]);
  expect(columns.at(-1)?.id).toBe('months');
  expect(rows.map(({ cells }) => [cells.length, cells.at(-1)?.months?.length])).toEqual([
    [columns.length, 15],
    [columns.length, undefined],
  ]);
});
