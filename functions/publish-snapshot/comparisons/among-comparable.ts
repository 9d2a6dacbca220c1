import type { AreaComparison } from '../../../schemas/comparison.ts';
import type { AmongComparable } from '../../../schemas/rank.ts';
import { meanOf } from '../../comparison-rules/middle.ts';
import type { CurrentStatement } from '../../what-counts/current-statements.ts';
import { placesOf } from './ranks.ts';

type Compared = Pick<AreaComparison, 'code' | 'current' | 'ratePer1000' | 'complete'>;

/**
 * The place of an area among those it was said to be comparable with, and itself; null where no list was supplied or it has no
 * figure. That it names another does not make it one of the other's. The mean is of rates and unweighted, the area
 * itself included, as the police inspectorate's of most similar forces.
 */
export function amongComparable(
  area: Compared,
  areas: readonly Compared[],
  lists: readonly CurrentStatement<'comparable-areas'>[],
): AmongComparable | null {
  const named = lists.filter(({ statement }) => statement.area === area.code);
  if (named.length === 0 || !area.complete) return null;
  const codes = new Set(named.map(({ statement }) => statement.comparable.code));
  const known = areas.filter(({ code }) => codes.has(code) && code !== area.code);
  const group = [area, ...known.filter(({ complete }) => complete)];
  const [place] = placesOf(group);
  return {
    areas: group.map(({ code }) => code).sort(),
    notKnownHere: named.filter(({ statement }) => !areas.some(({ code }) => code === statement.comparable.code)).length,
    rankByCount: withoutQuartile(place?.rankByCount),
    rankByRate: withoutQuartile(place?.rankByRate),
    meanRatePer1000: meanOf(group.flatMap(({ ratePer1000 }) => ratePer1000 ?? [])),
  };
}

/** A list of comparable areas is chosen for one area: its quarters would say nothing of the others. */
function withoutQuartile(rank: AreaComparison['rankByCount'] | undefined): AmongComparable['rankByCount'] {
  if (rank == null) return null;
  const { quartile: _, ...place } = rank;
  return place;
}
