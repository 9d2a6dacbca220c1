import * as fc from 'fast-check';
import type { VNode } from 'preact';
import { Funnel } from '../../../../functions/publish-pages/charts/funnel/funnel.tsx';
import { MonthlyLine } from '../../../../functions/publish-pages/charts/months/monthly-line.tsx';
import { RateBars } from '../../../../functions/publish-pages/charts/rate-bars/rate-bars.tsx';
import { Sparkline } from '../../../../functions/publish-pages/charts/sparkline.tsx';
import { type ControlChart, chartStart } from '../../../../schemas/control-chart.ts';
import { readingSchema } from '../../../../schemas/judgement.ts';
import { monthAfter } from '../../../../schemas/period.ts';
import { draw, drawn } from './drawn.ts';
import { madeArea, madeCounty, madeFunnel, people } from './made-areas.ts';
import { limitsAround, madeRun, withSignal } from './made-charts.ts';

/** As published: to six decimals. */
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6);
const maybe = <Value,>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const reading = fc.constantFrom(...readingSchema.options);
const words = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\u202eenalp', 'A & B', "';--"),
);
const interval = fc
  .tuple(number(-5, 400), number(0, 400))
  .map(([lower, length]): [number, number] => [lower, lower + length]);

const area = fc
  .record({
    name: words,
    ratePer1000: maybe(fc.oneof(fc.constant(0), number(-5, 400), number(0, 0.01))),
    rateInterval95: maybe(interval),
    population: maybe(fc.integer({ min: 1, max: 10_000_000 }).map(people)),
    countyLimits95: maybe(interval),
    countyLimits998: maybe(interval),
    againstCounty: maybe(fc.constantFrom('higher' as const, 'similar' as const, 'lower' as const)),
    againstCountyReading: maybe(reading),
  })
  .map(madeArea);

const signal = fc.record({
  rule: fc.constantFrom('xmr-shift' as const, 'xmr-trend' as const, 'xmr-outside-limits' as const),
  side: fc.constantFrom('higher' as const, 'lower' as const),
  reading,
});

const run = fc.record({
  values: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 20_000 }), number(-3, 3)), {
    minLength: 1,
    maxLength: 30,
  }),
  gapBefore: fc.integer({ min: 0, max: 5 }),
  startsWith: fc.constantFrom(...chartStart.options),
  reason: maybe(words),
  limits: maybe(fc.tuple(number(-20, 20_000), number(0, 9000)).map(([mean, reach]) => limitsAround(mean, reach))),
  signals: fc.array(fc.tuple(fc.nat(29), signal), { maxLength: 5 }),
});

const charts = fc.array(run, { maxLength: 6 }).map((runs) => {
  let month = '2015-06';
  return runs.map(({ values, gapBefore, signals, ...known }): ControlChart => {
    const first = monthAfter(month, gapBefore);
    month = monthAfter(first, values.length);
    return signals.reduce((chart, [at, each]) => withSignal(chart, at, each), madeRun(first, values, known));
  });
});

/** Everything that holds of any chart, whatever was published. */
function expectSound(chart: VNode, id: string) {
  const markup = draw(chart);
  expect(markup).not.toMatch(/NaN|Infinity|undefined|\[object|null%/);
  expect(markup).not.toMatch(/\sstyle=|\son\w+="|<script|<img/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(markup).not.toMatch(/[\u0000-\u0008\u200e\u200f\u202a-\u202e]/);
  const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, each = '']) => each);
  expect(new Set(ids).size).toBe(ids.length);
  for (const each of ids) expect(each.startsWith(`${id}-`)).toBe(true);
  for (const [, target = ''] of markup.matchAll(/(?:url\(#|href="#)([^")]*)/g)) expect(ids).toContain(target);
  const coordinates = ['line', 'rect', 'circle', 'use', 'text']
    .flatMap((tag) => drawn(markup, tag))
    .flatMap(({ attributes }) =>
      ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height'].map((name) => attributes[name] ?? '0'),
    );
  expect(coordinates.filter((each) => !/^-?\d+(\.\d)?%?$/.test(each))).toEqual([]);
  const shares = coordinates.filter((each) => each.endsWith('%')).map(Number.parseFloat);
  expect(shares.filter((share) => share < 0 || share > 100)).toEqual([]);
  const paths = drawn(markup, 'path').map(({ attributes }) => attributes['d'] ?? '');
  expect(paths.filter((path) => !/^[-MLCZHV\d., ]*$/.test(path))).toEqual([]);
  if (markup !== '') expect(markup).toMatch(/role="img" aria-label/);
}

/** Each draws whole charts, so fewer than usual. */
const RUNS = { numRuns: 60 };

test('draws the rates of any areas soundly', () => {
  const county = maybe(fc.tuple(words, maybe(number(0, 400))).map(([name, rate]) => madeCounty(name, rate)));
  return fc.assert(
    fc.property(fc.array(area, { maxLength: 8 }), county, words, (areas, total, caption) => {
      expectSound(<RateBars id="a" areas={areas} county={total} caption={caption} />, 'a');
    }),
    RUNS,
  );
});

test('draws the funnel of any areas soundly', () => {
  return fc.assert(
    fc.property(fc.array(area, { maxLength: 8 }), number(0, 400), words, (areas, pooled, caption) => {
      expectSound(<Funnel id="a" areas={areas} funnel={madeFunnel(pooled)} caption={caption} />, 'a');
    }),
    RUNS,
  );
});

test('draws any months soundly', () => {
  return fc.assert(
    fc.property(charts, words, words, (runs, unit, caption) => {
      expectSound(<MonthlyLine id="a" charts={runs} unit={unit} caption={caption} />, 'a');
      const months = runs.flatMap(({ points, startsWith }) =>
        points.map((point, at) =>
          at === 0 && startsWith === 'break' ? { ...point, afterBreak: true as const } : point,
        ),
      );
      expectSound(<Sparkline points={months} label={unit} />, 'a');
    }),
    RUNS,
  );
});

test('takes few bytes, even where every area and every month stands out', () => {
  const areas = Array.from({ length: 13 }, (_, at) =>
    madeArea({
      name: `Tonbridge and Malling ${at}`,
      ratePer1000: 31.41592 + at * 2.7,
      rateInterval95: [30.27182 + at, 33.14159 + at * 3],
      population: people(101_234 + at * 13_577),
      countyLimits95: [30.893511 + at / 9, 61.047526 - at / 9],
      countyLimits998: [24.088073 + at / 9, 71.631249 - at / 9],
      againstCounty: at % 2 === 0 ? 'higher' : 'lower',
      againstCountyReading: at % 2 === 0 ? 'worse' : 'better',
    }),
  );
  const values = Array.from({ length: 60 }, (_, at) => 12_000 + ((at * 7919) % 4001));
  const signals = values.map(
    (_, at) => ({ rule: 'xmr-shift', side: at % 2 === 0 ? 'higher' : 'lower', reading: 'worse' }) as const,
  );
  const months = signals.reduce(
    (chart, each, at) => withSignal(chart, at, each),
    madeRun('2014-04', values, { limits: limitsAround(14_000, 1000) }),
  );
  const svg = (chart: VNode) => (draw(chart).match(/<svg role="img".*<\/svg>/s)?.[0] ?? '').length;
  const bars = svg(<RateBars id="rates" areas={areas} county={madeCounty('Kent', 44.7)} caption="Rates" />);
  const funnel = svg(<Funnel id="funnel" areas={areas} funnel={madeFunnel(44.7)} caption="Funnel" />);
  const line = svg(<MonthlyLine id="months" charts={[months]} unit="offences" caption="By month" />);
  for (const size of [bars, funnel]) {
    expect(size).toBeGreaterThan(2000);
    expect(size).toBeLessThan(12_000);
  }
  expect(line).toBeGreaterThan(2000);
  expect(line).toBeLessThan(15_000);
});
