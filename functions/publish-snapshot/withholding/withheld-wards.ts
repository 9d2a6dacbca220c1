import type { County } from '../../../schemas/county.ts';
import type { FigurePack } from '../../../schemas/figure.ts';
import type { Period } from '../../../schemas/period.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { nestingIn } from './nested-wards.ts';
import { tiedMoments } from './tied-moments.ts';
import { keyOf } from './ward-count.ts';
import { wardHistories } from './ward-histories.ts';
import { withheldOverTime } from './withheld-over-time.ts';

/** The counts of wards that are not published. */
export type WithheldWards = { has(measure: string, period: Period, ward: string): boolean };

/**
 * Settles once for a whole snapshot which counts of wards are withheld: a count may stand in two windows, and what is
 * hidden in one must not be had from another, from a longer or shorter period, from the measures that add up, or from an
 * earlier snapshot. So all `changes` of what counts, the oldest first, are gone through again with the packs of every upload that
 * ever counted: what one of them withheld stays so. A snapshot of an earlier moment has the first of the same
 * changes, and withholds what it did.
 */
export function withheldWards(
  county: County,
  packs: readonly FigurePack[],
  changes: readonly LedgerEntry[],
): WithheldWards {
  const nestedAmong = nestingIn(county);
  const withheld = new Set<string>();
  for (const history of wardHistories(county, packs, changes)) {
    const moments = tiedMoments(history, nestedAmong);
    for (const key of withheldOverTime(history.counts, moments)) withheld.add(key);
  }
  return { has: (measure, period, ward) => withheld.has(keyOf({ measure, period, ward })) };
}
