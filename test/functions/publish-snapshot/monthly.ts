import type { Comparison } from '../../../schemas/comparison.ts';
import { monthAfter } from '../../../schemas/period.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { codeOf } from './police-table-of-2019.ts';
import type { Told } from './sent-upload.ts';

/** The figures of an area in months that follow each other, from the first (`YYYY-MM`) on; null leaves a month out. */
export function byMonth(
  name: string,
  first: string,
  values: readonly (number | null)[],
  told: Partial<Told> = {},
): Told[] {
  return values.flatMap((value, at) =>
    value === null ? [] : { area: codeOf(name), period: monthAfter(first, at), value, ...told },
  );
}

/** The comparison of a period in a document. */
export function comparisonIn(document: MeasureDocument | undefined, current: string): Comparison {
  const comparison = document?.comparisons.find(({ window }) => window.current === current);
  if (comparison === undefined) throw new Error(`${current} is no window of the document`);
  return comparison;
}

/** The sum of numbers. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
