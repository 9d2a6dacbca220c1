import { firstMonth, lastMonth, monthName, type Period } from '../../../schemas/period.ts';
import type { Window, WindowKind } from '../../../schemas/window.ts';

/**
 * A window as a sentence needs it: when something was counted (`between April and August 2019`, `in 2018`), and what stands
 * behind "in" for the months it is compared with (`the same months of 2018`, `2017`).
 */
export type WindowInWords = { when: string; before: string };

/** A year that has a name is called by it, also where it was sent as one figure. */
export function windowInWords(window: Window): WindowInWords {
  const { kind, alsoKnownAs, current, previous, months } = window;
  const isOfKind = (name: WindowKind) => kind === name || alsoKnownAs.includes(name);
  if (months === 1) return { when: `in ${monthAndYear(current)}`, before: monthAndYear(previous) };
  if (isOfKind('calendar-year')) return { when: `in ${yearOf(current)}`, before: yearOf(previous) };
  if (isOfKind('financial-year-to-date') && months === 12)
    return { when: `in the financial year ${financialYear(current)}`, before: financialYear(previous) };
  if (isOfKind('year-to-june')) return { when: `in the year to ${lastInWords(current)}`, before: 'the year before' };
  if (kind === 'rolling-twelve-months')
    return { when: `in the twelve months to ${lastInWords(current)}`, before: 'the twelve months before' };
  return betweenMonths(window);
}

function betweenMonths({ current, previous, months }: Window): WindowInWords {
  const [first, last] = [firstMonth(current), lastMonth(current)];
  const isWithinYear = yearOf(first) === yearOf(last);
  const from = isWithinYear ? monthName(first) : monthAndYear(first);
  return {
    when: `${months === 2 ? 'in' : 'between'} ${from} and ${monthAndYear(last)}`,
    before: isWithinYear ? `the same months of ${yearOf(previous)}` : 'the same months a year earlier',
  };
}

/** `June 2018` of a period that ends then. */
function lastInWords(period: Period): string {
  return monthAndYear(lastMonth(period));
}

function monthAndYear(month: string): string {
  return `${monthName(month)} ${yearOf(month)}`;
}

/** The year in which a period begins. */
function yearOf(period: Period): string {
  return period.slice(0, 4);
}

/** `2018/19` of the twelve months from April 2018 on. */
function financialYear(period: Period): string {
  return `${yearOf(period)}/${lastMonth(period).slice(2, 4)}`;
}
