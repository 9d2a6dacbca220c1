import type { AreaComparison } from '../../../schemas/comparison.ts';
import { type JudgementRule, readingOf } from '../../../schemas/judgement.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { daysIn } from '../../../schemas/period.ts';
import type { PopulationUsed } from '../../../schemas/source.ts';
import type { Window } from '../../../schemas/window.ts';
import { change, changePercent } from '../../comparison-rules/change.ts';
import { changeByChance } from '../../comparison-rules/change-test.ts';
import { areComparable } from '../../comparison-rules/comparable-periods.ts';
import { toMillionths } from '../../comparison-rules/decimals.ts';
import { ratePer1000 } from '../../comparison-rules/rate.ts';
import { rateInterval } from '../../comparison-rules/rate-interval.ts';
import type { IncompleteSides } from '../footing/incomplete-extracts.ts';

/** Two counts set side by side, and all that bears on what is made of them. */
export type Sides = {
  current: number | null;
  previous: number | null;
  window: Pick<Window, 'current' | 'previous'>;
  incomplete: IncompleteSides;
  polarity: Measure['polarity'];
  /** Whether the series breaks between the two, in this place. */
  isBroken: boolean;
  /** Whether one side counts what the other leaves out. */
  isUneven?: boolean;
};

/** The parts that the comparisons of areas, of totals and of wards have in common. */
export type ComparedCounts = Pick<
  AreaComparison,
  'current' | 'previous' | 'change' | 'changePercent' | 'moreThanChance' | 'changePValue' | 'changeReading'
>;

/** The parts that everything with a rate has in common, and the rules that judge it. */
export type ComparedValues = ComparedCounts &
  Pick<AreaComparison, 'ratePer1000' | 'population' | 'rateInterval95' | 'rateInterval998'> & {
    judgedBy: Pick<AreaComparison['judgedBy'], 'change' | 'interval'>;
  };

/**
 * Sets a count beside that of a year earlier. What cannot be had from the two is null: also where one of them comes from an
 * incomplete extract or counts what the other leaves out, and where both periods have months in common, of which neither
 * a fall nor a rise may be made.
 */
export function compareCounts(sides: Sides): ComparedCounts {
  const { current, previous, window, polarity, isBroken } = sides;
  const counts = { current, previous };
  if (current === null || previous === null || !isComparable(sides)) {
    const unknown = { change: null, changePercent: null, moreThanChance: null, changePValue: null };
    return { ...counts, ...unknown, changeReading: null };
  }
  const days = { current: daysIn(window.current), previous: daysIn(window.previous) };
  const chance = changeByChance(previous, current, days);
  const direction = chance?.moreThanChance ? (current > previous ? 'higher' : 'lower') : 'similar';
  return {
    ...counts,
    change: change(previous, current),
    changePercent: changePercent(previous, current),
    moreThanChance: chance?.moreThanChance ?? null,
    changePValue: chance === null ? null : toMillionths(chance.pValue),
    changeReading: chance === null || isBroken ? null : readingOf(direction, polarity),
  };
}

function isComparable({ window, incomplete, isUneven }: Sides): boolean {
  if (isUneven || incomplete.current !== null || incomplete.previous !== null) return false;
  return areComparable(window.previous, window.current);
}

/** Sets a count beside that of a year earlier and over its population, which is null where no rate divides by it. */
export function compareValues(sides: Sides, population: PopulationUsed | null): ComparedValues {
  const counts = compareCounts(sides);
  const { current, incomplete } = sides;
  const change = ruleOfChange(counts);
  if (current === null || population === null || incomplete.current !== null) {
    const unrated = { ratePer1000: null, population: null, rateInterval95: null, rateInterval998: null };
    return { ...counts, ...unrated, judgedBy: { change, interval: null } };
  }
  const interval = rateInterval(current, population.value, 95);
  return {
    ...counts,
    ratePer1000: ratePer1000(current, population.value),
    population,
    rateInterval95: inMillionths(interval?.limits),
    rateInterval998: inMillionths(rateInterval(current, population.value, 99.8)?.limits),
    judgedBy: { change, interval: interval?.rule ?? null },
  };
}

/** The rule by which a change was judged; null where there was none to judge. */
export function ruleOfChange({ moreThanChance }: Pick<ComparedCounts, 'moreThanChance'>): JudgementRule | null {
  return moreThanChance === null ? null : 'exact-change-test';
}

/** The limits of an interval as they are published. */
export function inMillionths(limits: readonly [number, number] | undefined): [number, number] | null {
  return limits === undefined ? null : [toMillionths(limits[0]), toMillionths(limits[1])];
}
