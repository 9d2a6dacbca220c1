import type { Comparison } from '../../schemas/comparison.ts';
import type { ControlChart } from '../../schemas/control-chart.ts';
import { JUDGEMENT_RULES } from '../../schemas/judgement.ts';
import type { MeasureDocument } from '../../schemas/snapshot.ts';

/** The rules by which anything in a measure's comparisons and charts is judged, in the order of the catalogue. */
export function rulesOf(comparisons: readonly Comparison[], charts: readonly ControlChart[]): MeasureDocument['rules'] {
  const cited = new Set<string | null | undefined>();
  for (const { areas, totals, partnerships, wards } of comparisons) {
    for (const { judgedBy } of [...areas, ...totals, ...partnerships, ...wards]) {
      for (const rule of Object.values(judgedBy)) cited.add(rule);
    }
    for (const { shareOfParent } of [...areas, ...totals]) cited.add(shareOfParent?.judgedBy);
  }
  for (const { points } of charts) for (const { signal } of points) cited.add(signal?.rule);
  return Object.fromEntries(Object.entries(JUDGEMENT_RULES).filter(([rule]) => cited.has(rule)));
}
