import { districtOfWard } from '../../../schemas/area.ts';
import type { WardComparison } from '../../../schemas/comparison.ts';
import { monthsOf, type Period } from '../../../schemas/period.ts';
import type { Source } from '../../../schemas/source.ts';
import type { CurrentFigure } from '../../what-counts/current-figures.ts';
import { breaksIn, type ComparedWindow } from '../windows/compared-window.ts';
import { compareCounts, ruleOfChange } from './compare-values.ts';

/**
 * The wards that have a figure on either side of a window, by district and then by name. They are neither
 * rated nor ranked: nobody sends their populations, and most tables hold only some of a district's wards.
 */
export function compareWards(compared: ComparedWindow): WardComparison[] {
  const { measure, window, figures, footing, incomplete } = compared;
  const [now, before] = [figures.get(window.current), figures.get(window.previous)];
  const codes = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
  const wards = [...codes].flatMap((code): WardComparison | [] => {
    const within = districtOfWard(code);
    if (within === null || !footing.areas.some((area) => area.code === within)) return [];
    const [current, previous] = [now?.get(code), before?.get(code)];
    const isWithheld = (period: Period) => footing.withheld.has(measure.id, period, code);
    const withheld = { current: isWithheld(window.current), previous: isWithheld(window.previous) };
    const shown = (figure: CurrentFigure | undefined, hidden: boolean) => (hidden ? null : (figure?.value ?? null));
    const counts = compareCounts({
      current: shown(current, withheld.current),
      previous: shown(previous, withheld.previous),
      window,
      incomplete,
      polarity: measure.polarity,
      isBroken: breaksIn(within, compared).length > 0,
    });
    return {
      code,
      name: current?.ward ?? previous?.ward ?? code.slice(code.indexOf('/') + 1),
      within,
      ...counts,
      judgedBy: { change: ruleOfChange(counts) },
      withheld,
      complete: current !== undefined && incomplete.current === null,
      missingMonths:
        current === undefined ? monthsOf(window.current).filter((month) => !figures.get(month)?.has(code)) : [],
      sources: {
        current: sourceOf(current, withheld.current),
        previous: sourceOf(previous, withheld.previous),
      },
    };
  });
  const place = new Map(footing.areas.map(({ code }, at) => [code, at]));
  const placeOf = ({ within }: WardComparison) => place.get(within) ?? 0;
  return wards.sort(
    (one, other) =>
      placeOf(one) - placeOf(other) || compareText(one.name, other.name) || compareText(one.code, other.code),
  );
}

/** Where a count was read. What was written beside a withheld one is withheld with it, because it may repeat the count. */
function sourceOf(figure: CurrentFigure | undefined, withheld: boolean): Source | null {
  if (figure === undefined) return null;
  const { uploadId, line, column } = figure.source;
  return withheld ? { uploadId, line, column } : figure.source;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
