import { isCompared } from '../../schemas/area.ts';
import { kent } from '../../schemas/reference/kent/county.ts';

const districts = kent.areas.filter(isCompared);

test.each(kent.submitters)('$id reports areas that there are, each once', ({ areas, names }) => {
  const codes = kent.areas.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(areas));
  expect(new Set(areas).size).toBe(areas.length);
  expect(areas).toEqual(expect.arrayContaining(Object.values(names ?? {})));
});

test('no two submitters share an identifier', () => {
  expect(new Set(kent.submitters.map(({ id }) => id)).size).toBe(kent.submitters.length);
});

test.each(districts)('$name has a council that may report it, and only it', ({ code, name }) => {
  const council = submitter(name.toLowerCase().replaceAll(' ', '-'));
  expect(council).toMatchObject({ role: 'district', areas: [code] });
});

test('the police report every district and the force area, which is what they call Kent', () => {
  const police = submitter('kent-police');
  expect([...police.areas].sort()).toEqual(['E23000032', ...districts.map(({ code }) => code)].sort());
  expect(police).toMatchObject({ role: 'police', names: { Kent: 'E23000032' }, recordsOf: 'Kent Police' });
});

test('nobody but the police may report the force area as Kent', () => {
  const others = kent.submitters.filter(({ names }) => names?.['Kent'] !== undefined);
  expect(others.map(({ id }) => id)).toEqual(['kent-police']);
});

test('only the county council reports its own area', () => {
  const may = kent.submitters.filter(({ areas }) => areas.includes('E10000016'));
  expect(may.map(({ id }) => id)).toEqual(['kent-county']);
});

test.each([
  ['all-crime', ['police']],
  ['asb-incidents', ['police']],
  ['asb-reports', ['district']],
  ['street-crime-burglary', ['police']],
  ['population', ['county']],
])('%s is reported by %j', (id, roles) => {
  expect(kent.measures.find((measure) => measure.id === id)?.reportedBy).toEqual(roles);
});

function submitter(id: string) {
  const found = kent.submitters.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`Kent has no submitter ${id}`);
  return found;
}
