import type { FunnelDocument } from '../../../../schemas/comparison.ts';
import { counted, shown } from '../../../../schemas/plain-text.ts';
import { rateInWords } from '../../words/numbers.ts';
import { type FunnelPoint, outside } from './funnel-points.ts';

/** What the funnel shows, in one sentence. */
export function funnelInWords(points: readonly FunnelPoint[], { pooledRatePer1000 }: FunnelDocument): string {
  const together = `Rates of ${counted(points.length, 'area')} by population, around ${rateInWords(pooledRatePer1000)} per 1,000 people in all of them together`;
  const named = (['higher', 'lower'] as const).flatMap((side) => {
    const names = points.filter((point) => outside(point) === side).map(({ name }) => shown(name));
    return names.length === 0 ? [] : [`${side} than the limits: ${names.join(', ')}`];
  });
  return `${together}; ${named.length === 0 ? 'all lie within the limits' : named.join('; ')}.`;
}
