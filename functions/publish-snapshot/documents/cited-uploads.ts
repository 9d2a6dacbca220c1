import type { AreaComparison, Comparison, TotalComparison, WardComparison } from '../../../schemas/comparison.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { PopulationUsed } from '../../../schemas/source.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';

/** Something that names the upload it comes from. */
export type Cited = { uploadId: string };

/** The uploads that sources point at, and no others, by upload id. */
export function citedUploads(sources: readonly Cited[], uploads: readonly LedgerEntry[]): MeasureDocument['uploads'] {
  const cited = new Set(sources.map(({ uploadId }) => uploadId));
  const found = uploads.filter((upload) => cited.has(upload.uploadId));
  return Object.fromEntries(found.map((upload) => [upload.uploadId, { key: upload.key }]));
}

/** Everything that a comparison takes a figure or a population from. */
export function sourcesOf(compared: AreaComparison | TotalComparison | WardComparison): Cited[] {
  const ofFigures = [compared.sources.current, compared.sources.previous].flat().filter((source) => source !== null);
  const ofPopulation = 'population' in compared ? sourcesOfPopulation(compared.population) : [];
  const { current, previous } =
    'reconciliation' in compared ? compared.reconciliation : { current: null, previous: null };
  const reconciled = [current, previous].flatMap((found) => found?.source ?? []);
  return [...ofFigures, ...reconciled, ...ofPopulation];
}

function sourcesOfPopulation(population: PopulationUsed | null): Cited[] {
  return (population?.sources ?? []).filter((source) => 'uploadId' in source);
}

/** Everything that a whole window rests on: all that is compared in it, and the breaks it names. */
export function sourcesOfWindow({ areas, totals, partnerships, wards, breaks }: Comparison): Cited[] {
  return [
    ...[...areas, ...totals, ...wards].flatMap(sourcesOf),
    // Its districts are cited above, but each by itself may divide by an estimate of another year.
    ...partnerships.flatMap(({ population }) => sourcesOfPopulation(population)),
    ...breaks.map(({ source }) => source),
  ];
}
