import * as fc from 'fast-check';
import { controlLimits } from '../../../functions/comparison-rules/control-limits.ts';
import { controlSignals } from '../../../functions/comparison-rules/control-signals.ts';

const LIMITS = { mean: 0, lower: -3, nearLower: -2, nearUpper: 2, upper: 3 };
const NEAR_MEAN = [0.5, -0.5, 0.4, -0.4, 0.5, -0.5];

/** A letter for each value: O outside, T trend, 2 two of three, S shift, each small below the mean or falling; a dot for none. */
function marks(values: readonly number[], limits = LIMITS): string {
  const letters: Partial<Record<string, string>> = {
    ...{ 'xmr-outside-limits': 'O', 'xmr-trend': 'T', 'xmr-two-in-three': 'N', 'xmr-shift': 'S' },
  };
  return controlSignals(values, limits)
    .map((signal) => {
      const letter = signal === null ? '.' : (letters[signal.rule] ?? '?');
      return signal?.side === 'lower' ? letter.toLowerCase() : letter;
    })
    .join('');
}

/** Values that rise or fall by so little that nothing but a trend is seen in them. */
const small = (values: readonly number[]) => values.map((value) => (value - 4) / 10);

test.each([
  // The vectors of NHSRplotthedots, test-ptd_calculate_point_type.R.
  ['six rising are no trend', [1, 2, 3, 4, 5, 6], '......'],
  ['seven are, all of them', [1, 2, 3, 4, 5, 6, 7], 'TTTTTTT'],
  ['two alike interrupt it', [1, 2, 3, 3, 4, 5, 6], '.......'],
  ['what comes before and after is none of it', [2, 1, 2, 3, 4, 5, 6, 7, 3], '.TTTTTTT.'],
  ['seven falling', [7, 6, 5, 4, 3, 2, 1], 'ttttttt'],
  ['falling, with others around', [2, 7, 6, 5, 4, 3, 2, 1, 3], '.ttttttt.'],
  // Derived.
  ['eight rising', [1, 2, 3, 4, 5, 6, 7, 8], 'TTTTTTTT'],
  ['a peak belongs to the fall', [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], 'TTTTTTttttttt'],
  ['one trend may follow another', [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7], 'TTTTTTTTTTTTTT'],
])('trend: %s', (_, values, expected) => {
  expect(marks(small(values))).toBe(expected);
});

test.each([
  // The vectors of NHSRplotthedots; of eight ones the seventh and the eighth complete a shift, all eight make it up.
  ['six on one side are no shift', [1, 1, 1, 1, 1, 1], '......'],
  ['nor with one on the other', [1, 1, 1, 1, 1, 1, -1], '.......'],
  ['seven are', [1, 1, 1, 1, 1, 1, 1], 'SSSSSSS'],
  ['eight, and one on the other', [1, 1, 1, 1, 1, 1, 1, 1, -1], 'SSSSSSSS.'],
  ['eight below, and one above', [-1, -1, -1, -1, -1, -1, -1, -1, 1], 'ssssssss.'],
  // Derived.
  ['the mean itself is on neither side', [1, 1, 1, 0, 1, 1, 1, 1], '........'],
])('shift: %s', (_, values, expected) => {
  expect(marks(values)).toBe(expected);
});

test.each([
  // The vectors of NHSRplotthedots, a value near a limit for 1 and one on the same side of the mean for 0.
  ['the first and the third', [2.5, 1, 2.5], 'N.N'],
  ['the last two', [1, 2.5, 2.5], '.NN'],
  ['the first two', [2.5, 2.5, 1], 'NN.'],
  ['with others around', [1, 1, 2.5, 1, 2.5, 1], '..N.N.'],
  ['three apart are none', [2.5, 1, 1, 2.5], '....'],
  ['but with one more', [2.5, 1, 1, 2.5, 2.5], '...NN'],
  ['another on the other side makes it none', [2.5, -1, 2.5], '...'],
  ['near the limits on both sides', [1, -1, 2.5, -2.5], '....'],
  // Derived.
  ['below the mean', [-2.5, -1, -2.5], 'n.n'],
  ['one outside the limits is not near them', [3.5, 2.5, 1], 'O..'],
  ['with two near a limit beside it', [3.5, 2.5, 2.5], 'ONN'],
  ['on a near limit is not beyond it', [2, 1, 2], '...'],
  ['on a limit is not outside, but near', [3, 1, -1, 3, 1, 3], '...N.N'],
])('two in three: %s', (_, values, expected) => {
  expect(marks(values)).toBe(expected);
});

test.each([
  ['outside comes before all else', [1, 1.1, 1.2, 1.3, 2.4, 2.5, 3.5], 'TTTTTTO'],
  ['a trend before two in three', [0.1, 0.2, 0.3, 0.4, 0.5, 2.4, 2.5], 'TTTTTTT'],
  ['two in three before a shift', [1, 2.5, 2.5, 1, 1, 1, 1], 'SNNSSSS'],
  ['a falling trend above the mean is a fall', [1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1], 'ttttttt'],
  ['nothing stands out', NEAR_MEAN, '......'],
])('%s', (_, values, expected) => {
  expect(marks(values)).toBe(expected);
});

test('the exceptional value of the published series stands out, and nothing else does', () => {
  const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
  const limits = controlLimits(values);
  expect(limits && marks(values, limits)).toBe('....O.............');
});

test('where every month is alike none stands out', () => {
  const values = Array(24).fill(0);
  const limits = controlLimits(values);
  expect(limits && marks(values, limits)).toBe('.'.repeat(24));
});

describe('any series', () => {
  const wild = fc.array(fc.integer({ min: -7, max: 7 }), { maxLength: 40 });
  const calm = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
  const series = fc.oneof(wild, calm).map((values) => values.map((value) => value / 2));

  test('has the same signals mirrored, on the other side', () => {
    return fc.assert(
      fc.property(series, (values) => {
        const mirrored = marks(values.map((value) => -value));
        const swapped = marks(values).replace(/[a-z]/gi, (letter) =>
          letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
        );
        expect(mirrored).toBe(swapped);
      }),
    );
  });

  test('has the signals that the rules describe, and no others', () => {
    return fc.assert(
      fc.property(series, (values) => expect(marks(values)).toBe(byDefinition(values))),
      { numRuns: 1000 },
    );
  });
});

/** The rules read off one value at a time: is there a row of values, this one among them, of which the rule is true? */
function byDefinition(values: readonly number[]): string {
  const rowsWith = (at: number, length: number) =>
    Array.from({ length }, (_, back) => at - length + 1 + back)
      .filter((from) => from >= 0 && from + length <= values.length)
      .map((from) => values.slice(from, from + length));
  const isNear = (value: number) => Math.abs(value) > 2 && Math.abs(value) <= 3;
  const rises = (row: readonly number[]) => row.every((value, at) => at === 0 || value > (row[at - 1] ?? value));
  const above = (row: readonly number[]) => row.every((value) => value > 0);
  const mirrored = (row: readonly number[]) => row.map((value) => -value);
  return values
    .map((value, at) => {
      if (Math.abs(value) > 3) return value > 0 ? 'O' : 'o';
      const trend = rowsWith(at, 7).findLast((row) => rises(row) || rises(mirrored(row)));
      if (trend !== undefined) return rises(trend) ? 'T' : 't';
      const near = rowsWith(at, 3).filter((row) => isNear(value) && row.filter(isNear).length >= 2);
      if (near.some(above)) return 'N';
      if (near.some((row) => above(mirrored(row)))) return 'n';
      if (rowsWith(at, 7).some(above)) return 'S';
      return rowsWith(at, 7).some((row) => above(mirrored(row))) ? 's' : '.';
    })
    .join('');
}
