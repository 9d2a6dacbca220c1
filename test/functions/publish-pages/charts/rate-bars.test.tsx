import { RateBars } from '../../../../functions/publish-pages/charts/rate-bars/rate-bars.tsx';
import type { AreaComparison } from '../../../../schemas/comparison.ts';
import { draw, drawn, number, onlyDrawn, readScale, textOf, within } from './drawn.ts';
import { madeArea, madeCounty } from './made-areas.ts';

const KENT = madeCounty('Kent and Medway', 44.7);

function chart(areas: readonly AreaComparison[], county: typeof KENT | null = KENT): string {
  return draw(<RateBars id="rates" areas={areas} county={county} caption="Rates" />);
}

const axis = (markup: string) => drawn(markup, 'text', 'chart__axis-value');

const THREE = [
  madeArea({ code: 'E07000111', name: 'Sevenoaks', ratePer1000: 30.2, rateInterval95: [29.3, 31.2] }),
  madeArea({ code: 'E07000114', name: 'Thanet', ratePer1000: 64.5, rateInterval95: [63.2, 65.9] }),
  madeArea({ code: 'E07000113', name: 'Swale', ratePer1000: 48.7, rateInterval95: null }),
];

test('draws each bar from nought to its rate, highest first, as the values of the axis have it', () => {
  const markup = chart(THREE);
  const scale = readScale(axis(markup), 'x');
  const bars = drawn(within(markup, 'div', 'chart__plot').join(), 'rect', 'chart__bar');
  expect(bars).toHaveLength(3);
  [64.5, 48.7, 30.2].forEach((rate, at) => {
    const bar = bars[at];
    if (bar === undefined) throw new Error('no bar');
    expect(number(bar, 'x')).toBeCloseTo(scale(0), 0);
    expect(number(bar, 'x') + number(bar, 'width')).toBeCloseTo(scale(rate), 0);
  });
  const tops = bars.map((bar) => number(bar, 'y'));
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  expect(drawn(markup, 'text', 'chart__name').map(({ text }) => text)).toEqual(['Thanet', 'Swale', 'Sevenoaks']);
  expect(drawn(markup, 'tspan', 'chart__value').map(({ text }) => text)).toEqual(['64.5', '48.7', '30.2']);
});

test('names areas of one rate in the order of their names', () => {
  const alike = ['Swale', 'Ashford', 'Dover'].map((name) => madeArea({ name, ratePer1000: 3 }));
  expect(drawn(chart(alike), 'text', 'chart__name').map(({ text }) => text)).toEqual(['Ashford', 'Dover', 'Swale']);
});

test('draws an interval from its lower limit to its upper, on the bar that it belongs to, and none where there is none', () => {
  const markup = chart(THREE);
  const scale = readScale(axis(markup), 'x');
  const intervals = drawn(markup, 'line', 'chart__interval');
  expect(intervals).toHaveLength(2);
  [
    [63.2, 65.9],
    [29.3, 31.2],
  ].forEach(([lower = 0, upper = 0], at) => {
    const interval = intervals[at];
    if (interval === undefined) throw new Error('no interval');
    expect(number(interval, 'x1')).toBeCloseTo(scale(lower), 0);
    expect(number(interval, 'x2')).toBeCloseTo(scale(upper), 0);
  });
});

test('draws the rate of the county as a line with its name, and does without where it has none', () => {
  const markup = chart(THREE);
  expect(number(onlyDrawn(markup, 'line', 'chart__county'), 'x1')).toBeCloseTo(readScale(axis(markup), 'x')(44.7), 0);
  expect(onlyDrawn(markup, 'text', 'chart__county-name').text).toBe('Kent and Medway 44.7');
  expect(drawn(chart(THREE, null), 'line', 'chart__county')).toEqual([]);
  expect(drawn(chart(THREE, madeCounty('Kent', null)), 'line', 'chart__county')).toEqual([]);
});

test('tells who is higher or lower by a pattern and in words, and by colour only what is better or worse', () => {
  const markup = chart([
    madeArea({ name: 'Thanet', ratePer1000: 9, againstCounty: 'higher', againstCountyReading: 'worse' }),
    madeArea({ name: 'Swale', ratePer1000: 5, againstCounty: 'similar', againstCountyReading: 'neither' }),
    madeArea({ name: 'Dover', ratePer1000: 2, againstCounty: 'lower', againstCountyReading: 'better' }),
  ]);
  const [plot = ''] = within(markup, 'div', 'chart__plot');
  expect(drawn(plot, 'rect').map(({ attributes }) => attributes['fill'])).toEqual([
    undefined,
    'url(#rates-higher)',
    undefined,
    undefined,
    'url(#rates-lower)',
  ]);
  for (const words of ['▲ higher, worse 9.0', '▼ lower, better 2.0']) expect(textOf(plot)).toContain(words);
  expect(within(plot, 'g', 'reading-worse').map(textOf)).toEqual([expect.stringContaining('Thanet')]);
  expect(within(plot, 'g', 'reading-better').map(textOf)).toEqual([expect.stringContaining('Dover')]);
  expect(textOf(markup)).toContain('▲ higher, worse: above all areas together by more than would be usual');
});

test('says of a neutral measure who is higher, and never that it is better or worse', () => {
  const markup = chart([
    madeArea({ name: 'Thanet', ratePer1000: 9, againstCounty: 'higher', againstCountyReading: 'neither' }),
    madeArea({ name: 'Dover', ratePer1000: 2, againstCounty: 'lower', againstCountyReading: 'neither' }),
  ]);
  expect(textOf(markup)).toContain('▲ higher 9.0');
  expect(markup).toContain('url(#rates-lower)');
  expect(markup).not.toMatch(/better|worse/);
});

test('names below the chart who has no rate, and draws nothing where nobody has one', () => {
  const without = [madeArea({ name: 'Dover' }), madeArea({ name: 'Ashford' })];
  expect(textOf(chart([...THREE, ...without]))).toContain('No rate: Dover, Ashford.');
  expect(textOf(chart(THREE))).not.toContain('No rate');
  expect(chart(without)).toBe('');
});

test('draws a rate below nought to the left of it', () => {
  const markup = chart(
    [madeArea({ name: 'Dover', ratePer1000: -2 }), madeArea({ name: 'Swale', ratePer1000: 4 })],
    null,
  );
  const scale = readScale(axis(markup), 'x');
  const ends = drawn(markup, 'rect', 'chart__bar').map((bar) => [
    number(bar, 'x'),
    number(bar, 'x') + number(bar, 'width'),
  ]);
  const near = (value: number) => expect.closeTo(scale(value), 0);
  expect(ends.slice(-2)).toEqual([
    [near(0), near(4)],
    [near(-2), near(0)],
  ]);
});

test('draws no bar of a rate of nought, on an axis that goes on from there', () => {
  const markup = chart([madeArea({ name: 'Dover', ratePer1000: 0 })], null);
  expect(drawn(markup, 'rect', 'chart__bar').map((bar) => number(bar, 'width'))).toEqual([0]);
  expect(readScale(axis(markup), 'x')(0)).toBe(0);
});

test('says in one sentence what is to be seen', () => {
  const higher = madeArea({ name: 'Thanet', ratePer1000: 9, againstCounty: 'higher' });
  const markup = chart([higher, madeArea({ name: 'Dover', ratePer1000: 2 })]);
  expect(onlyDrawn(markup, 'desc').text).toBe(
    'Rates of 2 areas per 1,000 people, from Thanet (9.0) down to Dover (2.0), beside 44.7 in Kent and Medway; higher beyond the limits: Thanet.',
  );
});

test('shortens a name that would run into the rate beside it, and tells all of it in its title', () => {
  const name = 'Newcastle-under-Lyme and Stoke-on-Trent';
  const markup = chart([madeArea({ name, ratePer1000: 9 })]);
  expect(onlyDrawn(markup, 'text', 'chart__name').text).toBe('Newcastle-under-Lyme an…');
  expect(drawn(markup, 'title').map(({ text }) => text)).toContain(`${name}: 9.0 per 1,000 people`);
});
