import type { Comparison, Window } from '../../schemas/comparison.ts';
import type { Measure } from '../../schemas/measure.ts';
import type { MeasureDocument } from '../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import type { FiguresByPeriod } from '../what-counts/current-figures.ts';
import { breaksWithin } from './breaks.ts';
import { citedUploads, sourcesOfWindow } from './cited-uploads.ts';
import { compareAreas } from './compare-areas.ts';
import { compareWards } from './compare-wards.ts';
import { countyTotals } from './county-totals.ts';
import type { Footing } from './footing.ts';
import { incompleteSides } from './incomplete-extracts.ts';
import { windowsOf } from './windows.ts';

/**
 * What is published of one measure: every area in every window, newest first. Null where no area and no
 * ward of one has a figure.
 */
export function measureDocument(
  measure: Measure,
  figures: FiguresByPeriod,
  footing: Footing,
  uploads: readonly LedgerEntry[],
): MeasureDocument | null {
  const codes = [...footing.areas, ...footing.containers.map((container) => container.area)].map((area) => area.code);
  const comparisons = windowsOf(figures, codes).map((window) => compare(measure.id, window, figures, footing));
  if (comparisons.length === 0) return null;
  const { id, label, unit, polarity } = measure;
  const cited = citedUploads(comparisons.flatMap(sourcesOfWindow), uploads);
  return { schemaVersion: 1, measure: { id, label, unit, polarity }, comparisons, uploads: cited };
}

function compare(measure: string, window: Window, figures: FiguresByPeriod, footing: Footing): Comparison {
  const incompleteExtract = incompleteSides(measure, window, footing.incomplete);
  return {
    window,
    areas: compareAreas(window, figures, footing, incompleteExtract),
    totals: countyTotals(window, figures, footing, incompleteExtract),
    wards: compareWards(measure, window, figures, footing, incompleteExtract),
    breaks: breaksWithin(measure, window, footing.breaks),
    incompleteExtract,
  };
}
