import type { County } from '../../schemas/county.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { FindingCollector } from './collect-findings.ts';
import { describeFigure } from './describe-figure.ts';

/** Gathers the figures of one extract, each measure, area and period once. */
export type FigureCollector = {
  add(figure: Figure): void;
  all(): Figure[];
};

/** An extract with more figures than this is refused: it would not fit in memory beside its reading. */
const MOST_FIGURES = 200_000;

/** A collector that tells `findings` of a figure given twice, alike or not. */
export function collectFigures(county: County, findings: FindingCollector): FigureCollector {
  const byPlace = new Map<string, Figure>();
  let tooMany = false;
  return {
    add(figure) {
      const place = `${figure.measure} ${figure.area} ${figure.period}`;
      const earlier = byPlace.get(place);
      if (earlier !== undefined) return compare(figure, earlier);
      if (byPlace.size < MOST_FIGURES) byPlace.set(place, figure);
      else if (!tooMany) {
        tooMany = true;
        findings.add('too-many-figures', { line: figure.line, expected: MOST_FIGURES.toLocaleString('en-GB') });
      }
    },
    all: () => [...byPlace.values()],
  };

  function compare(figure: Figure, earlier: Figure): void {
    const code = figure.value === earlier.value ? 'figure-repeated' : 'figure-contradicted';
    findings.add(code, () => {
      const { line, column, value } = figure;
      const repeated = { line, column, what: describeFigure(figure, county), first: earlier.line };
      return value === earlier.value
        ? repeated
        : { ...repeated, found: String(value), expected: String(earlier.value) };
    });
  }
}
