import { concerns, isOfAllIn } from '../../../functions/comparison-rules/breaks-concern.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';

const codeOf = (name: string) => kent.areas.find((area) => area.name === name)?.code ?? name;
const breakIn = (name: string | null) => ({
  area: name === null ? null : codeOf(name),
  month: '2019-01',
  reason: 'New rules',
  source: { uploadId: 'upload', line: 2 },
});

test.each<[string | null, string, boolean, boolean]>([
  [null, 'Dover', true, true],
  [null, 'Kent and Medway', true, true],
  ['Dover', 'Dover', true, true],
  ['Dover', 'Ashford', false, false],
  ['Dover', 'Kent', true, false],
  ['Dover', 'Kent and Medway', true, false],
  ['Kent', 'Dover', true, true],
  ['Kent', 'Medway', false, false],
  ['Kent', 'Kent and Medway', true, false],
  ['Medway', 'Kent', false, false],
  ['Medway', 'Kent and Medway', true, false],
  ['Kent and Medway', 'Medway', true, true],
  ['Kent and Medway', 'Dover', true, true],
])('a break in %s concerns %s: %s, and is of all that it has: %s', (broken, area, does, isOfAll) => {
  expect(concerns(breakIn(broken), codeOf(area), kent)).toBe(does);
  expect(isOfAllIn(breakIn(broken), codeOf(area), kent)).toBe(isOfAll);
});

test('a break of a place that is not known concerns that place and no other', () => {
  const elsewhere = { ...breakIn(null), area: 'E07999999' };
  expect(kent.areas.filter(({ code }) => concerns(elsewhere, code, kent))).toEqual([]);
  expect(concerns(elsewhere, 'E07999999', kent)).toBe(true);
});

test('what is of all in an area concerns it', () => {
  for (const { code: broken } of kent.areas) {
    for (const { code } of kent.areas) {
      const told = { ...breakIn(null), area: broken };
      if (isOfAllIn(told, code, kent)) expect(concerns(told, code, kent)).toBe(true);
    }
  }
});
