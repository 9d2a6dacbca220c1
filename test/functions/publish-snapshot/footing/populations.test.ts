import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { areaIn, composed, documentOf, newestComparison, totalIn } from '../compared.ts';
import { codeOf, policeTable } from '../police-table-of-2019.ts';
import { sentUpload, type Told } from '../sent-upload.ts';

const DOVER = codeOf('Dover');

test.each([
  ['April to August 2019', '2019-04/2019-08', 2018],
  ['calendar 2018', '2018-01/2018-12', 2017],
  ['June 2018', '2018-06', 2017],
  ['a window from 1 July 2018', '2018-07/2019-06', 2018],
  ['a window after the last estimate', '2026-01', 2020],
  ['a window before the first', '2015-06', undefined],
])('%s divides by the newest estimate before it', (_, period, year) => {
  const dover = areaIn(newestComparison([{ area: DOVER, period, value: 12 }]), 'Dover');
  expect(dover.population?.year).toBe(year);
  const people = kent.populations.estimates.find((estimate) => estimate.area === DOVER && estimate.year === year);
  expect(dover.population?.value).toBe(people?.value);
  expect(dover.ratePer1000).toBe(people ? (12 / people.value) * 1000 : null);
});

test('an estimate that was received outranks the reference one of its year, and no other', () => {
  const received = estimates([{ area: DOVER, period: '2018-06', value: 120_000, line: 9, column: 'Persons' }]);
  const comparison = newestComparison(policeTable(), received);
  expect(areaIn(comparison, 'Dover').population).toEqual({
    value: 120_000,
    year: 2018,
    edition: null,
    sources: [{ uploadId: 'estimates', line: 9, column: 'Persons' }],
  });
  expect(areaIn(comparison, 'Swale').population?.edition).toBe(kent.populations.edition);
  const earlier = newestComparison([{ area: DOVER, period: '2018-01', value: 12 }], received);
  expect(areaIn(earlier, 'Dover').population?.edition).toBe(kent.populations.edition);
});

test.each([
  ['nobody', '2018-06', 0],
  ['the people of a whole year', '2018-01/2018-12', 120_000],
])('an estimate of %s is passed over', (_, period, value) => {
  const comparison = newestComparison(policeTable(), estimates([{ area: DOVER, period, value }]));
  expect(areaIn(comparison, 'Dover').population?.edition).toBe(kent.populations.edition);
});

test('a total divides by the people of all its districts, of one edition', () => {
  const ofYear = kent.populations.estimates.filter((estimate) => estimate.year === 2018);
  const people = ofYear.reduce((sum, estimate) => sum + estimate.value, 0);
  const whole = totalIn(newestComparison(policeTable()), 'Kent and Medway');
  expect(whole.population).toEqual({
    value: people,
    year: 2018,
    edition: kent.populations.edition,
    sources: [{ reference: kent.populations.source }],
  });
  expect(whole.ratePer1000).toBe((82_537 / people) * 1000);
});

test('a total whose districts have estimates of two editions names none and cites both', () => {
  const received = estimates([{ area: DOVER, period: '2018-06', value: 120_000 }]);
  const { population } = totalIn(newestComparison(policeTable(), received), 'Kent and Medway');
  expect(population?.edition).toBeNull();
  expect(population?.sources).toHaveLength(2);
  expect(population?.sources).toContainEqual({ reference: kent.populations.source });
  expect(population?.sources).toContainEqual({ uploadId: 'estimates', line: 2, column: 'Count' });
});

test('a total keeps to the latest year that every district has', () => {
  const received = estimates([{ area: codeOf('Ashford'), period: '2021-06', value: 132_000 }]);
  const everywhere = comparedAreas(kent).map(({ code }) => ({ area: code, period: '2022-01', value: 12 }));
  const comparison = newestComparison(everywhere, received);
  expect(areaIn(comparison, 'Ashford').population?.year).toBe(2021);
  expect(totalIn(comparison, 'Kent and Medway').population?.year).toBe(2020);
});

test('populations are divided by and never ranked: they have no document, and are cited where they are used', () => {
  const sent = [sentUpload(policeTable()), estimates([{ area: DOVER, period: '2018-06', value: 120_000 }])];
  expect(Object.keys(composed(sent).latest.measures)).toEqual(['all-crime']);
  expect(Object.keys(documentOf(sent)?.uploads ?? {})).toEqual(['estimates', 'upload-1']);
});

function estimates(figures: readonly Told[]) {
  const key = 'in/kent-county/populations/estimates.csv';
  return sentUpload(
    figures.map((figure) => ({ ...figure, measure: 'population' })),
    { uploadId: 'estimates', key },
  );
}
