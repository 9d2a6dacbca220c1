import { latestMidYearFor, ratePer1000 } from '../../../functions/comparison-rules/rate.ts';

test.each([
  ['Gravesham, all crime, April to August 2019', 5370, 106_385, 50.477],
  ['Kent and Medway, the same', 82_537, 1_846_478, 44.6997],
  ['nobody', 0, 106_385, 0],
])('%s per 1,000, over its months as they are', (_, count, population, rate) => {
  expect(ratePer1000(count, population)).toBeCloseTo(rate, 3);
});

test('a rate is not rounded', () => {
  expect(ratePer1000(1, 3)).toBeCloseTo(1000 / 3, 10);
});

test.each([
  ['April to August 2019, as the report of October 2019 did', '2019-04/2019-08', 2018],
  ['calendar 2018', '2018-01/2018-12', 2017],
  ['June: its first day comes before the 30th', '2019-06', 2018],
  ['July: 30 June is the day before', '2019-07', 2019],
  ['December', '2018-12', 2018],
  ['January', '2019-01', 2018],
  ['November 2017 to October 2018', '2017-11/2018-10', 2017],
  ['July to June', '2016-07/2017-06', 2016],
  ['the year to June', '2016-06/2017-05', 2015],
])('%s is set over the people of the mid-year before it', (_, period, year) => {
  expect(latestMidYearFor(period, 'latest-before')).toBe(year);
});
