import { NOT_IN_ANY_DISTRICT } from '../../schemas/area.ts';
import type { Source, TotalComparison, Window } from '../../schemas/comparison.ts';
import type { FiguresByArea, FiguresByPeriod } from '../what-counts/current-figures.ts';
import { compareValues } from './compare-values.ts';
import type { Container, Footing } from './footing.ts';
import type { IncompleteSides } from './incomplete-extracts.ts';
import { populationBefore } from './populations.ts';

type Total = {
  value: number | null;
  basis: TotalComparison['basis']['current'];
  sumOfDistricts: number | null;
  notInAnyDistrict: number | null;
  sources: Source[];
};

/** The totals of the areas that contain others, the widest first. */
export function countyTotals(
  window: Window,
  figures: FiguresByPeriod,
  footing: Footing,
  incomplete: IncompleteSides,
): TotalComparison[] {
  const [now, before] = [figures.get(window.current) ?? new Map(), figures.get(window.previous) ?? new Map()];
  return footing.containers.map((container): TotalComparison => {
    const [current, previous] = [totalOf(container, now), totalOf(container, before)];
    const population = populationBefore(window.current, container.districts, footing.populations);
    return {
      code: container.area.code,
      name: container.area.name,
      ...compareValues(current.value, previous.value, population, incomplete),
      basis: { current: current.basis, previous: previous.basis },
      sumOfDistricts: current.sumOfDistricts,
      previousSumOfDistricts: previous.sumOfDistricts,
      notInAnyDistrict: current.notInAnyDistrict,
      previousNotInAnyDistrict: previous.notInAnyDistrict,
      districts: container.districts.length,
      missingDistricts: container.districts.filter((code) => !now.has(code)),
      sources: { current: current.sources, previous: previous.sources },
    };
  });
}

/**
 * A total that was sent outranks what the districts add up to. Incidents in no district are known for
 * the whole alone: how many of them lie in a part of it nobody can tell.
 */
function totalOf(container: Container, figures: FiguresByArea): Total {
  const sumOfDistricts = sumOf(container.districts, figures);
  const sent = figures.get(container.area.code);
  if (sent !== undefined) {
    const notInAnyDistrict = sumOfDistricts === null ? null : sent.value - sumOfDistricts;
    return { value: sent.value, basis: 'as-sent', sumOfDistricts, notInAnyDistrict, sources: [sent.source] };
  }
  if (sumOfDistricts === null) {
    return { value: null, basis: null, sumOfDistricts: null, notInAnyDistrict: null, sources: [] };
  }
  const sources = container.districts.flatMap((code) => figures.get(code)?.source ?? []);
  const unplaced = container.isWhole ? figures.get(NOT_IN_ANY_DISTRICT) : undefined;
  if (unplaced !== undefined) {
    const { value: notInAnyDistrict, source } = unplaced;
    const value = sumOfDistricts + notInAnyDistrict;
    return { value, basis: 'records', sumOfDistricts, notInAnyDistrict, sources: [...sources, source] };
  }
  return { value: sumOfDistricts, basis: 'sum-of-districts', sumOfDistricts, notInAnyDistrict: null, sources };
}

/** The sum of the districts, or null where one of them has no figure: a missing count is never zero. */
function sumOf(districts: readonly string[], figures: FiguresByArea): number | null {
  let sum = 0;
  for (const code of districts) {
    const figure = figures.get(code);
    if (figure === undefined) return null;
    sum += figure.value;
  }
  return districts.length === 0 ? null : sum;
}
