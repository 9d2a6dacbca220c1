import type { AreaComparison, MeasureDocument, Source, TotalComparison } from '../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';

/** The uploads that comparisons take a figure or a population from, and no others, by upload id. */
export function citedUploads(
  comparisons: readonly (AreaComparison | TotalComparison)[],
  uploads: readonly LedgerEntry[],
): MeasureDocument['uploads'] {
  const cited = new Set(comparisons.flatMap(sourcesOf).map((source) => source.uploadId));
  const found = uploads.filter((upload) => cited.has(upload.uploadId));
  return Object.fromEntries(found.map((upload) => [upload.uploadId, { key: upload.key }]));
}

function sourcesOf({ sources, population }: AreaComparison | TotalComparison): Source[] {
  const ofFigures = [sources.current, sources.previous].flat().filter((source) => source !== null);
  const ofPopulation = population?.sources ?? [];
  return [...ofFigures, ...ofPopulation.filter((source) => 'uploadId' in source)];
}
