import * as fc from 'fast-check';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { areaIn, documentOf, totalIn } from '../compared.ts';
import { byMonth, comparisonIn, sumOf } from '../monthly.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { sentUpload, type Told } from '../sent-upload.ts';

const [QUARTER, A_YEAR_EARLIER] = ['2019-04/2019-06', '2018-04/2018-06'] as const;

/** What is known of some measures in the quarter in Dover. */
type Counts = Record<string, number | null>;

test('the parts of violence against the person add up to it; the most serious of it is a share, and no part', () => {
  const counts = {
    'violence-against-the-person': 1000,
    homicide: 1,
    'death-or-serious-injury-unlawful-driving': 2,
    'violence-with-injury': 300,
    'violence-without-injury': 400,
    'stalking-and-harassment': 290,
    'most-serious-violence': 44,
  };
  expect(inDover(counts, 'violence-against-the-person').sumOfParts).toEqual({ sum: 993, difference: 7 });
  expect(inDover(counts, 'most-serious-violence').shareOfParent).toMatchObject({ ofWhich: true, percent: 4.4 });
  expect(inDover(counts, 'violence-with-injury').shareOfParent).toEqual({
    parent: 'violence-against-the-person',
    parentCount: 1000,
    ofWhich: false,
    percent: 30,
    interval95: [expect.closeTo(27.2407, 4), expect.closeTo(32.9124, 4)],
    judgedBy: 'wilson-interval',
  });
});

// statistics.md, section 4.
test.each([
  [33, 141, 23.4, 17.2, 31.0],
  [28, 129, 21.7, 15.5, 29.6],
])('%d repeat victims of %d MARAC cases are %d %, and %d to %d % by chance', (part, whole, percent, lower, upper) => {
  const { shareOfParent } = inDover({ 'marac-cases': whole, 'marac-repeat-victims': part }, 'marac-repeat-victims');
  const interval95 = [expect.closeTo(lower, 1), expect.closeTo(upper, 1)];
  expect(shareOfParent).toMatchObject({ ofWhich: true, percent, interval95 });
});

test.each([
  ['of a parent of nothing', 0, 0],
  ['of a parent that it exceeds', 5, 6],
  ['of more taken back than came in', 5, -1],
])('there is no share %s', (_, parent, part) => {
  const counts = { 'vehicle-crime': parent, 'theft-of-motor-vehicle': part };
  expect(inDover(counts, 'theft-of-motor-vehicle').shareOfParent).toBeNull();
});

test.each([
  ['are known', 15, { sum: 94, difference: 6 }],
  ['are not all known', null, null],
])('a parent is set beside the parts of a part of which nothing was sent: where they %s', (_, other, sumOfParts) => {
  const counts = { 'violence-against-the-person': 60, robbery: 9, rape: 10, 'other-sexual-offences': other };
  expect(inDover({ ...counts, 'violent-crime': 100 }, 'violent-crime').sumOfParts).toEqual(sumOfParts);
});

test('every measure names its parent, its parts and what is counted inside it, as their own documents name it', () => {
  const figures = kent.measures.flatMap(({ id }) => told({ [id]: 1 }));
  const trees = new Map(kent.measures.map(({ id }) => [id, documentOf([sentUpload(figures)], id)?.tree]));
  for (const { id, parent = null, ofWhich = false, sumOf: adds = [] } of kent.measures) {
    expect(trees.get(id)).toMatchObject({ parent, sumOf: adds });
    const around = parent === null ? undefined : trees.get(parent);
    if (around !== undefined)
      expect([around.children, around.ofWhich].map((ids) => ids.includes(id))).toEqual([!ofWhich, ofWhich]);
    for (const child of trees.get(id)?.children ?? []) expect(trees.get(child)?.parent).toBe(id);
  }
});

test('at every level a parent is set beside its parts, or where one is not known beside the parts of that', () => {
  const offences = kent.measures.filter(({ unit }) => unit === 'offences').map(({ id }) => id);
  const some = fc.record(Object.fromEntries(offences.map((id) => [id, fc.option(fc.nat(40), { freq: 4 })])));
  return fc.assert(
    fc.property(some, fc.constantFrom(...offences), (counts, id) => {
      const count = counts[id] ?? null;
      if (count === null) return;
      const { shareOfParent, sumOfParts } = inDover(counts, id);
      const sum = partsOf(id, counts);
      expect(sumOfParts).toEqual(sum === null ? null : { sum, difference: count - sum });
      const whole = counts[kent.measures.find((measure) => measure.id === id)?.parent ?? ''] ?? 0;
      expect(shareOfParent === null).toBe(whole === 0 || count > whole);
      if (shareOfParent === null) return;
      const tenths = Math.round(shareOfParent.percent * 10);
      expect(shareOfParent.percent).toBe(tenths / 10);
      expect(2 * Math.abs(tenths * whole - 1000 * count)).toBeLessThanOrEqual(whole);
      // Wilson's limits are the two shares p of which the one found is z standard errors away.
      for (const p of (shareOfParent.interval95 ?? [Number.NaN]).map((limit) => limit / 100)) {
        expect((count / whole - p) ** 2).toBeCloseTo((1.959963984540054 ** 2 * p * (1 - p)) / whole, 6);
      }
    }),
    { numRuns: 60 },
  );
});

test('a parent counts in the documents of its parts what it counts in its own, and so do they in its own', () => {
  const family = ['sexual-offences', 'rape', 'other-sexual-offences'] as const;
  const quarters = fc.array(
    fc.record({
      sent: fc.option(fc.integer({ min: 60, max: 90 })),
      month: fc.option(fc.integer({ min: 20, max: 30 })),
    }),
    { minLength: 6, maxLength: 6 },
  );
  return fc.assert(
    fc.property(quarters, fc.constantFrom('Dover', 'Kent and Medway'), (sides, name) => {
      const figures = sides.flatMap(({ sent, month }, at): Told[] => {
        const measure = family[at % 3] ?? '';
        const [period, times] = [at < 3 ? QUARTER : A_YEAR_EARLIER, at % 3 === 0 ? 3 : 1];
        const ofMonth = month && month * times;
        const months = byMonth(name, period.slice(0, 7), [ofMonth, ofMonth, ofMonth], { measure });
        return sent === null ? months : [...months, { area: codeOf(name), measure, period, value: sent * times }];
      });
      const [parent, ...parts] = family.map((id) => {
        const comparisons = documentOf([sentUpload(figures)], id)?.comparisons ?? [];
        const found = comparisons.find(({ window }) => window.current === QUARTER);
        return found && (name === 'Dover' ? areaIn : totalIn)(found, name);
      });
      const whole = parent?.current ?? null;
      const counts = parts.map((part) => part?.current ?? null);
      for (const [at, part] of parts.entries()) {
        expect(part?.shareOfParent?.parentCount ?? null).toBe(counts[at] === null ? null : whole);
      }
      const isKnown = whole !== null && !counts.includes(null);
      expect(parent?.sumOfParts?.sum).toBe(isKnown ? sumOf(counts.flatMap((count) => count ?? [])) : undefined);
    }),
    { numRuns: 25 },
  );
});

function told(counts: Counts): Told[] {
  const known = Object.entries(counts).flatMap(([measure, value]) => (value === null ? [] : { measure, value }));
  return known.map(({ measure, value }) => ({ area: codeOf('Dover'), period: QUARTER, measure, value }));
}

function inDover(counts: Counts, id: string) {
  return areaIn(comparisonIn(documentOf([sentUpload(told(counts))], id), QUARTER), 'Dover');
}

/** What the parts of a measure come to, each by itself or by its own parts; null where one cannot be had either way. */
function partsOf(id: string, counts: Counts): number | null {
  const named = kent.measures.find((measure) => measure.id === id)?.sumOf;
  const children = kent.measures.filter(({ parent, ofWhich }) => parent === id && ofWhich === undefined);
  const sums = (named ?? children.map((child) => child.id)).map((part) => counts[part] ?? partsOf(part, counts));
  return sums.length === 0 || sums.includes(null) ? null : sumOf(sums.flatMap((sum) => sum ?? []));
}
