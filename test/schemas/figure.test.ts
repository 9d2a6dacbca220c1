import * as fc from 'fast-check';
import { type Figure, figurePackSchema, packFigures, unpackFigures } from '../../schemas/figure.ts';
import { yearOf } from '../../schemas/period.ts';

const UPLOAD = { uploadId: '0f3a', writtenAt: '2019-09-10T09:00:00Z' };

const figure: fc.Arbitrary<Figure> = fc.record({
  measure: fc.constantFrom('all-crime', 'asb-incidents', 'robbery'),
  area: fc.constantFrom('E07000105', 'E07000112', 'not-in-any-district'),
  period: fc.constantFrom('2018-04', '2018-12', '2018-04/2018-08', '2018-11/2019-10', '2019-04'),
  value: fc.nat(),
  line: fc.integer({ min: 1, max: 100_000 }),
  column: fc.string(),
});

test('unpacking gives back what was packed, measure by measure and year by year', () => {
  return fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const packs = packFigures(figures, UPLOAD);
      expect(packs.flatMap(unpackFigures)).toEqual(grouped(figures));
      for (const pack of packs) expect(figurePackSchema.safeParse(pack).error).toBeUndefined();
    }),
  );
});

test('a pack is of the year in which its periods end', () => {
  const packs = packFigures([made('2018-11/2019-10', 1), made('2018-12', 2)], UPLOAD);
  expect(packs.map(({ year, part }) => [year, part])).toEqual([
    [2019, 0],
    [2018, 0],
  ]);
});

test('a column is named once and pointed at', () => {
  const [pack] = packFigures([made('2019-04', 1, 'A'), made('2019-05', 2, 'B'), made('2019-06', 3, 'A')], UPLOAD);
  expect(pack?.columns).toEqual(['A', 'B']);
  expect(pack?.figures.map((row) => row[4])).toEqual([0, 1, 0]);
});

test('what one item could not hold is split into parts, in order and with nothing lost', () => {
  const figures = Array.from({ length: 9_001 }, (_, index) => made('2019-04', index, `Column ${index % 7}`));
  const packs = packFigures(figures, UPLOAD);
  expect(packs.map(({ part }) => part)).toEqual(packs.map((_, index) => index));
  expect(packs.length).toBeGreaterThan(1);
  expect(packs.flatMap(unpackFigures)).toEqual(figures);
  for (const pack of packs) expect(JSON.stringify(pack).length).toBeLessThan(400_000);
});

test('no figures make no packs', () => {
  expect(packFigures([], UPLOAD)).toEqual([]);
});

function made(period: string, value: number, column = 'Apr-19'): Figure {
  return { measure: 'all-crime', area: 'E07000105', period, value, line: value + 1, column };
}

/** Figures with those of one measure and year together, in the order in which each began. */
function grouped(figures: readonly Figure[]): Figure[] {
  const places = figures.map(({ measure, period }) => `${measure} ${yearOf(period)}`);
  return [...new Set(places)].flatMap((place) => figures.filter((_, index) => places[index] === place));
}
