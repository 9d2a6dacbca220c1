import * as fc from 'fast-check';
import { changeByChance } from '../../../functions/comparison-rules/change-test.ts';
import { sampleCounts } from './sample-counts.ts';

// As scipy's binomtest has them, to four decimals.
test.each([
  [44, 26, 0.0414, true],
  [362, 417, 0.053, false],
  [442, 503, 0.0509, false],
  [38, 51, 0.2031, false],
  [50, 39, 0.2891, false],
  [141, 129, 0.5033, false],
  [48, 43, 0.6752, false],
  [50, 54, 0.7688, false],
  [23, 25, 0.8854, false],
])('from %d to %d: p = %d, more than chance is %j', (previous, current, pValue, moreThanChance) => {
  const judged = changeByChance(previous, current);
  expect(Number(judged?.pValue.toFixed(4))).toBe(pValue);
  expect(judged?.moreThanChance).toBe(moreThanChance);
});

test.each([
  [0, 5, false],
  [0, 6, true],
  [36, 45, false],
  [90_488, 82_537, true],
])('from %d to %d: more than chance is %j', (previous, current, moreThanChance) => {
  expect(changeByChance(previous, current)?.moreThanChance).toBe(moreThanChance);
});

test('nothing in either period is no change', () => {
  expect(changeByChance(0, 0)).toEqual({ pValue: 1, moreThanChance: false });
});

test.each([
  [-1, 5],
  [5, -1],
  [2.5, 3],
  [3, Number.NaN],
])('from %d to %d is not for this test', (previous, current) => {
  expect(changeByChance(previous, current)).toBeNull();
});

describe('of the 34 rows of Gravesham, April to August 2019', () => {
  const rows = sampleCounts('gravesham/offence-categories/offence-categories_gravesham_2018-04_2019-08.csv').map(
    ({ name, previous, current }) => ({ name, judged: changeByChance(previous, current) }),
  );

  test('25 are within chance', () => {
    expect(rows).toHaveLength(34);
    expect(rows.filter(({ judged }) => judged?.moreThanChance === false)).toHaveLength(25);
  });

  test('nine are not', () => {
    const beyond = rows.filter(({ judged }) => judged?.moreThanChance);
    expect(beyond.map(({ name, judged }) => [name, judged?.pValue.toFixed(4)])).toEqual([
      ['Violence against the person', '0.0089'],
      ['- Violence with injury', '0.0282'],
      ['- Stalking and harassment', '0.0008'],
      ['Violent crime', '0.0077'],
      ['- Theft of pedal cycle', '0.0414'],
      ['Victim-Based Crime', '0.0194'],
      ['Public order offences', '0.0000'],
      ['Crimes Against Society', '0.0000'],
      ['Total Crime', '0.0000'],
    ]);
  });
});

/** The same from its definition: how many ways a coin falls this unevenly or more, of all the ways it can fall. */
function fromDefinition(previous: number, current: number): number {
  const all = BigInt(previous + current);
  let [ways, asUneven] = [1n, 0n];
  for (let heads = 0n; heads <= all; heads += 1n) {
    const fewer = heads < all - heads ? heads : all - heads;
    if (fewer <= BigInt(Math.min(previous, current))) asUneven += ways;
    ways = (ways * (all - heads)) / (heads + 1n);
  }
  return Number((asUneven * 10n ** 15n) / 2n ** all) / 1e15;
}

test('is what its definition says', () => {
  return fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (previous, current) => {
      expect(changeByChance(previous, current)?.pValue).toBeCloseTo(fromDefinition(previous, current), 9);
    }),
  );
});

test('a fall is judged as the same rise is', () => {
  return fc.assert(
    fc.property(fc.nat(200_000), fc.nat(200_000), (previous, current) => {
      expect(changeByChance(previous, current)).toEqual(changeByChance(current, previous));
    }),
  );
});

test('the further apart two counts of one sum are, the less likely', () => {
  return fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (fewer, more) => {
      const [nearer, further] = [changeByChance(fewer, fewer + more), changeByChance(fewer - 1, fewer + more + 1)];
      expect(further?.pValue).toBeLessThanOrEqual(nearer?.pValue ?? Number.NaN);
    }),
  );
});

// Worked with scipy's binomial distribution: P(X ≥ 14,500) of 28,500 at 29 ÷ 57, twice, is above 1.
test('a February of 29 days has more of everything, and that is no more than chance', () => {
  const days = { previous: 28, current: 29 };
  expect(changeByChance(14_000, 14_500)?.moreThanChance).toBe(true);
  expect(changeByChance(14_000, 14_500, days)).toEqual({ pValue: 1, moreThanChance: false });
  expect(changeByChance(14_500, 14_000, days)?.moreThanChance).toBe(true);
});
