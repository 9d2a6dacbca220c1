import * as fc from 'fast-check';
import {
  kindOfWindow,
  monthsOfWindow,
  shortPeriod,
  windowSlug,
} from '../../../../functions/publish-pages/words/window-names.ts';
import { monthAfter, periodBetween } from '../../../../schemas/period.ts';
import type { WindowKind } from '../../../../schemas/window.ts';

test.each<[WindowKind, WindowKind[], string]>([
  ['as-sent', [], 'As sent'],
  ['month', [], 'Month'],
  ['quarter', ['financial-year-to-date'], 'Quarter'],
  ['financial-year-to-date', ['month'], 'Financial year to date'],
  ['rolling-twelve-months', [], 'Twelve months'],
  ['rolling-twelve-months', ['calendar-year'], 'Calendar year'],
  ['calendar-year', ['rolling-twelve-months'], 'Calendar year'],
  ['financial-year-to-date', ['rolling-twelve-months'], 'Financial year to date'],
  ['as-sent', ['year-to-june'], 'Year to June'],
])('%s, also known as %j, is called %s', (kind, alsoKnownAs, words) => {
  expect(kindOfWindow({ kind, alsoKnownAs })).toBe(words);
});

test.each([
  ['2019-04/2019-08', 'Apr–Aug 2019', 'April to August 2019', '2019-04-to-2019-08'],
  ['2017-11/2018-10', 'Nov 2017–Oct 2018', 'November 2017 to October 2018', '2017-11-to-2018-10'],
  ['2018-12', 'Dec 2018', 'December 2018', '2018-12'],
])('%s is %s in the head of a column', (current, short, long, slug) => {
  expect([shortPeriod(current), monthsOfWindow({ current }), windowSlug({ current })]).toEqual([short, long, slug]);
});

const period = fc
  .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 23 }))
  .map(([start, months]) => periodBetween(monthAfter('1990-01', start), monthAfter('1990-01', start + months)));

test('windows of different months have different names, in addresses and in heads of columns', () => {
  return fc.assert(
    fc.property(period, period, (one, other) => {
      const isSame = one === other;
      expect(windowSlug({ current: one }) === windowSlug({ current: other })).toBe(isSame);
      expect(shortPeriod(one) === shortPeriod(other)).toBe(isSame);
      expect(windowSlug({ current: one })).toMatch(/^[\d-]+(?:-to-[\d-]+)?$/);
    }),
  );
});
