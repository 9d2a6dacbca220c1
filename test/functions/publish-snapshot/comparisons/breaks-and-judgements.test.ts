import * as fc from 'fast-check';
import { comparedAreas } from '../../../../schemas/county.ts';
import { JUDGEMENT_RULES } from '../../../../schemas/judgement.ts';
import { monthAfter } from '../../../../schemas/period.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { Statement } from '../../../../schemas/statement.ts';
import { areaIn, documentOf, newestComparison } from '../compared.ts';
import { byMonth, comparisonIn } from '../monthly.ts';
import { codeOf, policeTable } from '../police-table-of-2019.ts';
import { sentUpload, statedUpload, type Told } from '../sent-upload.ts';

const NAMES = comparedAreas(kent).map(({ name }) => name);
const MONTHS = [...Array(27).keys()].map((at) => monthAfter('2017-02', at));

/** Every area in every month, so that each area has a chart and a change to be divided, and one ward of two. */
const EVERYWHERE = [...NAMES, 'Dover/town', 'Medway/town'].flatMap((name, at): Told[] => {
  const [place = '', ward] = name.split('/');
  const values = MONTHS.map((_, month) => 40 + at + ((month * 7 + at) % 11));
  const area = ward === undefined ? codeOf(place) : `${codeOf(place)}/${ward}`;
  return byMonth(place, MONTHS[0] ?? '', values).map((told) => ({ ...told, area }));
});

test('a change across a break is given with the break, and nobody says what it means', () => {
  const comparison = newestComparison(policeTable(), statedUpload([brokenIn('2018-11', null)]));
  expect(comparison.breaks).toMatchObject([
    { month: '2018-11', reason: 'A new system', source: { uploadId: 'stated', line: 2 } },
  ]);
  for (const { changeReading, change, changePercent, moreThanChance, judgedBy } of [
    ...comparison.areas,
    ...comparison.totals,
  ]) {
    expect([change, changePercent]).toEqual([expect.any(Number), expect.any(Number)]);
    expect([changeReading, moreThanChance, judgedBy.change]).toEqual([null, expect.any(Boolean), 'exact-change-test']);
  }
});

test('wherever a series breaks, exactly what it concerns has no reading, and no chart of that goes over it', () => {
  return fc.assert(
    fc.property(fc.constantFrom(...MONTHS.slice(1)), fc.option(fc.constantFrom(...kent.areas)), (month, where) => {
      const document = documentOf([sentUpload(EVERYWHERE), statedUpload([brokenIn(month, where?.code ?? null)])]);
      const hit = new Set(concernedBy(where?.name ?? null).map(codeOf));
      for (const { window, areas, totals, partnerships, wards, breaks } of document?.comparisons ?? []) {
        const isBetween = month > window.previous.slice(0, 7) && month <= window.current.slice(-7);
        expect(breaks.map((each) => each.month)).toEqual(isBetween ? [month] : []);
        const compared = [
          ...[...areas, ...totals].map((each) => ({ ...each, districts: [each.code] })),
          ...wards.map((each) => ({ ...each, districts: [each.within] })),
          ...partnerships,
        ].filter(({ previous }) => previous !== null);
        const unread = compared.filter(({ changeReading }) => changeReading === null);
        const broken = compared.filter(({ districts }) => isBetween && districts.some((code) => hit.has(code)));
        expect(unread.map(({ name }) => name)).toEqual(broken.map(({ name }) => name));
      }
      for (const { code, points, startsWith, reason } of document?.charts ?? []) {
        const months = points.map((point) => point.month);
        const spans = (months[0] ?? '') < month && month <= (months.at(-1) ?? '');
        expect(spans).toBe(!hit.has(code) && months.length > 1);
        expect([startsWith, reason]).toEqual(
          hit.has(code) && months[0] === month ? ['break', 'A new system'] : ['first-figure', null],
        );
      }
    }),
    { numRuns: 4 },
  );
});

// Chances of a change are those of statistics.md, section 4.
test.each([
  [44, 26, 0.0414, true],
  [362, 417, 0.053, false],
  [442, 503, 0.0509, false],
  [38, 51, 0.2031, false],
  [141, 129, 0.5033, false],
  [50, 54, 0.7688, false],
  [36, 45, 0.3742, false],
  [0, 0, 1, false],
])('from %d to %d: p = %d', (previous, current, pValue, moreThanChance) => {
  const figures = [...byMonth('Dover', '2018-04', [previous]), ...byMonth('Dover', '2019-04', [current])];
  const dover = areaIn(comparisonIn(documentOf([sentUpload(figures)]), '2019-04'), 'Dover');
  expect(dover).toMatchObject({ changePValue: expect.closeTo(pValue, 4), moreThanChance });
});

test('every judgement names its rule, none is named without one, and the document tells of those and no others', () => {
  const values = fc.array(fc.option(fc.integer({ min: -2, max: 40 }), { freq: 9 }), { minLength: 27, maxLength: 27 });
  return fc.assert(
    fc.property(values, values, values, (...ofAreas) => {
      const family = ['sexual-offences', 'rape'];
      const figures = ofAreas.flatMap((months, at) =>
        family.flatMap((measure) =>
          byMonth(
            NAMES[at] ?? '',
            MONTHS[0] ?? '',
            months.map((value) => value && value * (measure === 'rape' ? 1 : 2)),
            { measure },
          ),
        ),
      );
      const others = NAMES.slice(3).map((name) => ({
        area: codeOf(name),
        period: '2019-01',
        value: 9,
        measure: 'rape',
      }));
      const document = documentOf([sentUpload([...figures, ...others])], 'rape');
      const cited = new Set<string>();
      for (const { areas, totals, partnerships, wards } of document?.comparisons ?? []) {
        for (const { judgedBy, moreThanChance } of [...areas, ...totals, ...partnerships, ...wards]) {
          expect(judgedBy.change).toBe(moreThanChance === null ? null : 'exact-change-test');
          for (const rule of Object.values(judgedBy)) if (rule !== null) cited.add(rule);
        }
        for (const { judgedBy, current, rateInterval95, rateInterval998 } of [...areas, ...totals, ...partnerships]) {
          const rule = Number(current) < 10 ? 'exact-interval' : 'byar-interval';
          expect([judgedBy.interval, rateInterval998 === null]).toEqual([
            rateInterval95 && rule,
            rateInterval95 === null,
          ]);
        }
        for (const { judgedBy, againstCounty } of areas) expect(judgedBy.county === null).toBe(againstCounty === null);
        for (const { shareOfParent } of [...areas, ...totals])
          if (shareOfParent?.judgedBy) cited.add(shareOfParent.judgedBy);
      }
      for (const { points } of document?.charts ?? [])
        for (const { signal } of points) if (signal) cited.add(signal.rule);
      expect(Object.keys(document?.rules ?? {}).sort()).toEqual([...cited].sort());
      for (const [rule, told] of Object.entries(document?.rules ?? {}))
        expect(JUDGEMENT_RULES).toMatchObject({ [rule]: told });
    }),
    { numRuns: 5 },
  );
});

function brokenIn(month: string, area: string | null): Statement {
  return { kind: 'series-breaks', line: 2, measure: 'all-crime', month, reason: 'A new system', area };
}

/** The names of what a break concerns: all within its area, and the totals around it. */
function concernedBy(where: string | null): string[] {
  if (where === null || where === 'Kent and Medway') return kent.areas.map(({ name }) => name);
  if (where === 'Kent') return kent.areas.flatMap(({ name }) => (name === 'Medway' ? [] : name));
  return where === 'Medway' ? [where, 'Kent and Medway'] : [where, 'Kent', 'Kent and Medway'];
}
