import type { Comparison } from '../../../schemas/comparison.ts';
import { type County, measuresFromRecords } from '../../../schemas/county.ts';
import { describePeriod, monthsOf, type Period } from '../../../schemas/period.ts';
import type { Window } from '../../../schemas/window.ts';
import {
  type Incompleteness,
  incompleteMonths,
  measuresOfCrimes,
  recordsByMonth,
} from '../../comparison-rules/incomplete-records.ts';
import type { CurrentFigures } from '../../what-counts/current-figures.ts';

/** Of both sides of a comparison, why its counts come from an incomplete extract; null where they do not. */
export type IncompleteSides = Comparison['incompleteExtract'];

/** The months of which street-level records are missing, and the measures whose counts are too low because of it. */
export type IncompleteExtracts = { measures: ReadonlySet<string>; months: ReadonlyMap<string, Incompleteness> };

/** Judges all months anew by the figures that count, so that the order in which their files came makes no difference. */
export function incompleteExtracts(county: County, figures: CurrentFigures): IncompleteExtracts {
  const counted = measuresFromRecords(county).byType.flatMap(({ id }) =>
    [...(figures.get(id) ?? [])].flatMap(([period, byArea]) =>
      [...byArea].map(([area, { value }]) => ({ measure: id, period, area, value })),
    ),
  );
  return { measures: measuresOfCrimes(county), months: incompleteMonths(recordsByMonth(county, counted)) };
}

/** Which sides of a window of a measure come from an incomplete extract, be it of one month of several. */
export function incompleteSides(
  measure: string,
  { current, previous }: Pick<Window, 'current' | 'previous'>,
  { measures, months }: IncompleteExtracts,
): IncompleteSides {
  const sideIn = (period: Period) => {
    if (!measures.has(measure)) return null;
    for (const month of monthsOf(period)) {
      const found = months.get(month);
      if (found !== undefined) return inWords(month, found);
    }
    return null;
  };
  return { current: sideIn(current), previous: sideIn(previous) };
}

function inWords(month: string, found: Incompleteness): NonNullable<IncompleteSides['current']> {
  const { comparedWith, crime, crimeThen, ratio, asb, asbThen } = found;
  const [here, there] = [describePeriod(month), describePeriod(comparedWith)];
  return {
    reason:
      `The records sent for ${here} look incomplete: they hold ${percentOf(ratio)} of the crimes of ${there} in nearly ` +
      'every district and of nearly every type, while anti-social behaviour stayed level. Do not read this as a fall in crime.',
    crime,
    antiSocialBehaviour: asb,
    comparedWith: { month: comparedWith, crime: crimeThen, antiSocialBehaviour: asbThen },
  };
}

function percentOf(ratio: number): string {
  return `${Math.round(ratio * 100)}%`;
}
