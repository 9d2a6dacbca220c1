import { describePeriod, firstMonth, lastMonth, monthName } from '../../../schemas/period.ts';
import type { Window, WindowKind } from '../../../schemas/window.ts';

const KINDS: Record<Exclude<WindowKind, 'as-sent'>, string> = {
  'rolling-twelve-months': 'Twelve months',
  'calendar-year': 'Calendar year',
  'financial-year-to-date': 'Financial year to date',
  'year-to-june': 'Year to June',
  quarter: 'Quarter',
  month: 'Month',
};

/** What a window is, as pages call it: `Financial year to date`; of several months that were sent as one figure, `As sent`. */
export function kindOfWindow({ kind, alsoKnownAs }: Pick<Window, 'kind' | 'alsoKnownAs'>): string {
  const kinds = [kind, ...alsoKnownAs].filter((each) => each !== 'as-sent');
  // A calendar year is twelve months too: the narrower name says more.
  const [narrowest] = kinds.filter((each) => each !== 'rolling-twelve-months');
  const name = narrowest ?? kinds[0];
  return name === undefined ? 'As sent' : KINDS[name];
}

/** `April to August 2019`. */
export function monthsOfWindow({ current }: Pick<Window, 'current'>): string {
  return describePeriod(current);
}

/** The name of a window in an address, and of its part of a page: `2019-04-to-2019-08`, `2019-04`. */
export function windowSlug({ current }: Pick<Window, 'current'>): string {
  return current.replace('/', '-to-');
}

/** A period as short as the head of a column wants it: `Apr–Aug 2019`, `Nov 2017–Oct 2018`, `Dec 2018`. */
export function shortPeriod(period: string): string {
  const [first, last] = [firstMonth(period), lastMonth(period)];
  const end = `${monthName(last).slice(0, 3)} ${last.slice(0, 4)}`;
  if (first === last) return end;
  const year = first.slice(0, 4) === last.slice(0, 4) ? '' : ` ${first.slice(0, 4)}`;
  return `${monthName(first).slice(0, 3)}${year}–${end}`;
}
