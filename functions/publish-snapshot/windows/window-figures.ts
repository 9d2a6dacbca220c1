import { districtOfWard } from '../../../schemas/area.ts';
import { isMonth, monthsOf, type Period } from '../../../schemas/period.ts';
import type { Source } from '../../../schemas/source.ts';
import type { CurrentFigure, CurrentFigures, FiguresByPeriod } from '../../what-counts/current-figures.ts';

/**
 * What an area counted in a window: the figure that was sent for it, with its `source`, or else the sum of its months. Both stand
 * beside it where there are both, so that they can be reconciled. Whatever is added up from an approximate figure is approximate.
 */
export type WindowFigure = {
  value: number;
  basis: 'as-sent' | 'sum-of-months';
  source: Source | null;
  approximate: boolean;
  sent: CurrentFigure | null;
  months: MonthsAdded | null;
};

/** The months of a window added up, `secondHand` where any of them is; of a single month there is nothing to add. */
type MonthsAdded = { value: number; approximate: boolean; secondHand: boolean };

/** The figures of one measure in one period, by area code; wards are known only where they were sent. */
export type WindowFigures = ReadonlyMap<string, WindowFigure>;

/** Finds the figures of any measure in any period; each is added up once. */
export type FigureFinder = (measure: string, period: Period) => WindowFigures;

/** Of what counts, all that can be known of a window. A single month is as it was sent. */
export function figureFinder(figures: CurrentFigures): FigureFinder {
  const found = new Map<string, WindowFigures>();
  return (measure, period) => {
    const key = `${measure} ${period}`;
    const known = found.get(key) ?? figuresIn(period, figures.get(measure) ?? new Map());
    found.set(key, known);
    return known;
  };
}

function figuresIn(period: Period, figures: FiguresByPeriod): WindowFigures {
  const sums = isMonth(period) ? new Map<string, MonthsAdded>() : sumsOfMonths(period, figures);
  const known = new Map([...sums].map(([code, months]) => [code, fromMonths(null, months)]));
  for (const [code, sent] of figures.get(period) ?? []) {
    const months = sums.get(code) ?? null;
    // What somebody passes on gives way to what the measure's own reporter sent month by month.
    const givesWay = sent.secondHand && months !== null && !months.secondHand;
    known.set(code, givesWay ? fromMonths(sent, months) : asSent(sent, months));
  }
  return known;
}

function asSent(sent: CurrentFigure, months: MonthsAdded | null): WindowFigure {
  const { value, source } = sent;
  return { value, basis: 'as-sent', source, approximate: source.approximate === true, sent, months };
}

/** The sum of its months, for an area that has them all. */
export function fromMonths(sent: CurrentFigure | null, months: MonthsAdded): WindowFigure {
  const { value, approximate } = months;
  return { value, basis: 'sum-of-months', source: null, approximate, sent, months };
}

/** The sum of the months of every area that has them all: a missing month is never zero. */
function sumsOfMonths(period: Period, figures: FiguresByPeriod): Map<string, MonthsAdded> {
  const [first, ...others] = monthsOf(period).map((month) => figures.get(month) ?? new Map<string, CurrentFigure>());
  const sums = new Map<string, MonthsAdded>();
  for (const [code, figure] of first ?? []) {
    if (districtOfWard(code) !== null) continue;
    const ofOthers = others.flatMap((month) => month.get(code) ?? []);
    if (ofOthers.length === others.length) sums.set(code, added([figure, ...ofOthers]));
  }
  return sums;
}

function added(months: readonly CurrentFigure[]): MonthsAdded {
  return {
    value: months.reduce((sum, { value }) => sum + value, 0),
    approximate: months.some(({ source }) => source.approximate === true),
    secondHand: months.some(({ secondHand }) => secondHand),
  };
}
