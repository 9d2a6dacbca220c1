import type { AreaComparison, Comparison, TotalComparison } from '../../../schemas/comparison.ts';
import type { County } from '../../../schemas/county.ts';
import { monthsInWords } from '../../../schemas/months-in-words.ts';
import { describePeriod } from '../../../schemas/period.ts';
import { isolated, shown } from '../../../schemas/plain-text.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { countInWords } from '../words/numbers.ts';

/** What must not be left out when a comparison is read, a sentence each: of the numbers first, then of how they are worked out. */
export function notesOf(measure: MeasureDocument['measure'], comparison: Comparison, county: County): string[] {
  return [
    ...caveatsInWords(comparison, county),
    ...comparison.areas.flatMap((area) => missingMonths(area, comparison)),
    ...comparison.totals.flatMap(aboutTotal),
    ...[...comparison.areas, ...comparison.totals].flatMap(sentOtherwise),
    ...[...comparison.areas, ...comparison.totals].flatMap(sendersNotes),
    ...ratesInWords([...comparison.areas, ...comparison.totals]),
    POSITIONS_IN_WORDS,
    ...(measure.polarity === 'neutral' ? ['More of this is said to be neither better nor worse.'] : []),
  ];
}

/** What no comparison is shown without: its breaks, and that records look incomplete; a sentence each. */
export function caveatsInWords(
  comparison: Pick<Comparison, 'window' | 'breaks' | 'incompleteExtract'>,
  county: County,
): string[] {
  return [...breaksInWords(comparison.breaks, county), ...incompleteRecords(comparison)];
}

/** What is said of each break, from when on and why. */
function breaksInWords(breaks: Comparison['breaks'], county: County): string[] {
  return breaks.map(({ area, month, reason }) => {
    const where = area === null ? '' : ` in ${nameOf(area, county)}`;
    return `Recorded in another way${where} from ${describePeriod(month)} on: ${isolated(reason)}.`;
  });
}

function incompleteRecords({ window, incompleteExtract }: Pick<Comparison, 'window' | 'incompleteExtract'>): string[] {
  return (['current', 'previous'] as const).flatMap((side) => {
    const incomplete = incompleteExtract[side];
    if (incomplete === null) return [];
    return [`The records of ${describePeriod(window[side])} look incomplete: ${isolated(incomplete.reason)}`];
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

/** What those who sent the figures said beside them, each note once. */
function sendersNotes({ name, sources }: AreaComparison | TotalComparison): string[] {
  const notes = [sources.current ?? [], sources.previous ?? []].flat().flatMap(({ note }) => note ?? []);
  return [...new Set(notes)].map((note) => `${name}, as its sender notes: “${isolated(note)}”.`);
}

function noFigures(months: readonly string[]): string {
  return `there ${months.length === 1 ? 'is no figure' : 'are no figures'} for ${monthsInWords(months)}`;
}

function aboutTotal(total: TotalComparison): string[] {
  const { name, basis } = total;
  const notes: string[] = [];
  if (basis.current === 'sum-of-districts') notes.push(`${name} is the sum of its districts.`);
  notes.push(...notInDistricts(name, '', total.basis.current, total.notInAnyDistrict, total.sumOfDistricts));
  const before = ' the year before';
  notes.push(
    ...notInDistricts(name, before, basis.previous, total.previousNotInAnyDistrict, total.previousSumOfDistricts),
  );
  return notes;
}

/** Where a figure was sent for the whole period too, and its months come to another: the months count. */
function sentOtherwise({ name, reconciliation: { current: sent } }: AreaComparison | TotalComparison): string[] {
  if (sent === null || sent.difference === 0) return [];
  return [
    `${name}: ${countInWords(sent.sent)} was sent for the whole period, and its months come to ${countInWords(sent.sumOfMonths)}.`,
  ];
}

/** How a total and the sum of its districts differ, and why where that is known. */
function notInDistricts(
  name: string,
  when: string,
  basis: TotalComparison['basis']['current'],
  difference: number | null,
  sumOfDistricts: number | null,
): string[] {
  if (difference === null || difference === 0 || sumOfDistricts === null) return [];
  const total = basis === 'records' ? 'the records come to' : 'the total that was sent is';
  const far = `${countInWords(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'}`;
  const why = difference > 0 ? '; the difference is in no district' : '; nobody has told why';
  return [`${name}${when}: ${total} ${far} than its districts together (${countInWords(sumOfDistricts)})${why}.`];
}

/** Which populations rates divide by, over what, and which end of the positions is 1; nothing where there are no rates. */
export function ratesInWords(compared: readonly Pick<AreaComparison, 'population'>[]): string[] {
  const used = compared.flatMap(({ population }) => (population === null ? [] : [population]));
  const estimates = [
    ...new Set(used.map(({ year, edition }) => `mid-${year}${edition === null ? '' : ` (edition ${shown(edition)})`}`)),
  ];
  if (estimates.length === 0) return [];
  return [
    `Rates are counts per 1,000 people over the period as it is, not made up to a year, and divide by the ${estimates.sort().join(' and ')} population estimates; below each is its 95 % interval.`,
  ];
}

/** Which end of the positions is 1. */
export const POSITIONS_IN_WORDS = 'Position 1 is the highest; equal values share a position.';

function nameOf(code: string, county: County): string {
  return county.areas.find((area) => area.code === code)?.name ?? code;
}
