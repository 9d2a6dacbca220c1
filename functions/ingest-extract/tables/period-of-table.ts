import type { Period } from '../../../schemas/period.ts';
import { periodOfColumn } from '../cells/period-of-column.ts';
import { periodsIn } from '../cells/read-period.ts';
import type { ExtractContext } from '../extract-context.ts';

/**
 * The period that a whole table is about, where neither its lines nor its headings say one: the one
 * period that its titles name, else the one that its file name does. Null where there is not exactly one.
 */
export function periodOfTable(titles: readonly string[], { file }: ExtractContext): Period | null {
  const [only, another] = new Set(titles.flatMap((title) => periodsIn(title).periods));
  if (only !== undefined) return another === undefined ? only : null;
  return periodOfColumn(file.replace(/\.csv$/i, '').replace(/_/g, ' '));
}
