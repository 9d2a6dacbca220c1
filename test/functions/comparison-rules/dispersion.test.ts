import * as fc from 'fast-check';
import { dispersionOf, varianceBetween } from '../../../functions/comparison-rules/dispersion.ts';

// FunnelPlotR 0.6.0 (MIT), tests/testthat/test-classes_methods.R, on its default scale, √E·ln(O ÷ E).
test('six areas, of which none is drawn in', () => {
  const expected = [108, 112, 165, 95, 100, 220];
  const scores = [100, 150, 180, 80, 120, 225].map((observed, index) => {
    const e = expected[index] ?? Number.NaN;
    return Math.sqrt(e) * Math.log(observed / e);
  });
  expect(dispersionOf(scores)).toBeCloseTo(2.948033, 6);
});

test.each([
  ['nine: none is drawn in', [100, 1, 1, 1, 1, 1, 1, 1, 1], (10_000 + 8) / 9],
  ['ten: one at either end', [100, 1, 1, 1, 1, 1, 1, 1, 1, -50], 1],
  ['nineteen: still one', [100, 100, ...Array<number>(17).fill(1)], (2 * 10_000 + 17) / 19],
  ['twenty: two', [100, 100, ...Array<number>(18).fill(1)], 1],
  ['none at all', [], 0],
])('%s', (_, scores, dispersion) => {
  expect(dispersionOf(scores)).toBeCloseTo(dispersion, 10);
});

test('areas that lie no farther apart than chance has them have no variance between them', () => {
  expect(varianceBetween(0.66, [0.01, 0.02, 0.03])).toBe(0);
});

test('areas of one size: τ² is what is left of their spread when chance is taken off', () => {
  // (nφ − (n − 1)) / (Σw − Σw² ÷ Σw) with w = 1 ÷ s² is then s²(nφ ÷ (n − 1) − 1).
  expect(varianceBetween(6, [0.01, 0.01, 0.01, 0.01])).toBeCloseTo(0.01 * (24 / 3 - 1), 12);
});

test('in whatever order the areas come, not a bit is different', () => {
  const areas = fc.array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 1e-6, max: 1 })), {
    minLength: 3,
  });
  return fc.assert(
    fc.property(
      areas.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const [one, other] = [all, shuffled].map((pairs) => {
          const dispersion = dispersionOf(pairs.map(([score]) => score));
          const variances = pairs.map(([, variance]) => variance);
          return [dispersion, varianceBetween(dispersion, variances)];
        });
        expect(one).toEqual(other);
      },
    ),
  );
});
