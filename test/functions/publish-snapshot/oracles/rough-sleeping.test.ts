import { readFileSync } from 'node:fs';
import type { AreaComparison, Comparison } from '../../../../schemas/comparison.ts';
import { printedRows } from '../../../pipeline/printed-cells.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { sentUpload } from '../sent-upload.ts';
import { countyOf } from './county-of.ts';
import { comparisonOf, entryOf, publishedOf } from './published.ts';

const FOLDER = 'data/vulnerability';
const AUTUMN = '2025-10';

type OfDistrict = {
  2025: number;
  2024: number;
  change: number;
  pct_change: number | null;
  rank_2025_in_England: number;
};
type Expected = {
  rows: number;
  sum_2025: number;
  sum_2024: number;
  pct_change: number;
  districts_with_zero_base: number;
  'zero_base_and_nonzero_now (percentage undefined)': string[];
  kent: Record<string, OfDistrict>;
};

describeWith(FOLDER)('people sleeping rough in the districts of England in the autumns of 2024 and 2025', () => {
  let comparison: Comparison;
  let expected: Expected;
  let named: (name: string) => AreaComparison;

  beforeAll(() => {
    const { files } = JSON.parse(readFileSync(shared(FOLDER, 'expected.json'), 'utf8'));
    expected = files['rough_sleeping_snapshot_2025.csv'];
    const rows = printedRows(readFileSync(shared(FOLDER, 'rough_sleeping_snapshot_2025.csv'), 'utf8'), 1);
    const places = rows.map(({ cells }) => ({ code: cells.get('lad24cd') ?? '', name: cells.get('la_name') ?? '' }));
    const county = countyOf({ code: 'E92000001', name: 'England' }, places);
    const figures = rows.flatMap(({ line, cells }) =>
      ['2025', '2024'].map((year) => {
        const column = `rough_sleeping_${year}`;
        const value = Number(cells.get(column));
        return { area: cells.get('lad24cd') ?? '', period: `${year}-10`, value, line, column };
      }),
    );
    comparison = comparisonOf(publishedOf([sentUpload(figures)], 'all-crime', county), AUTUMN);
    named = (name) => entryOf(comparison.areas, places.find((place) => place.name === name)?.code ?? '');
  });

  test('England had 2,443, of 2,688 the year before', () => {
    expect(comparison.areas).toHaveLength(expected.rows);
    expect(comparison.totals).toMatchObject([
      {
        current: expected.sum_2025,
        previous: expected.sum_2024,
        changePercent: expected.pct_change,
        basis: { current: 'sum-of-districts' },
        notInAnyDistrict: null,
        moreThanChance: true,
      },
    ]);
  });

  test('the thirteen of Kent and Medway stand where they stand among all of England', () => {
    expect(Object.keys(expected.kent)).toHaveLength(13);
    for (const [name, of] of Object.entries(expected.kent)) {
      const isThere = (value: number) => comparison.areas.filter(({ current }) => current === value).length > 1;
      expect([name, named(name)]).toMatchObject([
        name,
        {
          current: of[2025],
          previous: of[2024],
          change: of.change,
          changePercent: of.pct_change,
          rankByCount: { position: of.rank_2025_in_England, outOf: 296, tied: isThere(of[2025]) },
        },
      ]);
    }
  });

  test('from nobody there is no percentage, neither nought nor without end', () => {
    const fromNone = comparison.areas.filter(({ previous }) => previous === 0);
    expect(fromNone).toHaveLength(expected.districts_with_zero_base);
    expect(fromNone.map(({ changePercent }) => changePercent)).toEqual(fromNone.map(() => null));
    const risen = fromNone.filter(({ change }) => change !== 0);
    const zeroBase = expected['zero_base_and_nonzero_now (percentage undefined)'];
    expect(risen.map(({ name }) => name)).toEqual(zeroBase);
    for (const { sentence } of risen) expect(sentence).toMatch(/ up from none in October 2024/);
  });

  test('in none of the thirteen did it change by more than chance, and every sentence on a change says so', () => {
    const kent = Object.keys(expected.kent).map(named);
    // The farthest apart are Medway's 3 and 11, for which the exact test of two counts has p = 0.057.
    expect(kent.filter(({ moreThanChance }) => moreThanChance).map(({ name }) => name)).toEqual([]);
    expect(named('Medway').changePValue).toBeCloseTo(0.057373, 6);
    for (const { change, sentence } of kent) expect(/no more than chance/.test(sentence ?? '')).toBe(change !== 0);
  });
});
