import { type ToldOfMeasure, toldOf } from '../../../../functions/publish-pages/measures/told-of-measure.ts';
import { measuresTable } from '../../../../functions/publish-pages/tables/measures-table.ts';
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

function rowOf(told: ToldOfMeasure) {
  const { columns, rows } = measuresTable({ heading: 'Crime', measures: [told] }, kent);
  return Object.fromEntries(columns.map(({ id }, place) => [id, rows[0]?.cells[place]]));
}

test('a measure stands with its county, its period and what the document says of them', () => {
  const row = rowOf(toldAfter(policeUpload()));
  expect(Object.values(row).map((cell) => cell?.text)).toEqual([
    'All recorded crime',
    'Kent and Medway',
    'Apr–Aug 2019',
    '90,488',
    '82,537',
    '−7,951',
    '−8.8\u00a0%',
    'Fewer: better',
  ]);
  expect(row['measure']?.link).toBe('measures/all-crime.html');
});

test('of areas that make no whole it says how many there are, and no number', () => {
  const two = policeTable().filter(({ area }) => [codeOf('Ashford'), codeOf('Dover')].includes(area));
  const row = rowOf(toldAfter(sentUpload(two)));
  expect([row['where']?.text, row['current']?.value]).toEqual(['2 areas', null]);
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
  const notesOf = (measures: ToldOfMeasure[]) => measuresTable({ heading: 'Crime', measures }, kent).notes;
  const caveat = 'recorded in another way from January 2019 on: New rules.';
  expect(notesOf(others)).toEqual([`Theft; Arson; Robbery: ${caveat}`]);
  expect(notesOf([told, ...others])).toEqual([`4 measures: ${caveat}`]);
  expect(notesOf([toldAfter(policeUpload())])).toEqual([]);
});

test('months are drawn where there are some, with a column that is there for all', () => {
  const monthly = toldAfter(sentUpload(byMonth('Dover', '2018-04', Array(15).fill(7))));
  const { columns, rows } = measuresTable({ heading: 'Crime', measures: [monthly, toldAfter(policeUpload())] }, kent);
  expect(columns.at(-1)?.id).toBe('months');
  expect(rows.map(({ cells }) => [cells.length, cells.at(-1)?.months?.length])).toEqual([
    [columns.length, 15],
    [columns.length, undefined],
  ]);
});
