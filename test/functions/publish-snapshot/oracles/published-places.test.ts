import { readFileSync } from 'node:fs';
import type { Comparison } from '../../../../schemas/comparison.ts';
import { printedRows } from '../../../pipeline/printed-cells.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { sentUpload } from '../sent-upload.ts';
import { countyOf, type Place } from './county-of.ts';
import { comparisonOf, publishedOf } from './published.ts';

// Places by something that is no count, such as a score, are told by as many of its last printed decimals.

/** What is published where several places have a value each: the places by name, and the comparison. */
function placed(values: readonly (Place & { value: number })[]): [Record<string, number | undefined>, Comparison] {
  const county = countyOf({ code: 'X00000000', name: 'All of them' }, values);
  const figures = values.map(({ code, value }) => ({ area: code, period: '2018-10', value }));
  const comparison = comparisonOf(publishedOf([sentUpload(figures)], 'all-crime', county), '2018-10');
  return [
    Object.fromEntries(comparison.areas.map(({ name, rankByCount }) => [name, rankByCount?.position])),
    comparison,
  ];
}

const inUnits = (printed: string, decimals: number) => Math.round(Number(printed) * 10 ** decimals);

const DEPRIVATION = 'data/vulnerability';

describeWith(DEPRIVATION)('the 296 districts of England by deprivation in 2025', () => {
  test.each([
    ['imd_average_rank', 'imd_rank_of_average_rank'],
    ['imd_average_score', 'imd_rank_of_average_score'],
    ['imd_proportion_most_deprived_10pct', 'imd_rank_of_proportion'],
    ['imd_extent', 'imd_rank_of_extent'],
    ['imd_local_concentration', 'imd_rank_of_local_concentration'],
  ])(
    'by %s every district has the place that was published, but where more decimals were ranked than printed',
    (value, rank) => {
      const rows = printedRows(readFileSync(shared(DEPRIVATION, 'imd_2025_la_summary.csv'), 'utf8'), 1);
      const { files } = JSON.parse(readFileSync(shared(DEPRIVATION, 'expected.json'), 'utf8'));
      const differ: { la: string; rank_from_printed_value: number }[] =
        files['imd_2025_la_summary.csv'].rank_recompute[rank]['differ (publisher ranked unrounded values)'];
      const others = new Map(differ.map(({ la, rank_from_printed_value: place }) => [la, place]));
      const [places] = placed(
        rows.map(({ cells }) => ({
          code: cells.get('lad24cd') ?? '',
          name: cells.get('la_name') ?? '',
          value: inUnits(cells.get(value) ?? '', 4),
        })),
      );
      const wanted = rows.map(({ cells }) => {
        const name = cells.get('la_name') ?? '';
        return [name, others.get(name) ?? Number(cells.get(rank))];
      });
      expect(places).toEqual(Object.fromEntries(wanted));
      expect(wanted).toHaveLength(296);
    },
  );
});

const TRAFFORD = 'data/ward-rates';

describeWith(TRAFFORD)('the twenty-one wards of Trafford', () => {
  test.each([
    'anti-social_behaviour',
    'bicycle_theft',
    'burglary',
    'robbery',
    'vehicle_crime',
    'violence_and_sexual_offences',
  ])('by %s: their places, which many share, and the plain mean that is not the rate of the borough', (what) => {
    const file = `data_${what}.csv`;
    const expected = JSON.parse(readFileSync(shared(TRAFFORD, 'expected.json'), 'utf8')).files[file];
    const rows = printedRows(readFileSync(shared(TRAFFORD, file), 'utf8'), 1);
    const [places, { areas, spread }] = placed(
      rows.map(({ cells }) => ({
        code: cells.get('area_code') ?? '',
        name: cells.get('area_name') ?? '',
        value: inUnits(cells.get('value') ?? '', 1),
      })),
    );
    expect(places).toEqual(expected.rank);
    for (const { current, rankByCount } of areas) {
      const alike = areas.filter((other) => other.current === current).length;
      expect(rankByCount).toMatchObject({ outOf: 21, tied: alike > 1, direction: 'highest-first' });
    }
    expect(spread.areas).toBe(21);
    expect((spread.meanCount ?? Number.NaN) / 10).toBeCloseTo(expected.mean_of_wards, 4);
  });
});
