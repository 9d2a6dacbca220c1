import type { AreaComparison, Reconciliation } from '../../../schemas/comparison.ts';
import { monthsOf, type Period } from '../../../schemas/period.ts';
import type { ComparedWindow } from './compared-window.ts';
import type { WindowFigure } from './window-figures.ts';

/** What is said of the months of an area in a window. */
export type MonthsOfWindow = Pick<
  AreaComparison,
  'approximate' | 'missingMonths' | 'previousMissingMonths' | 'partialCount' | 'reconciliation'
>;

/** Which months of a window an area lacks, what the others come to, and whether they are what was sent for them all. */
export function monthsOfWindow(code: string, { window, sides, figures }: ComparedWindow): MonthsOfWindow {
  const [now, before] = [sides.current.get(code), sides.previous.get(code)];
  const monthsIn = (period: Period) =>
    monthsOf(period).map((month) => ({ month, value: figures.get(month)?.get(code)?.value ?? null }));
  const current = now === undefined ? partOf(monthsIn(window.current)) : COMPLETE;
  const previous = before === undefined ? partOf(monthsIn(window.previous)) : COMPLETE;
  return {
    approximate: { current: now?.approximate ?? false, previous: before?.approximate ?? false },
    missingMonths: current.missing,
    // Where nothing was ever sent of the year before, there is no part of it to complete.
    previousMissingMonths: previous.count === null ? [] : previous.missing,
    partialCount: { current: current.count, previous: previous.count },
    reconciliation: { current: reconciled(now), previous: reconciled(before) },
  };
}

type Part = { missing: string[]; count: number | null };

const COMPLETE: Part = { missing: [], count: null };

function partOf(months: readonly { month: string; value: number | null }[]): Part {
  const known = months.flatMap(({ value }) => value ?? []);
  return {
    missing: months.filter(({ value }) => value === null).map(({ month }) => month),
    count: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
  };
}

/** A figure that was sent for a window beside the sum of the months that were sent too. */
export function reconciled(figure: WindowFigure | undefined): Reconciliation | null {
  if (figure === undefined || figure.sent === null || figure.months === null) return null;
  const { value: sent, source } = figure.sent;
  const sumOfMonths = figure.months.value;
  return { sent, source, sumOfMonths, difference: sent - sumOfMonths };
}
