import { controlChartSchema } from '../../../../schemas/control-chart.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { charted, crime, LEVEL, series } from './charted.ts';

test('twelve months have limits, and those that stand out say by which rule and what it means', () => {
  const [chart, ...others] = charted(series([...LEVEL, 80]));
  expect(others).toEqual([]);
  expect(controlChartSchema.parse(chart)).toMatchObject({
    ...{ code: codeOf('Dover'), name: 'Dover', startsWith: 'first-figure', reason: null },
    // The mean of 685 over 13 months; the moving range of 30 is screened out, the other 11 come to 26.
    limits: { mean: 52.692308, lower: 46.405035, nearLower: 48.500793, nearUpper: 56.883823, upper: 58.97958 },
  });
  expect(chart?.points.map(({ signal }) => signal).filter((signal) => signal !== null)).toEqual([
    { rule: 'xmr-outside-limits', side: 'higher', reading: 'worse' },
  ]);
  expect(chart?.points.at(-1)).toMatchObject({ month: '2019-01', value: 80, signal: { side: 'higher' } });
});

test('fewer have their months alone', () => {
  const [chart] = charted(series([...LEVEL.slice(1), 80].slice(1)));
  expect(chart?.limits).toBeNull();
  expect(chart?.points).toHaveLength(11);
  expect(chart?.points.every(({ signal }) => signal === null)).toBe(true);
});

test.each([
  ['fewer-is-better', 80, 'worse'],
  ['fewer-is-better', 10, 'better'],
  ['more-is-better', 80, 'better'],
  ['more-is-better', 10, 'worse'],
  ['neutral', 80, 'neither'],
  ['neutral', 10, 'neither'],
] as const)('of a measure that is %s, a month of %d after fifties reads as %s', (polarity, value, reading) => {
  const [chart] = charted(series([...LEVEL, value]), {}, crime(polarity));
  expect(chart?.points.at(-1)?.signal?.reading).toBe(reading);
});

test('a trend upwards reads as higher, though it is below the mean', () => {
  const [chart] = charted(series([20, 21, 22, 23, 24, 25, 26, 90, 20, 95, 20, 90, 20]));
  expect(chart?.points[0]?.signal).toEqual({ rule: 'xmr-trend', side: 'higher', reading: 'worse' });
});

test('an area without a figure has no chart', () => {
  expect(charted(series([null, null]))).toEqual([]);
});
