import type { Measure } from '../../../schemas/measure.ts';
import { totalOf } from '../comparisons/container-total.ts';
import type { Container, Footing } from '../footing/footing.ts';

/**
 * What an area, or one that contains others, counted in each of several months, by its code; null where that is not known. A
 * total is that which was sent only where it was for every month, else the sum of the districts in all of them: a
 * chart of both would take what is in no district for a change.
 */
export function monthlyCounts(
  { id }: Measure,
  months: readonly string[],
  { containers, find }: Footing,
): (code: string, month: string) => number | null {
  const totals = new Map(containers.map((container) => [container.area.code, totalsByMonth(container)]));
  return (code, month) => {
    const ofContainer = totals.get(code);
    return ofContainer === undefined ? (find(id, month).get(code)?.value ?? null) : (ofContainer.get(month) ?? null);
  };

  function totalsByMonth(container: Container): Map<string, number | null> {
    const ofMonths = months.map((month) => ({ month, ...totalOf(container, find(id, month)) }));
    const known = ofMonths.filter(({ value }) => value !== null);
    const isWhole = known.every(({ basis }) => basis !== 'sum-of-districts');
    return new Map(ofMonths.map(({ month, value, sumOfDistricts }) => [month, isWhole ? value : sumOfDistricts]));
  }
}
