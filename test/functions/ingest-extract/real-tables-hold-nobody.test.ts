import { readdirSync, readFileSync } from 'node:fs';
import { describeWith, shared } from '../../shared-folder.ts';
import { assessed } from './assessed.ts';

jest.setTimeout(120_000);

/** At its own place, at one where its header is not recognised, and at one that nobody may use. */
const PLACES = ['kent-police/all-crime', 'kent-police/street-crime', 'ashford/meetings', 'nobody/nothing'];

/** The places at which a file is refused for holding people, with what was seen. */
function peopleIn(file: string): string[] {
  const bytes = readFileSync(shared(file));
  return PLACES.flatMap((place) => {
    const { report, holdsPeople } = assessed(place, bytes);
    return holdsPeople ? [`${place}: ${JSON.stringify(report.counts.byCode)}`] : [];
  });
}

describe.each([
  'seed-tables',
  'reference',
  ...['population', 'london', 'vulnerability', 'ward-rates', 'geography'].map((name) => `data/${name}`),
])('the tables of %s', (folder) => {
  describeWith(folder)('are not taken for people', () => {
    test.each(readdirSync(shared(folder)).filter((name) => name.endsWith('.csv')))('%s', (name) => {
      expect(peopleIn(`${folder}/${name}`)).toEqual([]);
    });
  });
});

describeWith('data/street-crime')('real street-level records', () => {
  test.each(['2018-10-kent-street.csv', '2018-10-btp-street.csv'])('are not taken for people: %s', (name) => {
    expect(peopleIn(`data/street-crime/${name}`)).toEqual([]);
  });
});

describeWith('data/messy')('lists of public places', () => {
  test('with e-mail addresses and telephone numbers are refused for those', () => {
    const { report } = assessed('ashford/asb-reports', readFileSync(shared('data/messy/adur-public-toilets.csv')));
    expect(report.counts.byCode).toEqual({ 'personal-data-email': 15, 'personal-data-phone': 15 });
  });

  test('of payments, with ten-digit references, are not taken for people', () => {
    expect(peopleIn('data/messy/spendover25kdownloadSep.csv')).toEqual([]);
  });
});
