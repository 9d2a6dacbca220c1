import { readFileSync } from 'node:fs';
import type { World } from '../../infra/local/world/world-from-template.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../shared-folder.ts';
import { drop, measureOf, worldAfter } from './world-of-extracts.ts';

const FOLDER = 'data/street-crime';

type Expected = {
  rows: number;
  no_location_rows: number;
  rows_outside_kent_districts: number;
  district_by_type_folded: Record<string, Record<string, number>>;
  district_total_folded: Record<string, number>;
};

const FILES = ['2018-10-kent-street.csv', '2018-11-kent-street.csv', '2019-01-kent-street.csv'];

describeWith(FOLDER)('real street-level extracts', () => {
  let world: World;
  let expected: Record<string, Expected>;

  beforeAll(async () => {
    expected = JSON.parse(readFileSync(shared(FOLDER, 'expected.json'), 'utf8')).files;
    const drops = FILES.map((file) =>
      drop(`kent-police/street-crime/${file}`, shared(FOLDER, file), '2019-03-01T09:00:00Z'),
    );
    world = await worldAfter(await Promise.all(drops));
    await world.publish();
  }, 90_000);

  afterAll(() => world?.stop());

  test.each(FILES)('%s: every district and crime type is counted line by line', async (file) => {
    const byType = kent.measures.filter(({ crimeType }) => crimeType !== undefined);
    for (const { id, crimeType = '' } of byType) {
      const counts = await countsOf(id, file.slice(0, 7));
      const wanted = Object.entries(expected[file]?.district_by_type_folded ?? {}).map(([name, types]) => [
        name,
        types[crimeType] ?? 0,
      ]);
      expect([id, counts]).toEqual([id, Object.fromEntries(wanted)]);
    }
    expect(byType).toHaveLength(14);
  });

  test.each(FILES)('%s: all lines are in the total, also those in no district', async (file) => {
    const {
      rows = 0,
      no_location_rows = 0,
      rows_outside_kent_districts = 0,
      district_total_folded,
    } = expected[file] ?? {};
    expect(await countsOf('street-crime-all', file.slice(0, 7))).toEqual(district_total_folded);
    const { comparisons } = await measureOf(world, 'street-crime-all');
    const [total] = comparisons.find(({ window }) => window.current === file.slice(0, 7))?.totals ?? [];
    expect(total).toMatchObject({ current: rows, notInAnyDistrict: no_location_rows + rows_outside_kent_districts });
  });

  async function countsOf(measure: string, month: string): Promise<Record<string, number | null>> {
    const { comparisons } = await measureOf(world, measure);
    const areas = comparisons.find(({ window }) => window.current === month)?.areas ?? [];
    return Object.fromEntries(areas.map(({ name, current }) => [name, current]));
  }
});
