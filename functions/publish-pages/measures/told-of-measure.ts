import type { AreaComparison, Comparison, TotalComparison } from '../../../schemas/comparison.ts';
import type { County } from '../../../schemas/county.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { Window } from '../../../schemas/window.ts';
import { concerns } from '../../comparison-rules/breaks-concern.ts';
import type { SparklinePoint, SparklinePoints } from '../charts/sparkline.tsx';
import { shownWindows } from './shown-windows.ts';

/** Months that a line in a table shows. */
const MONTHS_IN_LINE = 24;

/** What other pages tell of a measure, kept while its document is let go: a county's documents together are large. */
export type ToldOfMeasure = {
  measure: MeasureDocument['measure'];
  tree: MeasureDocument['tree'];
  window: Window;
  /** The widest area that has a count in the window that stands first; or the district that alone has one. */
  county: TotalComparison | AreaComparison | null;
  /** How many areas have a count in it. */
  areas: number;
  /** Those that concern the county, or that one area. */
  breaks: Comparison['breaks'];
  incompleteExtract: Comparison['incompleteExtract'];
  /** The newest months of each area, oldest first, by its code. */
  months: ReadonlyMap<string, SparklinePoints>;
};

export function toldOf(document: MeasureDocument, ofCounty: County): ToldOfMeasure {
  const { measure, tree, charts } = document;
  const { lead } = shownWindows(document);
  const counted = lead.areas.filter(({ current }) => current !== null);
  const total = lead.totals.find(({ current }) => current !== null) ?? null;
  const months = new Map<string, SparklinePoint[]>();
  for (const { code, points, startsWith } of charts) {
    const ofRun = points.map(({ month, value }, at) => {
      return { month, value, ...(at === 0 && startsWith === 'break' && { afterBreak: true as const }) };
    });
    months.set(code, [...(months.get(code) ?? []), ...ofRun]);
  }
  for (const [code, points] of months) months.set(code, points.slice(-MONTHS_IN_LINE));
  const only = counted.length === 1 ? (counted[0] ?? null) : null;
  const county = total ?? only;
  return {
    measure,
    tree,
    window: lead.window,
    county,
    areas: counted.length,
    breaks: lead.breaks.filter((each) => county !== null && concerns(each, county.code, ofCounty)),
    incompleteExtract: lead.incompleteExtract,
    months,
  };
}
