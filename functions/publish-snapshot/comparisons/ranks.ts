import type { AreaComparison } from '../../../schemas/comparison.ts';
import type { QuartiledRank, Rank } from '../../../schemas/rank.ts';
import { quantileOf } from '../../comparison-rules/quantile.ts';
import { rankHighestFirst } from '../../comparison-rules/rank.ts';

/** What is ranked: only those that are complete have a place. */
type Ranked = Pick<AreaComparison, 'current' | 'ratePer1000' | 'complete'>;

/** The places of several areas by count and by rate, in the order of the areas. */
export function placesOf(areas: readonly Ranked[]): Pick<AreaComparison, 'rankByCount' | 'rankByRate'>[] {
  const byCount = ranksOf(areas.map(({ complete, current }) => (complete ? current : null)));
  const byRate = ranksOf(areas.map(({ complete, ratePer1000 }) => (complete ? ratePer1000 : null)));
  return areas.map((_, at) => ({ rankByCount: byCount[at] ?? null, rankByRate: byRate[at] ?? null }));
}

/** The places of the values that are known, each where its value stands; fewer than two cannot be ranked. */
function ranksOf(values: readonly (number | null)[]): (QuartiledRank | null)[] {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return values.map(() => null);
  const ranks = rankHighestFirst(known);
  const places = ranks.map((place) => ({ ...place, quartile: quartileOf(place, ranks) }));
  const inOrder = places.values();
  return values.map((value) => (value === null ? null : (inOrder.next().value ?? null)));
}

/** Where those that share a place reach from one quarter into the next, they are in none: twelve zeros are not all among the highest. */
function quartileOf({ position, outOf }: Rank, ranks: readonly Rank[]): number | null {
  const sharing = ranks.filter((other) => other.position === position).length;
  const [first, last] = [position, position + sharing - 1].map((place) => quantileOf(place, outOf, 4));
  return first === last ? (first ?? null) : null;
}
