import { measureNamed } from '../../../schemas/county.ts';
import type { Figure } from '../../../schemas/figure.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { addendsOf } from '../../comparison-rules/addends.ts';
import { describeFigure } from '../describe-figure.ts';
import type { ExtractContext } from '../extract-context.ts';
import { isDifferent, type SentTotal, sumOf, tellOfDifferences } from './differing-totals.ts';

/**
 * Holds every figure of a measure that has parts against their sum, where the extract has them all, of
 * the same area and period; a part that is not there may itself be made up of parts. Where it cannot be
 * summed, no part may be larger than its whole, and what is only counted inside a whole never may.
 * One finding a line tells of every period in which a whole is not the sum. What stands on the header
 * line was summed up here, and is not held against its sender.
 */
export function checkParents({ county, figures, findings }: ExtractContext, headerLine: number): void {
  const all = figures.all();
  const byPlace = new Map(all.map((figure) => [placeOf(figure), figure]));
  const differing = new Set<Figure>();
  for (const measure of county.measures) {
    const parts = addendsOf(measure, county);
    if (parts.length > 0) checkSums(measure, parts);
  }
  for (const figure of all) checkWithin(figure);

  function checkSums(measure: Measure, parts: readonly Measure[]): void {
    const words = {
      parts: `its parts (${parts.map(({ label }) => label).join('; ')})`,
      what: 'All of them are kept as they were sent',
    };
    const wholes = all.filter(({ measure: id, line }) => id === measure.id && line !== headerLine);
    const byLine = new Map<string, SentTotal[]>();
    for (const whole of wholes) {
      const sum = whole.aside?.approximate ? null : sumOfParts(measure, whole);
      if (sum === null) continue;
      const { line, column, period, value: total } = whole;
      const sent = { line, column, period, total, sum };
      if (isDifferent(sent)) differing.add(whole);
      const key = `${line} ${whole.area}`;
      byLine.set(key, [...(byLine.get(key) ?? []), sent]);
    }
    for (const totals of byLine.values()) tellOfDifferences(totals, words, findings);
  }

  /** Null where a part is not in the extract, nor all of its own parts, or is only approximate. */
  function sumOfParts(measure: Measure, at: Figure): number | null {
    const values = addendsOf(measure, county).map((part) => {
      const sent = byPlace.get(placeOf({ ...at, measure: part.id }));
      if (sent === undefined) return sumOfParts(part, at);
      return sent.aside?.approximate ? null : sent.value;
    });
    const known = values.filter((value) => value !== null);
    return values.length > 0 && known.length === values.length ? sumOf(known) : null;
  }

  function checkWithin(part: Figure): void {
    const measure = measureNamed(county, part.measure);
    const whole =
      measure?.parent === undefined ? undefined : byPlace.get(placeOf({ ...part, measure: measure.parent }));
    if (whole === undefined || part.value <= whole.value || differing.has(whole)) return;
    findings.add('part-larger-than-whole', () => ({
      line: part.line,
      column: part.column,
      found: String(part.value),
      what: describeFigure(part, county),
      whole: measureNamed(county, whole.measure)?.label,
      most: whole.value,
    }));
  }
}

function placeOf({ measure, area, period }: Pick<Figure, 'measure' | 'area' | 'period'>): string {
  return `${measure} ${area} ${period}`;
}
