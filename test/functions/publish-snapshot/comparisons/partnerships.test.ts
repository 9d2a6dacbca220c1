import * as fc from 'fast-check';
import type { PartnershipComparison } from '../../../../schemas/comparison.ts';
import { comparedAreas } from '../../../../schemas/county.ts';
import { partnershipsIn } from '../../../../schemas/partnership.ts';
import { monthAfter } from '../../../../schemas/period.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { areaIn, documentOf, newestComparison, totalIn } from '../compared.ts';
import { byMonth, comparisonIn, sumOf } from '../monthly.ts';
import { A_YEAR_BEFORE, APRIL_TO_AUGUST, codeOf, policeTable } from '../police-table-of-2019.ts';
import { sentUpload, statedUpload, type Told } from '../sent-upload.ts';

const names = comparedAreas(kent).map(({ name }) => name);

test('in the summer of 2019 Dartford and Gravesham are one partnership, of the counts and the people of both', () => {
  const comparison = newestComparison(policeTable());
  const [dartford, gravesham] = ['Dartford', 'Gravesham'].map((name) => areaIn(comparison, name));
  const people = (dartford?.population?.value ?? 0) + (gravesham?.population?.value ?? 0);
  expect(comparison.partnerships).toHaveLength(12);
  expect(named(comparison, 'Dartford and Gravesham')).toMatchObject({
    districts: [dartford?.code, gravesham?.code],
    current: 5687 + 5370,
    previous: 6028 + 5915,
    change: -886,
    changePercent: -7.4,
    ratePer1000: ((5687 + 5370) / people) * 1000,
    population: { value: people, year: 2018 },
    changeReading: 'better',
    judgedBy: { change: 'exact-change-test', interval: 'byar-interval' },
    rankByCount: { position: 2, outOf: 12, tied: false, direction: 'highest-first', quartile: 1 },
    complete: true,
  });
});

test.each([
  ['September 2020', '2020-09', true],
  ['October 2020', '2020-10', false],
  ['the quarter to September 2020', '2020-07/2020-09', true],
  ['April to October 2020, most of which they were joined in', '2020-04/2020-10', false],
  ['calendar 2021', '2021-01/2021-12', false],
  ['calendar 2019', '2019-01/2019-12', true],
])('in %s they are as they were in its last month, on both sides', (_, period, isJoint) => {
  const yearBefore = period.replace(/\d{4}/g, (year) => String(Number(year) - 1));
  const figures = names.flatMap((name, at): Told[] => [
    { area: codeOf(name), period, value: 100 + at },
    { area: codeOf(name), period: yearBefore, value: 200 + at },
  ]);
  const comparison = newestComparison(figures);
  const found = comparison.partnerships.filter(({ name }) => /Dartford|Gravesham/.test(name));
  const [d, g] = [names.indexOf('Dartford'), names.indexOf('Gravesham')];
  const joint = [['Dartford and Gravesham', 200 + d + g, 400 + d + g]];
  const apart = [
    ['Dartford', 100 + d, 200 + d],
    ['Gravesham', 100 + g, 200 + g],
  ];
  expect(found.map(({ name, current, previous }) => [name, current, previous])).toEqual(isJoint ? joint : apart);
  expect(comparison.partnerships.map(({ rankByCount }) => rankByCount?.outOf)).toEqual(
    Array(isJoint ? 12 : 13).fill(isJoint ? 12 : 13),
  );
});

test('in every month of forty years each district is in one partnership, and they stand by name', () => {
  for (let month = '1999-01'; month < '2039-01'; month = monthAfter(month, 1)) {
    const found = partnershipsIn(month, kent.partnerships);
    expect(found.flatMap(({ districts }) => districts).sort()).toEqual(
      comparedAreas(kent)
        .map(({ code }) => code)
        .sort(),
    );
    expect(found.map(({ name }) => name)).toEqual(found.map(({ name }) => name).sort());
  }
});

test('a partnership is the sum of its districts, and nothing where one of them has no figure', () => {
  const counts = fc.array(fc.option(fc.nat(60), { freq: 5 }), { minLength: names.length, maxLength: names.length });
  return fc.assert(
    fc.property(counts, counts, (now, before) => {
      fc.pre(now.some((count) => count !== null));
      const told = (values: typeof now, period: string) =>
        values.flatMap((value, at) => (value === null ? [] : { area: codeOf(names[at] ?? ''), period, value }));
      const comparison = newestComparison([...told(now, APRIL_TO_AUGUST), ...told(before, A_YEAR_BEFORE)]);
      const known = comparison.partnerships.filter(({ complete }) => complete);
      const total = (values: (number | null)[]) =>
        values.includes(null) ? null : sumOf(values.flatMap((value) => value ?? []));
      for (const { current, previous, complete, districts, ...rated } of comparison.partnerships) {
        const areas = comparison.areas.filter(({ code }) => districts.includes(code));
        const sums = [total(areas.map((area) => area.current)), total(areas.map((area) => area.previous))];
        expect([current, previous, complete]).toEqual([...sums, current !== null]);
        const higher = known.filter((other) => (other.current ?? 0) > (current ?? 0)).length;
        expect(rated.rankByCount?.position ?? null).toBe(complete && known.length > 1 ? higher + 1 : null);
        expect(rated.rankByRate === null).toBe(rated.rankByCount === null);
        const people = rated.population?.value ?? 0;
        expect(rated.ratePer1000).toBe(current === null ? null : (current / people) * 1000);
      }
    }),
    { numRuns: 30 },
  );
});

test('a break in Gravesham alone leaves no reading of the partnership it is in, nor of a total around it', () => {
  const stated = {
    kind: 'series-breaks',
    line: 2,
    measure: 'all-crime',
    month: '2019-01',
    reason: 'A new system',
  } as const;
  const comparison = newestComparison(policeTable(), statedUpload([{ ...stated, area: codeOf('Gravesham') }]));
  const unread = comparison.partnerships.filter(({ changeReading }) => changeReading === null);
  expect(unread.map(({ name }) => name)).toEqual(['Dartford and Gravesham']);
  expect(comparison.totals.map(({ changeReading }) => changeReading)).toEqual([null, null]);
});

test('the people of a partnership are of one year, and every upload they come from is cited', () => {
  const of = (name: string, year: number) => {
    const upload = {
      uploadId: `${name}-${year}`,
      key: `in/kent-county/populations/${name}-${year}.csv`,
      submitter: 'kent-county',
    };
    return sentUpload(
      [{ area: codeOf(name), period: `${year}-06`, measure: 'population', value: 100_000 + year }],
      upload,
    );
  };
  const county = { ...kent, populations: { ...kent.populations, estimates: [] } };
  const crimes = sentUpload(byMonth('Dartford', '2019-04', [10]).concat(byMonth('Gravesham', '2019-04', [12])));
  const document = documentOf(
    [crimes, of('Dartford', 2017), of('Dartford', 2018), of('Gravesham', 2017)],
    'all-crime',
    county,
  );
  const comparison = comparisonIn(document, '2019-04');
  expect(areaIn(comparison, 'Dartford').population?.year).toBe(2018);
  expect(named(comparison, 'Dartford and Gravesham').population).toMatchObject({ year: 2017, value: 2 * 102_017 });
  expect(totalIn(comparison, 'Kent').population).toBeNull();
  const cited = ['Dartford-2017', 'Dartford-2018', 'Gravesham-2017', 'upload-1'];
  expect(Object.keys(document?.uploads ?? {}).sort()).toEqual(cited);
});

function named({ partnerships }: { partnerships: PartnershipComparison[] }, name: string): PartnershipComparison {
  const found = partnerships.find((partnership) => partnership.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}
