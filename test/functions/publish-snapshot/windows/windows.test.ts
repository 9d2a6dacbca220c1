import * as fc from 'fast-check';
import { windowsOf } from '../../../../functions/publish-snapshot/windows/windows.ts';
import { currentFigures } from '../../../../functions/what-counts/current-figures.ts';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { WindowKind } from '../../../../schemas/window.ts';
import { documentOf } from '../compared.ts';
import { byMonth } from '../monthly.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { sentUpload, type Told } from '../sent-upload.ts';

const DOVER = codeOf('Dover');

test('every period that was sent is a window, the newest and widest first', () => {
  const periods = ['2018-10', '2017-11/2018-10', '2018-11', '2018-04/2018-08'];
  const twelve = ['rolling-twelve-months'];
  const sinceApril = ['financial-year-to-date'];
  expect(windowsMade(periods.map((period) => ({ area: DOVER, period, value: 3 })))).toEqual([
    { kind: 'month', alsoKnownAs: [], current: '2018-11', previous: '2017-11', months: 1 },
    { kind: 'as-sent', alsoKnownAs: twelve, current: '2017-11/2018-10', previous: '2016-11/2017-10', months: 12 },
    { kind: 'month', alsoKnownAs: [], current: '2018-10', previous: '2017-10', months: 1 },
    { kind: 'as-sent', alsoKnownAs: sinceApril, current: '2018-04/2018-08', previous: '2017-04/2017-08', months: 5 },
  ]);
});

test('a total that was sent alone makes a window too', () => {
  expect(windowsMade([{ area: codeOf('Kent and Medway'), period: '2018-11', value: 3 }])).toHaveLength(1);
});

test.each([
  ['incidents in no district', NOT_IN_ANY_DISTRICT],
  ['an area that the county no longer has', 'E07000999'],
])('%s alone make none', (_, area) => {
  expect(documentOf([sentUpload([{ area, period: '2018-11', value: 3 }])])).toBeUndefined();
});

test.each<[string, WindowKind, WindowKind[], number]>([
  ['2018-04', 'month', ['financial-year-to-date'], 1],
  ['2018-04/2018-06', 'quarter', ['financial-year-to-date'], 3],
  ['2018-01/2018-12', 'calendar-year', ['rolling-twelve-months'], 12],
  ['2017-07/2018-06', 'year-to-june', ['rolling-twelve-months'], 12],
  ['2017-04/2018-03', 'financial-year-to-date', ['rolling-twelve-months'], 12],
  ['2018-04/2018-12', 'financial-year-to-date', [], 9],
])('of the months of two years to December 2018, %s is a %s', (current, kind, alsoKnownAs, months) => {
  const windows = windowsMade(byMonth('Dover', '2017-01', Array(24).fill(3)));
  expect(windows.find((window) => window.current === current)).toMatchObject({ kind, alsoKnownAs, months });
});

test('months of which no area has them all make a window that nobody completes', () => {
  const shared = [...byMonth('Dover', '2018-01', [3, 3, null]), ...byMonth('Swale', '2018-01', [null, null, 3])];
  const quarter = documentOf([sentUpload(shared)])?.comparisons[0];
  expect(quarter?.window).toMatchObject({ kind: 'quarter', current: '2018-01/2018-03' });
  const dover = quarter?.areas.find(({ code }) => code === DOVER);
  expect(dover).toMatchObject({ current: null, complete: false, missingMonths: ['2018-03'], rankByCount: null });
});

test('a month that everybody lacks is named in the windows it lies in, for areas and totals', () => {
  const everywhere = byMonth('Kent and Medway', '2018-04', [100, 101, null, 103, 104]);
  const windows = documentOf([
    sentUpload([...byMonth('Dover', '2018-04', [3, 4, null, 5, 6]), ...everywhere]),
  ])?.comparisons;
  const toDate = windows?.find(({ window }) => window.current === '2018-04/2018-08');
  expect(toDate?.areas.find(({ code }) => code === DOVER)).toMatchObject({
    current: null,
    missingMonths: ['2018-06'],
    partialCount: { current: 18, previous: null },
  });
  expect(toDate?.totals[0]).toMatchObject({ current: null, missingMonths: ['2018-06'] });
});

test('where a series begins or has gaps for the most part, nothing is made', () => {
  expect(windowsMade(byMonth('Dover', '2018-05', [3, 3])).map(({ months }) => months)).toEqual([1, 1]);
  expect(windowsMade(byMonth('Dover', '2018-01', [3, ...Array(10).fill(null), 3])).map(({ months }) => months)).toEqual(
    [1, 1],
  );
});

test.each([0, 1, 30])('what a window is does not depend on the %d months that came after it', (later) => {
  const sent = { area: DOVER, period: '2018-04/2018-08', value: 15 };
  const windows = windowsMade([...byMonth('Dover', '2018-04', Array(5 + later).fill(3)), sent]);
  expect(windows.find(({ current }) => current === sent.period)).toMatchObject({
    kind: 'financial-year-to-date',
    alsoKnownAs: [],
  });
});

test('the windows are exactly those that a reader with a calendar would list', () => {
  const presence = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
  const unbroken = fc
    .tuple(fc.nat(39), fc.nat(39))
    .map(([from, to]) => [...Array(40).keys()].map((at) => at >= from && at <= to));
  const oneArea = fc.oneof({ weight: 3, arbitrary: unbroken }, presence);
  const spans = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 2, max: 14 })), { maxLength: 4 });
  return fc.assert(
    fc.property(oneArea, oneArea, spans, (ofDover, ofKent, sent) => {
      const had = [ofDover, ofKent].map(
        (has) => new Set([...has.keys()].filter((at) => has[at]).map((at) => FIRST + at)),
      );
      const figures = ['Dover', 'Kent'].flatMap((name, at) =>
        [...(had[at] ?? [])].map((month) => ({ area: codeOf(name), period: written(month, month), value: 3 })),
      );
      const asSent = sent.map(([at, months]) => ({ first: FIRST + at, last: FIRST + at + months - 1 }));
      const aggregates = asSent.map(({ first, last }) => ({ area: DOVER, period: written(first, last), value: 9 }));
      expect(windowsMade([...figures, ...aggregates])).toEqual(listed(had, asSent));
    }),
    { numRuns: 60 },
  );
});

/** January 2016, as a number of months. */
const FIRST = 2016 * 12;

/** All windows, from the months that each area has and the spans that were sent. */
function listed(had: readonly ReadonlySet<number>[], sent: readonly { first: number; last: number }[]) {
  const ends = [...new Set(had.flatMap((months) => [...months]))].sort((one, other) => one - other);
  const oldestOfNewest = ends.at(-12) ?? FIRST;
  const spans = [...Array(54).keys()].flatMap((at) =>
    [...Array(14).keys()].map((more) => ({ first: FIRST + at, last: FIRST + at + more })),
  );
  const windows = spans.flatMap(({ first, last }) => {
    const months = last - first + 1;
    const [april, isTwelve] = [first % 12 === 3 && months <= 12, months === 12];
    const all: [WindowKind, boolean][] = [
      ['month', months === 1],
      ['quarter', months === 3 && first % 3 === 0],
      ['financial-year-to-date', april],
      ['calendar-year', isTwelve && first % 12 === 0],
      ['year-to-june', isTwelve && first % 12 === 6],
      ['rolling-twelve-months', isTwelve],
    ];
    const kinds = all.filter(([, is]) => is).map(([kind]) => kind);
    const wasSent = sent.some((span) => span.first === first && span.last === last);
    if (kinds.length === 0 && !wasSent) return [];
    const needed = [...Array(months).keys()].map((at) => first + at);
    const isAddedUp = had.some((months) => needed.every((month) => months.has(month)));
    const isFixed = kinds.some((kind) => !['financial-year-to-date', 'rolling-twelve-months'].includes(kind));
    const there = needed.filter((month) => had.some((months) => months.has(month)));
    const hasEnds = there.includes(first) && there.includes(last);
    const isGapped = months > 1 && hasEnds && there.length > months / 2;
    const isListed = kinds.length > 0 && (isFixed || (isTwelve && april) || last >= oldestOfNewest);
    const isDerived = (isAddedUp || isGapped) && isListed;
    if (!isDerived && !wasSent) return [];
    const [kind = 'as-sent', ...alsoKnownAs] = isAddedUp || !wasSent ? kinds : (['as-sent', ...kinds] as const);
    return {
      first,
      last,
      window: { kind, alsoKnownAs, current: written(first, last), previous: written(first - 12, last - 12), months },
    };
  });
  return windows.sort((one, other) => other.last - one.last || one.first - other.first).map(({ window }) => window);
}

function written(first: number, last: number): string {
  const month = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return first === last ? month(first) : `${month(first)}/${month(last)}`;
}

function windowsMade(figures: readonly Told[]) {
  const { packs, entry } = sentUpload(figures);
  const standing = currentFigures(packs, [entry], kent).get('all-crime') ?? new Map();
  return windowsOf(
    standing,
    kent.areas.map(({ code }) => code),
  );
}
