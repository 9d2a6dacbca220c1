import type { AreaComparison, Comparison, TotalComparison } from '../../../schemas/comparison.ts';
import type { County } from '../../../schemas/county.ts';
import { monthsInWords } from '../../../schemas/months-in-words.ts';
import { describePeriod } from '../../../schemas/period.ts';
import { shown } from '../../../schemas/plain-text.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { countInWords } from '../words/numbers.ts';

/** What must not be left out when a comparison is read, a sentence each: of the numbers first, then of how they are worked out. */
export function notesOf(measure: MeasureDocument['measure'], comparison: Comparison, county: County): string[] {
  return [
    ...comparison.breaks.map((each) => {
      const where = each.area === null ? '' : ` in ${nameOf(each.area, county)}`;
      return `Recorded in another way${where} from ${describePeriod(each.month)} on: ${shown(each.reason)}.`;
    }),
    ...incompleteRecords(comparison),
    ...comparison.areas.flatMap((area) => missingMonths(area, comparison)),
    ...comparison.totals.flatMap(aboutTotal),
    ...populationUsed(comparison),
    ...(measure.polarity === 'neutral'
      ? ['More of this is not said to be better or worse: it may mean that more people trust whoever they report to.']
      : []),
  ];
}

function incompleteRecords({ window, incompleteExtract }: Comparison): string[] {
  return (['current', 'previous'] as const).flatMap((side) => {
    const incomplete = incompleteExtract[side];
    if (incomplete === null) return [];
    return [`The records of ${describePeriod(window[side])} look incomplete: ${shown(incomplete.reason)}`];
  });
}

function missingMonths(area: AreaComparison, { window }: Comparison): string[] {
  const { name, current, previous, missingMonths: now, previousMissingMonths: before } = area;
  return [
    ...(now.length > 0 && area.partialCount.current !== null ? [`${name}: ${noFigures(now)}.`] : []),
    ...(now.length > 0 && area.partialCount.current === null && current === null && previous !== null
      ? [`${name}: nobody has sent a figure for ${describePeriod(window.current)}.`]
      : []),
    ...(before.length > 0 ? [`${name}: ${noFigures(before)}.`] : []),
  ];
}

function noFigures(months: readonly string[]): string {
  return `there ${months.length === 1 ? 'is no figure' : 'are no figures'} for ${monthsInWords(months)}`;
}

function aboutTotal({ name, basis, notInAnyDistrict, sumOfDistricts, reconciliation }: TotalComparison): string[] {
  const notes: string[] = [];
  if (basis.current === 'sum-of-districts') notes.push(`${name} is the sum of its districts.`);
  if (notInAnyDistrict !== null && notInAnyDistrict !== 0 && sumOfDistricts !== null)
    notes.push(
      `${name}: the total that was sent is ${countInWords(Math.abs(notInAnyDistrict))} ${notInAnyDistrict > 0 ? 'more' : 'less'} than its districts together (${countInWords(sumOfDistricts)}); the difference is in no district.`,
    );
  const sent = reconciliation.current;
  if (sent !== null && sent.difference !== 0)
    notes.push(
      `${name}: ${countInWords(sent.sent)} was sent for the whole period, and its months come to ${countInWords(sent.sumOfMonths)}.`,
    );
  return notes;
}

function populationUsed({ areas, totals }: Comparison): string[] {
  const used = [...areas, ...totals].flatMap(({ population }) => (population === null ? [] : [population]));
  const years = [...new Set(used.map(({ year }) => year))].sort();
  if (years.length === 0) return [];
  const estimates = years.map((year) => `mid-${year}`).join(' and ');
  return [
    `Rates are counts per 1,000 people over the period as it is, not made up to a year, and divide by the ${estimates} population estimates; below each is its 95 % interval.`,
    'Position 1 is the highest; equal values share a position.',
  ];
}

function nameOf(code: string, county: County): string {
  return county.areas.find((area) => area.code === code)?.name ?? code;
}
