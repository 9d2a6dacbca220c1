import * as fc from 'fast-check';
import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { Statement } from '../../../../schemas/statement.ts';
import { areaIn, areaOf, documentOf, newestComparison } from '../compared.ts';
import { byMonth, comparisonIn, sumOf } from '../monthly.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable } from '../police-table-of-2019.ts';
import { sentUpload, statedUpload } from '../sent-upload.ts';

const districts = comparedAreas(kent);

test('Gravesham stands third by rate among the areas it is compared with, itself included', () => {
  const listed = ['Dartford', 'Medway', 'Swale'].map((name, at) => comparable('Gravesham', codeOf(name), at + 2));
  const comparison = newestComparison(policeTable(), statedUpload(listed));
  const rates = ['Dartford', 'Gravesham', 'Medway', 'Swale'].map(
    (name) => areaIn(comparison, name).ratePer1000 ?? Number.NaN,
  );
  expect(areaIn(comparison, 'Gravesham').amongComparable).toEqual({
    areas: [codeOf('Medway'), codeOf('Dartford'), codeOf('Gravesham'), codeOf('Swale')],
    notKnownHere: 0,
    rankByCount: { position: 4, outOf: 4, tied: false, direction: 'highest-first' },
    rankByRate: { position: 3, outOf: 4, tied: false, direction: 'highest-first' },
    meanRatePer1000: expect.closeTo(sumOf(rates) / 4, 9),
  });
});

test('that Gravesham lists Swale makes it none of the areas that Swale is compared with', () => {
  const comparison = newestComparison(policeTable(), statedUpload([comparable('Gravesham', codeOf('Swale'), 2)]));
  const listing = comparison.areas.filter(({ amongComparable }) => amongComparable !== null);
  expect(listing.map(({ name }) => name)).toEqual(['Gravesham']);
});

test.each<[string, string | null]>([
  ['an area of another county', 'E07000067'],
  ['an area of which only the name was given', null],
  ['a county, which is not set beside districts', codeOf('Kent')],
])('%s is told to be not known here', (_, code) => {
  const listed = [comparable('Dover', code, 2), comparable('Dover', codeOf('Thanet'), 3)];
  const { amongComparable } = areaIn(newestComparison(policeTable(), statedUpload(listed)), 'Dover');
  expect(amongComparable).toMatchObject({
    areas: [codeOf('Dover'), codeOf('Thanet')],
    notKnownHere: 1,
    rankByRate: { position: 2, outOf: 2 },
  });
});

test('an area is not compared with itself twice, nor without a figure', () => {
  const listed = [comparable('Dover', codeOf('Dover'), 2), comparable('Swale', codeOf('Dover'), 3)];
  const figures = policeTable().filter(({ area }) => area !== codeOf('Swale'));
  const comparison = newestComparison(figures, statedUpload(listed));
  const dover = areaIn(comparison, 'Dover');
  expect(areaIn(comparison, 'Swale').amongComparable).toBeNull();
  expect(dover.amongComparable).toEqual({
    areas: [dover.code],
    notKnownHere: 0,
    rankByCount: null,
    rankByRate: null,
    meanRatePer1000: dover.ratePer1000,
  });
});

test('an area with a month missing has no place among comparable ones, and makes none for them', () => {
  const months = [...byMonth('Dover', '2019-04', [9, 9, 9]), ...byMonth('Swale', '2019-04', [9, null, 9])];
  const listed = [comparable('Dover', codeOf('Swale'), 2), comparable('Swale', codeOf('Dover'), 3)];
  const comparison = comparisonIn(documentOf([sentUpload(months), statedUpload(listed)]), '2019-04/2019-06');
  expect(areaIn(comparison, 'Swale').amongComparable).toBeNull();
  expect(areaIn(comparison, 'Dover').amongComparable).toMatchObject({ areas: [codeOf('Dover')], notKnownHere: 0 });
});

test('whatever lists are supplied, the place and the mean are those within the list', () => {
  const counts = fc.array(fc.option(fc.nat(30), { freq: 5 }), { minLength: 13, maxLength: 13 });
  const pairs = fc.array(fc.tuple(fc.nat(12), fc.nat(14)), { maxLength: 30 });
  return fc.assert(
    fc.property(counts, pairs, (values, lists) => {
      const figures = values.flatMap((value, at) =>
        value === null ? [] : { area: codeAt(at), period: APRIL_TO_AUGUST, value },
      );
      fc.pre(figures.length > 0 && lists.length > 0);
      const listed = lists.map(([area, other], at) => comparable(nameAt(area), codeAt(other), at + 2));
      const { areas } = newestComparison(figures, statedUpload(listed));
      for (const [at, area] of areas.entries()) {
        const others = new Set(lists.filter(([lister]) => lister === at).map(([, other]) => other));
        const isPlaced = others.size > 0 && area.current !== null;
        expect(area.amongComparable !== null).toBe(isPlaced);
        if (area.amongComparable === null) continue;
        const group = areas.filter(({ current }, other) => current !== null && (other === at || others.has(other)));
        const { rankByCount, rankByRate, meanRatePer1000, ...list } = area.amongComparable;
        expect(list).toEqual({
          areas: group.map(({ code }) => code).sort(),
          notKnownHere: [...others].filter((other) => other > 12).length,
        });
        const higher = (value: (one: typeof area) => number | null) =>
          group.filter((other) => Number(value(other)) > Number(value(area))).length;
        const places = [higher(({ current }) => current), higher(({ ratePer1000 }) => ratePer1000)].map(
          (above) => above + 1,
        );
        expect([rankByCount?.position, rankByRate?.position]).toEqual(
          group.length < 2 ? [undefined, undefined] : places,
        );
        expect(rankByCount?.outOf ?? 1).toBe(group.length);
        expect(meanRatePer1000).toBeCloseTo(
          sumOf(group.map(({ ratePer1000 }) => ratePer1000 ?? Number.NaN)) / group.length,
          9,
        );
      }
    }),
    { numRuns: 40 },
  );
});

function comparable(name: string, code: string | null, line: number): Statement {
  return { kind: 'comparable-areas', line, area: areaOf(name).code, comparable: { code, name: code ?? 'Braintree' } };
}

function nameAt(at: number): string {
  return districts[at]?.name ?? '';
}

/** Of the areas of Kent, and behind them of two that are not. */
function codeAt(at: number): string {
  return districts[at]?.code ?? ['E07000067', 'E07000071'][at - 13] ?? '';
}
