import { districtOfWard } from '../../../schemas/area.ts';
import {
  firstMonth,
  isMonth,
  monthAfter,
  monthsOf,
  newestFirst,
  type Period,
  periodBetween,
  yearBefore,
} from '../../../schemas/period.ts';
import { WINDOW_KINDS, type Window, type WindowKind } from '../../../schemas/window.ts';
import type { FiguresByPeriod } from '../../what-counts/current-figures.ts';

/** In each of so many newest months a year to date and twelve months end: older ones are found in older snapshots. */
const NEWEST_ENDS = 12;

/**
 * The windows in which a measure is compared, newest first: every period for which at least one of the areas, or a ward of
 * one, has a figure; and those that its months make: the quarters, the calendar years, the years to June and the financial
 * years, and of the newest months the financial year to date and the twelve months that end in them. At least one area
 * has every month of such a window, or the measure has months from its first to its last and lacks some between: then nobody
 * has it, and its missing months are named.
 */
export function windowsOf(figures: FiguresByPeriod, areas: readonly string[]): Window[] {
  const compared = new Set(areas);
  const sent = [...figures]
    .filter(([, byArea]) => [...byArea.keys()].some((code) => compared.has(districtOfWard(code) ?? code)))
    .map(([period]) => period);
  const months = [...figures.keys()].filter(isMonth).sort();
  const monthsOfAreas = areas.map((area) => new Set(months.filter((month) => figures.get(month)?.has(area))));
  const isMade = (period: Period) => {
    const needed = monthsOf(period);
    return needed.length > 1 && monthsOfAreas.some((has) => needed.every((month) => has.has(month)));
  };
  const ends = months.filter((month) => monthsOfAreas.some((has) => has.has(month)));
  const isPartOfSeries = (period: Period) => {
    const known = monthsOf(period).filter((month) => ends.includes(month));
    return known.includes(firstMonth(period)) && 2 * known.length > monthsOf(period).length;
  };
  const newest = new Set(ends.slice(-NEWEST_ENDS));
  const candidates = ends.flatMap((end) => periodsEndingIn(end, newest.has(end)));
  const made = candidates.filter((period) => isMade(period) || (!isMonth(period) && isPartOfSeries(period)));
  return [...new Set([...sent, ...made])]
    .sort(newestFirst)
    .map((period) => windowAt(period, isMade(period) || !figures.has(period)));
}

function periodsEndingIn(end: string, isNew: boolean): Period[] {
  const month = end.slice(5);
  const lasting = (months: number) => periodBetween(monthAfter(end, 1 - months), end);
  const sinceApril = (Number(month) + 8) % 12;
  return [
    ...(Number(month) % 3 === 0 ? [lasting(3)] : []),
    ...(isNew ? [lasting(sinceApril + 1), lasting(12)] : []),
    ...(['03', '06', '12'].includes(month) ? [lasting(12)] : []),
  ];
}

function windowAt(current: Period, isMade: boolean): Window {
  const months = monthsOf(current).length;
  const kinds = WINDOW_KINDS.filter((kind) => isOfKind(current, months, kind));
  const [kind = 'as-sent', ...alsoKnownAs]: WindowKind[] = isMade || isMonth(current) ? kinds : ['as-sent', ...kinds];
  return { kind, alsoKnownAs, current, previous: yearBefore(current), months };
}

function isOfKind(period: Period, months: number, kind: WindowKind): boolean {
  const begins = firstMonth(period).slice(5);
  switch (kind) {
    case 'as-sent':
      return false;
    case 'month':
      return months === 1;
    case 'quarter':
      return months === 3 && ['01', '04', '07', '10'].includes(begins);
    case 'financial-year-to-date':
      return months <= 12 && begins === '04';
    case 'calendar-year':
      return months === 12 && begins === '01';
    case 'year-to-june':
      return months === 12 && begins === '07';
    case 'rolling-twelve-months':
      return months === 12;
  }
}
