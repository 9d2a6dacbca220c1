import { counted } from '../../../schemas/plain-text.ts';
import type { Revision, RevisionsCounted } from '../../../schemas/revisions.ts';

/** How many figures changed in which way. */
type ChangesCounted = Pick<RevisionsCounted, Revision['change']>;

/** Counts changes by their kind. */
export function countChanges(figures: readonly Pick<Revision, 'change'>[]): ChangesCounted {
  const counts = { revised: 0, added: 0, withdrawn: 0 };
  for (const { change } of figures) counts[change] += 1;
  return counts;
}

/** `3 figures revised, 1 added`; of no change at all, `no figure changed`. */
export function changesInWords(counts: ChangesCounted): string {
  const [first, ...further] = (['revised', 'added', 'withdrawn'] as const).filter((change) => counts[change] > 0);
  if (first === undefined) return 'no figure changed';
  const others = further.map((change) => `, ${counts[change].toLocaleString('en-GB')} ${change}`);
  return `${counted(counts[first], 'figure')} ${first}${others.join('')}`;
}
