import type { AreaComparison, Comparison, ShareOfParent } from '../../../schemas/comparison.ts';
import type { ControlChart } from '../../../schemas/control-chart.ts';
import { JUDGEMENT_RULES } from '../../../schemas/judgement.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';

/** Something that was judged, by the rules that it names. */
type Judged = { judgedBy: Partial<AreaComparison['judgedBy']>; shareOfParent?: ShareOfParent | null };

/** The rules by which several things are judged, and the months of charts, each as readers are told of it. */
export function rulesOf(judged: readonly Judged[], charts: readonly ControlChart[] = []): MeasureDocument['rules'] {
  const cited = new Set<string | null | undefined>();
  for (const { judgedBy, shareOfParent } of judged) {
    for (const rule of Object.values(judgedBy)) cited.add(rule);
    cited.add(shareOfParent?.judgedBy);
  }
  for (const { points } of charts) for (const { signal } of points) cited.add(signal?.rule);
  return Object.fromEntries(Object.entries(JUDGEMENT_RULES).filter(([rule]) => cited.has(rule)));
}

/** Everything in a window that is judged. */
export function judgedIn({ areas, totals, partnerships, wards }: Comparison): Judged[] {
  return [...areas, ...totals, ...partnerships, ...wards];
}
