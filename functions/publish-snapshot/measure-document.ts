import type { Measure } from '../../schemas/measure.ts';
import type { MeasureDocument } from '../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import type { FiguresByPeriod } from '../what-counts/current-figures.ts';
import { citedUploads } from './cited-uploads.ts';
import { compareAreas } from './compare-areas.ts';
import { countyTotals } from './county-totals.ts';
import type { Footing } from './footing.ts';
import { windowsOf } from './windows.ts';

/** What is published of one measure: every area in every window, newest first. Null where no area has a figure. */
export function measureDocument(
  measure: Measure,
  figures: FiguresByPeriod,
  footing: Footing,
  uploads: readonly LedgerEntry[],
): MeasureDocument | null {
  const codes = [...footing.areas, ...footing.containers.map((container) => container.area)].map((area) => area.code);
  const comparisons = windowsOf(figures, codes).map((window) => ({
    window,
    areas: compareAreas(window, figures, footing),
    totals: countyTotals(window, figures, footing),
  }));
  if (comparisons.length === 0) return null;
  const { id, label, unit, polarity } = measure;
  const compared = comparisons.flatMap(({ areas, totals }) => [...areas, ...totals]);
  const cited = citedUploads(compared, uploads);
  return { schemaVersion: 1, measure: { id, label, unit, polarity }, comparisons, uploads: cited };
}
