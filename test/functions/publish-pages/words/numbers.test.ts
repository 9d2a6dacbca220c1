import * as fc from 'fast-check';
import {
  changeInWords,
  countInWords,
  intervalInWords,
  percentInWords,
  rateInWords,
} from '../../../../functions/publish-pages/words/numbers.ts';

/** The number that a reader takes from words: its minus sign is a true one, and thousands are set apart. */
const readBack = (words: string) =>
  Number(words.replaceAll(',', '').replace('−', '-').replace('+', '').replace('\u00a0%', ''));
const oneDecimal = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((tenths) => tenths / 10);

test.each([
  [countInWords, 5370, '5,370'],
  [countInWords, 0, '0'],
  [countInWords, 1_234_567, '1,234,567'],
  [countInWords, -12, '−12'],
  [countInWords, 3.5, '3.5'],
  [changeInWords, -545, '−545'],
  [changeInWords, 323, '+323'],
  [changeInWords, 0, '0'],
  [changeInWords, -12_345, '−12,345'],
  [percentInWords, -9.2, '−9.2\u00a0%'],
  [percentInWords, 5, '+5.0\u00a0%'],
  [percentInWords, 0, '0.0\u00a0%'],
  [percentInWords, 1200, '+1,200.0\u00a0%'],
  [rateInWords, 50.477, '50.5'],
  [rateInWords, 0.04, '0.0'],
])('%p of %p is %j', (inWords, value, words) => {
  expect(inWords(value)).toBe(words);
});

test('of an interval the lower end stands first', () => {
  expect(intervalInWords([49.1, 1051.84])).toBe('49.1 to 1,051.8');
});

test('whatever the number, readers read the number, and a rise from a fall', () => {
  return fc.assert(
    fc.property(oneDecimal, (value) => {
      for (const inWords of [countInWords, changeInWords, percentInWords, rateInWords])
        expect(readBack(inWords(value))).toBe(value);
      expect(changeInWords(value).startsWith('+')).toBe(value > 0);
      expect(percentInWords(value).startsWith('−')).toBe(value < 0);
      expect(percentInWords(value)).not.toContain('-');
    }),
  );
});
