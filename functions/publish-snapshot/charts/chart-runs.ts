import type { ControlChart } from '../../../schemas/control-chart.ts';
import type { County } from '../../../schemas/county.ts';
import { describePeriod, monthsApart } from '../../../schemas/period.ts';
import { concerns } from '../../comparison-rules/breaks-concern.ts';
import type { CurrentStatement } from '../../what-counts/current-statements.ts';

/**
 * What a chart does not reach across: breaks in series, decided rebases, and the months (`YYYY-MM`) of which records of the
 * measure are missing.
 */
export type ChartEnds = {
  breaks: readonly CurrentStatement<'series-breaks'>[];
  rebases: readonly CurrentStatement<'chart-rebases'>[];
  incompleteMonths: ReadonlySet<string>;
};

/** The figure of a month (`YYYY-MM`). */
export type MonthlyFigure = { month: string; value: number };

type Beginning = Pick<ControlChart, 'startsWith' | 'reason'>;

/** Months that follow each other, none of them missing and nothing dividing them, and why they begin where they do. */
export type Run = Beginning & { figures: MonthlyFigure[] };

/** Cuts figures, oldest first, into the runs that one chart each can show. */
export function runsOf(
  figures: readonly MonthlyFigure[],
  cuts: readonly Cut[],
  incompleteMonths: ReadonlySet<string>,
): Run[] {
  const runs: Run[] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    const beginning = beginningOf(figure.month, run?.figures.at(-1)?.month, cuts, incompleteMonths);
    if (run !== undefined && beginning === null) run.figures.push(figure);
    else runs.push({ ...(beginning ?? FIRST), figures: [figure] });
  }
  return runs;
}

const FIRST: Beginning = { startsWith: 'first-figure', reason: null };

/** Why a run begins with a month, the last figure before which is of the month `last`; null where none does. */
function beginningOf(
  month: string,
  last: string | undefined,
  cuts: readonly Cut[],
  incompleteMonths: ReadonlySet<string>,
): Beginning | null {
  if (last === undefined) return FIRST;
  // That figures cannot be compared says more than that one is missing, which the months show.
  for (const startsWith of ['break', 'rebase'] as const) {
    const here = cuts.filter((cut) => cut.startsWith === startsWith && cut.month > last && cut.month <= month);
    if (here.length > 0) return { startsWith, reason: [...new Set(here.map(({ reason }) => reason))].join('; ') };
  }
  if (monthsApart(last, month) === 1) return null;
  const incomplete = [...incompleteMonths].filter((each) => each > last && each < month).sort();
  const reasons = incomplete.map((each) => `The records sent for ${describePeriod(each)} look incomplete.`);
  return { startsWith: 'gap', reason: reasons.length === 0 ? null : reasons.join(' ') };
}

/** A month with which a chart begins anew whatever figures there are, and the reason that was stated. */
export type Cut = { month: string; startsWith: 'break' | 'rebase'; reason: string };

/**
 * Where the charts of a measure in an area are cut. A break is one of all within its area and of the totals around it; a rebase
 * is a decision on the chart of the very area that it names, or on those of all where it names none.
 */
export function cutsOf(measure: string, area: string, county: County, { breaks, rebases }: ChartEnds): Cut[] {
  const broken = breaks.filter(({ statement }) => concerns(statement, area, county));
  const rebased = rebases.filter(({ statement }) => statement.area === null || statement.area === area);
  const cuts = [...broken, ...rebased]
    .filter(({ statement }) => statement.measure === measure)
    .map(({ statement: { kind, month, reason } }): Cut => {
      return { month, startsWith: kind === 'series-breaks' ? 'break' : 'rebase', reason };
    });
  return cuts.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey({ month, reason }: Cut): string {
  return `${month} ${reason}`;
}
