import { districtOfWard } from '../../schemas/area.ts';
import type { County } from '../../schemas/county.ts';
import type { FigurePack } from '../../schemas/figure.ts';
import type { Period } from '../../schemas/period.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { currentFigures } from '../what-counts/current-figures.ts';
import { uploadsAsAt } from '../what-counts/current-uploads.ts';
import { countsThatFollow } from './counts-that-follow.ts';
import { groupedBy } from './grouped-by.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';
import { familiesOf } from './sums-of-measures.ts';

/** What a ward counted, as it stood at one time or another, at its place in a history. One that is revised has a place for each value. */
export type WardCount = { place: number; measure: string; period: Period; ward: string; value: number };

/**
 * All counts that may tell of each other, those of one district and one family of measures, and what there was after each
 * change, the oldest first: the places of the counts that stood, and of the small ones that nobody had sent but that followed
 * from them, each with the sum by which it does, which comes to nothing.
 */
export type WardHistory = {
  counts: readonly WardCount[];
  moments: readonly { standing: ReadonlySet<number>; following: ReadonlyMap<number, SumOfCounts> }[];
};

type Counted = Omit<WardCount, 'place'>;

/**
 * What stood of each district's wards after every change that touched them, as if each had been published: what was never
 * published is then never taken for known, and what was never known never for published. The order of packs makes no difference.
 */
export function wardHistories(
  county: County,
  packs: readonly FigurePack[],
  changes: readonly LedgerEntry[],
): WardHistory[] {
  const families = familiesOf(county);
  const ofWards = packs.flatMap((pack) => {
    const rows = pack.figures.flatMap((row) => ({ row, district: districtOfWard(row[0]) }));
    const districts = groupedBy(
      rows.filter(({ district }) => district !== null),
      ({ district }) => district ?? '',
    );
    return [...districts].map(([district, rows]) => ({
      family: `${district} ${families.get(pack.measure) ?? pack.measure}`,
      pack: { ...pack, figures: rows.map(({ row }) => row) },
    }));
  });
  const byFamily = [...groupedBy(ofWards, ({ family }) => family).values()];
  return byFamily.map((ofFamily) =>
    historyOf(
      ofFamily.map(({ pack }) => pack),
      changes,
      county,
    ),
  );
}

function historyOf(packs: readonly FigurePack[], changes: readonly LedgerEntry[], county: County): WardHistory {
  const partitions = [...groupedBy(packs, ({ measure, year }) => `${measure} ${year}`)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, ofPartition]) => ({
      countsAfter: countsAfterChanges(ofPartition, changes, county),
      standing: [] as number[],
    }));
  const counts = new Map<string, WardCount>();
  const moments: WardHistory['moments'][number][] = [];
  const placeOf = (count: Counted): number => {
    const key = `${keyOf(count)} ${count.value}`;
    const known = counts.get(key) ?? { place: counts.size, ...count };
    counts.set(key, known);
    return known.place;
  };
  for (const change of changes) {
    const touched = partitions.filter(({ countsAfter }) => countsAfter.has(change));
    for (const partition of touched) partition.standing = partition.countsAfter.get(change)?.map(placeOf) ?? [];
    if (touched.length === 0) continue;
    const standing = new Set(partitions.flatMap((partition) => partition.standing));
    const stand = [...counts.values()].filter(({ place }) => standing.has(place));
    const following = countsThatFollow(stand, county).map(({ by, ...count }): [number, SumOfCounts] => {
      const place = placeOf(count);
      return [place, added(by, new Map([[place, 1n]]), -1n)];
    });
    moments.push({ standing, following: new Map(following) });
  }
  return { counts: [...counts.values()], moments };
}

/** The counts of one measure and year that stood after each change of a key under which any of them was ever sent. */
function countsAfterChanges(
  packs: readonly FigurePack[],
  changes: readonly LedgerEntry[],
  county: County,
): Map<LedgerEntry, Counted[]> {
  const uploadIds = new Set(packs.map(({ uploadId }) => uploadId));
  const keys = new Set(changes.filter(({ uploadId }) => uploadIds.has(uploadId)).map(({ key }) => key));
  const ofKeys = changes.filter(({ key }) => keys.has(key));
  return new Map(
    ofKeys.map((change, at) => {
      const uploads = uploadsAsAt(ofKeys.slice(0, at + 1))?.uploads ?? [];
      return [change, countsOf(currentFigures(packs, uploads, county))];
    }),
  );
}

function countsOf(figures: ReturnType<typeof currentFigures>): Counted[] {
  const counts = [...figures].flatMap(([measure, byPeriod]) =>
    [...byPeriod].flatMap(([period, byWard]) =>
      [...byWard].map(([ward, { value }]) => ({ measure, period, ward, value })),
    ),
  );
  return counts.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** What a count is of, whatever its value. */
export function keyOf({ measure, period, ward }: Pick<WardCount, 'measure' | 'period' | 'ward'>): string {
  return `${measure} ${period} ${ward}`;
}
