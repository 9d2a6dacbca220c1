import { isSmall } from './small-count.ts';
import type { TiedMoment } from './tied-moments.ts';
import type { Ties } from './ties.ts';
import { keyOf, type WardCount } from './ward-count.ts';
import { withholdBeside } from './withhold-beside.ts';

/**
 * What is withheld by the last moment of a history, by the keys of its counts. What was withheld once stays so, whatever its value
 * becomes: else another would be withheld in its place, and who kept the earlier snapshot would know that one, and so the
 * first. For the same reason only counts that were never published hide another from who kept all. Where none
 * of them does, as when one ward alone is revised to a small count, it is at least hidden from who has this snapshot alone.
 */
export function withheldOverTime(counts: readonly WardCount[], moments: Iterable<TiedMoment>): Set<string> {
  const keys = counts.map(keyOf);
  const withheld = new Set<string>();
  const isWithheld = (place: number) => withheld.has(keys[place] ?? '');
  const [met, shown] = [new Set<number>(), new Set<number>()];
  let isAnyTold = false;

  for (const { standing, following, come, touched, ofAllTimes, ofWardsAlone, ofNow } of moments) {
    const fresh = new Set(come.map(({ place }) => place).filter((place) => !met.has(place)));
    const changed = new Set(touched);
    /** Withholds what has to be hidden from a reader; false where something cannot be. */
    const keepFrom = (ties: Ties, hidden: Set<number>, mayHide: ReadonlySet<number>): boolean => {
      const told = withholdBeside(changed, { counts, ties, hidden, mayHide });
      for (const place of hidden) if (!isWithheld(place)) changed.add(place);
      for (const place of hidden) withheld.add(keys[place] ?? '');
      return told.size === 0;
    };
    const neverShown = () => new Set([...met].filter((place) => isWithheld(place) && !shown.has(place)));
    for (const place of fresh) met.add(place);
    for (const { place, value } of come) if (isSmall(value)) withheld.add(keys[place] ?? '');
    isAnyTold ||= come.some(({ place }) => isWithheld(place) && shown.has(place));

    for (let settled = -1; withheld.size > settled; ) {
      settled = withheld.size;
      for (const ties of ofAllTimes) isAnyTold = !keepFrom(ties, neverShown(), fresh) || isAnyTold;
      // What is told to those who know the district's count, all their lives long, may be kept from others.
      if (!isAnyTold) continue;
      keepFrom(ofWardsAlone, neverShown(), fresh);
      for (const ties of ofNow()) {
        keepFrom(ties, neverShown(), fresh);
        keepFrom(ties, new Set([...following, ...[...standing].filter(isWithheld)]), standing);
      }
    }
    for (const place of standing) if (!isWithheld(place)) shown.add(place);
  }
  return withheld;
}
