import { areaReader } from '../../../../functions/ingest-extract/cells/read-area.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';

test.each([
  ['Ashford', 'E07000105'],
  ['ASHFORD', 'E07000105'],
  ['  ashford ', 'E07000105'],
  ['E07000105', 'E07000105'],
  ['e07000105', 'E07000105'],
  ['Ashford Borough', 'E07000105'],
  ['Shepway', 'E07000112'],
  ['Folkestone and Hythe', 'E07000112'],
  ['Folkestone & Hythe', 'E07000112'],
  ['Tonbridge & Malling', 'E07000115'],
  ['Tonbridge  and\u00a0Malling', 'E07000115'],
  ['Tonbridge&Malling', 'E07000115'],
  ['Medway', 'E06000035'],
  ['Medway Towns UA', 'E06000035'],
  ['Medway UA', 'E06000035'],
  ['Medway Unitary Authority', 'E06000035'],
  ['Royal Tunbridge Wells', 'E07000116'],
  ['Tunbridge Wells Borough Council', 'E07000116'],
  ['Ashford Borough Council', 'E07000105'],
  ['Dover DC', 'E07000108'],
  ['Thanet CSP', 'E07000114'],
  ['City of Canterbury', 'E07000106'],
  ['Canterbury City Council', 'E07000106'],
  ['Tonbridge & Malling BC', 'E07000115'],
  ['Tonbridge-and-Malling', 'E07000115'],
  ['Swale:', 'E07000113'],
  ['Kent County Council', 'E10000016'],
  [' e07000105 ', 'E07000105'],
  ['Ashford*', 'E07000105'],
  ['Ashford1', 'E07000105'],
  ['Ashford (1)', 'E07000105'],
  ['Ashford¹', 'E07000105'],
  ['Ashford [note 2]', 'E07000105'],
  ['Ash\u200bford\ufeff', 'E07000105'],
  ['E07000105*', 'E07000105'],
  ['Kent and Medway', 'E23000032'],
  ['Kent & Medway', 'E23000032'],
])('%j is %s, whoever sends it', (text, code) => {
  for (const submitter of ['kent-police', 'kent-county', 'ashford']) expect(areaFor(submitter, text)?.code).toBe(code);
});

test.each([
  '',
  'Atlantis',
  'Ashfrod',
  'Ash ford',
  'E07000999',
  'Bexley',
  '__proto__',
  'constructor',
  'Kent (total)',
  'Dover, Delaware',
  'Dover town',
  'Ashford 1',
  'E070001051',
  'Kent DC',
  'Medway BC',
  'Medway City Council',
  'Ashford and Dover',
  'Rest of Kent',
  'Council',
  '*',
])('%j is none of the county', (text) => {
  expect(areaFor('kent-police', text)).toBeUndefined();
});

test('Kent is the force area to the police, and the county council’s own area to everybody else', () => {
  expect(areaFor('kent-police', 'Kent')?.code).toBe('E23000032');
  expect(areaFor('kent-police', 'KENT')?.code).toBe('E23000032');
  expect(areaFor('kent-county', 'Kent')?.code).toBe('E10000016');
  expect(areaFor('ashford', 'Kent')?.code).toBe('E10000016');
});

test('every area is found by its code, its name and each other spelling', () => {
  for (const { code, name, aliases } of kent.areas) {
    for (const text of [code, name, ...aliases]) expect(areaFor('kent-county', text)?.code).toBe(code);
  }
});

test('a submitter who means an area that the county has not is a fault of the reference data', () => {
  const [submitter] = kent.submitters;
  if (submitter === undefined) throw new Error('Kent has no submitter');
  expect(() => areaReader(kent, { ...submitter, names: { Here: 'E07000999' } })).toThrow('E07000999');
});

function areaFor(id: string, text: string) {
  const submitter = kent.submitters.find((candidate) => candidate.id === id);
  if (submitter === undefined) throw new Error(`Kent has no submitter ${id}`);
  return areaReader(kent, submitter)(text);
}
