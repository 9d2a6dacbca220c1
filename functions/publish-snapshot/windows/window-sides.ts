import type { Period } from '../../../schemas/period.ts';
import { type FigureFinder, fromMonths, type WindowFigure, type WindowFigures } from './window-figures.ts';

/** Both sides of a window. */
export type WindowSides = { current: WindowFigures; previous: WindowFigures };

/** Finds both sides of a window of any measure; each window is put together once. */
export type SidesFinder = (measure: string, window: { current: Period; previous: Period }) => WindowSides;

/**
 * The figures of both sides of a window. Where one side was sent as one figure and both can be added up from months, the
 * months make both: a year to date that was revised is not set beside months that were not.
 */
export function sidesFinder(find: FigureFinder): SidesFinder {
  const found = new Map<string, WindowSides>();
  return (measure, window) => {
    const key = `${measure} ${window.current}`;
    const known = found.get(key) ?? onOneBasis(find(measure, window.current), find(measure, window.previous));
    found.set(key, known);
    return known;
  };
}

function onOneBasis(current: WindowFigures, previous: WindowFigures): WindowSides {
  const uneven = [...current].flatMap(([code, now]) => {
    const before = previous.get(code);
    const isUneven = before !== undefined && now.basis !== before.basis && mayBeMonths(now) && mayBeMonths(before);
    return isUneven ? code : [];
  });
  if (uneven.length === 0) return { current, previous };
  return { current: withMonths(current, uneven), previous: withMonths(previous, uneven) };
}

/** What the measure's own reporter sent does not give way to months that somebody passes on. */
function mayBeMonths({ sent, months }: WindowFigure): boolean {
  return months !== null && (sent === null || sent.secondHand || !months.secondHand);
}

function withMonths(figures: WindowFigures, codes: readonly string[]): WindowFigures {
  const added = codes.flatMap((code) => {
    const { sent = null, months = null } = figures.get(code) ?? {};
    return months === null ? [] : [[code, fromMonths(sent, months)] as const];
  });
  return new Map([...figures, ...added]);
}
