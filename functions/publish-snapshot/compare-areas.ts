import type { AreaComparison, Rank, Window } from '../../schemas/comparison.ts';
import { monthsOf } from '../../schemas/period.ts';
import { rankHighestFirst } from '../comparison-rules/rank.ts';
import type { FiguresByPeriod } from '../what-counts/current-figures.ts';
import { compareValues } from './compare-values.ts';
import type { Footing } from './footing.ts';
import type { IncompleteSides } from './incomplete-extracts.ts';
import { populationBefore } from './populations.ts';

type Unranked = Omit<AreaComparison, 'rankByCount' | 'rankByRate'>;

/** Every area of the county side by side in one window, in the order of their names, whether or not it has a figure. */
export function compareAreas(
  window: Window,
  figures: FiguresByPeriod,
  footing: Footing,
  incomplete: IncompleteSides,
): AreaComparison[] {
  const [current, previous] = [figures.get(window.current), figures.get(window.previous)];
  const compared = footing.areas.map(({ code, name }): Unranked => {
    const [now, before] = [current?.get(code), previous?.get(code)];
    const population = populationBefore(window.current, [code], footing.populations);
    return {
      code,
      name,
      ...compareValues(now?.value ?? null, before?.value ?? null, population, incomplete),
      complete: now !== undefined && incomplete.current === null,
      missingMonths:
        now === undefined ? monthsOf(window.current).filter((month) => !figures.get(month)?.has(code)) : [],
      sources: { current: now?.source ?? null, previous: before?.source ?? null },
    };
  });
  const byCount = ranksOf(compared.map((area) => (area.complete ? area.current : null)));
  const byRate = ranksOf(compared.map((area) => (area.complete ? area.ratePer1000 : null)));
  return compared.map((area, at) => ({ ...area, rankByCount: byCount[at] ?? null, rankByRate: byRate[at] ?? null }));
}

/** The places of the values that are known, each where its value stands; fewer than two cannot be ranked. */
function ranksOf(values: readonly (number | null)[]): (Rank | null)[] {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return values.map(() => null);
  const places = rankHighestFirst(known).values();
  return values.map((value) => (value === null ? null : (places.next().value ?? null)));
}
