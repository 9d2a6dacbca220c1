import type { WardComparison, WardTotal } from '../../../schemas/comparison.ts';
import type { WindowFigures } from '../windows/window-figures.ts';
import { isSmall } from '../withholding/small-count.ts';

/**
 * What the wards of each district that have a figure come to, beside its own count. Where a count of one of them is withheld nothing is
 * said: the sum less the others would tell it.
 */
export function wardTotals(wards: readonly WardComparison[], figures: WindowFigures): WardTotal[] {
  const counted = wards.filter(({ sources }) => sources.current !== null);
  const districts = [...new Set(counted.map(({ within }) => within))];
  return districts.map((within): WardTotal => {
    const ofDistrict = counted.filter((ward) => ward.within === within);
    const counts = ofDistrict.flatMap(({ current }) => current ?? []);
    const isKnown = counts.length === ofDistrict.length;
    const sumOfWards = isKnown ? counts.reduce((sum, count) => sum + count, 0) : null;
    const whole = figures.get(within)?.value ?? null;
    const left = sumOfWards === null || whole === null ? null : whole - sumOfWards;
    // So few may be those of one ward that is not in the table.
    const notInAnyWard = left === null || isSmall(left) ? null : left;
    return { within, wards: ofDistrict.length, sumOfWards, notInAnyWard };
  });
}
