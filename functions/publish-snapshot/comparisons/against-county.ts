import type { AreaComparison, FunnelDocument } from '../../../schemas/comparison.ts';
import { type JudgementRule, readingOf } from '../../../schemas/judgement.ts';
import { isCount } from '../../comparison-rules/count.ts';
import { funnelOf } from '../../comparison-rules/funnel.ts';
import { breaksWithinCurrent, type ComparedWindow } from '../windows/compared-window.ts';
import { inMillionths } from './compare-values.ts';

/** Where an area stands against all of them together. */
export type AgainstCounty = Pick<
  AreaComparison,
  'againstCounty' | 'beyond998' | 'againstCountyReading' | 'countyLimits95' | 'countyLimits998'
> & { rule: JudgementRule | null };

const NOT_JUDGED: AgainstCounty = {
  againstCounty: null,
  beyond998: null,
  againstCountyReading: null,
  countyLimits95: null,
  countyLimits998: null,
  rule: null,
};

type Rated = Pick<AreaComparison, 'code' | 'current' | 'population' | 'complete'>;

/**
 * Judges the areas that are complete and have a rate against the rate of all of these together, in the order of the
 * areas. One whose series breaks within the period is left out: its months are not alike. So is one of which more was taken
 * back than came in, which chance has no rule for.
 */
export function judgeAgainstCounty(
  areas: readonly Rated[],
  compared: ComparedWindow,
): { funnel: FunnelDocument | null; judged: AgainstCounty[] } {
  const units = areas.map(({ code, current, population, complete }) => {
    if (!complete || current === null || population === null || !isCount(current)) return null;
    return breaksWithinCurrent(code, compared) ? null : { count: current, population: population.value };
  });
  const found = funnelOf(units.filter((unit) => unit !== null));
  if (found === null) return { funnel: null, judged: areas.map(() => NOT_JUDGED) };
  const { rule, pooledRatePer1000, areas: count, dispersion, tau2, judgements } = found;
  const inOrder = judgements.values();
  const judged = units.map((unit): AgainstCounty => {
    const judgement = unit === null ? undefined : inOrder.next().value;
    if (judgement === undefined) return NOT_JUDGED;
    const { against, beyond998, limits95, limits998 } = judgement;
    return {
      againstCounty: against,
      beyond998,
      againstCountyReading: readingOf(against, compared.measure.polarity),
      countyLimits95: inMillionths(limits95),
      countyLimits998: inMillionths(limits998),
      rule,
    };
  });
  return { funnel: { rule, pooledRatePer1000, areas: count, dispersion, tau2 }, judged };
}
