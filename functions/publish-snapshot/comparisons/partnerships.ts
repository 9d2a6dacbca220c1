import type { PartnershipComparison } from '../../../schemas/comparison.ts';
import { partnershipsIn } from '../../../schemas/partnership.ts';
import { populationFor } from '../footing/populations.ts';
import { breaksIn, type ComparedWindow } from '../windows/compared-window.ts';
import type { WindowFigures } from '../windows/window-figures.ts';
import { compareValues } from './compare-values.ts';
import { placesOf } from './ranks.ts';

/**
 * The community safety partnerships of the last month of a window, by name: each the sum of its districts on both
 * sides, so that a partnership is compared with the same districts a year earlier, whoever they were joined with then.
 */
export function comparePartnerships(compared: ComparedWindow): PartnershipComparison[] {
  const { measure, window, sides, incomplete, footing } = compared;
  const { populations, county } = footing;
  const partnerships = partnershipsIn(window.current, county.partnerships).map(({ id, name, districts }) => {
    const current = sumOf(districts, sides.current);
    const counts = { current, previous: sumOf(districts, sides.previous) };
    const isBroken = districts.some((district) => breaksIn(district, compared).length > 0);
    const population = populationFor(window.current, districts, populations, county.rateDenominator);
    return {
      id,
      name,
      districts,
      ...compareValues({ ...counts, window, incomplete, polarity: measure.polarity, isBroken }, population),
      complete: current !== null && incomplete.current === null,
    };
  });
  const places = placesOf(partnerships);
  return partnerships.flatMap((partnership, at) => {
    const place = places[at];
    return place === undefined ? [] : { ...partnership, ...place };
  });
}

/** Null where a district has no figure: a missing count is never zero. */
function sumOf(districts: readonly string[], figures: WindowFigures): number | null {
  const known = districts.flatMap((code) => figures.get(code)?.value ?? []);
  return known.length === districts.length ? known.reduce((sum, value) => sum + value, 0) : null;
}
