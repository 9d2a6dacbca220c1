import { comparisonTable } from '../../../../functions/publish-pages/tables/comparison-table.ts';
import type { ShownTable } from '../../../../functions/publish-pages/tables/shown-table.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { MeasureDocument } from '../../../../schemas/snapshot.ts';
import { documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { codeOf, policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload, type Told } from '../../publish-snapshot/sent-upload.ts';
import { FRAME } from '../frame-of-tests.ts';

const APRIL_TO_AUGUST = '2019-04/2019-08';

function documentAfter(sent: readonly SentUpload[], measure = 'all-crime'): MeasureDocument {
  const document = documentOf(sent, measure);
  if (document === undefined) throw new Error('nothing was compared');
  return document;
}

function tableAfter(
  sent: readonly SentUpload[],
  isRevised = (_code: string, _period: string) => false,
  measure?: string,
) {
  const document = documentAfter(sent, measure);
  const comparison = document.comparisons.find(({ window }) => window.current === APRIL_TO_AUGUST);
  if (comparison === undefined) throw new Error(`${APRIL_TO_AUGUST} is not compared`);
  const table = comparisonTable(document.measure, comparison, FRAME, isRevised);
  return { table, comparison, document };
}

function cellOf({ columns, rows }: ShownTable, name: string, column: string) {
  const place = columns.findIndex(({ id }) => id === column);
  const cell = rows.find(({ code }) => code === (kent.areas.some((area) => area.name === name) ? codeOf(name) : name))
    ?.cells[place];
  if (cell === undefined) throw new Error(`${name} has no ${column}`);
  return cell;
}

const marksOf = (table: ShownTable, name: string, column: string) => cellOf(table, name, column).marks ?? [];
const changed = (name: string, told: Partial<Told>) =>
  sentUpload(
    policeTable().map((figure) =>
      figure.area === codeOf(name) && figure.period === APRIL_TO_AUGUST ? { ...figure, ...told } : figure,
    ),
  );
const brokenIn = (name: string | null, measure = 'all-crime') =>
  statedUpload([
    {
      kind: 'series-breaks',
      line: 2,
      area: name === null ? null : codeOf(name),
      measure,
      month: '2019-01',
      reason: 'New rules',
    },
  ]);

test('has every area in the order of names, then the totals that there are', () => {
  const { table } = tableAfter([policeUpload()]);
  const names = table.rows.map(({ cells, kind }) => [cells[0]?.text, kind]);
  const areas = kent.areas
    .filter(({ kind }) => ['district', 'unitary-authority'].includes(kind))
    .map(({ name }) => name);
  expect(names).toEqual([
    ...areas.sort().map((name) => [name, 'area']),
    ['Kent and Medway', 'total'],
    ['Kent', 'total'],
  ]);
});

test('a total of which nothing is known has no line', () => {
  const { table } = tableAfter([sentUpload(policeTable().filter(({ area }) => area === codeOf('Dover')))]);
  expect(table.rows.map(({ kind }) => kind)).not.toContain('total');
  expect(table.rows).toHaveLength(13);
  expect(marksOf(table, 'Ashford', 'current')).toEqual(['missing']);
});

test.each([
  ['everywhere', null, ['Dover', 'Ashford', 'Kent', 'Kent and Medway']],
  ['in a district', 'Dover', ['Dover', 'Kent', 'Kent and Medway']],
  ['in Medway, which is not in Kent', 'Medway', ['Medway', 'Kent and Medway']],
])('a break %s is marked where it counts, and told with its month and reason', (_, where, marked) => {
  const { table } = tableAfter([policeUpload(), brokenIn(where)]);
  const names = [...new Set([...marked, 'Dover', 'Ashford', 'Medway', 'Kent', 'Kent and Medway'])];
  const broken = names.filter((name) => marksOf(table, name, 'change').includes('break'));
  expect(broken.sort()).toEqual([...marked, ...(where === null ? ['Medway'] : [])].sort());
  const place = where === null ? '' : ` in ${where}`;
  expect(table.notes).toContain(`Recorded in another way${place} from January 2019 on: \u2068New rules\u2069.`);
  expect(broken.map((name) => cellOf(table, name, 'direction').reading)).toEqual(broken.map(() => undefined));
});

test('a break of another measure is not marked', () => {
  const { table } = tableAfter([policeUpload(), brokenIn(null, 'asb-incidents')]);
  expect(table.rows.flatMap(({ cells }) => cells.flatMap(({ marks = [] }) => marks))).not.toContain('break');
});

test('an approximate count is marked, and no other', () => {
  const { table } = tableAfter([changed('Dover', { aside: { approximate: true } })]);
  expect(marksOf(table, 'Dover', 'current')).toEqual(['approximate']);
  expect(marksOf(table, 'Dover', 'previous')).toEqual([]);
  expect(marksOf(table, 'Ashford', 'current')).toEqual([]);
});

test('a count of which another value was published before is marked on its side', () => {
  const { table } = tableAfter(
    [policeUpload()],
    (code, period) => code === codeOf('Dover') && period === '2018-04/2018-08',
  );
  expect(marksOf(table, 'Dover', 'previous')).toEqual(['revised']);
  expect(marksOf(table, 'Dover', 'current')).toEqual([]);
});

test('a sum of months of which one was revised is marked too', () => {
  const months = [...byMonth('Dover', '2018-04', [1, 2, 3, 4, 5]), ...byMonth('Dover', '2019-04', [1, 2, 3, 4, 5])];
  const { table } = tableAfter(
    [sentUpload(months)],
    (code, period) => code === codeOf('Dover') && period === '2019-06',
  );
  expect(marksOf(table, 'Dover', 'current')).toEqual(['revised']);
  expect(marksOf(table, 'Dover', 'previous')).toEqual([]);
});

test('of months some of which are missing stands what they come to, marked and told; nothing is worked out of it', () => {
  const months = [byMonth('Dover', '2018-04', [1, 2, 3, 4, 5]), byMonth('Dover', '2019-04', [10, 20, null, 30, 40])];
  const { table } = tableAfter([
    sentUpload([...policeTable().filter(({ area }) => area !== codeOf('Dover')), ...months.flat()]),
  ]);
  expect(cellOf(table, 'Dover', 'current')).toMatchObject({ text: '100', value: 100, marks: ['partial'] });
  expect(cellOf(table, 'Dover', 'previous')).toMatchObject({ text: '15', value: 15 });
  for (const column of ['change', 'changePercent', 'ratePer1000', 'positionByCount']) {
    expect(cellOf(table, 'Dover', column)).toEqual({ text: '', value: null, marks: ['not-applicable'] });
  }
  expect(table.notes).toContain('Dover: there is no figure for June 2019.');
});

test('months that are missing of the year before are told too', () => {
  const months = [byMonth('Dover', '2018-04', [1, null, null, 4, 5]), byMonth('Dover', '2019-04', [1, 2, 3, 4, 5])];
  const { table } = tableAfter([sentUpload(months.flat())]);
  expect(cellOf(table, 'Dover', 'previous')).toMatchObject({ text: '10', marks: ['partial'] });
  expect(table.notes).toContain('Dover: there are no figures for May and June 2018.');
});

test('what nobody sent this year is told where there was a figure the year before', () => {
  const { table } = tableAfter([
    sentUpload(policeTable().filter(({ area, period }) => area !== codeOf('Dover') || period !== APRIL_TO_AUGUST)),
  ]);
  expect(table.notes).toContain('Dover: nobody has sent a figure for April to August 2019.');
  expect(marksOf(table, 'Dover', 'current')).toEqual(['missing']);
  expect(marksOf(table, 'Dover', 'change')).toEqual(['not-applicable']);
});

test('a total that its districts do not come to is told, whichever is more', () => {
  const more = tableAfter([policeUpload()]).table.notes;
  expect(more).toContain(
    'Kent and Medway: the total that was sent is 1 more than its districts together (82,536); the difference is in no district.',
  );
  const less = tableAfter([changed('Kent and Medway', { value: 82_530 })]).table.notes.join(' ');
  expect(less).toContain('6 less than its districts together (82,536)');
  expect(less).not.toContain('6 less than its districts together (82,536); the difference is in no district');
  expect(less).toContain('Kent is the sum of its districts.');
});

test('a neutral measure is said to be neither, and its table says why', () => {
  const figures = policeTable().map((figure) => ({ ...figure, measure: 'domestic-abuse' }));
  const { table } = tableAfter([sentUpload(figures)], undefined, 'domestic-abuse');
  const readings = table.rows.flatMap(({ cells }) =>
    cells.map(({ reading, text }) => [reading, /better|worse/.test(text)]),
  );
  expect(readings.filter(([reading, isTold]) => reading === 'better' || reading === 'worse' || isTold)).toEqual([]);
  expect(table.notes.at(-1)).toBe('More of this is said to be neither better nor worse.');
});

test('the population that rates divide by is told with its year', () => {
  expect(tableAfter([policeUpload()]).table.notes.join(' ')).toMatch(
    /divide by the mid-2018 \(edition [^()]+\) population estimates; below each is its 95 % interval\./,
  );
});
