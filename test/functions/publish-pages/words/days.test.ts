import { dayInWords, momentInWords } from '../../../../functions/publish-pages/words/days.ts';

test.each([
  ['2019-02-01', '1 February 2019'],
  ['2019-02-01T23:59:00Z', '1 February 2019'],
  ['2019-06-30T22:59:00Z', '30 June 2019'],
  ['2019-06-30T23:00:00.000Z', '1 July 2019'],
  ['2018-12-31T23:30:00Z', '31 December 2018'],
])('%s is %s by the clocks of the United Kingdom, in summer too', (moment, day) => {
  expect(dayInWords(moment)).toBe(day);
});

test.each([
  ['2019-02-01T09:05:00Z', '1 February 2019 at 09:05'],
  ['2019-06-30T23:30:00Z', '1 July 2019 at 00:30'],
])('%s is %s', (moment, words) => {
  expect(momentInWords(moment)).toBe(words);
});
