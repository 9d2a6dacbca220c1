import type { Latest, Manifest } from '../../schemas/snapshot.ts';

/** How much readers had before a publication and have no longer. */
export type Lost = { measuresAndAreasLost: number; figuresLost: number };

export const NOTHING_LOST: Lost = { measuresAndAreasLost: 0, figuresLost: 0 };

/**
 * What readers lose when one snapshot takes the place of another. The measures and areas are those that the one pointer
 * names and the other does not. The figures are those that the revisions count as withdrawn: they counted in the snapshot
 * before, populations among them, and no other stands in their place. So a figure that was only revised is not lost; but
 * neither is one seen to be that the ledger or the table of figures no longer has, nor the count of a ward that is withheld.
 */
export function lostBetween(
  before: Pick<Latest, 'measures' | 'areas'> | null,
  now: Pick<Latest, 'measures' | 'areas'>,
  { revisions }: Manifest['changes'],
): Lost {
  if (before === null) return NOTHING_LOST;
  return {
    measuresAndAreasLost: notAmong(now.measures, before.measures) + notAmong(now.areas, before.areas),
    figuresLost: revisions?.withdrawn ?? 0,
  };
}

function notAmong(now: Record<string, unknown>, before: Record<string, unknown>): number {
  return Object.keys(before).filter((name) => !Object.hasOwn(now, name)).length;
}
