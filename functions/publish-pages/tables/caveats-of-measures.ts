import type { Comparison } from '../../../schemas/comparison.ts';
import type { County } from '../../../schemas/county.ts';
import { lowerFirst } from '../../../schemas/plain-text.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { caveatsInWords } from './comparison-notes.ts';

/** Measures that are named with a caveat; of more, only how many. */
const MEASURES_NAMED = 3;

type OfMeasure = Pick<Comparison, 'window' | 'breaks' | 'incompleteExtract'> & Pick<MeasureDocument, 'measure'>;

/** The caveats of the lines of a table of measures, each once, with the measures that it is about. */
export function caveatsOfMeasures(lines: readonly OfMeasure[], county: County): string[] {
  const labels = new Map<string, Set<string>>();
  for (const line of lines) {
    for (const caveat of caveatsInWords(line, county)) {
      labels.set(caveat, (labels.get(caveat) ?? new Set()).add(line.measure.label));
    }
  }
  return [...labels].map(([caveat, of]) => {
    const measures = of.size > MEASURES_NAMED ? `${of.size} measures` : [...of].join('; ');
    return `${measures}: ${lowerFirst(caveat)}`;
  });
}
