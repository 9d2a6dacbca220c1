import type { Comparison, TotalComparison } from '../../schemas/comparison.ts';
import type { Measure } from '../../schemas/measure.ts';
import { isMonth } from '../../schemas/period.ts';
import type { MeasureDocument } from '../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import type { Window } from '../../schemas/window.ts';
import type { FiguresByPeriod } from '../what-counts/current-figures.ts';
import { breaksWithin } from './breaks.ts';
import { citedUploads, sourcesOfWindow } from './cited-uploads.ts';
import { compareAreas } from './compare-areas.ts';
import { compareWards } from './compare-wards.ts';
import type { ComparedWindow } from './compared-window.ts';
import { controlCharts } from './control-charts.ts';
import { countyTotals } from './county-totals.ts';
import type { Footing } from './footing.ts';
import { incompleteSides } from './incomplete-extracts.ts';
import { monthlyCounts } from './monthly-counts.ts';
import { comparePartnerships } from './partnerships.ts';
import { judgedIn, rulesOf } from './rules-cited.ts';
import { treeOf } from './tree.ts';
import { wardTotals } from './ward-totals.ts';
import { windowsOf } from './windows.ts';
import { inWords } from './words-of-comparison.ts';

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
