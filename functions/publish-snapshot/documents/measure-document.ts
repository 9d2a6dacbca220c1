import type { Comparison, TotalComparison } from '../../../schemas/comparison.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { isMonth } from '../../../schemas/period.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import type { Window } from '../../../schemas/window.ts';
import type { FiguresByPeriod } from '../../what-counts/current-figures.ts';
import { controlCharts } from '../charts/control-charts.ts';
import { monthlyCounts } from '../charts/monthly-counts.ts';
import { compareAreas } from '../comparisons/compare-areas.ts';
import { compareWards } from '../comparisons/compare-wards.ts';
import { countyTotals } from '../comparisons/county-totals.ts';
import { comparePartnerships } from '../comparisons/partnerships.ts';
import { judgedIn, rulesOf } from '../comparisons/rules-cited.ts';
import { treeOf } from '../comparisons/tree.ts';
import { wardTotals } from '../comparisons/ward-totals.ts';
import { breaksWithin } from '../footing/breaks.ts';
import type { Footing } from '../footing/footing.ts';
import { incompleteSides } from '../footing/incomplete-extracts.ts';
import type { ComparedWindow } from '../windows/compared-window.ts';
import { windowsOf } from '../windows/windows.ts';
import { inWords } from '../words/words-of-comparison.ts';
import { citedUploads, sourcesOfWindow } from './cited-uploads.ts';

/**
 * What is published of one measure: every area in every window, newest first, and its charts by the month. Null where no
 * area and no ward of one has a figure.
 */
export function measureDocument(
  measure: Measure,
  figures: FiguresByPeriod,
  footing: Footing,
  uploads: readonly LedgerEntry[],
): MeasureDocument | null {
  const codes = [...footing.areas, ...footing.containers.map((container) => container.area)].map((area) => area.code);
  const comparisons = windowsOf(figures, codes).map((window) => compare(measure, window, figures, footing));
  if (comparisons.length === 0) return null;
  const { id, label, unit, polarity } = measure;
  const charts = chartsOf(measure, figures, footing);
  return {
    schemaVersion: 1,
    measure: { id, label, unit, polarity },
    tree: treeOf(measure, footing),
    comparisons,
    charts,
    rules: rulesOf(comparisons.flatMap(judgedIn), charts),
    uploads: citedUploads(comparisons.flatMap(sourcesOfWindow), uploads),
  };
}

function compare(measure: Measure, window: Window, figures: FiguresByPeriod, footing: Footing): Comparison {
  const incomplete = incompleteSides(measure.id, window, footing.incomplete);
  const breaks = breaksWithin(measure.id, window, footing.breaks);
  const sides = footing.sides(measure.id, window);
  const compared: ComparedWindow = { measure, window, sides, figures, breaks, incomplete, footing };
  const totals = countyTotals(compared);
  const [whole] = totals;
  const wards = compareWards(compared);
  return {
    window,
    ...compareAreas(compared, whole),
    totals: totals.map((total): TotalComparison => ({ ...total, sentence: inWords(total, compared, whole) })),
    partnerships: comparePartnerships(compared),
    wards,
    wardTotals: wardTotals(wards, sides.current),
    breaks,
    incompleteExtract: incomplete,
  };
}

function chartsOf(measure: Measure, figures: FiguresByPeriod, footing: Footing): MeasureDocument['charts'] {
  const { areas, containers, breaks, rebases, incomplete, county } = footing;
  const months = [...figures.keys()].filter(isMonth).sort();
  const incompleteMonths = new Set(incomplete.measures.has(measure.id) ? incomplete.months.keys() : []);
  return controlCharts(
    { measure, county },
    {
      areas: [...areas, ...containers.map(({ area }) => area)],
      months,
      valueAt: monthlyCounts(measure, months, footing),
    },
    { breaks, rebases, incompleteMonths },
  );
}
