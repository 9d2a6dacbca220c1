import type { MeasureTree } from './measure-trees.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';

/**
 * Of several measures, each that is the sum of others of them, be it of parts of its parts, less those: every such sum comes to
 * nothing. A measure is named by its place in the list.
 */
export function sumsOfMeasures(measures: readonly string[], trees: readonly MeasureTree[]): SumOfCounts[] {
  const places = new Map(measures.map((measure, place) => [measure, place]));
  return [...places].flatMap(([measure, place]) => {
    const parts = partsOf(measure, places, trees);
    return parts === null ? [] : added(parts, new Map([[place, 1n]]), -1n);
  });
}

function partsOf(
  measure: string,
  places: ReadonlyMap<string, number>,
  trees: readonly MeasureTree[],
): SumOfCounts | null {
  let sum: SumOfCounts | null = null;
  for (const part of trees.find(({ whole }) => whole === measure)?.parts ?? []) {
    const place = places.get(part);
    const ofPart = place === undefined ? partsOf(part, places, trees) : new Map([[place, 1n]]);
    if (ofPart === null) return null;
    sum = added(sum ?? new Map(), ofPart, 1n);
  }
  return sum;
}
