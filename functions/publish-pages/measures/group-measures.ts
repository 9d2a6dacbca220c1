import type { County } from '../../../schemas/county.ts';
import type { ToldOfMeasure } from './told-of-measure.ts';

/** Measures under one heading. */
export type MeasureGroup = { heading: string; measures: ToldOfMeasure[] };

/** What is said of priorities: which measure stands for which, in the order in which they were given. */
export type Priority = { priority: string; measure: string };

const ALONE = 'Other measures';

/**
 * Puts measures under headings: first the priorities of the county, each with the measures that its indicators are of and their parts;
 * then each tree of measures under its root; then those that stand alone. Within a group they keep their order.
 */
export function groupMeasures(
  told: readonly ToldOfMeasure[],
  priorities: readonly Priority[],
  county: County,
): MeasureGroup[] {
  const groups = new Map<string, ToldOfMeasure[]>();
  const rootSizes = new Map<string, number>();
  for (const { measure } of told) {
    const root = rootOf(measure.id, county);
    rootSizes.set(root, (rootSizes.get(root) ?? 0) + 1);
  }
  for (const { priority } of priorities) groups.set(priority, []);
  const rest: ToldOfMeasure[] = [];
  for (const each of told) {
    const priority = priorityOf(each.measure.id, priorities, county);
    if (priority === undefined) rest.push(each);
    else groups.get(priority)?.push(each);
  }
  for (const each of rest) {
    const root = rootOf(each.measure.id, county);
    const heading = (rootSizes.get(root) ?? 0) > 1 ? labelOf(root, county) : ALONE;
    groups.set(heading, [...(groups.get(heading) ?? []), each]);
  }
  const alone = groups.get(ALONE);
  groups.delete(ALONE);
  if (alone !== undefined) groups.set(ALONE, alone);
  return [...groups].flatMap(([heading, measures]) => (measures.length === 0 ? [] : [{ heading, measures }]));
}

/** The priority that a measure stands for, or else the nearest of those that it is a part of. */
function priorityOf(id: string, priorities: readonly Priority[], county: County): string | undefined {
  for (const nearest of lineOf(id, county)) {
    const own = priorities.find(({ measure }) => measure === nearest);
    if (own !== undefined) return own.priority;
  }
  return undefined;
}

/** A measure and all that it is a part of, the narrowest first. */
function lineOf(id: string, county: County): string[] {
  const parent = county.measures.find((measure) => measure.id === id)?.parent;
  return parent === undefined ? [id] : [id, ...lineOf(parent, county)];
}

function rootOf(id: string, county: County): string {
  return lineOf(id, county).at(-1) ?? id;
}

function labelOf(id: string, county: County): string {
  return county.measures.find((measure) => measure.id === id)?.label ?? id;
}
