import { readFileSync } from 'node:fs';
import type { World } from '../../infra/local/world/world-from-template.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../shared-folder.ts';
import { drop, latestOf, measureOf, publishedFiles, receiptOf, takeThrough, worldAfter } from './world-of-extracts.ts';

const FOLDER = 'data/street-crime';

type Expected = {
  rows: number;
  no_location_rows: number;
  rows_outside_kent_districts: number;
  district_by_type_folded: Record<string, Record<string, number>>;
  district_total_folded: Record<string, number>;
};

const FILES = ['2018-10-kent-street.csv', '2018-11-kent-street.csv', '2019-01-kent-street.csv'];

const [OCTOBER, NOVEMBER, JANUARY] = ['2018-10', '2018-11', '2019-01'] as const;
const WRITTEN = { [OCTOBER]: '2019-03-01', [NOVEMBER]: '2019-03-02', [JANUARY]: '2019-03-03' };
const ASB = 'street-crime-anti-social-behaviour';

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
  }, 240_000);

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

describeWith(FOLDER)('November 2018, of which Kent sent two thirds', () => {
  const worlds: World[] = [];
  let published: Record<string, string>;

  afterAll(() => Promise.all(worlds.map((world) => world.stop())));

  test.each([
    [OCTOBER, NOVEMBER, JANUARY],
    [OCTOBER, JANUARY, NOVEMBER],
    [JANUARY, OCTOBER, NOVEMBER],
    [NOVEMBER, OCTOBER, JANUARY],
    [NOVEMBER, JANUARY, OCTOBER],
    [JANUARY, NOVEMBER, OCTOBER],
  ])(
    'sent as %s, %s, %s: its receipt tells of it if October stood, and the same bytes are published',
    async (...order) => {
      const world = await worldAfter([]);
      worlds.push(world);
      // One after the other, so that each finds what came through before it; when each was written is no matter of the order.
      for (const month of order) await takeThrough(world, [await extractOf(month)]);
      await world.publish();
      const told = await Promise.all([OCTOBER, NOVEMBER, JANUARY].map((month) => findingsOf(world, month)));
      const octoberStood = order.indexOf(OCTOBER) < order.indexOf(NOVEMBER);
      expect(told).toEqual([[], octoberStood ? ['extract-looks-incomplete'] : [], []]);
      published ??= await publishedFiles(world);
      expect(await publishedFiles(world)).toEqual(published);
    },
    180_000,
  );

  test('its counts are published, and no change, percentage, rate or rank; October and January are not marked', async () => {
    for (const id of await crimesIn(worlds[0])) {
      const november = await windowOf(worlds[0], id, NOVEMBER);
      expect(november.incompleteExtract.current?.reason).toMatch(/Do not read this as a fall in crime/);
      for (const area of [...november.areas, ...november.totals]) expect(area).toMatchObject(NOTHING_WORKED_OUT);
      for (const area of november.areas) expect(area).toMatchObject({ rankByCount: null, rankByRate: null });
      expect(november.areas.every(({ current }) => current !== null)).toBe(true);
      for (const month of [OCTOBER, JANUARY]) {
        const { incompleteExtract, areas } = await windowOf(worlds[0], id, month);
        expect(incompleteExtract).toEqual({ current: null, previous: null });
        expect(areas.every(({ rankByCount, ratePer1000 }) => rankByCount !== null && ratePer1000 !== null)).toBe(true);
      }
    }
  });

  test('anti-social behaviour is ranked and rated in November too', async () => {
    const { incompleteExtract, areas } = await windowOf(worlds[0], ASB, NOVEMBER);
    expect(incompleteExtract).toEqual({ current: null, previous: null });
    for (const area of areas) {
      expect(area).toMatchObject({ complete: true, rankByCount: { outOf: 13 }, ratePer1000: expect.any(Number) });
    }
  });

  test('a year later no rise is made of it either, but a rate and a place; anti-social behaviour has its change', async () => {
    const [world] = worlds;
    if (world === undefined) throw new Error('no world was made');
    // No later November is at hand: January's records stand in for it, with another month written on them.
    const { content: january } = await extractOf(JANUARY);
    const content = new TextDecoder().decode(Buffer.from(january)).replaceAll(`,${JANUARY},`, ',2019-11,');
    const place = 'kent-police/street-crime/2019-11.csv';
    await takeThrough(world, [{ place, content, writtenAt: '2019-12-05T09:00:00Z' }]);
    await world.publish();
    for (const id of await crimesIn(world)) {
      const { incompleteExtract, areas, totals } = await windowOf(world, id, '2019-11');
      expect(incompleteExtract).toMatchObject({ current: null, previous: { comparedWith: { month: OCTOBER } } });
      for (const area of [...areas, ...totals]) expect(area).toMatchObject({ change: null, changePercent: null });
      for (const area of areas) expect(area).toMatchObject({ rankByCount: { outOf: 13 }, rankByRate: { outOf: 13 } });
    }
    const asb = await windowOf(world, ASB, '2019-11');
    for (const { current, previous, change } of asb.areas) expect(change).toBe((current ?? 0) - (previous ?? 0));
    expect(asb.areas).toHaveLength(13);
  }, 180_000);
});

const NOTHING_WORKED_OUT = { change: null, changePercent: null, ratePer1000: null, population: null };

function extractOf(month: keyof typeof WRITTEN) {
  const file = `${month}-kent-street.csv`;
  return drop(`kent-police/street-crime/${file}`, shared(FOLDER, file), `${WRITTEN[month]}T09:00:00Z`);
}

async function findingsOf(world: World, month: string): Promise<string[]> {
  const { findings } = await receiptOf(world, `kent-police/street-crime/${month}-kent-street.csv`);
  return findings.filter(({ code }) => code === 'extract-looks-incomplete').map(({ code }) => code);
}

/** The measures of street-level records but that of anti-social behaviour. */
async function crimesIn(world: World | undefined): Promise<string[]> {
  if (world === undefined) throw new Error('no world was made');
  const ids = Object.keys((await latestOf(world)).measures).filter(
    (id) => id.startsWith('street-crime-') && id !== ASB,
  );
  expect(ids).toHaveLength(14);
  return ids;
}

async function windowOf(world: World | undefined, measure: string, month: string) {
  const { comparisons } = (world && (await measureOf(world, measure))) ?? { comparisons: [] };
  const found = comparisons.find(({ window }) => window.current === month);
  if (found === undefined) throw new Error(`${measure} has no ${month}`);
  return found;
}
