import { monthsInWords } from '../../schemas/months-in-words.ts';

test.each([
  [['2018-04'], 'April 2018'],
  [['2018-05', '2018-04'], 'April and May 2018'],
  [['2018-04', '2018-06', '2018-09'], 'April, June and September 2018'],
  [['2018-12', '2019-01'], 'December 2018 and January 2019'],
  [['2018-04', '2018-04'], 'April 2018'],
  [['2018-07', '2018-04', '2018-05', '2018-06'], '4 months, the first of them April 2018'],
])('%j in words: %s', (months, words) => {
  expect(monthsInWords(months)).toBe(words);
});
