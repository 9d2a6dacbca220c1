import { readFileSync } from 'node:fs';
import { codeOf } from '../police-table-of-2019.ts';
import { comparisonOf, entryOf, publishedOf, takenExtract } from './published.ts';

const sent = takenExtract('ashford/marac', readFileSync('sample-data/ashford/marac/marac_ashford.csv', 'utf8'));
const ashford = (measure: string, period: string) =>
  entryOf(comparisonOf(publishedOf([sent], measure), period).areas, codeOf('Ashford'));

// Statistics.md, section 4: 33 of 141 are 23.4 % (17.2 to 31.0), 28 of 129 are 21.7 % (15.5 to 29.6).
test.each([
  ['2016-04/2017-03', 33, 141, 23.4, [17.2, 31.0]],
  ['2017-04/2018-03', 28, 129, 21.7, [15.5, 29.6]],
])('%s: %i of %i cases were of people who had been there before, %f %%', (period, repeats, cases, percent, limits) => {
  const { current, shareOfParent } = ashford('marac-repeat-victims', period);
  expect(current).toBe(repeats);
  expect(shareOfParent).toMatchObject({ parent: 'marac-cases', parentCount: cases, ofWhich: true, percent });
  expect(shareOfParent?.interval95?.map((limit) => Math.round(limit * 10) / 10)).toEqual(limits);
  expect(shareOfParent?.judgedBy).toBe('wilson-interval');
});

test('repeat victims are counted inside the cases and are none of the parts that add up to them', () => {
  expect(publishedOf([sent], 'marac-cases').tree).toMatchObject({ children: [], ofWhich: ['marac-repeat-victims'] });
  expect(ashford('marac-cases', '2017-04/2018-03').sumOfParts).toBeNull();
});

test('that there were fewer cases is within chance, and neither better nor worse', () => {
  const cases = ashford('marac-cases', '2017-04/2018-03');
  expect(cases).toMatchObject({ current: 129, previous: 141, moreThanChance: false, changeReading: 'neither' });
  expect(cases.changePValue).toBeCloseTo(0.5033, 4);
});
