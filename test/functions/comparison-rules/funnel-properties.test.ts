import * as fc from 'fast-check';
import { countAgainstExpected } from '../../../functions/comparison-rules/against-comparator.ts';
import { funnelAmong } from './funnel-among.ts';

const population = fc.integer({ min: 500, max: 300_000 });
const apart = fc.record({ count: fc.nat(5000), population });
const alike = fc
  .tuple(population, fc.integer({ min: -1, max: 1 }))
  .map(([people, more]) => ({ population: people, count: Math.round(people / 100) + more }));
const units = fc
  .oneof(fc.array(apart, { minLength: 3, maxLength: 15 }), fc.array(alike, { minLength: 3, maxLength: 15 }))
  .filter((all) => all.some(({ count }) => count > 0));

test('a judgement says on which side of its limits the rate lies, and those of 99.8 % hold those of 95 %', () => {
  return fc.assert(
    fc.property(units, (all) => {
      for (const [index, judged] of funnelAmong(all).judgements.entries()) {
        const unit = all[index] ?? { count: Number.NaN, population: Number.NaN };
        const rate = (unit.count / unit.population) * 1000;
        const [[lower, upper], [wideLower, wideUpper]] = [judged.limits95, judged.limits998];
        expect(judged.against).toBe(rate > upper ? 'higher' : rate < lower ? 'lower' : 'similar');
        expect(judged.beyond998).toBe(rate > wideUpper || rate < wideLower);
        expect(wideLower).toBeLessThanOrEqual(lower);
        expect(wideUpper).toBeGreaterThan(upper);
      }
    }),
  );
});

test('where chance alone sets areas apart each is judged by its own interval', () => {
  return fc.assert(
    fc.property(fc.array(alike, { minLength: 3, maxLength: 15 }), (all) => {
      const { rule, pooledRatePer1000: pooled, judgements } = funnelAmong(all);
      fc.pre(rule === 'funnel-poisson');
      expect(judgements.map(({ against, beyond998 }) => ({ against, beyond998 }))).toEqual(
        all.map(({ count, population }) => countAgainstExpected(count, (population * pooled) / 1000)),
      );
    }),
  );
});

test('units in another order are judged as they were, to the bit', () => {
  return fc.assert(
    fc.property(
      units.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length }))),
      ([all, order]) => {
        const before = funnelAmong(all);
        const after = funnelAmong(order.flatMap((index) => all.slice(index, index + 1)));
        expect(after).toEqual({ ...before, judgements: order.map((index) => before.judgements[index]) });
      },
    ),
  );
});

test('the more people, the narrower the limits', () => {
  return fc.assert(
    fc.property(units, (all) => {
      const { rule, judgements } = funnelAmong(all);
      // The limits of a funnel without τ² step from count to count, and are only by and large narrower.
      fc.pre(rule === 'funnel-overdispersed');
      const widths = all
        .map(({ population }, index) => {
          const [lower, upper] = judgements[index]?.limits95 ?? [Number.NaN, Number.NaN];
          return { population, upper, lower };
        })
        .sort((one, other) => one.population - other.population);
      for (const [index, { upper, lower }] of widths.slice(1).entries()) {
        const fewer = widths[index] ?? { upper: Number.NaN, lower: Number.NaN };
        expect(upper).toBeLessThanOrEqual(fewer.upper);
        expect(lower).toBeGreaterThanOrEqual(fewer.lower);
      }
    }),
  );
});
