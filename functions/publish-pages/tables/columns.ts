import type { Window } from '../../../schemas/window.ts';
import { shortPeriod } from '../words/window-names.ts';
import type { ShownColumn } from './shown-table.ts';

/** The columns of two counts and how they differ; of lines of several windows their heads name no period. */
export function changeColumns(window: Window | null): ShownColumn[] {
  return [
    { id: 'previous', heading: window === null ? 'Year before' : shortPeriod(window.previous), kind: 'number' },
    { id: 'current', heading: window === null ? 'Figure' : shortPeriod(window.current), kind: 'number' },
    { id: 'change', heading: 'Change', kind: 'number' },
    { id: 'changePercent', heading: 'Change %', kind: 'number' },
    { id: 'direction', heading: 'Direction', kind: 'words' },
  ];
}

export const RATE_COLUMN: ShownColumn = {
  id: 'ratePer1000',
  heading: 'Rate per 1,000',
  kind: 'number',
  detail: 'rateInterval95',
};

export const POSITION_BY_RATE_COLUMN: ShownColumn = {
  id: 'positionByRate',
  heading: 'Position by rate',
  kind: 'number',
  detail: 'positionByRateAmong',
};

export const AGAINST_COLUMN: ShownColumn = {
  id: 'againstCounty',
  heading: 'Against all areas',
  kind: 'words',
  detail: 'againstCountyHowFar',
};

/** A line as small as a word, where any of the lines has months. */
export function monthsColumn(hasMonths: boolean): ShownColumn[] {
  return hasMonths ? [{ id: 'months', heading: 'By month', kind: 'line' }] : [];
}

/** What a table of one measure in one window is about, for whoever has it without its page. */
export function aboutWindow(measure: { id: string }, { current, previous }: Window): Record<string, string> {
  return { measure: measure.id, period: current, comparedWith: previous };
}
