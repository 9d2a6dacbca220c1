import type { AreaComparison } from '../../../schemas/comparison.ts';
import type { Measure } from '../../../schemas/measure.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { Window } from '../../../schemas/window.ts';
import { toMillionths } from '../../comparison-rules/decimals.ts';
import { wilsonInterval } from '../../comparison-rules/proportion-interval.ts';
import { sharePercent } from '../../comparison-rules/share.ts';
import type { Footing } from '../footing/footing.ts';
import { incompleteSides } from '../footing/incomplete-extracts.ts';
import { totalOf } from './container-total.ts';

/** What an area or a total is within its measure's tree. */
export type InTree = Pick<AreaComparison, 'shareOfParent' | 'sumOfParts'>;

/** Where a measure stands among the others of its county. */
export function treeOf({ id, parent, sumOf = [] }: Measure, { county }: Footing): MeasureDocument['tree'] {
  const children = county.measures.filter((measure) => measure.parent === id);
  return {
    parent: parent ?? null,
    children: children.filter(({ ofWhich }) => !ofWhich).map((child) => child.id),
    ofWhich: children.filter(({ ofWhich }) => ofWhich).map((child) => child.id),
    sumOf,
  };
}

/** The share of its parent that a count is, and what its own parts come to; each null where not all that it needs is known. */
export function inTree(measure: Measure, count: number | null, at: Place, footing: Footing): InTree {
  if (count === null) return { shareOfParent: null, sumOfParts: null };
  const sum = sumOfParts(measure, at, footing);
  return {
    shareOfParent: shareOfParent(measure, count, at, footing),
    sumOfParts: sum === null ? null : { sum, difference: count - sum },
  };
}

/** Of a parent of nothing there is no share, nor is one of a part that exceeds it or is below zero. */
function shareOfParent(measure: Measure, count: number, at: Place, footing: Footing): InTree['shareOfParent'] {
  const parent = measure.parent === undefined ? null : countOf(measure.parent, at, footing);
  if (measure.parent === undefined || parent === null) return null;
  const [percent, limits] = [sharePercent(count, parent), wilsonInterval(count, parent, 95)];
  if (percent === null || limits === null) return null;
  return {
    parent: measure.parent,
    parentCount: parent,
    ofWhich: measure.ofWhich === true,
    percent,
    interval95: [toMillionths(100 * limits[0]), toMillionths(100 * limits[1])],
    judgedBy: 'wilson-interval',
  };
}

/** Null where a part is not known, nor all of its own parts. */
function sumOfParts({ id }: Measure, at: Place, footing: Footing): number | null {
  const parts = footing.addends.get(id) ?? [];
  let sum = 0;
  for (const part of parts) {
    const count = countOf(part.id, at, footing) ?? sumOfParts(part, at, footing);
    if (count === null) return null;
    sum += count;
  }
  return parts.length === 0 ? null : sum;
}

/** An area, or one that contains others, in a window. */
type Place = { code: string; window: Pick<Window, 'current' | 'previous'> };

/** What another measure counts there, as its own comparison has it. Where its records look incomplete nobody knows. */
function countOf(measure: string, { code, window }: Place, footing: Footing): number | null {
  if (incompleteSides(measure, window, footing.incomplete).current !== null) return null;
  const figures = footing.sides(measure, window).current;
  const container = footing.containers.find(({ area }) => area.code === code);
  return container === undefined ? (figures.get(code)?.value ?? null) : totalOf(container, figures).value;
}
