import type { AreaComparison, TotalComparison } from '../../../schemas/comparison.ts';
import { newestFirst, type Period } from '../../../schemas/period.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { Source } from '../../../schemas/source.ts';
import type { Window, WindowKind } from '../../../schemas/window.ts';
import type { ShownWindows } from '../measures/shown-windows.ts';

/** One area in one window: an area set beside others, or a total. */
export type ComparedArea = { window: Window; compared: AreaComparison | TotalComparison };

/** A figure that was sent as it is: its period, what it counts, and where it was read. */
export type FigureSent = { period: Period; value: number; sources: readonly Source[] };

/** Every window of a measure in which an area has a figure, newest first. */
export function windowsOfArea({ comparisons }: MeasureDocument, code: string): ComparedArea[] {
  return comparisons.flatMap(({ window, areas, totals }) => {
    const compared = [...areas, ...totals].find((each) => each.code === code);
    return compared !== undefined && hasAnyFigure(compared) ? [{ window, compared }] : [];
  });
}

/**
 * Those windows of an area that are explained: all that have a page, and the newest of every kind in which it has a figure, to which its
 * own page leads.
 */
export function windowsExplained(windows: readonly ComparedArea[], { all }: Pick<ShownWindows, 'all'>): ComparedArea[] {
  const withPage = new Set(all.map(({ window }) => window.current));
  const kinds = new Set<WindowKind>();
  return windows.filter(({ window, compared }) => {
    const ofWindow = compared.current === null ? [] : [window.kind, ...window.alsoKnownAs];
    const isNewestOfKind = ofWindow.some((kind) => !kinds.has(kind));
    for (const kind of ofWindow) kinds.add(kind);
    return isNewestOfKind || withPage.has(window.current);
  });
}

function hasAnyFigure(compared: AreaComparison | TotalComparison): boolean {
  const { current, previous } = 'partialCount' in compared ? compared.partialCount : { current: null, previous: null };
  return [compared.current, compared.previous, current, previous].some((count) => count !== null);
}

/** The figures that were sent of an area as such, each once, newest first: those that windows are added up from among them. */
export function figuresSent(windows: readonly ComparedArea[]): FigureSent[] {
  const figures = new Map<Period, FigureSent>();
  for (const { window, compared } of windows) {
    for (const side of ['current', 'previous'] as const) {
      const value = compared[side];
      const sources = [compared.sources[side] ?? []].flat();
      // A count made of several is told where those stand.
      const [only, another] = sources;
      if (value === null || only === undefined || another !== undefined) continue;
      figures.set(window[side], { period: window[side], value, sources });
    }
  }
  return [...figures.values()].sort((one, other) => newestFirst(one.period, other.period));
}
