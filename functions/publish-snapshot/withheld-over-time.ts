import { isSmall } from './small-count.ts';
import type { TiedMoment } from './tied-moments.ts';
import { keyOf, type WardCount } from './ward-histories.ts';
import { type Reader, withholdBeside } from './withhold-beside.ts';

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
  const [met, shown, told] = [new Set<number>(), new Set<number>(), new Set<number>()];

  for (const { standing, come, fresh, touched, ofAllTimes, ofNow } of moments) {
    const changed = new Set(touched);
    /** Withholds what has to be hidden from a reader, and gives what cannot be. */
    const keepFrom = (reader: Pick<Reader, 'ties' | 'hidden' | 'mayHide'>) => {
      const lost = withholdBeside(changed, { counts, ...reader });
      for (const place of reader.hidden) if (!isWithheld(place)) changed.add(place);
      for (const place of reader.hidden) withheld.add(keys[place] ?? '');
      return lost;
    };
    const neverShown = () => new Set([...met].filter((place) => isWithheld(place) && !shown.has(place)));
    for (const place of fresh) met.add(place);
    for (const { place, value } of come) if (isSmall(value)) withheld.add(keys[place] ?? '');
    for (const { place } of come) if (isWithheld(place) && shown.has(place)) told.add(place);

    for (let settled = -1; withheld.size > settled; ) {
      settled = withheld.size;
      const unknown = new Set([...neverShown()].filter((place) => !told.has(place)));
      for (const place of keepFrom({ ties: ofAllTimes, hidden: unknown, mayHide: fresh })) told.add(place);
      if (told.size === 0) break;
      const ties = ofNow();
      keepFrom({ ties, hidden: neverShown(), mayHide: fresh });
      keepFrom({ ties, hidden: new Set([...standing].filter(isWithheld)), mayHide: standing });
    }
    for (const place of standing) if (!isWithheld(place)) shown.add(place);
  }
  return withheld;
}
