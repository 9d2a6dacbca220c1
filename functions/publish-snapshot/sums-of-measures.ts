import type { County } from '../../schemas/county.ts';
import { addendsOf } from '../comparison-rules/addends.ts';
import { added, type SumOfCounts } from './sum-of-counts.ts';

/**
 * Of several measures, each that is the sum of others of them, be it of parts of its parts, less those: every such sum comes to
 * nothing. A measure is named by its place in the list.
 */
export function sumsOfMeasures(measures: readonly string[], county: County): SumOfCounts[] {
  const places = new Map(measures.map((measure, place) => [measure, place]));
  return [...places].flatMap(([measure, place]) => {
    const parts = partsOf(measure, places, county);
    return parts === null ? [] : added(parts, new Map([[place, 1n]]), -1n);
  });
}

function partsOf(id: string, places: ReadonlyMap<string, number>, county: County): SumOfCounts | null {
  const measure = county.measures.find((each) => each.id === id);
  const parts = measure === undefined ? [] : addendsOf(measure, county);
  let sum: SumOfCounts | null = null;
  for (const part of parts) {
    const place = places.get(part.id);
    const ofPart = place === undefined ? partsOf(part.id, places, county) : new Map([[place, 1n]]);
    if (ofPart === null) return null;
    sum = added(sum ?? new Map(), ofPart, 1n);
  }
  return sum;
}

/**
 * The families of measures whose counts may tell of each other: of one of them are all that are parts of each other, at any
 * depth, or added up to each other. Each measure with the one that its family is named after.
 */
export function familiesOf({ measures }: County): ReadonlyMap<string, string> {
  const families = new Map(measures.map(({ id }) => [id, id]));
  for (const { id, parent, sumOf = [] } of measures) {
    for (const relative of [...(parent === undefined ? [] : [parent]), ...sumOf]) {
      const [family, other] = [families.get(id), families.get(relative)];
      for (const [each, of] of families) if (of === other && family !== undefined) families.set(each, family);
    }
  }
  return families;
}
