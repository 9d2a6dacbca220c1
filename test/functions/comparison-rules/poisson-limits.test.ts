import type { Level } from '../../../functions/comparison-rules/level.ts';
import { exactLimits } from '../../../functions/comparison-rules/poisson-limits.ts';
import { describeWith } from '../../shared-folder.ts';
import { PHE_ORACLE, pheNumbers } from './phe-oracle.ts';

// PHEindicatormethods 2.1.0, testdata_funnel_ratio_outputs.csv: what was expected where an observed count lies on a
// limit. The file is a solver's output, which near a count of 1 stopped early.
test.each<[number, Level, number, number, number, number]>([
  [1, 95, 0.025317898, 3.6e-6, 5.571644585, 4e-7],
  [1, 99.8, 0.001000547, 4.7e-5, 9.233410143, 4e-7],
  [10, 95, 4.795387629, 4e-7, 18.39035799, 4e-7],
  [10, 99.8, 2.960519925, 4e-7, 24.13397235, 4e-7],
])('%d observed is on a limit at %d %% of what was expected', (observed, level, lower, lowerBy, upper, upperBy) => {
  const [least, most] = exactLimits(observed, level);
  expect(Math.abs(lower / least - 1)).toBeLessThan(lowerBy);
  expect(Math.abs(upper / most - 1)).toBeLessThan(upperBy);
});

// FunnelPlotR 0.6.0 (MIT), tests/testthat/test-poisson_limits.R: limits as ratios, to seven digits.
test.each<[number, Level, number, number]>([
  [15, 95, 0.5596924, 1.649348],
  [20, 95, 0.610826, 1.544419],
  [30, 95, 0.6746958, 1.427562],
  [15, 99.8, 0.386265, 2.082907],
  [20, 99.8, 0.4479107, 1.902094],
  [30, 99.8, 0.5289724, 1.702771],
])('%d at %d %% as ratios to it', (count, level, ...expected) => {
  expect(exactLimits(count, level).map((limit) => Number((limit / count).toPrecision(7)))).toEqual(expected);
});

describeWith(PHE_ORACLE)('the published limits of a funnel of rates over three years', () => {
  const YEARS = 3;
  const rows = pheNumbers('testdata_funnel_rate_outputs.csv');

  // As above a solver's output: the limits below which a count of 1 is high were its hardest.
  const tolerance = (events: number, level: Level, side: 'least' | 'most') =>
    events === 1 && side === 'least' ? { 95: 3.6e-6, 99.8: 4.7e-5 }[level] : 8e-7;

  test.each<['lower' | 'upper', '2s' | '3s', Level, 'least' | 'most']>([
    ['lower', '2s', 95, 'most'],
    ['upper', '2s', 95, 'least'],
    ['lower', '3s', 99.8, 'most'],
    ['upper', '3s', 99.8, 'least'],
  ])('%s at %s', (end, deviations, level, side) => {
    expect(rows).toHaveLength(100);
    for (const row of rows) {
      const events = row('Events');
      const [least, most] = exactLimits(events, level);
      const people = ({ least, most }[side] / row('baseline')) * 100_000;
      const within = tolerance(events, level, side);
      expect(Math.abs((row(`${end}_${deviations}_population_1_year`) * YEARS) / people - 1)).toBeLessThan(within);
      expect(Math.abs(row(`${end}_${deviations}_limit`) / ((events / people) * 100_000) - 1)).toBeLessThan(within);
    }
  });
});
