import { MonthlyLine } from '../../../../functions/publish-pages/charts/months/monthly-line.tsx';
import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { draw, drawn, number, onlyDrawn, readScale, textOf, within } from './drawn.ts';
import { limitsAround, madeRun, withSignal } from './made-charts.ts';

function chart(charts: readonly ControlChart[]): string {
  return draw(<MonthlyLine id="months" charts={charts} unit="incidents" caption="By month" />);
}

const plot = (markup: string) => within(markup, 'div', 'chart__plot chart__plot--with-axis').join();
/** The months that do not stand out. */
const dots = (markup: string) =>
  drawn(plot(markup), 'circle').filter(({ attributes }) => attributes['class'] === undefined);
const isOfValues = ({ attributes }: { attributes: Record<string, string> }) => attributes['x'] === '-8';
const axis = (markup: string) => drawn(markup, 'text', 'chart__axis-value').filter(isOfValues);
const months = (markup: string) => drawn(markup, 'text', 'chart__axis-value').filter((text) => !isOfValues(text));

const YEAR = [20, 24, 22, 26, 21, 23, 25, 24, 20, 22, 24, 23];

test('puts each month in order across and its figure as high as the axis has it, from nought', () => {
  const markup = chart([madeRun('2018-01', [10, 40, 25])]);
  const y = readScale(axis(markup), 'y');
  const points = dots(markup);
  expect(points.map((point) => number(point, 'cx'))).toEqual([16.7, 50, 83.3]);
  [10, 40, 25].forEach((value, at) => {
    const point = points[at];
    if (point === undefined) throw new Error('no point');
    expect(number(point, 'cy')).toBeCloseTo(y(value), 0);
  });
  expect(axis(markup)[0]?.text).toBe('0');
  expect(points.map(({ text }) => text)).toEqual(['January 2018: 10', 'February 2018: 40', 'March 2018: 25']);
});

test('joins the months of a run by a line through their points, and not those of two runs', () => {
  const markup = chart([madeRun('2018-01', [10, 40]), madeRun('2018-04', [20, 30], { startsWith: 'gap' })]);
  const points = dots(markup).map((point) => `${number(point, 'cx')},${number(point, 'cy')}`);
  const [first, second, third, fourth] = points;
  expect(onlyDrawn(plot(markup), 'path', 'chart__line').attributes['d']).toBe(`M${first}L${second}M${third}L${fourth}`);
});

test('draws the mean and the limits of each run over its own months', () => {
  const markup = chart([
    madeRun('2017-01', YEAR, { limits: limitsAround(23, 8) }),
    madeRun('2018-01', YEAR, { startsWith: 'rebase', reason: 'Decided.', limits: limitsAround(30, 4) }),
  ]);
  const y = readScale(axis(markup), 'y');
  const steps = drawn(plot(markup), 'line', 'chart__mean').map((line) => [
    number(line, 'x1'),
    number(line, 'x2'),
    number(line, 'y1'),
  ]);
  expect(steps).toEqual([
    [0, 50, expect.closeTo(y(23), 0)],
    [50, 100, expect.closeTo(y(30), 0)],
  ]);
  const limits = drawn(plot(markup), 'line', 'chart__limit95').map((line) => number(line, 'y1'));
  expect(limits).toEqual([31, 15, 34, 26].map((limit) => expect.closeTo(y(limit), 0)));
});

test('draws no limit below nought where no count can be', () => {
  const markup = chart([
    madeRun(
      '2017-01',
      YEAR.map((value) => value - 20),
      { limits: limitsAround(3, 6) },
    ),
  ]);
  const limits = drawn(plot(markup), 'line', 'chart__limit95');
  expect(limits.map((line) => number(line, 'y1'))).toEqual([expect.closeTo(readScale(axis(markup), 'y')(9), 0)]);
  expect(axis(markup)[0]?.text).toBe('0');
});

test('goes below nought where a figure does', () => {
  const markup = chart([madeRun('2018-01', [-3, 4])]);
  const y = readScale(axis(markup), 'y');
  expect(dots(markup).map((point) => number(point, 'cy'))).toEqual([expect.closeTo(y(-3), 0), expect.closeTo(y(4), 0)]);
  expect(y(-3)).toBeGreaterThan(y(0));
});

test('puts months of nought at the foot of the chart', () => {
  const markup = chart([madeRun('2018-01', [0, 0])]);
  const y = readScale(axis(markup), 'y');
  const heights = dots(markup).map((dot) => number(dot, 'cy'));
  expect(heights).toEqual([y(0), y(0)]);
  expect(y(0)).toBeGreaterThan(y(1));
});

test('marks a month that stands out by its shape, and by colour only where it is better or worse', () => {
  const run = madeRun('2018-01', YEAR, { limits: limitsAround(23, 8) });
  const high = withSignal(run, 3, { rule: 'xmr-outside-limits', side: 'higher', reading: 'worse' });
  const markup = chart([withSignal(high, 7, { rule: 'xmr-shift', side: 'lower', reading: 'better' })]);
  expect(dots(markup)).toHaveLength(YEAR.length - 2);
  expect(within(plot(markup), 'g', 'reading-worse').join()).toMatch(/April 2018: 26.*#months-higher/);
  expect(within(plot(markup), 'g', 'reading-better').join()).toMatch(/August 2018: 24.*#months-lower/);
  const neutral = chart([withSignal(run, 3, { rule: 'xmr-outside-limits', side: 'higher', reading: 'neither' })]);
  expect(plot(neutral)).toContain('#months-higher');
  expect(neutral).not.toMatch(/better|worse/);
});

test('tells of months that stand out together once, with the rules they meet', () => {
  const run = madeRun('2018-01', YEAR, { limits: limitsAround(23, 8) });
  const signals = [
    [1, 'xmr-shift'],
    [2, 'xmr-shift'],
    [3, 'xmr-outside-limits'],
    [6, 'xmr-shift'],
  ] as const;
  const marked = signals.reduce(
    (chartSoFar, [at, rule]) => withSignal(chartSoFar, at, { rule, side: 'lower', reading: 'better' }),
    withSignal(run, 10, { rule: 'xmr-trend', side: 'higher', reading: 'worse' }),
  );
  const [list = ''] = within(chart([marked]), 'ul', 'chart__signals');
  expect(drawn(list, 'li').map(({ text }) => text)).toEqual([
    'February to April 2018: lower, better (seven on one side; outside the limits)',
    'July 2018: lower, better (seven on one side)',
    'November 2018: rising, worse (seven rising or falling)',
  ]);
});

test('numbers where a run begins anew, and says why below', () => {
  const markup = chart([
    madeRun('2018-01', [3, 4]),
    madeRun('2018-03', [3, 4], { startsWith: 'break', reason: 'Counted by the new standard.' }),
    madeRun('2018-06', [3, 4], { startsWith: 'gap' }),
    madeRun('2018-10', [3, 4], { startsWith: 'gap', reason: 'The records sent for August 2018 look incomplete.' }),
    madeRun('2018-12', [5], { startsWith: 'rebase', reason: 'Decided by the county team.' }),
  ]);
  expect(drawn(plot(markup), 'line', 'chart__run').map((line) => number(line, 'x1'))).toEqual([16.7, 41.7, 75, 91.7]);
  expect(drawn(plot(markup), 'text', 'chart__number-text').map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
  const [list = ''] = within(markup, 'ol', 'chart__runs');
  expect(drawn(list, 'li').map(({ text }) => text)).toEqual([
    'From March 2018 counted in another way: months before it cannot simply be compared with those since. Counted by the new standard.',
    'May 2018 is not shown: its figure is missing or incomplete.',
    'August to September 2018 are not shown: figures are missing or incomplete, or stand alone. The records sent for August 2018 look incomplete.',
    'From December 2018 the mean and the limits are worked out anew. Decided by the county team.',
  ]);
});

test('puts numbers that would meet above each other', () => {
  const apart = chart([madeRun('2018-01', [1, 2, 3, 4]), madeRun('2018-06', [1, 2, 3, 4], { startsWith: 'gap' })]);
  const runs = Array.from({ length: 5 }, (_, at) =>
    madeRun(`201${at}-01`, [1, 2], { startsWith: at === 0 ? 'first-figure' : 'gap' }),
  );
  const close = chart([...runs, madeRun('2014-04', [1, 2], { startsWith: 'gap' })]);
  const rows = (markup: string) => drawn(plot(markup), 'circle', 'chart__number').map((circle) => number(circle, 'cy'));
  expect(new Set(rows(apart)).size).toBe(1);
  const [, , , fourth = 0, fifth = 0] = rows(close);
  expect(fifth - fourth).toBeGreaterThanOrEqual(18);
});

test('names the months of a short series, and the years of a long one, as many as have room', () => {
  expect(months(chart([madeRun('2018-11', [1, 2, 3])])).map(({ text }) => text)).toEqual([
    'Nov',
    '2018',
    'Dec',
    'Jan',
    '2019',
  ]);
  const long = months(
    chart([
      madeRun(
        '2010-04',
        Array.from({ length: 120 }, (_, at) => at),
      ),
    ]),
  );
  expect(long.map(({ text }) => text)).toEqual(['2011', '2013', '2015', '2017', '2019']);
});

test('shows a single month with its figure, and says that it is too early to judge', () => {
  const markup = chart([madeRun('2018-12', [600])]);
  expect(dots(markup).map((dot) => number(dot, 'cx'))).toEqual([50]);
  expect(onlyDrawn(markup, 'p', 'chart__newest').text).toBe('Newest month, December 2018: 600 incidents');
  expect(textOf(markup)).toContain('Mean and limits need twelve months in a row');
  expect(onlyDrawn(markup, 'desc').text).toBe('December 2018: 600 incidents.');
});

test('names whole values alone where every figure is whole', () => {
  expect(axis(chart([madeRun('2018-12', [1, 0])])).map(({ text }) => text)).toEqual(['0', '1']);
  expect(axis(chart([madeRun('2018-12', [0.4, 1])])).map(({ text }) => text)).toContain('0.2');
});

test('says in one sentence what is to be seen', () => {
  const run = madeRun('2018-01', YEAR, { limits: limitsAround(23, 8) });
  const signal = { rule: 'xmr-outside-limits', side: 'higher', reading: 'worse' } as const;
  expect(onlyDrawn(chart([withSignal(run, 3, signal)]), 'desc').text).toBe(
    '12 months, January to December 2018, from 20 incidents in the first month to 23 in the last; 1 of them stands out.',
  );
});

test('draws nothing where there is no month', () => {
  expect(chart([])).toBe('');
});
