import { Funnel } from '../../../../functions/publish-pages/charts/funnel/funnel.tsx';
import type { AreaComparison, FunnelDocument } from '../../../../schemas/comparison.ts';
import { draw, drawn, number, onlyDrawn, readScale, textOf, within } from './drawn.ts';
import { madeArea, madeFunnel, people } from './made-areas.ts';

const judged = { countyLimits95: [30, 61], countyLimits998: [24, 72] } satisfies Partial<AreaComparison>;
const AREAS = [
  madeArea({
    code: 'E07000114',
    name: 'Thanet',
    ratePer1000: 64.5,
    population: people(141_000),
    ...judged,
    againstCounty: 'higher',
    againstCountyReading: 'worse',
  }),
  madeArea({
    code: 'E06000035',
    name: 'Medway',
    ratePer1000: 51,
    population: people(278_000),
    ...judged,
    countyLimits95: [32, 58],
    againstCounty: 'similar',
    againstCountyReading: 'neither',
  }),
  madeArea({
    code: 'E07000111',
    name: 'Sevenoaks',
    ratePer1000: 29.2,
    population: people(120_000),
    ...judged,
    countyLimits95: [29.5, 62],
    againstCounty: 'lower',
    againstCountyReading: 'better',
  }),
];

function chart(areas: readonly AreaComparison[] = AREAS, funnel: FunnelDocument | null = madeFunnel(44.7)): string {
  return draw(<Funnel id="funnel" areas={areas} funnel={funnel} caption="Funnel" />);
}

const plot = (markup: string) => within(markup, 'div', 'chart__plot chart__plot--with-axis').join();
const rates = (markup: string) =>
  readScale(
    drawn(markup, 'text', 'chart__axis-value').filter(({ attributes }) => attributes['x'] === '-8'),
    'y',
  );
const populations = (markup: string) => {
  const thousands = readScale(
    drawn(markup, 'text', 'chart__axis-value').filter(({ attributes }) => attributes['x'] !== '-8'),
    'x',
  );
  return (value: number) => thousands(value / 1000);
};

test('puts each area where its population and its rate have it', () => {
  const markup = chart();
  const [x, y] = [populations(markup), rates(markup)];
  const dot = onlyDrawn(plot(markup), 'circle', 'chart__area');
  expect(number(dot, 'cx')).toBeCloseTo(x(278_000), 0);
  expect(number(dot, 'cy')).toBeCloseTo(y(51), 0);
  const triangle = drawn(plot(markup), 'use').find(({ attributes }) => attributes['href'] === '#funnel-higher');
  if (triangle === undefined) throw new Error('no triangle');
  expect(number(triangle, 'x')).toBeCloseTo(x(141_000), 0);
  expect(number(triangle, 'y')).toBeCloseTo(y(64.5), 0);
});

test('draws the limits through those that were published of each area, by population', () => {
  const markup = chart();
  const [x, y] = [populations(markup), rates(markup)];
  const places = (className: string) => {
    const d = onlyDrawn(plot(markup), 'path', className).attributes['d'] ?? '';
    // Of a curve only the ends are on it; the two places before each draw it there.
    return [...d.matchAll(/([ML])([\d.]+),([\d.]+)|C[\d.]+,[\d.]+,[\d.]+,[\d.]+,([\d.]+),([\d.]+)/g)].map((match) => [
      Number(match[2] ?? match[4]),
      Number(match[3] ?? match[5]),
    ]);
  };
  const expected = (limits: readonly [number, number][]) =>
    limits.map(([population, limit]) => [expect.closeTo(x(population), 0), expect.closeTo(y(limit), 0)]);
  expect(places('chart__limit95')).toEqual(
    expected([
      [120_000, 29.5],
      [141_000, 30],
      [278_000, 32],
      [120_000, 62],
      [141_000, 61],
      [278_000, 58],
    ]),
  );
  expect(
    places('chart__limit998')
      .slice(3)
      .map(([, down]) => down),
  ).toEqual(Array(3).fill(expect.closeTo(y(72), 0)));
});

test('draws the rate of all areas together as a line across', () => {
  const markup = chart();
  const mean = onlyDrawn(plot(markup), 'line', 'chart__mean');
  expect(number(mean, 'y1')).toBeCloseTo(rates(markup)(44.7), 0);
  expect(textOf(markup)).toContain('All areas together: 44.7');
});

test('names those outside the limits alone, each with its shape and, where it is better or worse, its colour', () => {
  const markup = plot(chart());
  expect(drawn(markup, 'text', 'chart__name').map(({ text }) => text)).toEqual(['Thanet', 'Sevenoaks']);
  expect(within(markup, 'g', 'reading-worse').join()).toContain('#funnel-higher');
  expect(within(markup, 'g', 'reading-better').join()).toContain('#funnel-lower');
  expect(textOf(chart())).toContain('Outside the limits: higher, worse');
});

test('never calls an area of a neutral measure better or worse', () => {
  const neutral = AREAS.map((area): AreaComparison => ({ ...area, againstCountyReading: 'neither' }));
  expect(chart(neutral)).not.toMatch(/better|worse/);
  expect(textOf(chart(neutral))).toContain('Outside the limits: higher');
});

test('tells of those whose name has no room in the chart below it', () => {
  const crowd = Array.from({ length: 30 }, (_, at) =>
    madeArea({
      name: `Place ${at}`,
      ratePer1000: 70,
      population: people(150_000 + at),
      ...judged,
      againstCounty: 'higher',
      againstCountyReading: 'worse',
    }),
  );
  const markup = chart([...AREAS, ...crowd]);
  const names = drawn(markup, 'text', 'chart__name').map(({ text }) => text);
  const below = within(markup, 'p', 'chart__note').join();
  for (const { name } of crowd) {
    expect(names.includes(name)).toBe(!below.includes(`${name} (higher, worse)`));
  }
  expect(below).toContain('Outside the limits too: ');
});

test('names the method', () => {
  expect(textOf(chart())).toContain('Method: Funnel plot with overdispersion.');
  expect(textOf(chart(AREAS, madeFunnel(44.7, 'funnel-poisson')))).toContain('Method: Funnel plot.');
});

test('says in one sentence what is to be seen', () => {
  expect(onlyDrawn(chart(), 'desc').text).toBe(
    'Rates of 3 areas by population, around 44.7 per 1,000 people in all of them together; higher than the limits: Thanet; lower than the limits: Sevenoaks.',
  );
});

test('draws nothing where there is no funnel, or nobody was judged by it', () => {
  expect(chart(AREAS, null)).toBe('');
  expect(chart([madeArea({ name: 'Dover', ratePer1000: 4 })])).toBe('');
});
