import * as fc from 'fast-check';
import { change, changePercent, changePercentCutOff } from '../../../functions/comparison-rules/change.ts';

/** Small counts make ties; no count of incidents is beyond the large ones. */
const count = fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 1_000_000_000 }));
const previousCount = count.filter((value) => value > 0);
const decimals = fc.integer({ min: 0, max: 3 });

describe('changes that reports printed', () => {
  test.each([
    ['Gravesham, all crime, April to August 2019', 5915, 5370, -545, -9.2],
    ['Kent, anti-social behaviour, 2018', 40151, 31353, -8798, -21.9],
    ['Ashford, anti-social behaviour reported to the council', 145, 278, 133, 91.7],
    ['Ashford, One Stop Shop visitors', 442, 503, 61, 13.8],
    ['Sevenoaks, possession of weapons', 20, 44, 24, 120],
  ])('%s', (_, previous, current, difference, percent) => {
    expect(change(previous, current)).toBe(difference);
    expect(changePercent(previous, current)).toBe(percent);
  });
});

describe('half goes away from zero', () => {
  test.each([
    [16, 17, 6.3],
    [16, 15, -6.3],
    [80, 81, 1.3],
    [80, 79, -1.3],
    [2000, 2001, 0.1],
    [2000, 1999, -0.1],
    [400, 401, 0.3],
    [400, 399, -0.3],
    [800, 1001, 25.1],
  ])('%i to %i is %d %%', (previous, current, percent) => {
    expect(changePercent(previous, current)).toBe(percent);
  });

  test('and just under half does not', () => {
    expect(changePercent(2001, 2002)).toBe(0);
    expect(changePercent(100_000, 106_249)).toBe(6.2);
    expect(changePercent(100_000, 106_250)).toBe(6.3);
  });
});

describe('no percentage where the earlier figure is 0', () => {
  test.each([0, 1, 7])('0 to %i', (current) => {
    expect(changePercent(0, current)).toBeNull();
    expect(changePercentCutOff(0, current, 1)).toBeNull();
  });
});

test.each([
  [100_000, 99_999, 1],
  [100_000, 100_001, 1],
  [7, 7, 1],
  [3, 2, -1],
])('a change too small to show is 0 and never minus 0 (%i to %i)', (previous, current) => {
  for (const percent of [changePercent(previous, current), changePercentCutOff(previous, current, 0)]) {
    expect(Object.is(percent, -0)).toBe(false);
  }
});

test.each([
  [6028, 5687, 1, -5.6],
  [745, 846, 1, 13.5],
  [3456, 2704, 0, -21],
  [145, 278, 0, 91],
  [16, 15, 1, -6.2],
])('%i to %i, cut off after %i decimals, is %d', (previous, current, places, percent) => {
  expect(changePercentCutOff(previous, current, places)).toBe(percent);
});

test('the rounded percentage is the nearest to the exact one, and the farther from zero of two as near', () => {
  return fc.assert(
    fc.property(previousCount, count, decimals, (previous, current, places) => {
      const steps = stepsOf(changePercent(previous, current, places), places);
      // steps/10^places against 100·(current − previous)/previous, both multiplied by 2·previous·10^places.
      const off = 2n * (abs(steps) * BigInt(previous) - exactScaled(previous, current, places));
      expect(off).toBeGreaterThan(-BigInt(previous));
      expect(off).toBeLessThanOrEqual(BigInt(previous));
      expect(sameWay(steps, current - previous)).toBe(true);
    }),
  );
});

test('the one cut off is the last step before the exact one', () => {
  return fc.assert(
    fc.property(previousCount, count, decimals, (previous, current, places) => {
      const steps = stepsOf(changePercentCutOff(previous, current, places), places);
      const left = exactScaled(previous, current, places) - abs(steps) * BigInt(previous);
      expect(left).toBeGreaterThanOrEqual(0n);
      expect(left).toBeLessThan(BigInt(previous));
      expect(sameWay(steps, current - previous)).toBe(true);
    }),
  );
});

test('undoing a change undoes its sign', () => {
  return fc.assert(
    fc.property(count, count, (one, other) => {
      expect(change(one, other) + change(other, one)).toBe(0);
    }),
  );
});

/** 100·|current − previous|·10^places, exactly: what a percentage of so many places times `previous` comes to. */
function exactScaled(previous: number, current: number, places: number): bigint {
  return abs(BigInt(current) - BigInt(previous)) * 100n * 10n ** BigInt(places);
}

/** A percentage in steps of its last decimal, read from its digits so that no sum of fractions is trusted. */
function stepsOf(percent: number | null, places: number): bigint {
  if (percent === null) throw new Error('there is no percentage');
  return BigInt(percent.toFixed(places).replace('.', ''));
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function sameWay(steps: bigint, difference: number): boolean {
  return steps === 0n || steps > 0n === difference > 0;
}
