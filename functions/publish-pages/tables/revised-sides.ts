import type { AreaComparison, TotalComparison } from '../../../schemas/comparison.ts';
import { type County, comparedWithin } from '../../../schemas/county.ts';
import { monthsOf } from '../../../schemas/period.ts';
import type { Window } from '../../../schemas/window.ts';

/** Whether another value than the one that counts was published before for an area and a period. */
export type IsRevised = (code: string, period: string) => boolean;

/**
 * Whether a count was published with another value before: because the figure itself was, or one of the months or of the
 * districts that it is the sum of.
 */
export function isSideRevised(
  compared: AreaComparison | TotalComparison,
  window: Window,
  side: 'current' | 'previous',
  { county, isRevised }: { county: County; isRevised: IsRevised },
): boolean {
  const basis = compared.basis[side];
  const isOfMonths = basis === 'sum-of-months' || ('fromMonths' in compared && compared.fromMonths[side]);
  const periods = isOfMonths ? monthsOf(window[side]) : [window[side]];
  const area = county.areas.find(({ code }) => code === compared.code);
  const districts = basis === 'sum-of-districts' && area !== undefined ? comparedWithin(county, area) : [];
  const codes = districts.length === 0 ? [compared.code] : districts.map(({ code }) => code);
  return periods.some((period) => codes.some((code) => isRevised(code, period)));
}
