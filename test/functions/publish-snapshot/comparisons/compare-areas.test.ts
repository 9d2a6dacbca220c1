import * as fc from 'fast-check';
import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { areaIn, newestComparison } from '../compared.ts';
import { A_YEAR_BEFORE, APRIL_TO_AUGUST, codeOf, policeTable } from '../police-table-of-2019.ts';

const names = comparedAreas(kent).map((area) => area.name);

test('sets Gravesham beside itself a year earlier and over its people', () => {
  expect(areaIn(newestComparison(policeTable()), 'Gravesham')).toMatchObject({
    code: 'E07000109',
    name: 'Gravesham',
    current: 5370,
    previous: 5915,
    change: -545,
    changePercent: -9.2,
    ratePer1000: expect.closeTo(50.47704, 4),
    population: {
      value: 106385,
      year: 2018,
      edition: kent.populations.edition,
      sources: [{ reference: kent.populations.source }],
    },
    rateInterval95: [expect.closeTo(49.135898, 5), expect.closeTo(51.845515, 5)],
    rateInterval998: [expect.closeTo(48.375158, 5), expect.closeTo(52.642097, 5)],
    moreThanChance: true,
    changeReading: 'better',
    againstCounty: 'similar',
    beyond998: false,
    againstCountyReading: 'neither',
    judgedBy: { change: 'exact-change-test', interval: 'byar-interval', county: 'funnel-overdispersed' },
    rankByCount: { position: 7, outOf: 13, tied: false, direction: 'highest-first', quartile: 2 },
    rankByRate: { position: 4, outOf: 13, tied: false, direction: 'highest-first', quartile: 1 },
    distance: {
      fromCounty: expect.closeTo(5.777348, 5),
      fromMean: expect.closeTo(6.409538, 5),
      fromMedian: expect.closeTo(7.610982, 5),
    },
    shareOfDistrictsPercent: 6.5,
    basis: { current: 'as-sent', previous: 'as-sent' },
    complete: true,
    missingMonths: [],
    sentence:
      '5,370 offences were recorded in Gravesham between April and August 2019, 545 fewer than in the same months ' +
      'of 2018 (−9.2 %); across Kent and Medway the fall was 8.8 %.',
    sources: {
      current: { uploadId: 'upload-1', line: 8, column: 'Apr-Aug 19' },
      previous: { uploadId: 'upload-1', line: 8, column: 'Apr-Aug 18' },
    },
  });
});

test('the report comes out again, save the four numbers that it cut off instead of rounding', () => {
  const { areas } = newestComparison(policeTable());
  const shown = areas.map((area) => [
    area.name,
    area.changePercent,
    area.ratePer1000?.toFixed(1),
    area.rankByCount?.position,
  ]);
  expect(shown).toEqual([
    ['Ashford', -10.7, '40.6', 8],
    ['Canterbury', -8, '40.7', 5],
    ['Dartford', -5.7, '51.8', 6],
    ['Dover', -11.4, '42.9', 9],
    ['Folkestone and Hythe', -9, '43.8', 10],
    ['Gravesham', -9.2, '50.5', 7],
    ['Maidstone', -7.7, '42.6', 3],
    ['Medway', -10.9, '51.0', 1],
    ['Sevenoaks', -8.6, '30.2', 13],
    ['Swale', -10.4, '48.7', 4],
    ['Thanet', -7.9, '64.5', 2],
    ['Tonbridge and Malling', -2.2, '33.1', 11],
    ['Tunbridge Wells', -7.6, '32.4', 12],
  ]);
});

test.each([
  ['a fall from 16 to 15', 16, 15, -1, -6.3],
  ['a rise from 16 to 17', 16, 17, 1, 6.3],
  ['a rise too small to show', 100_000, 100_001, 1, 0],
  ['a fall too small to show', 100_000, 99_999, -1, 0],
  ['a rise from nothing', 0, 7, 7, null],
  ['nothing both times', 0, 0, 0, null],
  ['a fall to nothing', 7, 0, -7, -100],
  ['no figure a year earlier', null, 7, null, null],
])('%s', (_, previous, current, change, changePercent) => {
  const figures = [
    ...(previous === null ? [] : [{ area: codeOf('Dover'), period: A_YEAR_BEFORE, value: previous }]),
    { area: codeOf('Dover'), period: APRIL_TO_AUGUST, value: current },
  ];
  const dover = areaIn(newestComparison(figures), 'Dover');
  expect(dover).toMatchObject({ previous, current, change, changePercent });
  expect(Object.is(dover.changePercent, -0)).toBe(false);
});

test('an area that sent nothing is there, with nothing but the months it owes', () => {
  const comparison = newestComparison(policeTable().filter(({ area }) => area !== codeOf('Swale')));
  expect(comparison.areas.map((area) => area.name)).toEqual(names);
  const nothing = {
    current: null,
    previous: null,
    change: null,
    changePercent: null,
    moreThanChance: null,
    changeReading: null,
    ratePer1000: null,
    population: null,
    rateInterval95: null,
    againstCounty: null,
    rankByCount: null,
    rankByRate: null,
    distance: null,
    shareOfDistrictsPercent: null,
    sentence: null,
    sources: { current: null, previous: null },
  };
  expect(areaIn(comparison, 'Swale')).toMatchObject({
    ...nothing,
    complete: false,
    missingMonths: ['2019-04', '2019-05', '2019-06', '2019-07', '2019-08'],
    partialCount: { current: null, previous: null },
  });
  expect(areaIn(comparison, 'Medway').rankByCount).toMatchObject({ position: 1, outOf: 12, tied: false });
});

test('a period that the one before it reaches into has no change', () => {
  const figures = ['2016-01/2017-12', '2017-01/2018-12'].map((period, at) => {
    return { area: codeOf('Dover'), period, value: 1000 + 500 * at };
  });
  expect(areaIn(newestComparison(figures), 'Dover')).toMatchObject({
    current: 1500,
    previous: 1000,
    change: null,
    changePercent: null,
    moreThanChance: null,
    changeReading: null,
  });
});

test('two areas at 1,946 share a place and the next is skipped', () => {
  const counts = { Ashford: 1946, Canterbury: 2100, Dartford: 1946, Dover: 1945 };
  const { areas } = newestComparison(figuresOf(counts));
  expect(areas.slice(0, 4).map((area) => area.rankByCount)).toMatchObject([
    { position: 2, outOf: 4, tied: true },
    { position: 1, outOf: 4, tied: false },
    { position: 2, outOf: 4, tied: true },
    { position: 4, outOf: 4, tied: false },
  ]);
});

test('one area alone is not ranked', () => {
  expect(areaIn(newestComparison(figuresOf({ Dover: 12 })), 'Dover')).toMatchObject({
    current: 12,
    rankByCount: null,
    rankByRate: null,
  });
});

test('places are those that counting the higher ones gives', () => {
  return fc.assert(
    fc.property(someCounts(), (counts) => {
      const { areas } = newestComparison(figuresOf(counts));
      for (const rankedBy of [byCount, byRate]) {
        const ranked = areas.map(rankedBy).filter(({ value }) => value !== null);
        const expected = ranked.map(({ value }) => ({
          position: 1 + ranked.filter((other) => Number(other.value) > Number(value)).length,
          outOf: ranked.length,
          tied: ranked.filter((other) => other.value === value).length > 1,
        }));
        expect(ranked.map(({ rank }) => rank)).toMatchObject(ranked.length < 2 ? ranked.map(() => null) : expected);
      }
    }),
  );
});

test('the percentage is the nearest tenth in whole numbers, and of two as near the one further from zero', () => {
  const count = fc.oneof(fc.nat(40), fc.nat(1_000_000));
  return fc.assert(
    fc.property(fc.oneof(fc.nat(40), fc.nat(1_000_000)).filter(Boolean), count, (previous, current) => {
      const figures = [
        { area: codeOf('Dover'), period: A_YEAR_BEFORE, value: previous },
        { area: codeOf('Dover'), period: APRIL_TO_AUGUST, value: current },
      ];
      const { changePercent } = areaIn(newestComparison(figures), 'Dover');
      const tenths = BigInt(Math.round(Number(changePercent) * 10));
      expect(changePercent).toBe(Number(tenths) / 10);
      // Twice the distance between the exact percentage and the published one, in tenths × previous.
      const exact = 1000n * BigInt(current - previous);
      const distance = 2n * (exact - tenths * BigInt(previous));
      const outward = current < previous ? -distance : distance;
      expect(outward < BigInt(previous) && outward >= -BigInt(previous)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

type Ranked = ReturnType<typeof newestComparison>['areas'][number];
const byCount = (area: Ranked) => ({ value: area.current, rank: area.rankByCount });
const byRate = (area: Ranked) => ({ value: area.ratePer1000, rank: area.rankByRate });

function someCounts() {
  return fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, fc.nat(6)]))));
}

function figuresOf(counts: Record<string, number>) {
  return Object.entries(counts).map(([name, value]) => ({ area: codeOf(name), period: APRIL_TO_AUGUST, value }));
}
