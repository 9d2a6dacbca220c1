import { NOT_IN_ANY_DISTRICT } from '../../../schemas/area.ts';
import type { TotalComparison } from '../../../schemas/comparison.ts';
import type { Container } from '../footing/footing.ts';
import type { WindowFigure, WindowFigures } from '../windows/window-figures.ts';

/** What an area that contains others counts in a period, how that was come by, and the figures that it is made of. */
export type Total = {
  value: number | null;
  basis: TotalComparison['basis']['current'];
  sumOfDistricts: number | null;
  notInAnyDistrict: number | null;
  figures: WindowFigure[];
};

/**
 * A total that was sent outranks what the districts add up to. Incidents in no district are known for
 * the whole alone: how many of them lie in a part of it nobody can tell.
 */
export function totalOf(container: Container, figures: WindowFigures): Total {
  const districts = container.districts.flatMap((code) => figures.get(code) ?? []);
  const sumOfDistricts = districts.length === container.districts.length ? sumOf(districts) : null;
  const sent = figures.get(container.area.code);
  if (sent !== undefined) {
    const notInAnyDistrict = sumOfDistricts === null ? null : sent.value - sumOfDistricts;
    return { value: sent.value, basis: 'as-sent', sumOfDistricts, notInAnyDistrict, figures: [sent] };
  }
  if (sumOfDistricts === null) {
    return { value: null, basis: null, sumOfDistricts: null, notInAnyDistrict: null, figures: [] };
  }
  const unplaced = container.isWhole ? figures.get(NOT_IN_ANY_DISTRICT) : undefined;
  if (unplaced !== undefined) {
    const { value: notInAnyDistrict } = unplaced;
    const value = sumOfDistricts + notInAnyDistrict;
    return { value, basis: 'records', sumOfDistricts, notInAnyDistrict, figures: [...districts, unplaced] };
  }
  return {
    value: sumOfDistricts,
    basis: 'sum-of-districts',
    sumOfDistricts,
    notInAnyDistrict: null,
    figures: districts,
  };
}

/** Null where there is nothing to add up. */
function sumOf(figures: readonly WindowFigure[]): number | null {
  return figures.length === 0 ? null : figures.reduce((sum, { value }) => sum + value, 0);
}
