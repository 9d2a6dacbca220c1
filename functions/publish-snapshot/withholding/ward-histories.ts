import type { County } from '../../../schemas/county.ts';
import type { FigurePack } from '../../../schemas/figure.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { currentFigures } from '../../what-counts/current-figures.ts';
import { uploadsAsAt } from '../../what-counts/current-uploads.ts';
import { grouped } from '../../what-counts/grouped.ts';
import { countsThatFollow } from './counts-that-follow.ts';
import { familiesOf, type MeasureTree, treesOf } from './measure-trees.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';
import { keyOf, type WardCount } from './ward-count.ts';
import { wardPacks } from './ward-packs.ts';

/**
 * All counts that may tell of each other, those of one district and one family of measures, and what there was after each
 * change, the oldest first: the places of the counts that stood, and of the small ones that nobody had sent but that followed
 * from them, each with the sum by which it does, which comes to nothing.
 */
export type WardHistory = {
  counts: readonly WardCount[];
  trees: readonly MeasureTree[];
  moments: readonly { standing: ReadonlySet<number>; following: ReadonlyMap<number, SumOfCounts> }[];
};

type Counted = Omit<WardCount, 'place'>;

/**
 * What stood of each district's wards after every change that touched them, as if each had been published: that makes known what
 * may never have been, but nothing unknown that is. The order of packs makes no difference.
 */
export function wardHistories(
  county: County,
  packs: readonly FigurePack[],
  changes: readonly LedgerEntry[],
): WardHistory[] {
  const [families, trees] = [familiesOf(county), treesOf(county)];
  return [...wardPacks(packs).values()].flatMap((ofDistrict) =>
    [...grouped(ofDistrict, ({ measure }) => families.get(measure) ?? measure)].map(([family, ofFamily]) => {
      const countsAfter = countsAfterChanges(ofFamily, changes, county);
      const ofMeasures = trees.filter(({ whole }) => families.get(whole) === family);
      return historyOf(countsAfter, changes, ofMeasures);
    }),
  );
}

/** By change, what stood after it in each measure and year that it touched. */
type CountsAfter = ReadonlyMap<LedgerEntry, ReadonlyMap<string, readonly Counted[]>>;

function historyOf(
  countsAfter: CountsAfter,
  changes: readonly LedgerEntry[],
  trees: readonly MeasureTree[],
): WardHistory {
  const counts = new Map<string, WardCount>();
  const placed = (count: Counted): WardCount => {
    const key = `${keyOf(count)} ${count.value}`;
    const known = counts.get(key) ?? { place: counts.size, ...count };
    counts.set(key, known);
    return known;
  };
  const partitions = new Map<string, WardCount[]>();
  const moments = changes.flatMap((change) => {
    const touched = countsAfter.get(change);
    if (touched === undefined) return [];
    for (const [partition, stood] of touched) partitions.set(partition, stood.map(placed));
    const stood = [...partitions.values()].flat().sort((one, other) => one.place - other.place);
    const following = countsThatFollow(stood, trees).map(({ by, ...count }): [number, SumOfCounts] => {
      const { place } = placed(count);
      return [place, added(by, new Map([[place, 1n]]), -1n)];
    });
    return { standing: new Set(stood.map(({ place }) => place)), following: new Map(following) };
  });
  return { counts: [...counts.values()], trees, moments };
}

/** A change touches a measure and year if any of it was ever sent under the same key. */
function countsAfterChanges(
  packs: readonly FigurePack[],
  changes: readonly LedgerEntry[],
  county: County,
): CountsAfter {
  const countsAfter = new Map<LedgerEntry, Map<string, Counted[]>>();
  const partitions = [...grouped(packs, ({ measure, year }) => `${measure} ${year}`)];
  for (const [partition, ofPartition] of partitions.sort(([one], [other]) => (one < other ? -1 : 1))) {
    const uploadIds = new Set(ofPartition.map(({ uploadId }) => uploadId));
    const keys = new Set(changes.filter(({ uploadId }) => uploadIds.has(uploadId)).map(({ key }) => key));
    const ofKeys = changes.filter(({ key }) => keys.has(key));
    for (const [at, change] of ofKeys.entries()) {
      const uploads = uploadsAsAt(ofKeys.slice(0, at + 1))?.uploads ?? [];
      const touched = countsAfter.get(change) ?? new Map<string, Counted[]>();
      countsAfter.set(change, touched.set(partition, countsOf(currentFigures(ofPartition, uploads, county))));
    }
  }
  return countsAfter;
}

function countsOf(figures: ReturnType<typeof currentFigures>): Counted[] {
  const counts = [...figures].flatMap(([measure, byPeriod]) =>
    [...byPeriod].flatMap(([period, byWard]) =>
      [...byWard].map(([ward, { value }]) => ({ measure, period, ward, value })),
    ),
  );
  return counts.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
