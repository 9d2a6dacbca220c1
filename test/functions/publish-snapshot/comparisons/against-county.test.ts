import * as fc from 'fast-check';
import type { AreaComparison } from '../../../../schemas/comparison.ts';
import { comparedAreas } from '../../../../schemas/county.ts';
import type { Measure } from '../../../../schemas/measure.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { documentOf, newestComparison } from '../compared.ts';
import { comparisonIn, sumOf } from '../monthly.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable } from '../police-table-of-2019.ts';
import { sentUpload, statedUpload } from '../sent-upload.ts';

const districts = comparedAreas(kent);
const Z = { countyLimits95: 1.959963984540054, countyLimits998: 3.090232306167813 } as const;

test('the term for how far areas lie apart is what leaves Kent any area that does not stand out', () => {
  const { funnel, areas } = newestComparison(policeTable());
  expect(funnel?.rule).toBe('funnel-overdispersed');
  // A plain funnel marks all but Folkestone and Hythe: statistics.md, section 3.
  const plain = areas.filter((area) => besideOwnInterval(area, funnel?.pooledRatePer1000 ?? 0) !== 'similar');
  expect(plain).toHaveLength(12);
  const unusual = areas.filter(({ againstCounty }) => againstCounty !== 'similar');
  expect(unusual.map(({ name }) => name)).toEqual(['Sevenoaks', 'Thanet']);
});

test('each area is judged against all together, by limits that a reader can work out again', () => {
  const counted = fc.oneof(fc.nat(12), fc.nat(400));
  const area = fc.record({ count: fc.option(counted, { freq: 9 }), people: fc.integer({ min: 500, max: 3000 }) });
  const areas = fc.array(area, { minLength: 13, maxLength: 13 });
  return fc.assert(
    fc.property(areas, fc.constantFrom('fewer-is-better', 'more-is-better', 'neutral'), (told, polarity) => {
      const compared = comparisonOf(told, polarity);
      const known = told.flatMap(({ count, people }) => (count === null ? [] : { count, people }));
      const [events, people] = [sumOf(known.map(({ count }) => count)), sumOf(known.map((area) => area.people))];
      expect(compared.funnel === null).toBe(known.length < 3 || events === 0);
      if (compared.funnel === null) {
        for (const area of compared.areas) expect(area).toMatchObject(NOT_JUDGED);
        return;
      }
      const pooled = events / people;
      const { dispersion, tau2 } = apart(known.map(({ count, people }) => ({ count, expected: people * pooled })));
      expect(compared.funnel).toEqual({
        rule: tau2 > 0 ? 'funnel-overdispersed' : 'funnel-poisson',
        pooledRatePer1000: expect.closeTo(pooled * 1000, 9),
        areas: known.length,
        dispersion: expect.closeTo(dispersion, 5),
        tau2: expect.closeTo(tau2, 5),
      });
      for (const [at, area] of compared.areas.entries()) {
        const { count = null, people = 0 } = told[at] ?? {};
        if (count === null) {
          expect(area).toMatchObject(NOT_JUDGED);
          continue;
        }
        expect(area.judgedBy.county).toBe(compared.funnel.rule);
        expect([area.againstCounty, area.beyond998, area.againstCountyReading]).toEqual(judged(area, polarity));
        if (tau2 === 0) expect(area.againstCounty).toBe(besideOwnInterval(area, pooled * 1000));
        else
          for (const level of ['countyLimits95', 'countyLimits998'] as const) {
            const reach = Z[level] * Math.sqrt(1 / (4 * people * pooled) + tau2);
            const limits = [Math.max(0, 1 - reach) ** 2, (1 + reach) ** 2].map((ratio) =>
              expect.closeTo(ratio * pooled * 1000, 4),
            );
            expect(area[level]).toEqual(limits);
          }
      }
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['in Dover, within the period', 'Dover', '2019-06', 12],
  ['in Dover, with its first month', 'Dover', '2019-04', 13],
  ['in Dover, in the year before', 'Dover', '2018-06', 13],
  ['in the twelve districts of Kent', 'Kent', '2019-06', null],
  ['in all of Kent and Medway', 'Kent and Medway', '2019-06', null],
  ['everywhere', null, '2019-06', null],
  ['everywhere, between the periods', null, '2019-01', 13],
])('no funnel spans a break: %s', (_, where, month, judgedTogether) => {
  const area = where === null ? null : codeOf(where);
  const broken = { kind: 'series-breaks', line: 2, measure: 'all-crime', month, reason: 'A new system', area } as const;
  const { funnel, areas } = newestComparison(policeTable(), statedUpload([broken]));
  expect(funnel?.areas ?? null).toBe(judgedTogether);
  const leftOut = areas.filter(({ againstCounty }) => againstCounty === null);
  expect(leftOut).toHaveLength(13 - (judgedTogether ?? 0));
  for (const each of leftOut) expect(each).toMatchObject({ ...NOT_JUDGED, ratePer1000: expect.any(Number) });
  if (judgedTogether === 12) expect(leftOut.map(({ name }) => name)).toEqual(['Dover']);
  const inFunnel = areas.filter(({ againstCounty }) => againstCounty !== null);
  const [events, people] = [
    inFunnel.map(({ current }) => current ?? 0),
    inFunnel.map(({ population }) => population?.value ?? 0),
  ];
  if (funnel !== null) expect(funnel.pooledRatePer1000).toBeCloseTo((1000 * sumOf(events)) / sumOf(people), 9);
});

const NOT_JUDGED = {
  againstCounty: null,
  beyond998: null,
  againstCountyReading: null,
  countyLimits95: null,
  countyLimits998: null,
  judgedBy: { county: null },
};

function comparisonOf(told: readonly { count: number | null; people: number }[], polarity: Measure['polarity']) {
  const figures = told.flatMap(({ count }, at) =>
    count === null ? [] : { area: districts[at]?.code ?? '', value: count, period: APRIL_TO_AUGUST },
  );
  fc.pre(figures.length > 0);
  const estimates = told.map(({ people }, at) => ({ area: districts[at]?.code ?? '', year: 2018, value: people }));
  const measures = kent.measures.map((measure) => ({ ...measure, polarity }));
  const county = { ...kent, measures, populations: { ...kent.populations, estimates } };
  return comparisonIn(documentOf([sentUpload(figures)], 'all-crime', county), APRIL_TO_AUGUST);
}

/** φ of the z-scores on the square-root scale, the tenth at either end drawn in, and τ²: statistics.md, section 3. */
function apart(areas: readonly { count: number; expected: number }[]) {
  const z = areas
    .map(({ count, expected }) => 2 * Math.sqrt(expected) * (Math.sqrt(count / expected) - 1))
    .sort((one, other) => one - other);
  const cut = Math.floor(z.length / 10);
  const drawnIn = z.map((_, at) => z[Math.min(Math.max(at, cut), z.length - 1 - cut)] ?? 0);
  const n = z.length;
  const dispersion = sumOf(drawnIn.map((score) => score * score)) / n;
  const w = areas.map(({ expected }) => 4 * expected);
  const tau2 = (n * dispersion - (n - 1)) / (sumOf(w) - sumOf(w.map((weight) => weight * weight)) / sumOf(w));
  return { dispersion, tau2: Math.max(0, tau2) };
}

/** What the published rate and limits say by themselves. */
function judged({ ratePer1000, countyLimits95, countyLimits998 }: AreaComparison, polarity: Measure['polarity']) {
  const beyond = (limits: AreaComparison['countyLimits95']) => {
    const [lower, upper] = limits ?? [Number.NaN, Number.NaN];
    return Number(ratePer1000) > upper ? 'higher' : Number(ratePer1000) < lower ? 'lower' : 'similar';
  };
  const is = beyond(countyLimits95);
  const isGood = is === (polarity === 'more-is-better' ? 'higher' : 'lower');
  return [
    is,
    beyond(countyLimits998) !== 'similar',
    is === 'similar' || polarity === 'neutral' ? 'neither' : isGood ? 'better' : 'worse',
  ];
}

function besideOwnInterval({ rateInterval95 }: AreaComparison, pooled: number) {
  const [lower, upper] = rateInterval95 ?? [Number.NaN, Number.NaN];
  return pooled < lower ? 'higher' : pooled > upper ? 'lower' : 'similar';
}
