import * as fc from 'fast-check';
import { shownWindows } from '../../../../functions/publish-pages/measures/shown-windows.ts';
import { comparedAreas } from '../../../../schemas/county.ts';
import { lastMonth, monthAfter, monthsApart } from '../../../../schemas/period.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { MeasureDocument } from '../../../../schemas/snapshot.ts';
import { documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { sentUpload, type Told } from '../../publish-snapshot/sent-upload.ts';

const NAMES = ['Ashford', 'Canterbury', 'Dartford', 'Dover', 'Gravesham', 'Maidstone', 'Medway'];

function windowsOf(figures: readonly Told[]) {
  const document = documentOf([sentUpload(figures)]);
  if (document === undefined) throw new Error('nothing was compared');
  return { document, ...shownWindows(document) };
}

const threeYears = (names: readonly string[], months = 36) =>
  names.flatMap((name) =>
    byMonth(
      name,
      '2017-01',
      Array.from({ length: months }, (_, at) => 10 + at),
    ),
  );

test('every window within a year of the newest is shown, and of older ones none whose kind has a newer', () => {
  const { document, all } = windowsOf(threeYears(NAMES));
  const shown = new Set(all.map(({ window }) => window.current));
  for (const { window } of document.comparisons) {
    const months = monthsApart(lastMonth(window.current), '2019-12');
    const kinds = [window.kind, ...window.alsoKnownAs];
    const isNewestOfAKind = kinds.some((kind) => {
      const ofKind = document.comparisons
        .map((each) => each.window)
        .filter((each) => each.kind === kind || each.alsoKnownAs.includes(kind));
      return ofKind.every((each) => monthsApart(lastMonth(each.current), lastMonth(window.current)) >= 0);
    });
    expect([window.current, shown.has(window.current)]).toEqual([window.current, months < 12 || isNewestOfAKind]);
  }
  expect(shown.has('2018-12')).toBe(false);
  expect(all.map(({ window }) => window.current)).toEqual(
    document.comparisons.map(({ window }) => window.current).filter((current) => shown.has(current)),
  );
});

test('of windows that end together the longer view stands first', () => {
  expect(windowsOf(threeYears(NAMES)).lead.window.current).toBe('2019-04/2019-12');
  // In March the financial year is the twelve months too.
  expect(windowsOf(threeYears(NAMES, 27)).lead.window).toMatchObject({ current: '2018-04/2019-03' });
});

test('a window in which fewer than half of the areas can be compared does not stand first while an older one will do', () => {
  const figures = threeYears(NAMES, 24);
  const newer = (names: readonly string[]) => names.flatMap((name) => byMonth(name, '2019-01', [50]));
  // Of thirteen areas six are fewer than half, and seven are not.
  const { lead } = windowsOf([...figures, ...newer(NAMES.slice(0, 6))]);
  expect(lastMonth(lead.window.current)).toBe('2018-12');
  const { lead: more } = windowsOf([...figures, ...newer(NAMES)]);
  expect(lastMonth(more.window.current)).toBe('2019-01');
});

test('where no window has half of the areas, one in which any can be compared stands first', () => {
  const { lead } = windowsOf([
    ...byMonth('Ashford', '2017-01', Array(24).fill(9)),
    ...byMonth('Dover', '2019-01', [9]),
  ]);
  expect(lastMonth(lead.window.current)).toBe('2018-12');
});

test('where nothing can be compared the newest stands first', () => {
  expect(windowsOf(byMonth('Ashford', '2019-02', [9])).lead.window.current).toBe('2019-02');
});

test('a figure sent as it is has its window', () => {
  const document = documentOf([policeUpload()]);
  const { lead, all } = shownWindows(document ?? { comparisons: [], measure: OF_NOTHING });
  expect([lead.window.current, all.includes(lead)]).toEqual(['2019-04/2019-08', true]);
});

const OF_NOTHING: MeasureDocument['measure'] = {
  id: 'all-crime',
  label: 'All crime',
  unit: 'offences',
  polarity: 'fewer-is-better',
};

test('a measure that compares nothing is told of by its id', () => {
  expect(() => shownWindows({ comparisons: [], measure: OF_NOTHING })).toThrow('all-crime');
});

test('whatever was sent, the one that stands first is shown, and so is the newest', () => {
  const sent = fc.record({
    name: fc.constantFrom(...NAMES),
    start: fc.integer({ min: 0, max: 40 }),
    values: fc.array(fc.option(fc.nat(20)), { minLength: 1, maxLength: 15 }),
  });
  return fc.assert(
    fc.property(fc.array(sent, { minLength: 1, maxLength: 4 }), (all) => {
      const figures = all.flatMap(({ name, start, values }) => byMonth(name, monthAfter('2016-01', start), values));
      fc.pre(figures.length > 0);
      const windows = windowsOf(figures);
      const [newest] = windows.document.comparisons;
      expect(windows.all).toContain(windows.lead);
      expect(windows.all[0]).toBe(newest);
      const kindsOf = (comparisons: MeasureDocument['comparisons']) =>
        new Set(comparisons.flatMap(({ window }) => [window.kind, ...window.alsoKnownAs]));
      expect(kindsOf([...windows.all])).toEqual(kindsOf(windows.document.comparisons));
    }),
    { numRuns: 10 },
  );
});

test('a district that is late by up to three months does not take the county off the page; later than that, it does', () => {
  const [own = '', ...names] = comparedAreas(kent).map(({ name }) => name);
  const others = threeYears(names);
  const late = (months: number) => windowsOf([...others, ...threeYears([own], 36 - months)]).lead.window;
  expect(lastMonth(late(0).current)).toBe('2019-12');
  expect(lastMonth(late(1).current)).toBe('2019-11');
  expect(lastMonth(late(3).current)).toBe('2019-09');
  expect(lastMonth(late(4).current)).toBe('2019-12');
});
