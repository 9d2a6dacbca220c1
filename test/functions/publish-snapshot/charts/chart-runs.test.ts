import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { broken, charted, LEVEL, rebased, type Stated, series } from './charted.ts';

/** Where a chart begins and how, and how many months it has. */
const outline = (charts: readonly ControlChart[]) =>
  charts.map(({ startsWith, reason, points }) => [points[0]?.month, startsWith, reason, points.length]);

describe('a chart begins anew', () => {
  const year = [...LEVEL, ...LEVEL];

  test('after a month whose records look incomplete, and after one without a figure', () => {
    const figures = year.map((value, at) => (at === 10 ? null : value));
    const reason = 'The records sent for June 2018 look incomplete.';
    expect(outline(charted(series(figures), { incompleteMonths: ['2018-06'] }))).toEqual([
      ['2018-01', 'first-figure', null, 5],
      ['2018-07', 'gap', reason, 4],
      ['2018-12', 'gap', null, 13],
    ]);
  });

  test.each([
    ['a break', { breaks: [broken('2018-05')] }, 'break', 'New rules'],
    ['a rebase', { rebases: [rebased('2018-05')] }, 'rebase', 'New patrols'],
    [
      'a break, which says more, in the same month as a rebase',
      { breaks: [broken('2018-05')], rebases: [rebased('2018-05')] },
      'break',
      'New rules',
    ],
    [
      'two breaks',
      { breaks: [broken('2018-05'), broken('2018-05', { reason: 'CRASH' })] },
      'break',
      'CRASH; New rules',
    ],
  ])('with %s', (_, stated, startsWith, reason) => {
    expect(outline(charted(series(year), stated))).toEqual([
      ['2018-01', 'first-figure', null, 4],
      ['2018-05', startsWith, reason, 20],
    ]);
  });

  test('with a break or a rebase within a gap, which the months show anyway', () => {
    const figures = year.map((value, at) => (at >= 4 && at <= 6 ? null : value));
    const begins = (stated: Stated) => outline(charted(series(figures), stated))[1];
    expect(begins({ breaks: [broken('2018-06')] })).toEqual(['2018-08', 'break', 'New rules', 17]);
    expect(begins({ rebases: [rebased('2018-08')] })).toEqual(['2018-08', 'rebase', 'New patrols', 17]);
    expect(begins({ rebases: [rebased('2018-10')] })).toEqual(['2018-08', 'gap', null, 2]);
  });

  test('but not where nothing is on its other side, nor for another measure', () => {
    const stated = {
      breaks: [broken('2018-01'), broken('2017-06'), broken('2020-01'), broken('2018-05', { measure: 'robbery' })],
      rebases: [rebased('2018-01'), rebased('2030-01'), rebased('2018-05', { measure: 'robbery' })],
    };
    expect(outline(charted(series(year), stated))).toEqual([['2018-01', 'first-figure', null, 24]]);
  });

  const AREAS = ['Ashford', 'Dover', 'Medway', 'Kent and Medway', 'Kent'];
  const cut = (stated: Stated) =>
    charted(series(year, AREAS), stated).flatMap(({ name, startsWith }) => (startsWith === 'first-figure' ? [] : name));

  test.each([
    ['Dover', ['Dover', 'Kent and Medway', 'Kent']],
    ['Kent', ['Ashford', 'Dover', 'Kent and Medway', 'Kent']],
    [null, AREAS],
  ])('with a break of %s in all within it and in the totals around it', (name, where) => {
    expect(cut({ breaks: [broken('2018-05', { area: name && codeOf(name) })] })).toEqual(where);
  });

  test.each([
    ['Dover', ['Dover']],
    ['Kent', ['Kent']],
    [null, AREAS],
  ])('with a rebase of %s in no other area than was decided', (name, where) => {
    expect(cut({ rebases: [rebased('2018-05', { area: name && codeOf(name) })] })).toEqual(where);
  });

  test('and a year on each side of a rebase has limits of its own', () => {
    const charts = charted(series([...LEVEL, ...LEVEL.map((value) => value * 2)]), { rebases: [rebased('2019-01')] });
    expect(charts.map(({ limits }) => limits?.mean)).toEqual([50.416667, 100.833333]);
    expect(charts.flatMap(({ points }) => points).every(({ signal }) => signal === null)).toBe(true);
  });
});

test('a month that stands alone is left out, unless it is the newest', () => {
  const alone = [50, null, 51, 52, null, 53, null, 54];
  expect(outline(charted(series(alone)))).toEqual([
    ['2018-03', 'gap', null, 2],
    ['2018-08', 'gap', null, 1],
  ]);
});
