import type { County } from '../../../schemas/county.ts';
import { addendsOf } from '../../comparison-rules/addends.ts';

/** A measure and those that add up to it. */
export type MeasureTree = { whole: string; parts: readonly string[] };

/**
 * Which measures may tell of each other's counts: of one family are all that are parts of each other, at any depth, or
 * added up to each other. Each measure with the name of its family.
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

/** Every measure of a county that others add up to. */
export function treesOf(county: County): MeasureTree[] {
  return county.measures.flatMap((measure) => {
    const parts = addendsOf(measure, county).map(({ id }) => id);
    return parts.length === 0 ? [] : { whole: measure.id, parts };
  });
}
