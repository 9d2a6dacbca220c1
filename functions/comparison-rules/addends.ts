import type { County } from '../../schemas/county.ts';
import type { Measure } from '../../schemas/measure.ts';

/** The measures that add up to a measure: those it is said to be the sum of, else its parts in the tree. */
export function addendsOf({ id, sumOf }: Measure, { measures }: County): Measure[] {
  if (sumOf !== undefined) return measures.filter((measure) => sumOf.includes(measure.id));
  return measures.filter(({ parent, ofWhich }) => parent === id && !ofWhich);
}
