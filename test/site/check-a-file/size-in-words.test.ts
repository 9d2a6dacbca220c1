import { sizeInWords } from '../../../site/check-a-file/size-in-words.ts';

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [640_000, '640 KB'],
  [999_999, '1.0 MB'],
  [1_000_000, '1.0 MB'],
  [53_912_345, '53.9 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
