import * as fc from 'fast-check';
import { areaDocument, partOfArea } from '../../../../functions/publish-snapshot/documents/area-document.ts';
import { comparedAreas } from '../../../../schemas/county.ts';
import type { Measure } from '../../../../schemas/measure.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { areaOf, documentOf } from '../compared.ts';
import { byMonth, comparisonIn } from '../monthly.ts';
import { type SentUpload, sentUpload, statedUpload, type Told } from '../sent-upload.ts';

const NAMES = comparedAreas(kent).map(({ name }) => name);
const NEUTRAL = kent.measures.filter(({ polarity, comparedAs }) => polarity === 'neutral' && comparedAs === undefined);

/** Two years of months in which most areas leap up, one falls, and one has far more than the others. */
const LEAPING = NAMES.flatMap((name, at): Told[] => {
  const [before, since] = at === 0 ? [400, 40] : at === 1 ? [900, 1900] : [20 + at, 90 + at];
  return byMonth(
    name,
    '2017-07',
    [...Array(14).keys()].map((month) => (month < 9 ? before : since) + (month % 3)),
  );
});

test('what is made of a measure of which fewer are better is better here and worse there: changes, places and months', () => {
  const { comparisons = [], charts = [] } = documentOf([ofMeasure(LEAPING, 'all-crime')]) ?? {};
  const [newest] = comparisons.filter(({ areas }) => areas.some(({ change }) => change !== null));
  const readings = [
    newest?.areas.map(({ changeReading }) => changeReading),
    newest?.areas.map(({ againstCountyReading }) => againstCountyReading),
    charts.flatMap(({ points }) => points.map(({ signal }) => signal?.reading)),
  ];
  for (const found of readings) expect(found).toEqual(expect.arrayContaining(['worse']));
  expect([readings[0], readings[2]]).toEqual(Array(2).fill(expect.arrayContaining(['better'])));
});

test.each(NEUTRAL.map(({ id }) => id))(
  '%s is never better or worse, whatever it does and wherever it is shown',
  (id) => {
    const document = documentOf([ofMeasure(LEAPING, id)], id);
    const page = document && areaDocument(areaOf('Ashford'), [partOfArea(areaOf('Ashford'), document, kent)], []);
    for (const shown of [document, page]) {
      const said = readingsIn(shown);
      expect(said.has('neither')).toBe(true);
      expect([...said].filter((reading) => reading !== 'neither' && reading !== null)).toEqual([]);
      expect(JSON.stringify(shown)).not.toMatch(/\b(?:better|worse|good|bad|improv\w+|worsen\w*)\b/i);
    }
  },
);

test('nor whatever anybody sends of it, with breaks and comparable areas', () => {
  const months = fc.array(fc.option(fc.oneof(fc.nat(9), fc.nat(900)), { freq: 12 }), { minLength: 26, maxLength: 26 });
  const area = fc.constantFrom(...comparedAreas(kent).map(({ code }) => code));
  const stated = fc.record({ month: fc.constantFrom('2018-03', '2019-01'), area: fc.option(area) });
  return fc.assert(
    fc.property(
      fc.constantFrom(...NEUTRAL),
      fc.array(months, { minLength: 4, maxLength: 4 }),
      stated,
      ({ id }, values, broken) => {
        const figures = values.flatMap((ofArea, at) => byMonth(NAMES[at] ?? '', '2017-05', ofArea));
        fc.pre(figures.length > 0);
        const statements = statedUpload([
          { kind: 'series-breaks', line: 2, measure: id, reason: 'A new form', ...broken },
          {
            kind: 'comparable-areas',
            line: 3,
            area: areaOf('Dover').code,
            comparable: { code: areaOf('Ashford').code, name: 'Ashford' },
          },
        ]);
        const document = documentOf([ofMeasure(figures, id), statements], id);
        expect([...readingsIn(document)].sort().filter((reading) => reading !== null && reading !== 'neither')).toEqual(
          [],
        );
        expect(JSON.stringify(document)).not.toMatch(/\b(?:better|worse)\b/);
      },
    ),
    { numRuns: 8 },
  );
});

test.each<[Measure['polarity'], number, number, string]>([
  ['fewer-is-better', 100, 200, 'worse'],
  ['fewer-is-better', 200, 100, 'better'],
  ['more-is-better', 100, 200, 'better'],
  ['more-is-better', 200, 100, 'worse'],
  ['neutral', 100, 200, 'neither'],
  ['neutral', 200, 100, 'neither'],
  ['fewer-is-better', 100, 101, 'neither'],
  ['more-is-better', 100, 100, 'neither'],
])(
  'where %s, from %d to %d is %s, of areas, totals, partnerships, wards and months alike',
  (polarity, before, now, reading) => {
    const county = { ...kent, measures: kent.measures.map((measure) => ({ ...measure, polarity })) };
    const wards = comparedAreas(kent).flatMap(({ code }) => [
      { area: `${code}/town`, period: '2018-06', value: before },
      { area: `${code}/town`, period: '2019-06', value: now },
    ]);
    const months = NAMES.flatMap((name) => byMonth(name, '2018-06', [...Array(12).fill(before), now]));
    const document = documentOf([sentUpload([...months, ...wards])], 'all-crime', county);
    const { areas, totals, partnerships, wards: towns } = comparisonIn(document, '2019-06');
    const everywhere = [...areas, ...totals, ...partnerships, ...towns].map(({ changeReading }) => changeReading);
    expect(everywhere).toEqual(Array(13 + 2 + 12 + 13).fill(reading));
    const signal = document?.charts.find(({ name }) => name === 'Dover')?.points.at(-1)?.signal;
    const ofSide = now > before === (polarity === 'more-is-better') ? 'better' : 'worse';
    expect(signal?.reading).toBe(before === now ? undefined : polarity === 'neutral' ? 'neither' : ofSide);
  },
);

/** Every reading that stands anywhere in a document, however deep: the values of all keys that end in "reading". */
function readingsIn(value: unknown, key = ''): Set<unknown> {
  if (/reading$/i.test(key)) return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([inner, each]) => [...readingsIn(each, inner)]));
}

function ofMeasure(figures: readonly Told[], measure: string): SentUpload {
  return sentUpload(figures.map((figure) => ({ ...figure, measure })));
}
