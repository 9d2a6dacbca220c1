import type { JudgementRule } from '../../schemas/judgement.ts';
import { type Against, againstLimits } from './against-comparator.ts';
import { isCount } from './count.ts';
import { dispersionOf, varianceBetween } from './dispersion.ts';
import { overdispersedLimits, poissonLimits } from './funnel-limits.ts';
import type { Level } from './level.ts';
import { ratePer1000 } from './rate.ts';

/** How many of something were counted among how many people. */
export type Unit = { count: number; population: number };

/** Where a unit's rate lies, and the limits per 1,000 people it is judged by: those of the rate of all for its size. */
export type FunnelJudgement = Against & { limits95: [number, number]; limits998: [number, number] };

/** Units beside the rate of all of them together: `dispersion` is φ, `tau2` τ²; judgements are in the units' order. */
export type Funnel = {
  rule: Extract<JudgementRule, 'funnel-overdispersed' | 'funnel-poisson'>;
  pooledRatePer1000: number;
  areas: number;
  dispersion: number;
  tau2: number;
  judgements: FunnelJudgement[];
};

/** Fewer than three lie any distance apart without its telling anything. */
const FEWEST_UNITS = 3;

/** The rate of several units together: their counts are added up before anything is divided. Null where there are no people. */
export function pooledRatePer1000(units: readonly Unit[]): number | null {
  const [count, population] = [total(units, 'count'), total(units, 'population')];
  return population > 0 ? ratePer1000(count, population) : null;
}

/**
 * Judges units against the rate of all of them by a funnel plot on the square-root scale (Spiegelhalter, 2005). Where
 * they lie farther apart than chance alone would have them, the limits are widened by τ² and the rule says so; else each
 * is judged by the method of public health profiles in England. Null for fewer than three units, where one of them has no
 * people or no count, and where nothing was counted at all. Nothing is rounded.
 */
export function funnelOf(units: readonly Unit[]): Funnel | null {
  const pooled = pooledRatePer1000(units);
  if (units.length < FEWEST_UNITS || !units.every(isUsable) || pooled === null || pooled === 0) return null;
  const areas = units.map((unit) => ({ ...unit, expected: (unit.population / 1000) * pooled }));
  const dispersion = dispersionOf(areas.map(score));
  const tau2 = varianceBetween(
    dispersion,
    areas.map(({ expected }) => 1 / (4 * expected)),
  );
  const judgements = areas.map(({ count, population, expected }) => {
    const limitsAt = (level: Level): [number, number] => {
      const [lower, upper] = tau2 > 0 ? overdispersedLimits(expected, tau2, level) : poissonLimits(expected, level);
      return [lower * pooled, upper * pooled];
    };
    const [limits95, limits998] = [limitsAt(95), limitsAt(99.8)];
    return { ...againstLimits(ratePer1000(count, population), limits95, limits998), limits95, limits998 };
  });
  const rule = tau2 > 0 ? 'funnel-overdispersed' : 'funnel-poisson';
  return { rule, pooledRatePer1000: pooled, areas: units.length, dispersion, tau2, judgements };
}

/** How many standard deviations a count is from what was expected, on the square-root scale: 2√E(√(O ÷ E) − 1). */
function score({ count, expected }: { count: number; expected: number }): number {
  return 2 * Math.sqrt(expected) * (Math.sqrt(count / expected) - 1);
}

function isUsable({ count, population }: Unit): boolean {
  return isCount(count) && population > 0;
}

function total(units: readonly Unit[], of: keyof Unit): number {
  return units.reduce((sum, unit) => sum + unit[of], 0);
}
