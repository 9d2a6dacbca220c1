import * as fc from 'fast-check';
import { wardCodeOf } from '../../../../schemas/area.ts';
import type { Comparison, WardComparison } from '../../../../schemas/comparison.ts';
import { monthsOf } from '../../../../schemas/period.ts';
import { areaDocumentSchema } from '../../../../schemas/snapshot.ts';
import { areaOf, composed, documentOf } from '../compared.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { type SentUpload, sentUpload, type Told } from '../sent-upload.ts';

const NOW = '2017-11/2018-10';
const BEFORE = '2016-11/2017-10';
const ASHFORD = codeOf('Ashford');

test('the wards that Ashford reports are set beside themselves a year earlier, by name', () => {
  const { window, areas, totals, wards } = newest([
    ward('Victoria', NOW, 414, { line: 4 }),
    ward('Victoria', BEFORE, 492, { line: 4 }),
    ward('Beaver', NOW, 145),
    ward('Beaver', BEFORE, 169),
  ]);
  expect(window).toMatchObject({ kind: 'as-sent', current: NOW, previous: BEFORE, months: 12 });
  expect([...areas, ...totals].every(({ current, previous }) => current === null && previous === null)).toBe(true);
  expect(wards.map(({ name }) => name)).toEqual(['Beaver', 'Victoria']);
  expect(wards[1]).toEqual({
    code: 'E07000105/victoria',
    name: 'Victoria',
    within: ASHFORD,
    current: 414,
    previous: 492,
    change: -78,
    changePercent: -15.9,
    moreThanChance: true,
    changePValue: 0.010483,
    changeReading: 'better',
    judgedBy: { change: 'exact-change-test' },
    withheld: { current: false, previous: false },
    complete: true,
    missingMonths: [],
    sources: {
      current: { uploadId: 'wards', line: 4, column: 'Count' },
      previous: { uploadId: 'wards', line: 4, column: 'Count' },
    },
  } satisfies WardComparison);
});

test("wards stand by district and then by name, and one that is only in last year's table owes its months", () => {
  const { wards } = newest([
    ward('Town', '2019-04', 20, { area: wardCodeOf(areaOf('Dover'), 'Town') }),
    ward('Victoria', '2019-04', 30),
    ward('Beaver', '2018-04', 10),
  ]);
  expect(wards.map(({ name, complete, missingMonths }) => [name, complete, missingMonths])).toEqual([
    ['Beaver', false, ['2019-04']],
    ['Victoria', true, []],
    ['Town', true, []],
  ]);
});

test('a count of one to four is withheld, one more with it, and what they come to besides', () => {
  const { wards } = newest([
    ward('Victoria', NOW, 3, { aside: { ward: 'Victoria', note: '3 in one street' } }),
    ward('Victoria', BEFORE, 20),
    ward('Beaver', NOW, 9),
    ward('Beaver', BEFORE, 10),
    ward('Stour', NOW, 30),
    ward('Stour', BEFORE, 31),
  ]);
  const shown = wards.map(({ name, current, previous, change, withheld }) => [
    name,
    current,
    previous,
    change,
    withheld.current,
  ]);
  expect(shown).toEqual([
    ['Beaver', null, 10, null, true],
    ['Stour', 30, 31, -1, false],
    ['Victoria', null, 20, null, true],
  ]);
  expect(wards[2]).toMatchObject({ changePercent: null, withheld: { current: true, previous: false }, complete: true });
  expect(wards[2]?.sources.current).toEqual({ uploadId: 'wards', line: 2, column: 'Count' });
});

test('what is withheld as this year is withheld as last year too', () => {
  const { comparisons } = documentOf(
    [
      wardsOf([
        ward('Victoria', BEFORE, 3),
        ward('Beaver', BEFORE, 9),
        ward('Stour', BEFORE, 30),
        ward('Stour', NOW, 8),
        ward('Beaver', NOW, 7),
      ]),
    ],
    'asb-incidents',
  ) ?? { comparisons: [] };
  expect(
    comparisons.map(({ wards }) => wards.map(({ name, withheld }) => [name, withheld.current, withheld.previous])),
  ).toEqual([
    [
      ['Beaver', false, true],
      ['Stour', false, false],
      ['Victoria', false, true],
    ],
    [
      ['Beaver', true, false],
      ['Stour', false, false],
      ['Victoria', true, false],
    ],
  ]);
});

test('a small count is not had from the measures that add up to another', () => {
  const figures = [
    ['all-crime', 50, 60],
    ['victim-based-crime', 47, 40],
    ['crimes-against-society', 3, 20],
  ].flatMap(([measure, victoria, beaver]) => [
    ward('Victoria', NOW, Number(victoria), { measure: String(measure) }),
    ward('Beaver', NOW, Number(beaver), { measure: String(measure) }),
  ]);
  const withheld = ['all-crime', 'victim-based-crime', 'crimes-against-society'].map(
    (id) => documentOf([wardsOf(figures)], id)?.comparisons[0]?.wards.filter((each) => each.withheld.current).length,
  );
  expect(withheld).toEqual([0, 2, 2]);
});

test("the district's document lists its wards, in the newest window in which they have figures", () => {
  const district = sentUpload([{ measure: 'asb-incidents', area: ASHFORD, period: '2019-04', value: 100 }]);
  const { latest, documents } = composed([
    district,
    wardsOf([ward('Victoria', NOW, 414), ward('Victoria', BEFORE, 492)]),
  ]);
  const file = documents.find(({ path }) => path === latest.areas[ASHFORD]?.path);
  const { measures, wards, uploads } = areaDocumentSchema.parse(JSON.parse(file?.body ?? ''));
  expect(measures.map(({ window }) => window.current)).toEqual(['2019-04']);
  expect(
    wards.map(({ measure, window, comparisons }) => [measure.id, window.current, comparisons.map(({ name }) => name)]),
  ).toEqual([['asb-incidents', NOW, ['Victoria']]]);
  expect(Object.keys(uploads).sort()).toEqual(['upload-1', 'wards']);
});

const WARDS = ['Beaver', 'Stour', 'Victoria'];

test('no withheld count can be told by one who knows the district count and tries every possibility', () => {
  const count = fc.oneof(fc.nat(5), fc.nat(12));
  // Three wards with one each leave nothing to hide them behind, if a reader knows that there is no fourth.
  const counts = fc.array(count, { minLength: 3, maxLength: 3 }).filter((all) => all.some((value) => value !== 1));
  return fc.assert(
    fc.property(counts, (truth) => {
      const { wards } = newest(WARDS.map((name, at) => ward(name, NOW, truth[at] ?? 0)));
      const shown = wards.map(({ current }) => current);
      for (const [at, value] of truth.entries()) expect(value >= 1 && value <= 4 && shown[at] !== null).toBe(false);
      // Zeros are withheld only as a last resort, so where none is, nobody need consider any.
      const least = truth.some((value, at) => value === 0 && shown[at] === null) ? 0 : 1;
      const possible = threeThatComeTo(truth.reduce((sum, value) => sum + value, 0)).filter((wards) =>
        wards.every((value, at) => (shown[at] === null ? value >= least : value === shown[at])),
      );
      for (const [at, value] of shown.entries()) {
        if (value === null) expect(new Set(possible.map((wards) => wards[at])).size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 200 },
  );
});

test('no withheld count can be had by adding and subtracting months, the district counts among them', () => {
  const months = ['2019-04', '2019-05', '2019-06'];
  const periods = [...months, '2019-04/2019-05', '2019-05/2019-06', '2019-04/2019-06'];
  const count = fc.oneof(fc.nat(5), fc.nat(30));
  const counts = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
  return fc.assert(
    fc.property(counts, fc.subarray(periods, { minLength: 1 }), (truth, sent) => {
      // A count as what it adds up: a place for each ward and month, 1 where the month is in it.
      const cells = WARDS.flatMap((name, at) =>
        sent.map((period) => {
          const within = months.map((month) => Number(monthsOf(period).includes(month)));
          const value = within.reduce((sum, inIt, month) => sum + inIt * (truth[at]?.[month] ?? 0), 0);
          return { name, period, value, adds: WARDS.flatMap((_, other) => (other === at ? within : [0, 0, 0])) };
        }),
      );
      const document = documentOf(
        [wardsOf(cells.map(({ name, period, value }) => ward(name, period, value)))],
        'asb-incidents',
      );
      const isShown = ({ name, period }: { name: string; period: string }) =>
        shownOf(document?.comparisons ?? [], name, period) !== null;
      const known = [
        ...cells.filter(isShown).map(({ adds }) => adds),
        ...sent.map((period) => WARDS.flatMap(() => months.map((month) => Number(monthsOf(period).includes(month))))),
      ];
      for (const cell of cells.filter((each) => !isShown(each))) {
        expect(rankOf([...known, cell.adds])).toBe(rankOf(known) + 1);
      }
      expect(cells.filter((cell) => isShown(cell) && cell.value >= 1 && cell.value <= 4)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

/** How many of the rows cannot be made of the others. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const [first, ...others] = rows.filter((row) => row.some((value) => Math.abs(value) > 1e-9));
  if (first === undefined) return 0;
  const pivot = first.findIndex((value) => Math.abs(value) > 1e-9);
  const reduced = others.map((row) =>
    row.map((value, at) => value - ((row[pivot] ?? 0) / (first[pivot] ?? 1)) * (first[at] ?? 0)),
  );
  return 1 + rankOf(reduced);
}

function threeThatComeTo(total: number): number[][] {
  return Array.from({ length: total + 1 }, (_, one) =>
    Array.from({ length: total - one + 1 }, (_, other) => [one, other, total - one - other]),
  ).flat();
}

function shownOf(comparisons: readonly Comparison[], name: string, period: string): number | null {
  const { wards = [] } = comparisons.find(({ window }) => window.current === period) ?? {};
  return wards.find((each) => each.name === name)?.current ?? null;
}

function ward(name: string, period: string, value: number, told: Partial<Told> = {}): Told {
  const area = wardCodeOf(areaOf('Ashford'), name);
  return { measure: 'asb-incidents', area, period, value, aside: { ward: name }, ...told };
}

function wardsOf(figures: readonly Told[]): SentUpload {
  return sentUpload(figures, { uploadId: 'wards', key: 'in/ashford/asb-incidents/wards.csv', submitter: 'ashford' });
}

function newest(figures: readonly Told[]): Comparison {
  const comparison = documentOf([wardsOf(figures)], 'asb-incidents')?.comparisons[0];
  if (comparison === undefined) throw new Error('nothing was compared');
  return comparison;
}
