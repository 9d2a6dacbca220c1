import { Sparkline, type SparklinePoints } from '../../../../functions/publish-pages/charts/sparkline.tsx';
import { monthAfter } from '../../../../schemas/period.ts';
import { draw, drawn, number, onlyDrawn } from './drawn.ts';

const series = (values: readonly number[]): SparklinePoints =>
  values.map((value, at) => ({ month: monthAfter('2017-11', at), value }));

function sparkline(points: SparklinePoints): string {
  return draw(<Sparkline points={points} label="Ashford" />);
}

/** The places of the path, each with how the pen gets there. */
function path(markup: string) {
  const [line] = drawn(markup, 'path');
  return [...(line?.attributes['d'] ?? '').matchAll(/([ML])(\d+) (\d+)/g)].map(([, pen, x, y]) => ({
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

describe('across a break', () => {
  const broken = (...places: readonly number[]) =>
    series([1, 2, 3, 4, 5]).map((point, at) => (places.includes(at) ? { ...point, afterBreak: true as const } : point));
  const ticks = (markup: string) => drawn(markup, 'path', 'sparkline__break').map(({ attributes }) => attributes['d']);

  test('lifts the pen, so that no line leads from what cannot be compared to what it cannot be compared with', () => {
    const places = path(sparkline(broken(2)));
    expect(places.map(({ pen, x }) => `${pen}${x}`)).toEqual(['M4', 'L27', 'M50', 'L73', 'L96']);
  });

  test('has a sign just before each month that begins anew, and says in words which these are', () => {
    const markup = sparkline(broken(2, 4));
    expect(ticks(markup)).toEqual(['M48 0V24', 'M94 0V24']);
    expect(markup).toContain(
      'aria-label="Ashford: 5 months, from 1 to 5, recorded in another way from January 2018 and March 2018 on"',
    );
    expect(ticks(sparkline(series([1, 2, 3])))).toEqual([]);
    expect(sparkline(series([1, 2, 3]))).not.toContain('another way');
  });
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
