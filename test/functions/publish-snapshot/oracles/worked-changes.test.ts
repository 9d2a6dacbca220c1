import { readFileSync } from 'node:fs';
import { codeOf } from '../police-table-of-2019.ts';
import { entryOf, publishedOf, takenExtract } from './published.ts';

const OFFENCES = 'gravesham/offence-categories/offence-categories_gravesham_2018-04_2019-08.csv';
const VIOLENCE = 'kent-police/most-serious-violence/most-serious-violence_2016-11_2018-10.csv';
const VISITORS = 'ashford/one-stop-shop-visitors/one-stop-shop-visitors_ashford.csv';
const MARAC = 'ashford/marac/marac_ashford.csv';

// The worked cases of statistics.md, section 4, each where a committee read it.
test.each([
  ['theft-of-pedal-cycle', 'Gravesham', OFFENCES, 44, 26, 0.0414],
  ['vehicle-crime', 'Gravesham', OFFENCES, 362, 417, 0.053],
  ['one-stop-shop-visitors', 'Ashford', VISITORS, 442, 503, 0.0509],
  ['most-serious-violence', 'Gravesham', OFFENCES, 38, 51, 0.2031],
  ['possession-of-weapons', 'Gravesham', OFFENCES, 50, 39, 0.2891],
  ['marac-cases', 'Ashford', MARAC, 141, 129, 0.5033],
  ['most-serious-violence', 'Tonbridge and Malling', VIOLENCE, 48, 43, 0.6752],
  ['rape', 'Gravesham', OFFENCES, 50, 54, 0.7688],
  ['arson', 'Gravesham', OFFENCES, 23, 25, 0.8854],
])('%s in %s (%s): from %i to %i, p = %f', (measure, name, file, previous, current, p) => {
  const place = file.slice(0, file.lastIndexOf('/'));
  const document = publishedOf([takenExtract(place, readFileSync(`sample-data/${file}`))], measure);
  const [{ areas } = { areas: [] }] = document.comparisons;
  const area = entryOf(areas, codeOf(name));
  expect(area).toMatchObject({ previous, current, moreThanChance: p < 0.05 });
  expect(area.changePValue?.toFixed(4)).toBe(p.toFixed(4));
  expect(area.judgedBy.change).toBe('exact-change-test');
});
