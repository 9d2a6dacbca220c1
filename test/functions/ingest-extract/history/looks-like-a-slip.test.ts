import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { looksLikeASlip } from '../../../../functions/ingest-extract/history/looks-like-a-slip.ts';
import { describeWith, shared } from '../../../shared-folder.ts';

test.each([
  ['a digit missing', 535, [5_350, 5_420], 'digit-missing'],
  ['a digit missing in the middle', 530, [5_310, 5_420, 5_190], 'digit-missing'],
  ['the first digit missing, of numbers that begin with 1', 950, [1_950, 1_990, 1_900], 'digit-missing'],
  ['a digit typed twice', 53_350, [5_350, 5_420], 'digit-doubled'],
  ['the last digit typed twice', 1_299, [129, 118, 140], 'digit-doubled'],
  ['two digits missing', 53, [5_350, 5_420], 'far-off'],
  ['nothing counted where much is', 0, [500, 480, 510], 'far-off'],
  ['a number of another place', 3_000, [480, 500, 510], 'far-off'],
])('%s: %d beside %j', (_, value, history, kind) => {
  expect(looksLikeASlip(value, history)).toMatchObject({ kind });
});

test.each([
  ['no history', 535, []],
  ['the same as ever', 535, [535, 535]],
  ['a rise by half', 750, [500, 490, 520]],
  ['twice as many, and no digit to explain it', 1_000, [500, 490, 520]],
  ['small counts', 29, [1, 2, 3]],
  ['a series that always moves so', 900, [80, 900, 85, 700, 90, 1_000]],
])('%s is nothing odd: %d beside %j', (_, value, history) => {
  expect(looksLikeASlip(value, history)).toBeNull();
});

test('the usual value is the median of the history, which one slip in it does not move far', () => {
  expect(looksLikeASlip(53_350, [5_200, 540, 5_400])?.usual).toBe(5_200);
  expect(looksLikeASlip(53_350, [5_200, 5_400])?.usual).toBe(5_300);
  expect(looksLikeASlip(5_300, [5_200, 540, 5_400])).toBeNull();
});

test('in a steady series of four digits every digit left out is found, and every digit typed twice', () => {
  const steady = fc.integer({ min: 2_000, max: 9_999 });
  return fc.assert(
    fc.property(steady, fc.nat({ max: 3 }), (value, at) => {
      const text = String(value);
      const history = [value, Math.round(value * 1.1), Math.round(value * 0.9)];
      expect(looksLikeASlip(Number(text.slice(0, at) + text.slice(at + 1)), history)).not.toBeNull();
      expect(looksLikeASlip(Number(text.slice(0, at + 1) + text.slice(at)), history)).not.toBeNull();
    }),
  );
});

const LONDON = 'data/london/MPS_Borough_Level_Crime_Historical.csv';

describeWith(LONDON)('eleven years of monthly counts of London by borough and category', () => {
  const series = () =>
    readFileSync(shared(LONDON), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').slice(1).map(Number));

  /** Every value of 30 or more, changed in one place that differs from value to value, with the two years around it. */
  function told(changed: (text: string, at: number) => string, least: number): { told: number; of: number } {
    const counts = { told: 0, of: 0 };
    for (const [row, values] of series().entries()) {
      for (const [place, value] of values.entries()) {
        if (value < least) continue;
        const first = Math.max(0, Math.min(place - 12, values.length - 25));
        const history = values.slice(first, first + 25).filter((_, at) => first + at !== place);
        const text = String(value);
        counts.of += 1;
        if (looksLikeASlip(Number(changed(text, (row + place) % text.length)), history) !== null) counts.told += 1;
      }
    }
    return counts;
  }

  test('of ten thousand true figures five or so are told of', () => {
    const { told: alarms, of } = told((text) => text, 0);
    expect(of).toBeGreaterThan(100_000);
    expect((alarms / of) * 10_000).toBeLessThan(6);
  });

  test.each([
    ['with a digit missing', 0.9, (text: string, at: number) => text.slice(0, at) + text.slice(at + 1)],
    ['with a digit typed twice', 0.97, (text: string, at: number) => text.slice(0, at + 1) + text.slice(at)],
  ])('of figures %s at least %d are told of', (_, share, changed) => {
    const { told: found, of } = told(changed, 30);
    expect(found / of).toBeGreaterThan(share);
  });
});
