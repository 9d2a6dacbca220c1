import {
  allOffences,
  type County,
  comparedAreas,
  comparedWithin,
  containingAreas,
  wholeArea,
} from '../../schemas/county.ts';
import { kent } from '../../schemas/reference/kent/county.ts';

const codes = new Set(kent.areas.map(({ code }) => code));
const measures = new Set(kent.measures.map(({ id }) => id));

test('twelve districts and Medway are compared, in the order of their names', () => {
  expect(comparedAreas(kent).map(({ name }) => name)).toEqual([
    'Ashford',
    'Canterbury',
    'Dartford',
    'Dover',
    'Folkestone and Hythe',
    'Gravesham',
    'Maidstone',
    'Medway',
    'Sevenoaks',
    'Swale',
    'Thanet',
    'Tonbridge and Malling',
    'Tunbridge Wells',
  ]);
});

test('they lie within two areas that have totals, Medway in the wider one only', () => {
  const [force, county] = containingAreas(kent);
  expect([force?.code, county?.code]).toEqual(['E23000032', 'E10000016']);
  expect(wholeArea(kent)).toBe(force);
  const within = (code: string) => comparedWithin(kent, areaOf(code)).map(({ name }) => name);
  expect(within('E23000032')).toHaveLength(13);
  expect(within('E10000016')).toHaveLength(12);
  expect(within('E10000016')).not.toContain('Medway');
});

test.each(kent.areas)('$name lies within an area that there is, and never within itself', (area) => {
  const seen = new Set<string>();
  for (let code: string | null = area.code; code !== null; code = areaOf(code).within) {
    expect(seen).not.toContain(code);
    seen.add(code);
    expect(codes).toContain(code);
  }
});

test('no two areas share a code, a name or another spelling', () => {
  const texts = kent.areas.flatMap(({ code, name, aliases }) => [code, name, ...aliases]);
  expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
});

test('the tree of offences has one root, all recorded crime', () => {
  const root = allOffences(kent);
  expect(kent.measures.filter((measure) => measure.allOffences)).toEqual([root]);
  expect(root).toMatchObject({ id: 'all-crime' });
  expect(root?.parent).toBeUndefined();
});

test('Shepway is what Folkestone and Hythe was called', () => {
  expect(kent.areas.find(({ aliases }) => aliases.includes('Shepway'))?.code).toBe('E07000112');
});

test.each(kent.measures)('$id is part of a measure that there is, and never of itself', (measure) => {
  const seen = new Set<string>();
  for (let id: string | undefined = measure.id; id !== undefined; id = measureOf(kent, id).parent) {
    expect(seen).not.toContain(id);
    seen.add(id);
    expect(measures).toContain(id);
  }
});

test('no two measures share an identifier, a label or a type of street-level crime', () => {
  expect(measures.size).toBe(kent.measures.length);
  expect(new Set(kent.measures.map(({ label }) => label)).size).toBe(kent.measures.length);
  const types = kent.measures.flatMap(({ crimeType }) => crimeType ?? []);
  expect(types).toHaveLength(14);
  expect(new Set(types).size).toBe(14);
});

test('every measure that is compared has words for one and many of what it counts', () => {
  const compared = kent.measures.filter(({ comparedAs }) => comparedAs !== 'denominator');
  expect(compared.filter(({ counted }) => counted === undefined)).toEqual([]);
  const words = compared.flatMap(({ counted }) =>
    counted === undefined ? [] : `${counted.many} ${counted.verb ?? ''}`,
  );
  expect(new Set(words).size).toBe(compared.length);
});

test.each([
  ['domestic-abuse', 'neutral'],
  ['domestic-abuse-crimes', 'neutral'],
  ['hate-crime', 'neutral'],
  ['asb-reports', 'neutral'],
  ['all-crime', 'fewer-is-better'],
  ['asb-incidents', 'fewer-is-better'],
  ['killed-or-seriously-injured', 'fewer-is-better'],
])('%s is %s', (id, polarity) => {
  expect(measureOf(kent, id).polarity).toBe(polarity);
});

test('populations are of areas that are compared, one for each of them and each year from 2015 to 2020', () => {
  const estimates = kent.populations.estimates.map(({ area, year }) => `${area} ${year}`).sort();
  const years = [2015, 2016, 2017, 2018, 2019, 2020];
  expect(estimates).toEqual(
    comparedAreas(kent)
      .flatMap(({ code }) => years.map((year) => `${code} ${year}`))
      .sort(),
  );
});

test('the thirteen had 1,846,478 people at mid-2018, and 1,568,623 without Medway', () => {
  expect(peopleWithin('E23000032', 2018)).toBe(1_846_478);
  expect(peopleWithin('E10000016', 2018)).toBe(1_568_623);
});

function areaOf(code: string) {
  const area = kent.areas.find((candidate) => candidate.code === code);
  if (area === undefined) throw new Error(`Kent has no area ${code}`);
  return area;
}

function measureOf(county: County, id: string) {
  const measure = county.measures.find((candidate) => candidate.id === id);
  if (measure === undefined) throw new Error(`${county.name} has no measure ${id}`);
  return measure;
}

function peopleWithin(code: string, year: number): number {
  const parts = comparedWithin(kent, areaOf(code)).map((area) => area.code);
  return kent.populations.estimates
    .filter((estimate) => estimate.year === year && parts.includes(estimate.area))
    .reduce((sum, { value }) => sum + value, 0);
}
