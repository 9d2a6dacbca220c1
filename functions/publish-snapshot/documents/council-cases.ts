import type { StatementOf } from '../../../schemas/statement.ts';
import type { CouncilCaseTotal } from '../../../schemas/statement-document.ts';
import { averageOverAll } from '../../comparison-rules/average.ts';

type CouncilCase = StatementOf<'council-asb-cases'>;

/** The categories of each area and period together, by area, then by period, the oldest first. */
export function totalsOfCases(cases: readonly CouncilCase[]): CouncilCaseTotal[] {
  const tables = new Map<string, CouncilCase[]>();
  for (const each of cases) tables.set(tableOf(each), [...(tables.get(tableOf(each)) ?? []), each]);
  return [...tables].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, table]) => totalOf(table) ?? []);
}

/** What a category is a share of: all cases of its area and period. */
export function tableOf({ area, period }: Pick<CouncilCase, 'area' | 'period'>): string {
  return `${area} ${period}`;
}

function totalOf(table: readonly CouncilCase[]): CouncilCaseTotal | null {
  const [first] = table;
  if (first === undefined) return null;
  const { area, period } = first;
  return {
    area,
    period,
    categories: table.length,
    total: table.reduce((sum, { total }) => sum + total, 0),
    outstanding: sumOf(table.map(({ outstanding }) => outstanding)),
    complete: sumOf(table.map(({ complete }) => complete)),
    firstResponseAverageDays: averageOf(table, 'total', 'firstResponseAverageDays'),
    completedAverageDays: averageOf(table, 'complete', 'completedAverageDays'),
  };
}

/** Null where one is missing: what is not known is not zero. */
function sumOf(counts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** Over so many cases of each category; one without any needs no average. */
function averageOf(
  table: readonly CouncilCase[],
  over: 'total' | 'complete',
  days: 'firstResponseAverageDays' | 'completedAverageDays',
): number | null {
  const parts = table.filter((each) => each[over] !== 0).map((each) => ({ count: each[over], average: each[days] }));
  const known = parts.flatMap(({ count, average }) => (count === null || average === null ? [] : { count, average }));
  return known.length === parts.length ? averageOverAll(known) : null;
}
