import * as fc from 'fast-check';
import type { ChangedFigures } from '../../functions/publish-pages/history/figure-changes.tsx';
import { revisionsBetween } from '../../functions/publish-snapshot/revisions/revisions.ts';
import type { CurrentFigure, CurrentFigures } from '../../functions/what-counts/current-figures.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import type { Revision } from '../../schemas/revisions.ts';
import { foldChanges } from '../../site/scripts/compare-fold.ts';

const MEASURES = ['all-crime', 'arson', 'asb-incidents'];
const AREAS = ['E07000105', 'E07000108', 'E07000105/victoria', 'not-in-any-district'];
const PERIODS = ['2018-04/2019-03', '2019-03', '2019-04'];
const NONE_WITHHELD = { has: () => false };

// Few of everything, so that one figure often changes several times on the way. A ward's are never so small as to be left out.
const figure = fc.record({
  measure: fc.constantFrom(...MEASURES),
  area: fc.constantFrom(...AREAS),
  period: fc.constantFrom(...PERIODS),
  value: fc.integer({ min: 6, max: 8 }),
  sender: fc.constantFrom('one', 'other'),
});
type Known = { measure: string; area: string; period: string; value: number; sender: string };
const known = fc.uniqueArray(figure, {
  selector: (each) => `${each.measure} ${each.area} ${each.period}`,
  maxLength: 12,
});
const snapshots = fc.array(known, { minLength: 2, maxLength: 6 });

test('what changed from one snapshot to the next, folded, is what changed from the first to the last', () => {
  return fc.assert(
    fc.property(snapshots, (all) => {
      const folded = foldChanges(stepsBetween(all)).figures;
      expect(folded.map(valuesOf)).toEqual(between(all[0] ?? [], all.at(-1) ?? []).map(valuesOf));
    }),
    { numRuns: 500 },
  );
});

test('with the file, line and column of both ends, where nobody restated a figure on the way', () => {
  const sentOnce = snapshots.map((all) => all.map((each) => each.map((told) => ({ ...told, sender: 'one' }))));
  return fc.assert(
    fc.property(sentOnce, (all) => {
      expect(foldChanges(stepsBetween(all)).figures).toEqual(between(all[0] ?? [], all.at(-1) ?? []));
    }),
    { numRuns: 500 },
  );
});

const april = (value: number, sender = 'one'): Known => {
  return { measure: 'all-crime', area: 'E07000105', period: '2019-04', value, sender };
};

test.each<[string, Known[][], Partial<Revision>[]]>([
  ['revised and revised back, it has not changed', [[april(6)], [april(7)], [april(6)]], []],
  ['added and withdrawn, it has not changed', [[], [april(6)], []], []],
  ['withdrawn and sent again, it has not changed', [[april(6)], [], [april(6)]], []],
  [
    'added and revised, it is added with its last value',
    [[], [april(6)], [april(7)]],
    [{ change: 'added', before: null }],
  ],
  ['withdrawn and sent again with another value, it is revised', [[april(6)], [], [april(7)]], [{ change: 'revised' }]],
  ['revised and withdrawn, it is withdrawn', [[april(6)], [april(7)], []], [{ change: 'withdrawn', after: null }]],
])('of a figure that is %s', (_, all, expected) => {
  expect(foldChanges(stepsBetween(all)).figures).toMatchObject(expected);
});

test('the files of every step are known', () => {
  const upload = (file: string) => ({
    key: `in/${file}`,
    submitter: 'kent-police',
    receivedAt: '2019-09-01T09:00:00Z',
  });
  const steps: ChangedFigures[] = [
    { figures: [], uploads: { one: upload('one.csv') } },
    { figures: [], uploads: { other: upload('other.csv') } },
  ];
  expect(foldChanges(steps).uploads).toEqual({ one: upload('one.csv'), other: upload('other.csv') });
});

function stepsBetween(all: readonly Known[][]) {
  return all.slice(1).map((now, place) => ({ figures: between(all[place] ?? [], now), uploads: {} }));
}

function between(before: readonly Known[], after: readonly Known[]): Revision[] {
  return revisionsBetween(counting(before), counting(after), NONE_WITHHELD, kent);
}

/** What counts in a snapshot; the line of each figure is told by its value. */
function counting(all: readonly Known[]): CurrentFigures {
  const figures = new Map<string, Map<string, Map<string, CurrentFigure>>>();
  for (const { measure, area, period, value, sender } of all) {
    const ofMeasure = figures.get(measure) ?? new Map<string, Map<string, CurrentFigure>>();
    const ofPeriod = ofMeasure.get(period) ?? new Map<string, CurrentFigure>();
    ofPeriod.set(area, { value, source: { uploadId: sender, line: value, column: 'Count' }, secondHand: false });
    figures.set(measure, ofMeasure.set(period, ofPeriod));
  }
  return figures;
}

function valuesOf({ before, after, ...of }: Revision) {
  return { ...of, before: before?.value, after: after?.value };
}
