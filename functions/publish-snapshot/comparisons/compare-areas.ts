import type { AreaComparison, FunnelDocument, Spread } from '../../../schemas/comparison.ts';
import { sharePercent } from '../../comparison-rules/share.ts';
import { populationFor } from '../footing/populations.ts';
import { breaksIn, type ComparedWindow } from '../windows/compared-window.ts';
import { monthsOfWindow } from '../windows/months-of-window.ts';
import { inWords } from '../words/words-of-comparison.ts';
import { judgeAgainstCounty } from './against-county.ts';
import { amongComparable } from './among-comparable.ts';
import { compareValues } from './compare-values.ts';
import type { WordlessTotal } from './county-totals.ts';
import { placesOf } from './ranks.ts';
import { distanceOf, spreadOf } from './spread.ts';
import { inTree } from './tree.ts';

/** The areas side by side, and what is said of them all together. */
export type ComparedAreas = { areas: AreaComparison[]; spread: Spread; funnel: FunnelDocument | null };

/**
 * Every area of the county side by side in one window, in the order of their names, whether or not it has a figure;
 * `whole` is the total of them all.
 */
export function compareAreas(compared: ComparedWindow, whole: WordlessTotal | undefined): ComparedAreas {
  const { footing } = compared;
  const alone = footing.areas.map(({ code, name }) => ({ code, name, ...ofArea(code, compared) }));
  const spread = spreadOf(alone);
  const places = placesOf(alone);
  const { funnel, judged } = judgeAgainstCounty(alone, compared);
  const areas = alone.flatMap((area, at): AreaComparison | [] => {
    const [place, against] = [places[at], judged[at]];
    if (place === undefined || against === undefined) return [];
    const { rule, ...judgement } = against;
    const sum = whole?.sumOfDistricts ?? null;
    const shared = area.complete ? area.current : null;
    return {
      ...area,
      ...judgement,
      judgedBy: { ...area.judgedBy, county: rule },
      ...place,
      amongComparable: amongComparable(area, alone, footing.comparable),
      distance: distanceOf(area.ratePer1000, whole?.ratePer1000 ?? null, spread),
      shareOfDistrictsPercent: shared === null || sum === null ? null : sharePercent(shared, sum),
      sentence: inWords(area, compared, whole),
    };
  });
  return { areas, spread, funnel };
}

/** What can be said of an area by itself. */
function ofArea(code: string, compared: ComparedWindow) {
  const { measure, window, sides, incomplete, footing } = compared;
  const [now, before] = [sides.current.get(code), sides.previous.get(code)];
  const isComplete = now !== undefined && incomplete.current === null;
  return {
    ...compareValues(
      {
        current: now?.value ?? null,
        previous: before?.value ?? null,
        window,
        incomplete,
        polarity: measure.polarity,
        isBroken: breaksIn(code, compared).length > 0,
      },
      populationFor(window.current, [code], footing.populations, footing.county.rateDenominator),
    ),
    ...inTree(measure, isComplete ? now.value : null, { code, window }, footing),
    basis: { current: now?.basis ?? null, previous: before?.basis ?? null },
    complete: isComplete,
    ...monthsOfWindow(code, compared),
    sources: { current: now?.source ?? null, previous: before?.source ?? null },
  };
}
