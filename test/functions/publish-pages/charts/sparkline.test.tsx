import { Sparkline, type SparklinePoints } from '../../../../functions/publish-pages/charts/sparkline.tsx';
import { monthAfter } from '../../../../schemas/period.ts';
import { draw, number, onlyDrawn } from './drawn.ts';

const series = (values: readonly number[]): SparklinePoints =>
  values.map((value, at) => ({ month: monthAfter('2017-11', at), value }));

function sparkline(points: SparklinePoints): string {
  return draw(<Sparkline points={points} label="Ashford" />);
}

/** The places of the path, each with how the pen gets there. */
function path(markup: string) {
  const { attributes } = onlyDrawn(markup, 'path');
  return [...(attributes['d'] ?? '').matchAll(/([ML])(\d+) (\d+)/g)].map(([, pen, x, y]) => ({
    pen,
    x: Number(x),
    y: Number(y),
  }));
}

test('draws the months from left to right, the lowest figure at the foot and the highest at the head', () => {
  const places = path(sparkline(series([5, 1, 9])));
  expect(places.map(({ pen }) => pen)).toEqual(['M', 'L', 'L']);
  const [first, lowest, highest] = places;
  expect([first?.x, lowest?.x, highest?.x]).toEqual([4, 50, 96]);
  expect([first?.y, lowest?.y, highest?.y]).toEqual([12, 20, 4]);
});

test('marks the newest month', () => {
  const markup = sparkline(series([5, 1, 9]));
  const circle = onlyDrawn(markup, 'circle');
  expect([number(circle, 'cx'), number(circle, 'cy')]).toEqual([96, 4]);
});

test('lifts the pen over a month without a figure, which keeps its width', () => {
  const places = path(sparkline(series([1, 2, 3, 4, 5]).filter((_, at) => at !== 2)));
  expect(places.map(({ pen, x }) => `${pen}${x}`)).toEqual(['M4', 'L27', 'M73', 'L96']);
});

test('says in words what it shows', () => {
  const values = [1204, ...Array<number>(22).fill(1100), 1050];
  expect(sparkline(series(values))).toContain('aria-label="Ashford: 24 months, from 1,204 to 1,050"');
  expect(sparkline(series([38]))).toContain('aria-label="Ashford: 1 month, 38"');
});

test('draws one month, and months all alike, halfway up; of none nothing', () => {
  expect(number(onlyDrawn(sparkline(series([38])), 'circle'), 'cy')).toBe(12);
  expect(path(sparkline(series([7, 7]))).map(({ y }) => y)).toEqual([12, 12]);
  expect(sparkline([])).toBe('');
});

test('takes few bytes', () => {
  const months = Array.from({ length: 24 }, (_, at) => 1000 + ((at * 7919) % 400));
  expect(sparkline(series(months)).length).toBeLessThan(450);
});
