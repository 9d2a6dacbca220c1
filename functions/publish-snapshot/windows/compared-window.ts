import type { Break } from '../../../schemas/comparison.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { firstMonth } from '../../../schemas/period.ts';
import type { Window } from '../../../schemas/window.ts';
import { concerns } from '../../comparison-rules/breaks-concern.ts';
import type { FiguresByPeriod } from '../../what-counts/current-figures.ts';
import type { Footing } from '../footing/footing.ts';
import type { IncompleteSides } from '../footing/incomplete-extracts.ts';
import type { WindowSides } from './window-sides.ts';

/**
 * One window of one measure, and all that its comparisons are made from: the figures of both sides, those of every
 * period (of which months may be missing), the breaks between its first month and its last, and what it all stands on.
 */
export type ComparedWindow = {
  measure: Measure;
  window: Window;
  sides: WindowSides;
  figures: FiguresByPeriod;
  breaks: readonly Break[];
  incomplete: IncompleteSides;
  footing: Footing;
};

/** The breaks of a window that concern an area. */
export function breaksIn(code: string, { breaks, footing }: Pick<ComparedWindow, 'breaks' | 'footing'>): Break[] {
  return breaks.filter((each) => concerns(each, code, footing.county));
}

/** Whether the series of an area breaks within the current period, so that even its own months are not alike. */
export function breaksWithinCurrent(code: string, compared: ComparedWindow): boolean {
  return breaksIn(code, compared).some(({ month }) => month > firstMonth(compared.window.current));
}
