import * as fc from 'fast-check';
import { groupMeasures, type Priority } from '../../../../functions/publish-pages/measures/group-measures.ts';
import type { ToldOfMeasure } from '../../../../functions/publish-pages/measures/told-of-measure.ts';
import { measureNamed } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';

function told(id: string): ToldOfMeasure {
  const measure = measureNamed(kent, id);
  if (measure === undefined) throw new Error(`Kent has no measure ${id}`);
  const { label, unit, polarity } = measure;
  return {
    measure: { id, label, unit, polarity },
    tree: { parent: null, children: [], ofWhich: [], sumOf: [] },
    window: { kind: 'month', alsoKnownAs: [], current: '2019-04', previous: '2018-04', months: 1 },
    county: null,
    areas: 2,
    breaks: [],
    incompleteExtract: { current: null, previous: null },
    months: new Map(),
  };
}

function grouped(ids: readonly string[], priorities: readonly Priority[] = []): [string, string[]][] {
  return groupMeasures(ids.map(told), priorities, kent).map(({ heading, measures }) => [
    heading,
    measures.map(({ measure }) => measure.id),
  ]);
}

const labelOf = (id: string) => measureNamed(kent, id)?.label ?? '';

test('priorities stand first, in their order, each with what its indicator is of and the parts of that', () => {
  const priorities = [
    { priority: 'Roads', measure: 'road-casualties' },
    { priority: 'Thefts', measure: 'theft' },
  ];
  expect(grouped(['theft', 'shoplifting', 'asb-incidents', 'road-casualties'], priorities)).toEqual([
    ['Roads', ['road-casualties']],
    ['Thefts', ['theft', 'shoplifting']],
    ['Other measures', ['asb-incidents']],
  ]);
});

test('a priority of several indicators stands once', () => {
  const priorities = [
    { priority: 'Safety', measure: 'asb-incidents' },
    { priority: 'Roads', measure: 'road-casualties' },
    { priority: 'Safety', measure: 'theft' },
  ];
  expect(grouped(['theft', 'road-casualties', 'asb-incidents'], priorities)).toEqual([
    ['Safety', ['theft', 'asb-incidents']],
    ['Roads', ['road-casualties']],
  ]);
});

test('of two priorities the nearer one has a measure, in whatever order they were given', () => {
  const priorities = [
    { priority: 'Crime', measure: 'all-crime' },
    { priority: 'Shops', measure: 'shoplifting' },
  ];
  const ids = ['all-crime', 'theft', 'shoplifting'];
  const groups = { Crime: ['all-crime', 'theft'], Shops: ['shoplifting'] };
  expect(Object.fromEntries(grouped(ids, priorities))).toEqual(groups);
  expect(Object.fromEntries(grouped(ids, [...priorities].reverse()))).toEqual(groups);
});

test('a priority of which nothing is published has no heading', () => {
  expect(grouped(['theft', 'shoplifting'], [{ priority: 'Roads', measure: 'road-casualties' }])).toEqual([
    [labelOf('all-crime'), ['theft', 'shoplifting']],
  ]);
});

test('measures of one tree stand under its root, and those that stand alone stand last', () => {
  expect(grouped(['asb-incidents', 'all-crime', 'shoplifting', 'road-casualties'])).toEqual([
    [labelOf('all-crime'), ['all-crime', 'shoplifting']],
    ['Other measures', ['asb-incidents', 'road-casualties']],
  ]);
});

test('where nothing is told there are no groups', () => {
  expect(grouped([], [{ priority: 'Roads', measure: 'road-casualties' }])).toEqual([]);
});

test('whatever priorities are called, every measure stands once and no two headings are the same', () => {
  const ids = kent.measures.map(({ id }) => id);
  const names = ['Other measures', labelOf('all-crime'), labelOf('asb-incidents'), 'constructor', '__proto__', 'Roads'];
  const priority = fc.record({ priority: fc.constantFrom(...names), measure: fc.constantFrom(...ids) });
  return fc.assert(
    fc.property(fc.shuffledSubarray(ids), fc.array(priority, { maxLength: 6 }), (some, priorities) => {
      const groups = grouped(some, priorities);
      expect(groups.flatMap(([, measures]) => measures).sort()).toEqual([...some].sort());
      expect(new Set(groups.map(([heading]) => heading)).size).toBe(groups.length);
      const places = (measures: string[]) => measures.map((id) => some.indexOf(id));
      const given = new Set(priorities.map(({ priority: name }) => name));
      for (const [heading, measures] of groups) {
        expect(measures).not.toEqual([]);
        // Only a heading that is a priority's and a tree's may hold both, one after the other.
        if (!given.has(heading))
          expect(places(measures)).toEqual([...places(measures)].sort((one, other) => one - other));
      }
    }),
  );
});
