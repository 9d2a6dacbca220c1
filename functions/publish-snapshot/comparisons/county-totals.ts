import type { TotalComparison } from '../../../schemas/comparison.ts';
import { monthsOf } from '../../../schemas/period.ts';
import type { Source } from '../../../schemas/source.ts';
import type { Container } from '../footing/footing.ts';
import { populationFor } from '../footing/populations.ts';
import { breaksIn, type ComparedWindow } from '../windows/compared-window.ts';
import { reconciled } from '../windows/months-of-window.ts';
import { compareValues } from './compare-values.ts';
import { type Total, totalOf } from './container-total.ts';
import { inTree } from './tree.ts';

/** A total without the sentence that puts it in words. */
export type WordlessTotal = Omit<TotalComparison, 'sentence'>;

/** The totals of the areas that contain others, the widest first. */
export function countyTotals(compared: ComparedWindow): WordlessTotal[] {
  const { measure, window, sides, incomplete, footing } = compared;
  return footing.containers.map((container): WordlessTotal => {
    const { code, name } = container.area;
    const [current, previous] = [totalOf(container, sides.current), totalOf(container, sides.previous)];
    const { populations, county } = footing;
    const population = populationFor(window.current, container.districts, populations, county.rateDenominator);
    const isBroken = breaksIn(code, compared).length > 0;
    const counts = { current: current.value, previous: previous.value, window };
    const isUneven = countsMore(current, previous) || countsMore(previous, current);
    const known = incomplete.current === null ? current.value : null;
    return {
      code,
      name,
      ...compareValues({ ...counts, incomplete, polarity: measure.polarity, isBroken, isUneven }, population),
      ...inTree(measure, known, { code, window }, footing),
      basis: { current: current.basis, previous: previous.basis },
      fromMonths: { current: isFromMonths(current), previous: isFromMonths(previous) },
      approximate: { current: isApproximate(current), previous: isApproximate(previous) },
      reconciliation: { current: reconciled(sides.current.get(code)), previous: reconciled(sides.previous.get(code)) },
      sumOfDistricts: current.sumOfDistricts,
      previousSumOfDistricts: previous.sumOfDistricts,
      notInAnyDistrict: current.notInAnyDistrict,
      previousNotInAnyDistrict: previous.notInAnyDistrict,
      districts: container.districts.length,
      missingDistricts: container.districts.filter((district) => !sides.current.has(district)),
      missingMonths: current.value === null ? monthsWithoutTotal(container, compared) : [],
      sources: { current: sourcesOf(current), previous: sourcesOf(previous) },
    };
  });
}

function monthsWithoutTotal(container: Container, { measure, window, footing }: ComparedWindow): string[] {
  return monthsOf(window.current).filter((month) => totalOf(container, footing.find(measure.id, month)).value === null);
}

/** Whether a total has something in no district while of another only the districts are known. */
function countsMore(one: Total, other: Total): boolean {
  return other.basis === 'sum-of-districts' && (one.notInAnyDistrict ?? 0) !== 0;
}

function isFromMonths({ figures }: Total): boolean {
  return figures.some(({ basis }) => basis === 'sum-of-months');
}

function isApproximate({ figures }: Total): boolean {
  return figures.some(({ approximate }) => approximate);
}

function sourcesOf({ figures }: Total): Source[] {
  return figures.flatMap(({ source }) => source ?? []);
}
