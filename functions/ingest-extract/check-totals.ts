import type { Area } from '../../schemas/area.ts';
import { comparedAreas, comparedWithin, containingAreas, wholeArea } from '../../schemas/county.ts';
import type { Figure } from '../../schemas/figure.ts';
import { POPULATION } from '../../schemas/measure.ts';
import { describePeriod } from '../../schemas/period.ts';
import type { ExtractContext } from './extract-context.ts';
import type { PeriodColumn, TableLine } from './table-line.ts';

/** A total that was sent, and what the areas it covers add up to. */
type Sum = Pick<Figure, 'line' | 'column' | 'period'> & { total: number; sum: number };

/**
 * Holds every total that an extract gives for an area against the sum of the areas it covers, where
 * they are all in the extract. One finding a line tells of every period in which the two differ. A
 * total that is the sum of another area's parts is taken for the wrong area, and refused.
 */
export function checkTotals({ county, figures, findings }: ExtractContext): void {
  const values = new Map(figures.all().map((figure) => [placeOf(figure), figure.value]));
  for (const area of containingAreas(county)) {
    const totals = figures.all().filter((figure) => figure.area === area.code && figure.measure !== POPULATION);
    for (const line of new Set(totals.map((total) => total.line))) checkLine(line, area, totals);
  }

  function checkLine(line: number, area: Area, totals: readonly Figure[]): void {
    const sent = totals.filter((total) => total.line === line);
    const sums = sumsOf(area, sent);
    if (sums.length > 0 && !sums.some(isDifferent)) return;
    const other = containingAreas(county).find((candidate) => candidate !== area && isSumOf(candidate, sent));
    const [first] = other === undefined ? sums.filter(isDifferent) : sumsOf(other, sent);
    if (first === undefined) return;
    if (other === undefined) {
      const what = 'Both are kept, and the difference is published as "not in any district"';
      findings.add('printed-total-differs', { ...describe(sums.filter(isDifferent)), what });
      return;
    }
    const { column, total } = first;
    const [expected, code] = [other.name, other.code];
    findings.add('total-of-another-area', { line, column, found: String(total), expected, area: area.name, code });
  }

  function isSumOf(area: Area, sent: readonly Figure[]): boolean {
    const sums = sumsOf(area, sent);
    return sums.length > 0 && !sums.some(isDifferent);
  }

  /** Nothing for a total of which not every part is in the extract. */
  function sumsOf(area: Area, sent: readonly Figure[]): Sum[] {
    const parts = comparedWithin(county, area);
    return sent.flatMap((total) => {
      const known = parts.map((part) => values.get(placeOf({ ...total, area: part.code })));
      return known.every((value) => value !== undefined) ? [{ ...total, total: total.value, sum: sumOf(known) }] : [];
    });
  }
}

/** Holds lines of totals that name no area against the sum of all the areas that their table lists. */
export function checkNamelessTotals(
  lines: readonly TableLine[],
  columns: readonly PeriodColumn[],
  context: ExtractContext,
): void {
  const compared = new Set(comparedAreas(context.county).map((area) => area.code));
  const listed = context.figures.all().filter((figure) => compared.has(figure.area));
  const { name } = wholeArea(context.county);
  for (const { line, area, values } of lines) {
    if (area !== null) continue;
    const differing = columns.flatMap(({ heading: column, period }): Sum[] => {
      const total = values.get(period);
      const sum = sumOf(listed.filter((figure) => figure.period === period).map((figure) => figure.value));
      return total === undefined || total === sum ? [] : [{ line, column, period, total, sum }];
    });
    const what = `This total is not stored; name its area, such as ${name}, if it should be`;
    if (differing.length > 0) context.findings.add('printed-total-differs', { ...describe(differing), what });
  }
}

/** What a finding says of totals on one line that differ from their sums: the first in full, the others in words. */
function describe(differing: readonly Sum[]) {
  const [first, ...more] = differing;
  const inWords = ({ period, total, sum }: Sum) =>
    `; in ${describePeriod(period)} it says ${total} where they add up to ${sum}`;
  return {
    line: first?.line,
    column: first?.column,
    found: String(first?.total),
    expected: String(first?.sum),
    more: more.map(inWords).join(''),
  };
}

function isDifferent({ total, sum }: Sum): boolean {
  return total !== sum;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0);
}

function placeOf({ measure, area, period }: Pick<Figure, 'measure' | 'area' | 'period'>): string {
  return `${measure} ${area} ${period}`;
}
