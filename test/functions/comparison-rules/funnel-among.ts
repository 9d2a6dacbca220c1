import { funnelOf, type Unit } from '../../../functions/comparison-rules/funnel.ts';

/** The funnel of units that are known to make one. */
export function funnelAmong(units: readonly Unit[]) {
  const found = funnelOf(units);
  if (found === null) throw new Error('These units make no funnel.');
  return found;
}
